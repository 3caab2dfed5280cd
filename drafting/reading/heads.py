"""Which paragraphs are headings (标题行): by their marks, by what the document says of them, by how they stand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.reading.marks import FORMS, Mark, level, mark_of
from drafting.reading.report import Shape
from drafting.reading.roles import is_part_title
from drafting.reading.rows import Row, Rows
from drafting.reading.sentences import ENDS, PAUSES, first_end

_POINT = FORMS[-1]
_DEEPEST = 2 * len(FORMS)
"""The level of a heading without a mark that stands below all others."""

_ALONE = 80
"""Characters of the longest heading on a line of its own: some bureaux spell the whole statute out."""

_SHORT = 45
"""Characters of the longest heading that ends with a full stop, or that has neither a mark nor a look of its own."""

_SENTENCE = 34
"""Characters of the longest title that runs in; beyond it, a first sentence is text, and its first clause the title
(measured on five reports)."""


class Head(NamedTuple):
    """A heading found in a row: its mark as printed, its level, and from where to where its title goes."""

    mark: str
    level: int
    start: int
    end: int
    shape: Shape
    number: int = 0
    guessed: str = ""


def heads(rows: Rows) -> list[Head | None]:
    """For every row its heading, None for a row that is none."""
    marks = [_mark(row) if isinstance(row, Row) else None for row in rows]
    levels = _levels(marks)
    return [_head(rows, index, mark, levels[index]) for index, mark in enumerate(marks)]


def _mark(row: Row) -> Mark | None:
    """The mark of a row, its own or that which the document counts by itself."""
    if not row.mark:
        return mark_of(row.text)
    found = mark_of(row.mark + "。")
    return found and found._replace(text=row.mark, length=0)


def _head(rows: Rows, index: int, mark: Mark | None, depth: int) -> Head | None:
    row = rows[index]
    if not isinstance(row, Row):
        return None
    after = _text_behind(rows, index)
    if mark is None:
        return _unmarked(row, after)
    start = mark.length
    end, shape, guessed = _title(row.text, start, after)
    if mark.form == _POINT and not (shape == "standalone" and after and len(row.text) <= _SHORT):
        return None
    return Head(mark.text, depth, start, end, shape, mark.number, guessed) if start < len(row.text) else None


def _text_behind(rows: Rows, index: int) -> str:
    """The words of the next row where that has no mark, else empty."""
    after = rows[index + 1] if index + 1 < len(rows) else None
    return after.text if isinstance(after, Row) and _mark(after) is None else ""


def _unmarked(row: Row, after: str) -> Head | None:
    """A heading without a mark: by its words, by its looks, or because it stands short over text."""
    words = row.text
    if len(words) > _SHORT or len(words) < 3 or words[-1] in PAUSES or any(char in ENDS for char in words):
        return None
    if is_part_title(words) and (row.level < 2):
        return Head("", 2, 0, len(words), "standalone", guessed="无序号的标题")
    if row.level:
        return Head("", min(2 * row.level, _DEEPEST), 0, len(words), "standalone")
    if len(after) > len(words) and after[-1] in ENDS and (row.bold or row.centred or len(after) > _SHORT):
        return Head("", _DEEPEST, 0, len(words), "standalone", guessed="无序号的标题")
    return None


# how far a title goes

_SPACE = re.compile(r"(?<=[\u4e00-\u9fff”])[ \u3000]+(?=[\u4e00-\u9fff“《])")


def _title(text: str, start: int, after: str) -> tuple[int, Shape, str]:
    """Where the title that begins at start ends, how it stands, and what had to be guessed."""
    stop = first_end(text, ENDS, start)
    clause = first_end(text, PAUSES, start)
    if stop == len(text):
        return _unended(text, start, clause)
    if stop == len(text) - 1:
        alone = text[stop] == "。" and stop - start <= _SHORT and len(after) > _SHORT
        return (len(text), "standalone", "") if alone else (clause, "item", "")
    return _run_in(text, start, stop, clause)


def _unended(text: str, start: int, clause: int) -> tuple[int, Shape, str]:
    """A row without the end of a sentence."""
    if text[-1] in "：:" or len(text) - start <= _ALONE:
        return len(text), "standalone", ""
    return clause, "item", ""


def _run_in(text: str, start: int, stop: int, clause: int) -> tuple[int, Shape, str]:
    """A row of several sentences: the first is the title where it is short and tells no number."""
    if text[clause] in "：:" and clause - start <= _SENTENCE // 2:
        return clause + 1, "run_in", ""
    space = _SPACE.search(text, start, min(stop, start + _SENTENCE))
    if space and not re.search(r"[\d《]", text[start : space.start()]):
        return space.start(), "run_in", "标题与正文间只有空格"
    if text[stop] in "；;" or stop - start > _SENTENCE or re.search(r"\d", text[start:stop]):
        return clause, "item", ""
    return stop if text[stop] == "。" else stop + 1, "run_in", ""


# the level of a mark

_HAN, _ROUND, _DIGIT = FORMS[1:4]


def _levels(marks: Sequence[Mark | None]) -> list[int]:
    """The level of every mark: that of its form, but （一） that stands below 1. between 1. and （1）."""
    found = [2 * level(mark.form) if mark else 0 for mark in marks]
    for index in _nested(marks):
        found[index] = 2 * level(_DIGIT) + 1
    return found


def _nested(marks: Sequence[Mark | None]) -> Iterator[int]:
    """The indexes of marks （一） between a heading 1. and the heading that counts on from it."""
    pending: list[int] = []
    current = 0
    for index, mark in enumerate(marks):
        if mark is None:
            continue
        if mark.form == _DIGIT and mark.number == current + 1:
            yield from pending
            pending, current = [], mark.number
        elif mark.form == _ROUND and current and (mark.number == 1 or pending):
            pending.append(index)
        elif mark.form in (_HAN, _ROUND, FORMS[0], _DIGIT):
            pending, current = [], mark.number if mark.form == _DIGIT else 0
