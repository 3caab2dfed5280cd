"""From a report that was read to the profile that would make it (导入): what the old report said, as data to go on with."""
