"""Tables in the text (表格): as wide as the type area, the header again on every page."""

from collections.abc import Callable, Sequence
from copy import deepcopy

from lxml.etree import _Element

from drafting.outline import Run, Table
from drafting.word.elements import element, paragraph
from drafting.word.layout import WIDTH, zi

_NARROW, _BROAD = 4, 20
"""Least and greatest width in hanzi that a column may claim for what it holds."""

_SHORT = 8
"""Up to so many hanzi a column's cells are centred."""

_MARGINS = (("top", 40), ("left", 85), ("bottom", 40), ("right", 85))
"""Air around the words of a cell, in twips."""

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(shown: Table, write: Callable[[_Element, Run], None]) -> _Element:
    """A table; `write` puts a run into its paragraph."""
    count = max((len(row) for row in (shown.header, *shown.rows)), default=0)
    lengths = [_longest(shown, column) for column in range(count)]
    widths = _widths(lengths)
    made = element("tbl", _properties(), element("tblGrid", *(element("gridCol", w=width) for width in widths)))
    if shown.header:
        made.append(_header(shown.header, widths))
    pattern = _row(widths, lengths)
    for cells in shown.rows:
        # A copy is ten times as fast as a row made anew, and long tables are most of an annex.
        row = deepcopy(pattern)
        for cell, words in zip(row.iterchildren("{*}tc"), cells, strict=False):
            write(cell[-1], words)
        made.append(row)
    return made


def _longest(shown: Table, column: int) -> float:
    cells = [
        shown.header[column : column + 1],
        *(tuple(run.text for run in row[column : column + 1]) for row in shown.rows),
    ]
    return max((zi(text) for cell in cells for text in cell), default=0)


def _widths(lengths: Sequence[float]) -> list[int]:
    """Column widths in twips that fill the type area, by what the columns hold."""
    claims = [min(max(length, _NARROW), _BROAD) for length in lengths]
    ends = [round(WIDTH * sum(claims[: place + 1]) / sum(claims)) for place in range(len(claims))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _properties() -> _Element:
    borders = (element(edge, val="single", sz=4, space=0, color="auto") for edge in _EDGES)
    margins = (element(side, w=width, type="dxa") for side, width in _MARGINS)
    return element(
        "tblPr",
        element("tblW", w=WIDTH, type="dxa"),
        element("tblInd", w=0, type="dxa"),
        element("tblBorders", *borders),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
    )


def _cell(width: int, words: _Element) -> _Element:
    own = element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val="center"))
    return element("tc", own, words)


def _header(titles: tuple[str, ...], widths: list[int]) -> _Element:
    row = element("tr", element("trPr", element("cantSplit"), element("tblHeader")))
    for place, width in enumerate(widths):
        row.append(_cell(width, paragraph("TableHead", "".join(titles[place : place + 1]))))
    return row


def _row(widths: list[int], lengths: list[float]) -> _Element:
    """An empty row: short columns centred, long ones from the left."""
    row = element("tr", element("trPr", element("cantSplit")))
    for width, length in zip(widths, lengths, strict=True):
        centred = [element("jc", val="center")] if length <= _SHORT else []
        row.append(_cell(width, paragraph("TableText", properties=centred)))
    return row
