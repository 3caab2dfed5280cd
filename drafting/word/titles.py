"""The title in lines (标题分行): by sense, evenly, no word torn apart, GB/T 9704-2012 clause 7.3.1."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from drafting.outline import Run, Runs, plain
from drafting.word.layout import TITLE_ZI
from drafting.word.names import Name, names

_SAFE: tuple[tuple[str, int], ...] = (
    (r"(?<=.)(?=关于)", 0),
    (r"》(?=[^》）]{2})", 3),
    (r"\d年度?(?=[^度度、，—])", 3),
    (r".(?=法治(?:政府|社会|[省市县区])|依法(?:行政|治[省市县区]))", 3),
    (r".(?=(?:贯彻|落实|推进|加强|开展|履行|印发|报送)\S)", 4),
    (r".(?=年度报告|工作报告|工作情况|情况的?报告|报告$|自查|总结$)", 4),
    (r".(?=《)", 5),
    (r"(?:局|厅|委员会|人民政府)(?![长面部势域限党])", 5),
    (r"[、，](?=.)", 6),
    (r".(?=[和与及暨])", 9),
    (r".(?=的(?:报告|通知|意见|总结))", 9),
)
"""Where sense allows a break, each with what it costs; the break comes behind the match."""

_BEHIND_NAME, _BEHIND_PLACE, _INSIDE_NAME = -16, 12, 30
"""What a break costs at the end of an organ's name, behind a place that it begins with, and at an 和 inside it."""

_AT_SPACE = -60
"""What a break costs where two organs stand apart by a space."""

_SPREAD, _TORN = 40, 400
"""What a break costs that only fits the length, and one inside a number, a bracket or 《》."""

_STUB = 4
"""A line of fewer characters looks lost."""

_NO_START = set("，。；：、？！）》〉”’】〕％%年月日号度")
_NO_END = set("（《〈“‘【〔第")


def _closed(title: str) -> Iterator[int]:
    """Every place inside 《》, up to just before the closing mark."""
    opened: list[int] = []
    for place, char in enumerate(title):
        if char == "《":
            opened.append(place)
        elif char == "》" and opened:
            yield from range(opened.pop() + 1, place + 1)


def _whole(name: Name) -> Iterator[int]:
    """Every place inside the names of places that an organ's name begins with."""
    for start, end in pairwise((name.start, *name.places)):
        yield from range(start + 1, end)


def _torn(title: str) -> dict[int, int]:
    """Places where no line may end, with how much speaks against: 《》 first, then a number, a word, a closing mark."""
    pairs = enumerate(pairwise(title), 1)
    apart = (
        place for place, (left, right) in pairs if right in _NO_START or left in _NO_END or (left + right).isascii()
    )
    named = (place for name in names(title) for place in _whole(name))
    torn = dict.fromkeys((*apart, *named), 1)
    return torn | {place: 2 + torn.get(place, 0) for place in _closed(title)}


def _sensible(title: str, torn: dict[int, int]) -> dict[int, int]:
    """Places where sense allows a break, with their cost."""
    found: dict[int, int] = {}
    for pattern, cost in _SAFE:
        for match in re.finditer(pattern, title):
            found[match.end()] = min(cost, found.get(match.end(), cost))
    for name in names(title):
        found = _around(name, title, found)
    return {place: cost for place, cost in found.items() if 0 < place < len(title) and place not in torn}


def _around(name: Name, title: str, found: dict[int, int]) -> dict[int, int]:
    """The same places, inside the name of an organ only those where it may be parted."""
    inside = range(name.start + 1, name.end)
    joints = {place: _INSIDE_NAME for place in inside if title[place] in "和与及暨"}
    apart = {place: cost for place, cost in found.items() if place not in inside}
    spaced = title[name.end : name.end + 1] == " "
    ends = {name.end + spaced: _AT_SPACE if spaced else _BEHIND_NAME}
    return {**apart, **joints, **dict.fromkeys(name.places, _BEHIND_PLACE), **ends}


def _spread(start: int, end: int, torn: dict[int, int]) -> dict[int, int]:
    """Breaks for a stretch that is too long and has none: even, and off the torn places where that can be."""
    pieces = -(-(end - start) // (TITLE_ZI - 4))
    found: dict[int, int] = {}
    for number in range(1, pieces):
        ideal = start + round((end - start) * number / pieces)
        near = sorted(range(ideal - 2, ideal + 3), key=lambda place: (torn.get(place, 0), abs(place - ideal)))
        found[near[0]] = _TORN if near[0] in torn else _SPREAD
    return found


def _places(title: str) -> dict[int, int]:
    """All places that come into question, with their cost."""
    torn = _torn(title)
    found = _sensible(title, torn)
    ends = [0, *sorted(found), len(title)]
    for start, end in pairwise(ends):
        if end - start > TITLE_ZI:
            found |= _spread(start, end, torn)
    return found


class _Way(NamedTuple):
    """A way to cut the title so far; `fell` says that a line was shorter than the one above it."""

    cost: float
    cuts: tuple[int, ...] = (0,)
    last: int = 0
    fell: bool = False

    def on(self, end: int, cost: float, ideal: float) -> "_Way":
        """The way with one more line: uneven lines, stubs and a waist cost extra."""
        length = end - self.cuts[-1]
        waist = self.fell and length > self.last
        uneven = abs(length - ideal) + 8 * (length < _STUB) + 10 * waist + 6
        return _Way(self.cost + cost + uneven, (*self.cuts, end), length, self.fell or length < self.last)


def _length(title: str, start: int, end: int) -> int:
    """How long a line is; a space at its end is not printed."""
    return end - start - (title[start:end].endswith(" ") and end < len(title))


@lru_cache(maxsize=256)
def line_ends(title: str) -> tuple[int, ...]:
    """Where the lines of the cheapest way begin and end."""
    if len(title) <= TITLE_ZI and " " not in title:
        return (0, len(title))
    places = _places(title) | {len(title): 0}
    ideal = len(title) / -(-len(title) // TITLE_ZI)
    ways: dict[int, list[_Way]] = {0: [_Way(0)]}
    for end in sorted(places):
        before = [way for start in ways if _length(title, start, end) <= TITLE_ZI for way in ways[start]]
        found: dict[tuple[int, bool], _Way] = {}
        for way in sorted(way.on(end, places[end], ideal) for way in before):
            found.setdefault((way.last, way.fell), way)
        ways[end] = list(found.values())
    return min(ways[len(title)]).cuts


def title_lines(title: str) -> tuple[str, ...]:
    """The title in lines of at most 20 characters, broken by sense and inside 《》 only where that alone is longer.

    A space between two lines falls away.
    """
    *lines, last = (title[start:end] for start, end in pairwise(line_ends(title)))
    return (*(line.removesuffix(" ") for line in lines), last)


def in_lines(title: Runs) -> Runs:
    """The runs of a title with a line break wherever a line ends; one may fall inside a run."""
    cuts = set(line_ends(plain(title))[1:-1])
    return tuple(_broken((run for run in title if run.text), cuts))


def _broken(title: Iterable[Run], cuts: set[int]) -> Iterator[Run]:
    """Between two runs the break is a run of its own: no bookmark holds it."""
    start = 0
    for run in title:
        end = start + len(run.text)
        if start in cuts:
            yield Run("\n")
        ends = [0, *sorted(cut - start for cut in cuts if start < cut < end), len(run.text)]
        lines = [run.text[left:right] for left, right in pairwise(ends)]
        last = lines.pop()
        kept = last.removesuffix(" ") if end in cuts else last
        yield run._replace(text="\n".join((*(line.removesuffix(" ") for line in lines), kept)))
        start = end
