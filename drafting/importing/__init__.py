"""The use case of an old report (导入旧报告): from a document to a profile on disk."""
