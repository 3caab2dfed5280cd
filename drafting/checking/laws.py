"""The laws of the calendar (法规) that a report names."""

import re
from collections.abc import Iterable, Iterator, Mapping

from drafting.calendar import Fact, year_of
from drafting.checking.lines import SaidLine
from drafting.checking.search import Spot, body, spots
from drafting.finding import Level

STATE = "(?:中华人民共和国)?"
"""What may stand in front of a law's name."""


def by_name(laws: Iterable[Fact]) -> Mapping[str, Fact]:
    """Laws by their short names, long names first."""
    return {law.bare_name: law for law in sorted(laws, key=lambda law: -len(law.bare_name))}


def any_of(laws: Mapping[str, Fact]) -> str:
    """The pattern of their names, as group `law`."""
    return f"(?P<law>{'|'.join(map(re.escape, laws)) or '(?!)'})"


def law_spots(lines: Iterable[SaidLine], laws: Mapping[str, Fact]) -> Iterator[tuple[Spot, Fact]]:
    """Every place that names one of these laws in book marks."""
    pattern = re.compile(rf"《{STATE}{any_of(laws)}(?:[（(][^《》（）()]{{0,12}}[）)])?》")
    for spot in spots(body(lines), pattern):
        yield spot, laws[spot.found["law"]]


def since(law: Fact) -> int:
    """The year from which its present words hold; 0 where that is not known."""
    return max(year_of(law.published), year_of(law.in_force)) if law.in_force else 0


def level_of(law: Fact) -> Level:
    """How bad it is to be wrong about this law: what was not seen in the original may only be asked."""
    return Level.WARNING if law.confidence == "A" else Level.INFO
