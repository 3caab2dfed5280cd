"""The figures that a report tells in its words (话里的数), each with its line and what is said around it."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from drafting.checking.lines import SaidLine
from drafting.figure import read
from drafting.reading.report import Nature
from drafting.reading.telling import Telling, tellings


class Told(NamedTuple):
    """A figure in the words of a report (话里的数).

    `start` and `end` are offsets in its line, `sentence` those of the sentence around it; `number`, `measure_word` and
    `approximator` are as printed (5300, 万元, 多), `label` says what is counted and `period` over which time.
    """

    line: SaidLine
    start: int
    end: int
    sentence: tuple[int, int]
    number: str
    measure_word: str
    approximator: str
    label: str
    period: str
    nature: Nature

    @property
    def words(self) -> str:
        """The figure as printed."""
        return self.line.text[self.start : self.end]

    @property
    def amount(self) -> Decimal | None:
        """How much it is, 万 and 亿 reckoned in; None for what is no plain number (三分之二)."""
        try:
            return read(self.words, "").amount
        except ValueError:
            return None


def told(lines: Iterable[SaidLine]) -> Iterator[Told]:
    """Every figure of these lines, in reading order."""
    for line in lines:
        if line.kind in ("标题", "正文"):
            yield from (_told(line, one) for one in tellings(line.text, line.role))


def _told(line: SaidLine, one: Telling) -> Told:
    found = one.found
    parts = (found.number, found.measure_word, found.approximator)
    return Told(line, found.start, found.end, one.sentence, *parts, one.label, one.period, one.nature)


class Sentence(NamedTuple):
    """A sentence that tells figures (有数的句子): its line, the offset in it, its words and its figures in order."""

    line: SaidLine
    start: int
    text: str
    figures: tuple[Told, ...]

    def between(self, one: Told, other: Told) -> str:
        """The words from the end of one of its figures to the start of a later one."""
        return self.line.text[one.end : other.start]

    def ahead(self, figure: Told, count: int = 40) -> str:
        """So many characters at most in front of one of its figures, from the figure or mark before it on."""
        words = self.line.text[max(self.start, figure.start - count) : figure.start]
        return _MARK.split(words)[-1]


_MARK = re.compile("[，,；;。：:、（(]")


def sentences_with_figures(figures: Iterable[Told]) -> Iterator[Sentence]:
    """The sentences in which these figures stand."""
    for (_, span), found in groupby(figures, key=lambda one: (one.line.number, one.sentence)):
        told_there = tuple(found)
        line = told_there[0].line
        yield Sentence(line, span[0], line.text[slice(*span)], told_there)
