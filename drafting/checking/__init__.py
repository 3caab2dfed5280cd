"""What is wrong (检查): with a profile, a pack, a passage, a report."""
