"""The imprint at the foot of the last page (版记), GB/T 9704-2012 clause 7.4; imprint.xml holds its empty box."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from functools import cache
from math import ceil
from pathlib import Path
from typing import NamedTuple

from docx.oxml.parser import parse_xml
from docx.shared import Twips

from drafting.outline import DocumentElements, Run, plain
from drafting.word.elements import TABLE, Element, W, element, paragraph
from drafting.word.layout import LINE, SMALL_ZI, WIDTH, zi
from drafting.word.runs import Words, ended
from drafting.word.styles import StyleId

_COPIES = "抄送："


class _Row(NamedTuple):
    """A row of the imprint with its height in lines."""

    words: Element
    lines: int


def imprint(elements: DocumentElements, words: Words) -> Iterator[Element]:
    """A last paragraph that keeps the room free, with the imprint hung at the foot of its page."""
    rows = [*_copies(elements, words), *_printer(elements, words)]
    if not rows:
        return
    height = LINE * sum(row.lines for row in rows)
    # Room kept by one line of that height, and not by text flowing around the box, spares Word and
    # LibreOffice a circle: the box moves the text, the text moves the anchor, the anchor the box.
    spacing = element("spacing", line=height, lineRule="exact")
    yield paragraph(StyleId.SPACER, [element("r", _box(rows, height))], spacing)


def _copies(elements: DocumentElements, words: Words) -> Iterator[_Row]:
    """Who gets a copy (抄送机关): wrapped under its first character, ended by “。”."""
    if copies := elements.copies:
        runs = (Run(_COPIES), *ended(copies, "。"))
        room = WIDTH // SMALL_ZI - 2
        more = max(0, zi(plain(runs)) - room) / (room - zi(_COPIES) - 1)
        yield _Row(paragraph(StyleId.COPIES, words(runs)), 1 + ceil(more))


def _printer(elements: DocumentElements, words: Words) -> Iterator[_Row]:
    """Who printed it and when (印发机关和印发日期), at the two edges 空一字."""
    printer, day = elements.printer, elements.printed_on
    if printer or day:
        runs = (*printer, Run("\t"), *(ended(day, "印发") if day else ()))
        tab = element("tabs", element("tab", val="right", pos=WIDTH - SMALL_ZI))
        yield _Row(paragraph(StyleId.PRINTER, words(runs), tab), 1)


@cache
def _empty_box() -> Element:
    box: Element = parse_xml(Path(__file__).with_suffix(".xml").read_bytes())
    for comment in box.xpath("//comment()"):
        box.remove(comment)
    return box


def _box(rows: Sequence[_Row], height: int) -> Element:
    """The rows between rules as wide as the type area, the outer ones thick, the inner thin; as DrawingML and VML."""
    box = deepcopy(_empty_box())
    # A line to spare above, where nobody sees it, should a font be broader than reckoned.
    for size in box.iter("{*}extent", "{*}ext"):
        size.cx, size.cy = Twips(WIDTH), Twips(height + LINE)
    (shape,) = box.iter("{*}rect")
    shape.set("style", shape.get("style").replace("height:0", f"height:{(height + LINE) / 20:g}pt"))
    shown, spare = box.iter(TABLE)
    _fill(shown, [row.words for row in rows])
    _fill(spare, [_unmarked(row.words) for row in rows])
    return box


def _fill(table: Element, rows: Sequence[Element]) -> None:
    """Puts each of these paragraphs into a row of its own."""
    width = element("tcPr", element("tcW", w=WIDTH, type="dxa"))
    table.extend(element("tr", element("tc", deepcopy(width), row)) for row in rows)


def _unmarked(line: Element) -> Element:
    """A copy without bookmarks, whose names stand in a file once."""
    copied = deepcopy(line)
    for mark in list(copied.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        copied.remove(mark)
    return copied
