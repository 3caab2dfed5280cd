"""A saved page of a government site and the lines of the report on it (网页)."""
