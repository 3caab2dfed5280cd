"""Files that come in (读入): whole, of a bounded size, as text."""

import errno
import os
import stat
from pathlib import Path

from drafting.files.os_errors import refusal
from drafting.finding import DraftError, error

LIMIT = 2_000_000
"""The largest file read, in bytes: a profile has some twenty thousand."""

NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How files of Word, Excel, WPS and PDF begin, old and new."""

_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opening a pipe for reading must not wait for whoever writes into it."""


class TooLargeError(OSError):
    """A file has more bytes than are read; `size` is what the system says of it."""

    def __init__(self, size: int) -> None:
        super().__init__(errno.EFBIG, "too large")
        self.size = size


class NotAFileError(OSError):
    """What is to be read is a pipe, a device or the like, which need never end."""


def text_of(path: Path, shown: str) -> str:
    """A file's text; raises DraftError when it is missing, too large or not UTF-8."""
    return decoded(bytes_of(path, shown), shown)


def bytes_of(path: Path, shown: str, limit: int = LIMIT) -> bytes:
    """A file's content; raises DraftError when it is missing, no regular file or larger than `limit` bytes."""
    try:
        return read_bounded(path, limit)
    except FileNotFoundError:
        raise DraftError(error("file-missing", "没有这个文件", "核对文件名和文件夹").at(shown)) from None
    except TooLargeError as wrong:
        message = f"文件有{wrong.size}字节，超过{limit}字节"
        raise DraftError(error("file-large", message, "核对是不是选错了文件；粘进来的大段文字删短").at(shown)) from None
    except NotAFileError:
        hint = "核对文件名；管道、设备读不了，先存成文件"
        raise DraftError(error("file-kind", "这不是普通的文件", hint).at(shown)) from None
    except OSError as wrong:
        raise DraftError(refusal("file-unreadable", "打不开这个文件", wrong).at(shown)) from None


def read_bounded(path: Path, limit: int = LIMIT) -> bytes:
    """A regular file's content; raises OSError, as TooLargeError above `limit` bytes, as NotAFileError for a pipe."""
    handle = os.open(path, _OPEN)
    try:
        _refuse_odd(os.fstat(handle), limit)
        with os.fdopen(handle, "rb", closefd=False) as file:
            content = file.read(limit + 1)
    finally:
        os.close(handle)
    if len(content) > limit:
        raise TooLargeError(len(content))
    return content


def _refuse_odd(status: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "a folder")
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError
    if status.st_size > limit:
        raise TooLargeError(status.st_size)


def decoded(raw: bytes, shown: str) -> str:
    """UTF-8 as text, without a byte order mark; raises DraftError with the line that is not, or for a Word file."""
    if raw.startswith(NO_TEXT):
        message, hint = "这是 Word、表格、PDF 一类文件，不是文字", "换成 .yaml 文件；原文件不要另存、不要改名"
        raise DraftError(error("profile-kind", message, hint).at(shown))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = raw[: wrong.start].count(b"\n") + 1
        message, hint = "文件不是 UTF-8 编码", "用记事本另存为，编码选 UTF-8"
        raise DraftError(error("file-encoding", message, hint).at(shown, line)) from None
