"""Bytes of standard input are read as they were meant, or refused; never stored garbled."""

import io

import pytest

from drafting.finding import DraftError
from drafting.terminal.piped import Lines


def lines(raw: bytes) -> list[str]:
    read, found = Lines(io.BytesIO(raw).readline), []
    while True:
        try:
            found.append(read.next())
        except EOFError:
            return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030"])
def test_either_encoding_is_read(encoding: str) -> None:
    assert lines("9\r\n逐案研判，复盘败诉\n\n研判".encode(encoding)) == ["9", "逐案研判，复盘败诉", "", "研判"]


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xff\xff\n",
        "研判".encode("utf-16"),
        "一段话\n".encode() + "研判有失\n".encode("gbk"),
        "研判有失\n".encode("gbk") + b"\xff\xff\n",
    ],
)
def test_what_is_no_text_is_refused(raw: bytes) -> None:
    with pytest.raises(DraftError, match="读不成文字"):
        lines(raw)
