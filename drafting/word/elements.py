"""Paragraphs and runs as Word's XML (元素)."""

import re
from collections.abc import Iterable

from lxml.etree import Element, SubElement, _Element

from drafting.word.parts import W

_NS = f"{{{W}}}"
_P, _PPR, _STYLE, _R, _RPR, _RSTYLE, _T = (_NS + tag for tag in ("p", "pPr", "pStyle", "r", "rPr", "rStyle", "t"))
_VAL = _NS + "val"
_HIGHLIGHT = _NS + "highlight"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NSMAP = {"w": W}
_GAP = re.compile(r"(【待填：[^】]*】)")
_CONTROL = re.compile(r"(\r\n|[\r\n\t])")


def element(tag: str, *children: _Element, **attributes: str | int) -> _Element:
    """An element of Word's main namespace with attributes of the same."""
    made = Element(_NS + tag, nsmap=_NSMAP)
    for name, value in attributes.items():
        made.set(_NS + name, str(value))
    made.extend(children)
    return made


def paragraph(style: str, text: str = "", properties: Iterable[_Element] = ()) -> _Element:
    """A paragraph (段) of a style; further properties stand in the order of the schema."""
    made = Element(_P, nsmap=_NSMAP)
    own = SubElement(made, _PPR)
    SubElement(own, _STYLE).set(_VAL, style)
    own.extend(properties)
    words(made, text)
    return made


def words(parent: _Element, text: str, style: str = "") -> None:
    """A text added to a paragraph, its gaps (待填) in yellow."""
    for piece in _GAP.split(text):
        if piece:
            run(parent, piece, style, highlight=piece.startswith("【待填："))


def blank() -> _Element:
    """An empty line (空行)."""
    return paragraph("Normal")


def run(parent: _Element, text: str, style: str = "", *, highlight: bool = False) -> _Element:
    """A stretch of words (文字) added to a paragraph; ValueError for characters that XML cannot hold."""
    made = SubElement(parent, _R)
    if style or highlight:
        own = SubElement(made, _RPR)
        if style:
            SubElement(own, _RSTYLE).set(_VAL, style)
        if highlight:
            SubElement(own, _HIGHLIGHT).set(_VAL, "yellow")
    for piece in _CONTROL.split(text) if _CONTROL.search(text) else (text,):
        _piece(made, piece)
    return made


def _piece(made: _Element, text: str) -> None:
    if text == "\t":
        SubElement(made, _NS + "tab")
    elif text in {"\r\n", "\r", "\n"}:
        SubElement(made, _NS + "br")
    elif text:
        words = SubElement(made, _T)
        words.text = text
        if text[0] == " " or text[-1] == " ":
            words.set(_SPACE, "preserve")


def keep_next(made: _Element) -> None:
    """Keep a paragraph on the page of the next one (与下段同页)."""
    made[0].insert(1, element("keepNext"))
