"""Tables in the text (表格): as wide as the type area, the header again on every page."""

from collections.abc import Callable, Sequence

from drafting.word.legacy import Run, Table
from drafting.word.elements import Xml, element, filled, paragraph
from drafting.word.layout import WIDTH, zi

_NARROW, _BROAD = 4, 20
"""Least and greatest width in hanzi that a column may claim for what it holds."""

_SHORT = 8
"""Up to so many hanzi a column's cells are centred."""

_MARGINS = (("top", 40), ("left", 85), ("bottom", 40), ("right", 85))
"""Air around the words of a cell, in twips."""

_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(shown: Table, write: Callable[[Run], Xml]) -> Xml:
    """A table; `write` makes a run of it."""
    count = max((len(row) for row in (shown.header, *shown.rows)), default=0)
    lengths = [_longest(shown, column) for column in range(count)]
    widths = _widths(lengths)
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    header = _header(shown.header, widths) if shown.header else ""
    places = [element("jc", val="center") if length <= _SHORT else "" for length in lengths]
    rows = (_row(cells, widths, places, write) for cells in shown.rows)
    return element("tbl", _properties(), grid, header, *rows)


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


def _properties() -> Xml:
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


def _cell(width: int, words: Xml) -> Xml:
    own = element("tcPr", element("tcW", w=width, type="dxa"), element("vAlign", val="center"))
    return element("tc", own, words)


def _header(titles: Sequence[str], widths: Sequence[int]) -> Xml:
    cells = (
        _cell(width, paragraph("TableHead", text)) for width, text in zip(widths, _all(titles, widths), strict=True)
    )
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *cells)


def _row(runs: Sequence[Run], widths: Sequence[int], places: Sequence[Xml], write: Callable[[Run], Xml]) -> Xml:
    """A row: short columns centred, long ones from the left."""
    texts = _all([write(run) for run in runs], widths)
    cells = (filled("TableText", text, place) for text, place in zip(texts, places, strict=True))
    return element("tr", element("trPr", element("cantSplit")), *map(_cell, widths, cells))


def _all(texts: Sequence[str], widths: Sequence[int]) -> list[str]:
    """A text for every column: cells that a row lacks stay empty."""
    return [*texts, *[""] * (len(widths) - len(texts))]
