"""XML that came from outside (来路不明的 XML): its bounds, its parser, and the names of Word's elements."""

from typing import Any

from lxml import etree

from drafting.finding import DraftError, error

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""What stands before every tag and attribute of Word's main namespace."""

VAL = f"{W}val"

_PURL = b"http://purl.oclc.org/ooxml/"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)
"""Files saved as “Strict” name the same things otherwise."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OFF = frozenset({"0", "false", "off", "none"})

ElementTree = Any
"""An element of lxml."""


def parsed(content: bytes) -> ElementTree:
    """The root of a part; raises DraftError for a DTD and for what is no XML.

    A depth beyond 256 is refused by libxml2 itself. The encoding is never taken from the part,
    so that nothing hides from the look for a DTD.
    """
    content = _utf8(content)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise DraftError(error("word-unsafe", "文件里带有不安全的定义", "用 Word 或 WPS 打开，另存为 .docx"))
    if _PURL in content:
        for strict, usual in _STRICT:
            content = content.replace(strict, usual)
    try:
        return etree.fromstring(content, _parser())
    except etree.XMLSyntaxError:
        raise DraftError(damaged()) from None


def damaged() -> Any:
    """The finding for a file that cannot be read."""
    return error("word-damaged", "文件坏了，读不下去", "用 Word 或 WPS 打开看看，另存为 .docx 再试")


def _parser() -> Any:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _utf8(content: bytes) -> bytes:
    if not content.startswith(_UTF16):
        return content.removeprefix(b"\xef\xbb\xbf")
    try:
        return content.decode("utf-16").encode()
    except UnicodeError:
        raise DraftError(damaged()) from None


def is_on(switch: ElementTree | None) -> bool | None:
    """Whether an on/off property says on; None where it is not there."""
    return None if switch is None else switch.get(VAL, "1") not in _OFF


def value(node: ElementTree, path: str) -> str:
    """The w:val of the element on a path, empty where there is none."""
    found = node.find(path)
    return "" if found is None else str(found.get(VAL, ""))


def whole(text: str | None, usual: int = 0) -> int:
    """A small number from an attribute; `usual` for what is none."""
    digits = (text or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 9 else usual
