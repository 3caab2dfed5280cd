"""The ledger of an old report (旧报告的账): which figure has which name, and how certain that is."""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from drafting.extracting.matching import Match, Told, matches
from drafting.extracting.naming import Names
from drafting.extracting.spots import Spot
from drafting.figure import Figure, halfwidth, read
from drafting.keys import Keys
from drafting.pack import CONSTANTS, Pack

Certainty = Literal["确定", "大致", "自拟名"]
"""How a figure came by its name: an indicator without doubt, an indicator probably, a name from its own words."""

SOURCE = "旧报告"
"""Where the figures of an imported profile come from (来源)."""

_PART = re.compile(r"截[至止]|累计|\d月|[一二三四五六七八九十]月|季度|年末|年底|上半年|下半年|以来")
"""Words that say over which part of time a figure counts."""

_CLOSE = 0.06
"""How much better than the second the first indicator must be."""


class Taken(NamedTuple):
    """A figure taken into the ledger (入账的数).

    `candidates` are the names of the indicators that it may be, the best first.
    """

    name: str
    figure: Figure
    certainty: Certainty
    spot: Spot
    candidates: tuple[str, ...] = ()

    @property
    def keys(self) -> Keys:
        """Where it stands in the old report."""
        return self.spot.figure.keys

    @property
    def is_doubtful(self) -> bool:
        """Whether a person should look: its name, or what it counts, is not certain."""
        return self.certainty != "确定" or self.spot.figure.certainty == "unsure"


class Ledger(NamedTuple):
    """What became of the figures of an old report: those taken, in reading order, and those left in the words."""

    taken: tuple[Taken, ...]
    left: tuple[Spot, ...]

    @property
    def names(self) -> Mapping[Keys, str]:
        """The name of every figure taken, by its place."""
        return {one.keys: one.name for one in self.taken}


def ledger(spots: tuple[Spot, ...], pack: Pack, year: str, chosen: Mapping[Keys, str]) -> Ledger:
    """The figures of a year with their names; `chosen` are those that a person gave, by the place, “” for none."""
    wanted = {spot: figure for spot in spots if (figure := _figure(spot, year)) and chosen.get(spot.figure.keys) != ""}
    left = tuple(spot for spot in spots if spot not in wanted)
    found = {spot: matches(_told(spot, figure), pack) for spot, figure in wanted.items()}
    return Ledger(tuple(_named(wanted, found, _indicators(wanted, found, chosen), pack)), left)


def _figure(spot: Spot, year: str) -> Figure | None:
    """The figure as a ledger has it; None where it would not be printed as it stood."""
    try:
        made = read(spot.printed, "")
    except ValueError:
        return None
    if str(made) != halfwidth(spot.printed).replace(",", "") or not made.measure_word:
        return None
    period = _period(spot.figure.period, year)
    return made.model_copy(update={"period": period, "source": SOURCE, "checked": "待核", "note": spot.figure.sentence})


def _period(said: str, year: str) -> str:
    """The period as a ledger has it: nothing where it is the year of the report (今年以来、2024年)."""
    whole = re.fullmatch(rf"(?:今年|本年|全年|年内|{year}年)度?(?:全年|以?来|里|内)?", said)
    return "" if whole or not _PART.search(said) else said


def _told(spot: Spot, figure: Figure) -> Told:
    return Told(spot.before, spot.after, figure.measure_word, spot.headings)


Wanted = Mapping[Spot, Figure]
Found = Mapping[Spot, tuple[Match, ...]]


def _indicators(wanted: Wanted, found: Found, chosen: Mapping[Keys, str]) -> Mapping[Spot, Match]:
    """The indicator of each figure that has one: the best fit first, and no indicator for two different figures."""
    given: dict[Spot, Match] = {}
    holders: dict[str, Spot] = {}
    pairs = sorted(_pairs(found, chosen), key=lambda pair: -pair[1].score)
    for spot, match in pairs:
        holder = holders.get(match.name)
        if spot not in given and (holder is None or _same(holder, spot, wanted)):
            given[spot] = match
            holders.setdefault(match.name, spot)
    return given


def _pairs(found: Found, chosen: Mapping[Keys, str]) -> Iterator[tuple[Spot, Match]]:
    for spot, fitting in found.items():
        if spot.figure.keys in chosen:
            yield spot, Match(chosen[spot.figure.keys], 2.0)
        elif fitting and (len(fitting) == 1 or fitting[0].score - fitting[1].score >= _CLOSE):
            yield spot, fitting[0]


_TELLING = 4
"""Characters of a label that says by itself what is counted; shorter ones (参考率) are told of many things."""


def _same(one: Spot, other: Spot, wanted: Wanted) -> bool:
    """Whether two figures say the same: the same number of the same thing over the same time."""
    alike = str(wanted[one]) == str(wanted[other]) and wanted[one].period == wanted[other].period
    return alike and one.figure.label == other.figure.label and len(one.figure.label) >= _TELLING


def _named(wanted: Wanted, found: Found, given: Mapping[Spot, Match], pack: Pack) -> Iterator[Taken]:
    """Every figure with its name; those without an indicator share a name only where words and number are the same."""
    own: dict[tuple[str, str, str], str] = {}
    names = Names(_reserved(pack) | {match.name for match in given.values()})
    for spot, figure in wanted.items():
        candidates = tuple(match.name for match in found[spot])
        if match := given.get(spot):
            certainty: Certainty = "确定" if match.is_sure else "大致"
            yield Taken(match.name, _spelled(figure, match.name, pack), certainty, spot, candidates)
            continue
        apart = "" if len(spot.figure.label) >= _TELLING else str(spot.figure.keys)
        label = spot.figure.label + apart, str(figure), figure.period
        if label not in own:
            own[label] = names.new(spot.figure.label, spot.headings)
        yield Taken(own[label], figure, "自拟名", spot, candidates)


def _spelled(figure: Figure, name: str, pack: Pack) -> Figure:
    """The figure without a measure word that its indicator has anyway."""
    asked = pack.indicators[name].measure_word if name in pack.indicators else ""
    return figure.model_copy(update={"measure_word": ""}) if figure.measure_word == asked else figure


def _reserved(pack: Pack) -> set[str]:
    """Names that a figure of one's own must not have: those of indicators, old and new, and of questions."""
    questions = (name for passage in pack.passages.values() for name in passage.head.questions)
    return {*pack.indicators, *pack.present_names, *questions, *CONSTANTS}
