"""Which heading stands under which (层次): by the form of the mark, and by its neighbours where forms are mixed."""

from collections.abc import Iterator, Sequence

from drafting.reading.marks import FORMS, Mark, level

_DIGIT, _ROUND = "1.", "（一）"
_UPPER = FORMS[: FORMS.index(_DIGIT)]

DEEPEST = 2 * len(FORMS)
"""The level of a heading without a mark that stands below all others."""


def levels(marks: Sequence[Mark | None]) -> list[int]:
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
        if mark.form == _DIGIT:
            yield from pending if mark.number == current + 1 else ()
            pending, current = [], mark.number
        elif mark.form == _ROUND and current and (mark.number == 1 or pending):
            pending.append(index)
        elif mark.form in _UPPER:
            pending, current = [], 0
