"""Paragraphs, runs and their properties as elements of python-docx's own tree (元素)."""

import re
from collections.abc import Iterable, Iterator
from copy import copy
from functools import cache
from typing import NamedTuple, cast

from docx.oxml.ns import nsmap
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.parfmt import ParagraphFormat

from drafting.word.styles import StyleId

Element = BaseOxmlElement
"""An element of python-docx's own tree."""

W = f"{{{nsmap['w']}}}"
"""What stands before every tag and attribute of Word's main namespace."""

PARAGRAPH, TABLE, ROW = f"{W}p", f"{W}tbl", f"{W}tr"

_NAMESPACE = {"w": nsmap["w"]}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CONTROL = re.compile(r"(\r\n|[\r\n\t])")


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """An element of Word's main namespace with attributes of the same, and its children in the schema's order."""
    named = {f"{W}{name}": str(value) for name, value in attributes.items()}
    made = cast("Element", oxml_parser.makeelement(f"{W}{tag}", named, _NAMESPACE))
    made.extend(children)
    return made


class Look(NamedTuple):
    """What a run wants beyond its paragraph.

    A character style, a size in half-points, its width in percent, a colour, the yellow of a gap (待填).
    """

    style: StyleId | None = None
    size: int = 0
    gap: bool = False
    width: int = 100
    colour: str = ""


PLAIN = Look()


def paragraph(style: StyleId, content: Iterable[Element] = (), *properties: Element) -> Element:
    """A paragraph (段) of a style with its runs; further properties stand in the order of the schema."""
    made = copy(_empty_paragraph(style))
    made[0].extend(properties)
    made.extend(content)
    return made


def blank() -> Element:
    """An empty line (空行)."""
    return paragraph(StyleId.NORMAL)


def text_run(text: str, look: Look = PLAIN) -> Element:
    """A stretch of words (文字); ValueError for a character that XML cannot hold."""
    made = copy(_empty_run(look))
    # python-docx's own CT_R.text looks at every character: five times as slow.
    pieces = [text] if text.isprintable() else _CONTROL.split(text)
    made.extend(_piece(piece) for piece in pieces if piece)
    return made


# What begins like hundreds of others is copied: an eighth of the time of making it anew.
@cache
def _empty_paragraph(style: StyleId) -> Element:
    return element("p", element("pPr", element("pStyle", val=style)))


@cache
def _empty_run(look: Look) -> Element:
    properties = tuple(_properties(look))
    return element("r", element("rPr", *properties)) if properties else element("r")


def _properties(look: Look) -> Iterator[Element]:
    """The run properties in the order of the schema."""
    if look.style:
        yield element("rStyle", val=look.style)
    if look.colour:
        yield element("color", val=look.colour)
    if look.width != 100:
        yield element("w", val=look.width)
    if look.size:
        yield element("sz", val=look.size)
        yield element("szCs", val=look.size)
    if look.gap:
        yield element("highlight", val="yellow")


_TEXT = element("t")


def _piece(text: str) -> Element:
    if text == "\t":
        return element("tab")
    if text in {"\r\n", "\r", "\n"}:
        return element("br")
    made = copy(_TEXT)
    made.text = text
    if text[0] == " " or text[-1] == " ":
        made.set(_SPACE, "preserve")
    return made


def keep_next(made: Element) -> Element:
    """A block kept on the page of what follows (与下段同页): a paragraph, or the last row of a table."""
    last = made.findall(ROW)[-1] if made.tag == TABLE else made
    for line in last.iter(PARAGRAPH):
        ParagraphFormat(line).keep_with_next = True
    return made
