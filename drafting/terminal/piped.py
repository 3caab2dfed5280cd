"""Lines of standard input as text (逐行读入): UTF-8, or GB18030 from a Chinese console; never guessed wrongly."""

from collections.abc import Callable

from drafting.finding import DraftError, error


class Lines:
    """The lines of a stream of bytes, in the one encoding that the first line beyond ASCII shows.

    readline: gives the next line with its end, empty where there is none.
    """

    def __init__(self, readline: Callable[[], bytes]) -> None:
        self._readline, self._number = readline, 0
        self._encodings: tuple[str, ...] = ("utf-8-sig", "gb18030")

    def next(self) -> str:
        """The next line; raises EOFError behind the last, DraftError where a line is no text."""
        raw = self._readline()
        if not raw:
            raise EOFError
        self._number += 1
        text = self._decoded(raw).rstrip("\r\n")
        if "\0" in text:
            raise self._unreadable()
        return text

    def _decoded(self, raw: bytes) -> str:
        for encoding in self._encodings:
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                continue
            if not raw.isascii():
                self._encodings = (encoding,)
            return text
        raise self._unreadable()

    def _unreadable(self) -> DraftError:
        message, hint = f"输入的第{self._number}行读不成文字，这一行没有存", "输入存成 UTF-8 编码，再从头运行"
        return DraftError(error("file-encoding", message, hint))
