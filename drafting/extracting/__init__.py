"""From a report that was read to the profile that would make it again (导入)."""
