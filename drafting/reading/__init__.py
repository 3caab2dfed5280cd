"""From the lines of any document to the report that they make (读稿): what stands where, and which figures it tells."""
