"""Paragraphs cut and joined (分段): a report on one line taken apart, text wrapped at a fixed width put together."""

import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import east_asian_width

from drafting.reading.marks import Mark, level, mark_of
from drafting.reading.rows import Row, Rows, joined, part
from drafting.reading.source import Grid

END = "。！？!?；;：:"
_LONG = 400
"""Characters of a line from which on it may be a whole report: paragraphs have more seldom, and never so many marks."""

_FEW = 3
"""Marks that a line must hold to be taken for several paragraphs; full lines that a wrapped text must have."""


def paragraphs(rows: Rows) -> Rows:
    """The rows as the paragraphs they mean."""
    whole = tuple(_unwrapped(rows))
    return tuple(made for row in whole for made in (_cut(row) if isinstance(row, Row) else (row,)))


# a report on one line

_SPACE = re.compile(r"[ \u3000]+")
_GLUED = re.compile(
    r"(?<=[。！？!?；;：:”\u4e00-\u9fff])(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
    r"|(?<=[。！？!?；;：:])\d{1,2}[.．、](?=[\u4e00-\u9fff“])"
)
_TITLE = 45
"""Characters of the longest heading that a space alone ends."""


def _cut(row: Row) -> Iterator[Row]:
    """One row for each paragraph that stands on its line."""
    if len(row.text) < _LONG:
        yield row
        return
    starts = _starts(row.text)
    for start, end in pairwise((0, *starts, len(row.text))):
        piece = part(row, start, end)
        if piece.text:
            yield piece


def _starts(text: str) -> list[int]:
    """Where paragraphs begin in a line, none where the line is one paragraph."""
    marked = [found.end() for found in _SPACE.finditer(text) if mark_of(text[found.end() : found.end() + 12])]
    if len(marked) < _FEW:
        return _glued(text)
    starts = [0]
    for found in _SPACE.finditer(text):
        if _breaks(text, starts[-1], found):
            starts.append(found.end())
    return starts[1:]


def _breaks(text: str, start: int, space: re.Match[str]) -> bool:
    """Whether a space ends a paragraph: behind the end of a sentence, before a mark, or behind a heading."""
    before, behind = text[space.start() - 1], text[space.end() : space.end() + 12]
    if before in END or mark_of(behind) is not None:
        return True
    return (
        space.start() - start <= _TITLE
        and mark_of(text[start : start + 12]) is not None
        and (not any(char in END for char in text[start : space.start()]))
    )


def _glued(text: str) -> list[int]:
    """Where paragraphs begin whose marks follow one another without a space: 一、 （一） （二） 二、."""
    starts: list[int] = []
    reached: list[Mark] = []
    for found in _GLUED.finditer(text):
        mark = mark_of(text[found.start() : found.start() + 12])
        if mark is not None and _continues(reached, mark):
            reached = [*(one for one in reached if level(one.form) < level(mark.form)), mark]
            starts.append(found.start())
    return starts if len(starts) >= _FEW else []


def _continues(reached: list[Mark], mark: Mark) -> bool:
    """Whether a mark is the next of its form, or the first of a form below."""
    last = next((one for one in reversed(reached) if one.form == mark.form), None)
    return mark.number == (last.number + 1 if last else 1)


# text wrapped at a fixed width

_LEAST = 8
"""Lines of a text below which no width can be told."""

_NARROW, _WIDE = 40, 160
"""Columns of the narrowest and widest text that is taken for wrapped; a hanzi has two."""

_SLACK = 4
"""Columns by which a full line may fall short: a mark that may not begin a line goes down with its neighbour."""


def _unwrapped(rows: Rows) -> Iterator[Row | Grid]:
    """The rows, those of a wrapped paragraph joined."""
    width = _width([row for row in rows if isinstance(row, Row)])
    held: list[Row] = []
    for row in rows:
        if held and not (isinstance(row, Row) and _goes_on(held[-1], row, width)):
            yield joined(held)
            held = []
        if isinstance(row, Row):
            held.append(row)
        else:
            yield row
    if held:
        yield joined(held)


def _goes_on(row: Row, after: Row, width: int) -> bool:
    """Whether a paragraph goes on in the next line: this one is full, the next neither indented nor marked."""
    if not width or _columns(row) < width - _SLACK or mark_of(after.text):
        return False
    ended = row.text[-1:] in END
    return after.place.column == 1 and not (ended and after.place.line - row.place.line > 1)


def _width(rows: list[Row]) -> int:
    """The width in columns at which a text is wrapped, 0 where it is not."""
    columns = sorted(_columns(row) for row in rows)
    if len(columns) < _LEAST or not _NARROW <= (width := columns[-1 - len(columns) // 20]) <= _WIDE:
        return 0
    full = [row for row in rows if width - _SLACK <= _columns(row) <= width + 2]
    running = [row for row in full if row.text[-1:] not in END]
    return width if len(full) >= max(_FEW, len(rows) // 5) and len(running) * 2 >= len(full) else 0


def _columns(row: Row) -> int:
    """How many columns a line takes on a screen with its indent, told no further than it matters."""
    text = row.text[: _WIDE + 1]
    return 2 * (row.place.column - 1) + sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)
