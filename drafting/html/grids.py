"""Tables of a page (表格): which are tables, which only put a page in its place, and the cells of the former."""

import re
from collections.abc import Mapping, Sequence

from drafting.html.looks import is_hidden
from drafting.html.scanner import Text
from drafting.html.tags import CELLS, SILENT
from drafting.html.tree import Element

_WIDEST = 60
"""Columns or rows that a merged cell may take; one that would take more takes one."""

_MOST = 100_000
"""Places of a table that merged cells may take all together, and those of a table made a rectangle."""

_LONG, _WHOLE_TEXT, _LINES = 40, 150, 3

_ROWS = ("tr", "tbody", "thead", "tfoot")

Cells = list[list[Element]]


def cells_of(table: Element) -> Cells | None:
    """The cells of a table row by row; None where it has words outside of its cells, or no cells at all."""
    rows: Cells = []
    if not _collect(table, rows):
        return None
    return [row for row in rows if row] or None


def _collect(part: Element, rows: Cells) -> bool:
    """Puts the cells of a part of a table behind the rows found; False where something else stands in it.

    A row that does not show is taken for a cell: it leaves no words.
    """
    rows.append([])
    for child in part.children:
        if isinstance(child, Text):
            if child.raw.strip():
                return False
        elif child.tag in CELLS or is_hidden(child):
            rows[-1].append(child)
        elif child.tag in _ROWS:
            if not _collect(child, rows):
                return False
            rows.append([])
        elif child.children and child.tag not in SILENT:
            return False
    return True


def tell_parts(part: Element) -> tuple[int, int]:
    """Tells the rows of a table which lines their cells made; what comes back is the first of the part and the last."""
    spans = []
    for child in part.children:
        if isinstance(child, Element) and child.tag in _ROWS:
            child.first, child.last = tell_parts(child)
        if isinstance(child, Element) and child.last:
            spans.append((child.first, child.last))
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else (0, 0)


def is_layout(rows: Sequence[Sequence[Sequence[str]]]) -> bool:
    """Whether a table, given as rows of cells of lines, only puts the parts of a page beside each other.

    It does where it has one row or one column of words, where a cell holds paragraphs, or where one holds nearly all.
    """
    cells = [["".join(cell) for cell in row] for row in rows]
    if sum(any(row) for row in cells) < 2 or max(sum(map(bool, row)) for row in cells) < 2:
        return True
    if any(sum(len(line) >= _LONG and line.endswith("。") for line in cell) > 1 for row in rows for cell in row):
        return True
    longest = max((cell for row in rows for cell in row), key=lambda cell: sum(map(len, cell)))
    size = sum(map(len, longest))
    most = size >= 0.6 * sum(len(cell) for row in cells for cell in row)
    return most and (len(longest) >= _LINES or size >= _WHOLE_TEXT)


def grid(rows: Cells, texts: Mapping[int, str]) -> tuple[tuple[str, ...], ...]:
    """The cells as a rectangle, each where it stands; texts: by the identity of the cell's element."""
    left = _MOST
    places: dict[tuple[int, int], str] = {}
    for top, row in enumerate(rows):
        column = 0
        for cell in row:
            while (top, column) in places:
                column += 1
            wide, high = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(rows) - top)
            wide, high = (wide, high) if wide * high <= left else (1, 1)
            left -= wide * high
            _put(places, (top, column), (wide, high), texts[id(cell)])
    return _rectangle(places, len(rows))


def _rectangle(places: Mapping[tuple[int, int], str], height: int) -> tuple[tuple[str, ...], ...]:
    """The rows that have words, all as long as the longest; in a table too large for that each as long as it is."""
    width = 1 + max(column for _, column in places)
    rows: list[list[str]] = [[] for _ in range(height)]
    for (top, _), text in sorted(places.items()):
        rows[top].append(text)
    even = [row + [""] * (width - len(row)) for row in rows] if width * height <= _MOST else rows
    return tuple(tuple(row) for row in even if any(row))


def _put(places: dict[tuple[int, int], str], corner: tuple[int, int], size: tuple[int, int], text: str) -> None:
    top, left = corner
    for down in range(size[1]):
        for right in range(size[0]):
            places.setdefault((top + down, left + right), "" if down or right else text)


def _span(cell: Element, name: str) -> int:
    written = cell.attributes.get(name, "").strip() if cell.written else ""
    number = int(written) if re.fullmatch(r"[0-9]{1,5}", written) else 1
    return number if 1 <= number <= _WIDEST else 1
