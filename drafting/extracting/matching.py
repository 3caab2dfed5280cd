"""Which indicator a figure of an old report is (对指标): by the pack's words around it, its name, its question."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafting.extracting.clues import Clue, clause_after, clause_before, clues, pairs, share
from drafting.figure import alike
from drafting.pack import Indicator, Pack

SURE, LIKELY = 0.8, 0.62
"""Scores from which a figure is an indicator without doubt, and probably; below, it has a name of its own."""

_MARGIN = 0.06
"""How much better than the second the first must be."""

_ENOUGH = 4
"""Characters of a clause that say what is counted by themselves; fewer (审结) need the words around."""

_SENTENCE = re.compile(r"[。；！？]")
_ASKING = re.compile(r"多少|百分之几|几|[，（].*|本年|全年|年末|其中|共|一共|的有|是")


class Told(NamedTuple):
    """A figure where it stands (数据的上下文): the words of its paragraph before and behind it, its headings."""

    before: str
    after: str
    measure_word: str
    headings: str = ""


class Match(NamedTuple):
    """An indicator that a figure may be (可能的指标), with a score from 0 to 1."""

    name: str
    score: float

    @property
    def is_sure(self) -> bool:
        """Whether nothing speaks for another."""
        return self.score >= SURE


def matches(told: Told, pack: Pack) -> tuple[Match, ...]:
    """The indicators that a figure may be, the best first; the first stands out, or there is none."""
    found = sorted(_scored(told, pack), key=lambda match: -match.score)
    return tuple(match for match in found if match.score >= LIKELY)[:5]


def match(told: Told, pack: Pack) -> Match | None:
    """The indicator that a figure is; None where none is near enough or two are as near."""
    best, *others = (*matches(told, pack), None)
    if best is None or (others[0] is not None and best.score - others[0].score < _MARGIN):
        return None
    return best


def _scored(told: Told, pack: Pack) -> Iterator[Match]:
    around = _Around(told)
    for name, indicator in pack.indicators.items():
        if _counts(told.measure_word, indicator.measure_word) and around.touches(name):
            told_as = clues(pack).get(name, ())
            yield Match(name, max((around.score(name, clue, indicator) for clue in told_as), default=0.0))


def _counts(word: str, asked: str) -> bool:
    """Whether a figure with this measure word can be one counted in that."""
    return word == asked if "%" in (word, asked) else alike(word, asked)


class _Around:
    """The words around a figure, nearer ones apart from farther ones."""

    def __init__(self, told: Told) -> None:
        self.clause = clause_before(told.before)
        self.after = clause_after(told.after)
        self.sentence = _SENTENCE.split(told.before)[-1] + self.after
        self.far = f"{told.before}{told.headings}"

    def touches(self, name: str) -> bool:
        """Whether the words around have anything of a name, worth a closer look."""
        return any(chunk in self.far or chunk in self.after for chunk in _chunks(name))

    def score(self, name: str, clue: Clue, indicator: Indicator) -> float:
        """How well one clue of an indicator fits, from 0 to 1."""
        said, called = self._fit(clue), self._called(name)
        asked = share(pairs(_ASKING.sub("", indicator.ask)), self.sentence)
        if said == 1.0 and len(clue.before) >= _ENOUGH:
            return 0.8 + 0.2 * called
        return 0.4 * said + 0.45 * called + 0.15 * asked

    def _fit(self, clue: Clue) -> float:
        """How much of the pack's own words stands at the figure."""
        words = clue.before or clue.after
        here = self.clause if clue.before else self.after
        if not words or not here:
            return 0.0
        if here.endswith(words) and (not clue.before or len(here) - len(words) <= len(words)):
            return 1.0
        return 0.9 * share(pairs(words), here)

    def _called(self, name: str) -> float:
        """How much of a name stands around the figure, nearer words for more."""
        parts = _chunks(name)
        return sum(map(self._near, parts)) / len(parts)

    def _near(self, chunk: str) -> float:
        if chunk in self.clause or chunk in self.after:
            return 1.0
        if chunk in self.sentence:
            return 0.85
        return 0.6 if chunk in self.far else 0.0


@lru_cache(maxsize=4096)
def _chunks(name: str) -> tuple[str, ...]:
    """A name in words of two characters, the last of three: 行政复议新收 is 行政, 复议, 新收."""
    return tuple(name[at : at + 2] for at in range(0, len(name) - len(name) % 2, 2)) or (name,)
