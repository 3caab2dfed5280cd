"""The party's plenums (全会): which a report names, and when each was held."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from drafting.calendar import Calendar, Fact
from drafting.checking.lines import SaidLine
from drafting.checking.search import BOOKS, Spot, body, spots

_NUMBERS = "一二三四五六七八"
_CONGRESSES = ("十八", "十九", "二十", "二十一")
_NAMED = re.compile(
    r"(?P<congress>十[八九]|二十一?)届(?P<plenums>(?:[一二三四五六七八]中(?:全会)?[、，,和及与]{0,2}){1,8})全会"
)
_HELD = re.compile(r"(?P<congress>十[八九]|二十一?)届(?P<plenums>[一二三四五六七八]中)全会")


class Plenum(NamedTuple):
    """A plenum: its congress (2 for 二十大 in the order of `_CONGRESSES`) and its number, both from 0."""

    congress: int
    number: int

    @property
    def name(self) -> str:
        """What it is called."""
        return f"{_CONGRESSES[self.congress]}届{_NUMBERS[self.number]}中全会"


def plenums(calendar: Calendar) -> Mapping[Plenum, Fact]:
    """The plenums that the calendar knows."""
    found = ((_HELD.search(fact.name), fact) for fact in calendar.meetings)
    return {max(_every(match)): fact for match, fact in found if match}


def named(lines: Iterable[SaidLine]) -> Iterator[tuple[Spot, tuple[Plenum, ...]]]:
    """Every place that names plenums (二十届二中、三中全会), with those."""
    for spot in spots(body(lines), _NAMED, BOOKS):
        yield spot, _every(spot.found)


def _every(match: re.Match[str]) -> tuple[Plenum, ...]:
    congress = _CONGRESSES.index(match["congress"])
    return tuple(Plenum(congress, _NUMBERS.index(number)) for number in re.findall("(.)中", match["plenums"]))
