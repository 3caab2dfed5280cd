"""Which paragraphs are headings (标题行): by their marks, by what the document says of them, by how they stand."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafting.reading.front import is_report_title
from drafting.reading.levels import DEEPEST, levels
from drafting.reading.marks import FORMS, Mark, level, mark_of
from drafting.reading.report import Shape
from drafting.reading.roles import is_part_title
from drafting.reading.rows import Row, Rows
from drafting.reading.sentences import ENDS, PAUSES
from drafting.reading.titles import SHORT, title, unit_names

_POINT = FORMS[-1]


class Head(NamedTuple):
    """A heading found in a row: its mark as printed, its level, and from where to where its title goes."""

    mark: str
    level: int
    start: int
    end: int
    shape: Shape
    guessed: str = ""


def heads(rows: Rows) -> list[Head | None]:
    """For every row its heading, None for a row that is none."""
    marks = [_mark(row) if isinstance(row, Row) else None for row in rows]
    depths, names = levels(marks), unit_names(rows)
    first = next((index for index, mark in enumerate(marks) if mark), len(rows))
    found: list[Head | None] = []
    for index, row in enumerate(rows):
        mark = marks[index]
        if not isinstance(row, Row):
            found.append(None)
        elif mark:
            over = len(_text_behind(rows, marks, index)) > SHORT or 0 < depths[index] < _next(depths, index)
            found.append(_marked(row, mark, depths[index], names, over=over))
        else:
            found.append(_unmarked(row, _text_behind(rows, marks, index), early=index < first))
    return found


def _next(depths: Sequence[int], index: int) -> int:
    """The level of the mark of the next row, 0 where that is a point or has none."""
    depth = depths[index + 1] if index + 1 < len(depths) else 0
    return depth if depth < 2 * level(_POINT) else 0


def _mark(row: Row) -> Mark | None:
    """The mark of a row, its own or that which the document counts by itself."""
    if not row.mark:
        return mark_of(row.text)
    found = mark_of(row.mark + "。")
    return found and found._replace(text=row.mark, length=0)


def _text_behind(rows: Rows, marks: Sequence[Mark | None], index: int) -> str:
    """The words of the next row where that has no mark but a point's (一是), else empty."""
    after, mark = (rows[index + 1], marks[index + 1]) if index + 1 < len(rows) else (None, None)
    return after.text if isinstance(after, Row) and (mark is None or mark.form == _POINT) else ""


def _marked(row: Row, mark: Mark, depth: int, names: re.Pattern[str], *, over: bool) -> Head | None:
    """The heading of a row with a mark; a point (一是) is one only on a line of its own over its text."""
    if mark.length >= len(row.text):
        return None
    found = title(row.text, mark.length, names, over=over)
    if mark.form == _POINT and not (over and found.shape == "standalone" and _is_short(row.text)):
        return None
    return Head(mark.text, depth, mark.length, found.end, found.shape, found.guessed)


def _is_short(words: str) -> bool:
    """Whether words may be a heading without a mark: short, and no sentence."""
    return 3 <= len(words) <= SHORT and words[-1] not in PAUSES and not any(char in ENDS for char in words)


def _unmarked(row: Row, after: str, *, early: bool) -> Head | None:
    """A heading without a mark: by its words, by its looks, or because it stands short over text."""
    words = row.text
    if not _is_short(words):
        return None
    if early and (is_report_title(words) or not (row.level or is_part_title(words))):
        return None
    if is_part_title(words) and row.level < 2:
        return Head(row.mark, 2, 0, len(words), "standalone", "无序号的标题")
    if row.level:
        return Head(row.mark, min(2 * row.level, DEEPEST), 0, len(words), "standalone")
    if len(after) > len(words) and after[-1] in ENDS and (row.bold or row.centred or len(after) > SHORT):
        return Head(row.mark, DEEPEST, 0, len(words), "standalone", "无序号的标题")
    return None
