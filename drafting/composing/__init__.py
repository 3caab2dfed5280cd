"""From profile and pack to the report as a tree (成文)."""
