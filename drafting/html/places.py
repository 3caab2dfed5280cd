"""Where an offset of a text stands: its line and column."""

import re
from bisect import bisect_right

from drafting.reading.source import Place

_BREAK = re.compile(r"\r\n|\r|\n")


class Places:
    """The lines of a text, however they end, to tell line and column of an offset."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def at(self, offset: int) -> Place:
        """The place of the character at an offset from 0."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)
