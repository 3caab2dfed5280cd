"""What stands around words of a line (上下文): the sentence and the clause that they are part of."""

from typing import NamedTuple

from drafting.reading.sentences import ENDS, PAUSES

_FAR = 160
"""Characters in which a sentence is looked for to either side: a line without marks must not cost its square."""


class Around(NamedTuple):
    """The words before and behind a place, within its sentence or clause."""

    before: str
    behind: str

    def has(self, *words: str) -> bool:
        """Whether one of these words stands on either side."""
        return any(word in self.before or word in self.behind for word in words)


def sentence(text: str, start: int, end: int) -> Around:
    """The sentence around the characters from `start` to `end`, as far as 160 characters to either side."""
    return _around(text, start, end, ENDS)


def clause(text: str, start: int, end: int) -> Around:
    """The clause around them, between pauses."""
    return _around(text, start, end, PAUSES)


def _around(text: str, start: int, end: int, marks: str) -> Around:
    before, behind = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    opened = max(before.rfind(mark) for mark in marks) + 1
    closed = min((at for mark in marks if (at := behind.find(mark)) >= 0), default=len(behind))
    return Around(before[opened:], behind[:closed])
