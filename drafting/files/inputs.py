"""Files that come in (读入): whole, of a bounded size, as text."""

from pathlib import Path

from drafting.files.os_errors import refusal
from drafting.finding import DraftError, error

LIMIT = 2_000_000
"""The largest file read, in bytes: a profile has some twenty thousand."""

_NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How files of Word, Excel, WPS and PDF begin, old and new."""


def text_of(path: Path, shown: str) -> str:
    """A file's text; raises DraftError when it is missing, too large or not UTF-8."""
    return decoded(bytes_of(path, shown), shown)


def bytes_of(path: Path, shown: str) -> bytes:
    """A file's content; raises DraftError when it is missing or larger than LIMIT."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise DraftError(error("file-missing", "没有这个文件", "核对文件名和文件夹").at(shown)) from None
    except OSError as wrong:
        raise DraftError(refusal("file-unreadable", "打不开这个文件", wrong).at(shown)) from None
    if len(raw) > LIMIT:
        message = f"文件有{len(raw)}字节，超过{LIMIT}字节"
        raise DraftError(error("file-large", message, "核对是不是选错了文件；粘进来的大段文字删短").at(shown))
    return raw


def decoded(raw: bytes, shown: str) -> str:
    """UTF-8 as text, without a byte order mark; raises DraftError with the line that is not, or for a Word file."""
    if raw.startswith(_NO_TEXT):
        message, hint = "这是 Word、表格、PDF 一类文件，不是文字", "换成 .yaml 文件；原文件不要另存、不要改名"
        raise DraftError(error("profile-kind", message, hint).at(shown))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = raw[: wrong.start].count(b"\n") + 1
        message, hint = "文件不是 UTF-8 编码", "用记事本另存为，编码选 UTF-8"
        raise DraftError(error("file-encoding", message, hint).at(shown, line)) from None
