"""Which indicator a figure of an old report is (对指标): by the pack's words around it, its name, its question."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafting.extracting.clues import Clue, clause_after, clause_before, clues, pairs, share
from drafting.figure import alike, counted
from drafting.pack import Indicator, Pack

SURE, LIKELY = 0.8, 0.62
"""Scores from which a figure is an indicator without doubt, and probably; below, it has a name of its own."""

_MARGIN = 0.06
"""How much better than the second the first must be."""

_ENOUGH = 4
"""Characters of a clause that say what is counted by themselves; fewer (审结) need the words around."""

_LONG = 6
"""Characters of a clause that leave no doubt."""

_NAMED = 0.55
"""How much of a name must stand around a figure: 行政复议 alone is told of many kinds of cases."""

_JOINING = ("和", "及", "与")
"""What parts a figure from the words before it: what it counts stands behind."""

_SENTENCE = re.compile(r"[。！？]")
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
    for name, near in _counted(told.measure_word, pack):
        if around.touches(name):
            told_as, indicator = clues(pack).get(name, ()), pack.indicators[name]
            yield Match(name, near * max((around.score(name, clue, indicator) for clue in told_as), default=0.0))


@lru_cache(maxsize=1024)
def _counted(word: str, pack: Pack) -> tuple[tuple[str, float], ...]:
    """The indicators that a figure with this measure word can be, each with how well the two go together."""
    near = ((name, _nearness(word, indicator.measure_word)) for name, indicator in pack.indicators.items())
    return tuple((name, share) for name, share in near if share)


_KINDRED = ("家户个", "人名位", "人次人名", "件起宗条项例个", "场场次期次", "份本篇册条件")
"""Measure words of which a report may use one where a pack asks for another."""


def _nearness(word: str, asked: str) -> float:
    """How well a figure with this measure word can be one counted in that: 1 for alike, less for kindred, 0 for no."""
    if "%" in (word, asked):
        return float(word == asked)
    if alike(word, asked):
        return 1.0
    one, two = counted(word), counted(asked)
    return 0.92 if any(one in kin and two in kin for kin in _KINDRED) else 0.0


class _Around:
    """The words around a figure, nearer ones apart from farther ones."""

    def __init__(self, told: Told) -> None:
        self.after = clause_after(told.after)
        self.clause = "" if told.before.endswith(_JOINING) and self.after else clause_before(told.before)
        self.sentence = _SENTENCE.split(told.before)[-1] + self.after
        self.headings = told.headings
        self.far = f"{told.before}{told.headings}"

    def touches(self, name: str) -> bool:
        """Whether the words around have anything of a name, worth a closer look."""
        return any(chunk in self.far or chunk in self.after for chunk in _chunks(name))

    def score(self, name: str, clue: Clue, indicator: Indicator) -> float:
        """How well one clue of an indicator fits, from 0 to 1."""
        said, called = self._fit(clue), self._called(name)
        asked = share(pairs(_ASKING.sub("", indicator.ask)), self.sentence)
        if said == 1.0 and len(clue.before) >= _ENOUGH:
            strong = called >= _NAMED or len(clue.before) >= _LONG
            return (0.7 if strong else 0.4) + 0.2 * called + 0.1 * asked
        return 0.4 * said + 0.45 * called + 0.15 * asked

    def _fit(self, clue: Clue) -> float:
        """How much of the pack's own words stands at the figure."""
        words = clue.before or clue.after
        here = self.clause if clue.before else self.after
        if not words or not here:
            return 0.0
        if here.endswith(words) and (not clue.before or len(here) - len(words) <= len(words)):
            return 1.0
        return 0.9 * share(pairs(words), here + self.after)

    def _called(self, name: str) -> float:
        """How much of a name stands around the figure, nearer words for more."""
        parts = _chunks(name)
        return sum(map(self._near, parts)) / len(parts)

    def _near(self, chunk: str) -> float:
        if chunk in self.clause or chunk in self.after:
            return 1.0
        if chunk in self.sentence:
            return 0.85
        if chunk in self.headings:
            return 0.6
        return 0.4 if chunk in self.far else 0.0


@lru_cache(maxsize=4096)
def _chunks(name: str) -> tuple[str, ...]:
    """A name in words of two characters, the last of three: 行政复议新收 is 行政, 复议, 新收."""
    return tuple(name[at : at + 2] for at in range(0, len(name) - len(name) % 2, 2)) or (name,)
