"""Where the command talks (输出): what cannot be said spoils no result; a locale without Chinese is told."""

import contextlib
import io
import sys
from typing import TextIO


class Lossy(io.TextIOWrapper):
    """A stream for what is said on the side (stderr): what it cannot take is lost, and the exit code stays."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream.buffer, stream.encoding, "replace", line_buffering=True, write_through=True)

    def write(self, text: str, /) -> int:
        """Writes the text as far as that goes."""
        with contextlib.suppress(OSError):
            super().write(text)
        return len(text)

    def flush(self) -> None:
        """Likewise."""
        with contextlib.suppress(OSError, ValueError):
            super().flush()


def knows_chinese() -> bool:
    """Whether the system's locale can name Chinese files; says so where it cannot."""
    encoding = sys.getfilesystemencoding()
    try:
        "年度".encode(encoding)
    except UnicodeEncodeError:
        told = f"错误  系统的语言设置（locale，{encoding}）认不得汉字的文件名"
        cure = "    改法：运行 export LC_ALL=C.UTF-8，再运行一次"
        sys.stderr.buffer.write(f"{told}\n{cure}\n".encode())
        return False
    return True
