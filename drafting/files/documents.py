"""Documents that come in (来文): Word files, saved web pages and texts, told apart by what they hold."""

import codecs
import re
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from drafting.files.inputs import LIMIT, NO_TEXT, bytes_of
from drafting.finding import DraftError, Finding, error
from drafting.reading.source import Line, Source

PACKED_LIMIT = 50_000_000
"""The largest Word file read, in bytes: pictures may be in it."""

PAGE_LIMIT = 8_000_000
"""The largest web page read, in bytes: pictures may be written into it."""

CHARACTERS = 1_000_000
"""The longest text read; a report has some ten thousand characters."""

_HEAD = 8192
"""Bytes of a file that tell a text from what is none."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks, and the encodings that they stand for."""

_TAG = re.compile(
    r"</?(?:html|head|body|title|p|div|span|table|tr|td|br|h[1-6]|font|article|section)\b[^<>]{0,400}>", re.IGNORECASE
)
_BEGINS = re.compile(r"[\s\ufeff]*+<")
_XML = re.compile(r"[\s\ufeff]*+<\?xml|[\s\ufeff]*+<[\w.-]{1,20}:[\w.-]{1,40}[\s>]")


def read_document(path: Path, shown: str) -> Source:
    """The lines of a document; raises DraftError, with the way to a .docx for what cannot be read.

    A .docx, a saved web page, or a text in UTF-8, UTF-16 or GB 18030, whatever its name says. shown: how to name it.
    """
    return source_of(bytes_of(path, shown, PACKED_LIMIT), shown)


def read_stream(stream: BinaryIO, shown: str) -> Source:
    """The lines of a document that comes as a stream (标准输入); as `read_document`."""
    return source_of(stream.read(PACKED_LIMIT + 1), shown)


def source_of(content: bytes, shown: str) -> Source:
    """The lines of a document in these bytes; as `read_document`."""
    try:
        source = _source(content)
    except DraftError as wrong:
        raise DraftError(*(finding.at(shown, finding.location.line) for finding in wrong.findings)) from None
    if not source.lines:
        raise DraftError(
            error("document-empty", "文件里没有文字", "图片、扫描件先录成文字；核对是不是选错了").at(shown)
        )
    if _length(source) > CHARACTERS:
        raise DraftError(_too_large(f"文字超过{CHARACTERS}个").at(shown))
    return source


def _source(content: bytes) -> Source:
    if content.startswith(NO_TEXT) or _is_binary(content[:_HEAD]):
        return _of_word(content)
    if len(content) > PAGE_LIMIT:
        raise DraftError(_too_large(f"文件有{len(content)}字节，超过{PAGE_LIMIT}字节"))
    text = decoded(content)
    if is_page(text):
        return _of_page(text)
    if len(content) > LIMIT:
        raise DraftError(_too_large(f"文字有{len(content)}字节，超过{LIMIT}字节"))
    return _of_text(text)


def _of_word(content: bytes) -> Source:
    from drafting.word.reader import read  # heavy: only a Word file needs lxml

    if len(content) > PACKED_LIMIT:
        raise DraftError(_too_large(f"文件超过{PACKED_LIMIT}字节"))
    return read(content).accepted


def _of_page(text: str) -> Source:
    from drafting.html.reader import read

    return read(text)


def _of_text(text: str) -> Source:
    from drafting.reading.plain_text import lines_of_text

    if _XML.match(text):
        raise DraftError(error("document-kind", "这是 XML 文件，不是报告", "用 Word 打开，另存为 .docx"))
    if text.lstrip().startswith(("MIME-Version:", "From: <Saved by")):
        raise DraftError(error("document-kind", "这是“单个文件”的网页（.mht）", "用浏览器打开，另存为“仅 HTML”的网页"))
    return lines_of_text(text)


def _is_binary(head: bytes) -> bool:
    """Whether a file is no text: a text has no zero bytes but in UTF-16, which begins with a mark."""
    return b"\0" in head and not head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


def decoded(content: bytes) -> str:
    """The text in these bytes: by its byte order mark, else UTF-8, else GB 18030, which has GBK and GB 2312 in it.

    What a page declares does not count: those that declare gb2312 hold characters that GB 2312 has not.
    Raises DraftError with the line that is neither.
    """
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")
    if marked:
        return _strictly(content, marked)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as wrong:
        if wrong.end == len(content) and not content[: wrong.start].isascii():
            raise DraftError(_strange(content, wrong.start)) from None  # UTF-8 that was cut within a character
        return _strictly(content, "gb18030", wrong.start)


def _strictly(content: bytes, encoding: str, failed: int = 0) -> str:
    """The text in an encoding; failed: where another one had failed, for whichever came further is meant."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as wrong:
        raise DraftError(_strange(content, max(failed, wrong.start))) from None


def is_page(text: str) -> bool:
    """Whether a text is a web page or a part of one: it begins with a tag of HTML, or has several."""
    found = len(list(islice(_TAG.finditer(text), 2)))
    return found > 1 or (found == 1 and _BEGINS.match(text) is not None)


def _strange(content: bytes, at: int) -> Finding:
    line = content.count(b"\n", 0, at) + 1
    found = error("document-encoding", "文字不是 UTF-8 编码，也不是 GBK", "用记事本打开，另存为，编码选 UTF-8")
    return found.at("", line)


def _too_large(message: str) -> Finding:
    return error("document-large", message, "核对是不是选错了文件；只留报告，另存为 .docx")


def _length(source: Source) -> int:
    rows = (line.text if isinstance(line, Line) else "".join(map("".join, line.rows)) for line in source.lines)
    return sum(map(len, rows))
