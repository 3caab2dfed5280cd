"""Reading a .docx (读 Word 文件): from its bytes to its paragraphs, with what a safe reader leaves out listed."""
