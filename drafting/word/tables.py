"""Tables in the text (表格): as wide as the type area, the header again on every page."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from drafting.outline import Run, Runs, Table
from drafting.word.elements import Element, element, paragraph
from drafting.word.layout import WIDTH, zi
from drafting.word.runs import Words
from drafting.word.styles import StyleId

_NARROW, _BROAD = 4, 20
"""Least and greatest width in hanzi that a column may claim for what it holds."""

_SHORT = 8
"""Up to so many hanzi a column's cells are centred."""

_MARGINS = (("top", 40), ("left", 85), ("bottom", 40), ("right", 85))
"""Air around the words of a cell, in twips."""

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(shown: Table, words: Words) -> Element:
    """A table: short columns centred, long ones from the left, cells that a row lacks empty."""
    lengths = _lengths((shown.header, *shown.rows))
    widths = _widths(lengths)
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    made = element("tbl", _properties(), grid)
    if shown.header:
        made.append(_header(shown.header, widths, words))
    made.extend(_row(row, widths, lengths, words) for row in shown.rows)
    return made


def _lengths(rows: Sequence[Runs]) -> list[float]:
    """The longest text of every column, in hanzi."""
    cells = ([run.text for run in row] for row in rows)
    return [max(map(zi, column)) for column in zip_longest(*cells, fillvalue="")]


def _widths(lengths: Sequence[float]) -> list[int]:
    """Column widths in twips that fill the type area, by what the columns hold."""
    claims = [min(max(length, _NARROW), _BROAD) for length in lengths]
    ends = [round(WIDTH * sum(claims[: place + 1]) / sum(claims)) for place in range(len(claims))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def _properties() -> Element:
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


def _header(titles: Runs, widths: Sequence[int], words: Words) -> Element:
    made = element("tr", element("trPr", element("cantSplit"), element("tblHeader")))
    for place, width in enumerate(widths):
        text = words(titles[place : place + 1])
        made.append(_cell(width, paragraph(StyleId.TABLE_HEAD, text)))
    return made


def _row(runs: Sequence[Run], widths: Sequence[int], lengths: Sequence[float], words: Words) -> Element:
    made = element("tr", element("trPr", element("cantSplit")))
    for place, width in enumerate(widths):
        text = words(runs[place : place + 1])
        made.append(_cell(width, paragraph(StyleId.TABLE_TEXT, text, *_centred(lengths[place]))))
    return made


def _centred(length: float) -> Iterator[Element]:
    if length <= _SHORT:
        yield element("jc", val="center")


def _cell(width: int, text: Element) -> Element:
    own = element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val="center"))
    return element("tc", own, text)
