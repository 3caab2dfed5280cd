"""Files that are no .docx (不是 .docx 的文件), told by how they begin, with the way to get one."""

from drafting.finding import Finding, error

_OLE, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

_SAVE = "用 Word 或 WPS 打开，另存为 .docx"
_PDF = ("这是 PDF，读不出段落", "找它的 Word 原稿，或用 WPS 转成 .docx 再核对")
_PICTURE = ("这是图片，不是文字", "找 Word 原稿；没有的把文字录成 .docx")
_OLD = ("这是旧格式的文字文件", _SAVE)

_BEGINNINGS = (
    (b"%PDF", _PDF),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"{\\rtf", _OLD),
    (b"Rar!", ("这是压缩包", "先解压，再给里面的 .docx")),
    (b"7z\xbc\xaf", ("这是压缩包", "先解压，再给里面的 .docx")),
)


def refusal_of(content: bytes) -> Finding | None:
    """Why this is no .docx and how to get one; None where it begins like one."""
    if content.startswith(_OLE):
        return _compound(content)
    for beginning, (message, hint) in _BEGINNINGS:
        if content.startswith(beginning):
            return error("word-kind", message, hint)
    if not content.startswith(_ZIP):
        return error("word-kind", "这不是 Word 文件" if content else "文件是空的", f"核对文件；旧的{_SAVE}")
    return None


def other_zip(names: frozenset[str]) -> Finding:
    """Why a zip file without a Word text is no .docx, by the names of its parts."""
    if any(name.startswith("xl/") for name in names):
        return error("word-kind", "这是表格，不是 Word 文件", "选报告的 .docx")
    if any(name.startswith("ppt/") for name in names):
        return error("word-kind", "这是演示文稿，不是 Word 文件", "选报告的 .docx")
    if "OFD.xml" in names:
        return error("word-kind", "这是 OFD 版式文件，读不出段落", "找它的 Word 原稿，存成 .docx")
    if "mimetype" in names:
        return error("word-kind", "这不是 .docx，是别的文字格式", _SAVE)
    return error("word-kind", "这是压缩包，里面没有 Word 的正文", "先解压，再给里面的 .docx")


def _compound(content: bytes) -> Finding:
    """Word 97, WPS and every Office file with a password are OLE files."""
    if _ENCRYPTED in content:
        return error("word-locked", "文件加了密码，打不开", "用 Word 或 WPS 打开，去掉密码，另存为 .docx")
    return error("word-kind", "这是旧格式的 .doc 或 .wps 文件", _SAVE)
