"""Paragraphs that know where each of their characters stands (行): what the rooms of reading hand to one another."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from drafting.outline import Paragraph, Ref, Run, Runs
from drafting.reading.source import Grid, Line, Place


class Row(NamedTuple):
    """A paragraph (段) made of one line of the source, of a part of one, or of several.

    `spots` are (offset in the text, place): the characters from there on stand one after the other. The rest is as
    in `Line`.
    """

    text: str
    spots: tuple[tuple[int, Place], ...]
    mark: str = ""
    level: int = 0
    centred: bool = False
    bold: bool = False

    @property
    def place(self) -> Place:
        """The place of its first character."""
        return self.spots[0][1]

    def at(self, offset: int) -> Place:
        """The place of the character at an offset."""
        start, place = self.spots[bisect_right(self.spots, offset, key=lambda spot: spot[0]) - 1]
        return place._replace(column=place.column + offset - start)


Rows = tuple[Row | Grid, ...]


def row(line: Line) -> Row:
    """A line of the source as a row."""
    return Row(line.text, ((0, line.place),), line.mark, line.level, line.centred, line.bold)


def part(row: Row, start: int, end: int | None = None) -> Row:
    """The characters from start to end, without the white space around them; only a beginning keeps the mark."""
    end = len(row.text) if end is None else end
    piece = row.text[start:end]
    start += len(piece) - len(piece.lstrip())
    text = piece.strip()
    behind = ((offset - start, place) for offset, place in row.spots if start < offset < start + len(text))
    made = Row(text, ((0, row.at(start)), *behind), level=row.level, centred=row.centred, bold=row.bold)
    return made._replace(mark=row.mark) if start == 0 else made


def joined(rows: Iterable[Row]) -> Row:
    """Rows as one, one behind the other without a space; mark and looks are the first one's."""
    first, *rest = rows
    text, spots = first.text, list(first.spots)
    for after in rest:
        spots += [(len(text) + offset, place) for offset, place in after.spots]
        text += after.text
    return first._replace(text=text, spots=tuple(spots))


def words(row: Row | Grid) -> str:
    """What a row or a table says, its cells apart by |."""
    return row.mark + row.text if isinstance(row, Row) else " | ".join(cell for line in row.rows for cell in line)


def runs(row: Row, start: int = 0, end: int | None = None) -> Runs:
    """The words from start to end as runs, one for each stretch that stands together in the source."""
    taken = part(row, start, end)
    if not taken.text:
        return ()
    ends = (*(offset for offset, _ in taken.spots[1:]), len(taken.text))
    return tuple(
        Run(taken.text[offset:stop], placed(place)) for (offset, place), stop in zip(taken.spots, ends, strict=True)
    )


def placed(place: Place) -> Ref:
    """The provenance of words at a place: the keys 段, line, column."""
    return Ref(("段", place.line, place.column))


def paragraph(row: Row, start: int = 0) -> Paragraph:
    """The words from start on as a paragraph."""
    return Paragraph(runs(row, start))
