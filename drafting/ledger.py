"""The figures of a report (数据台账): the profile's, with the pack's measure words, beside last year's."""

from collections.abc import Mapping
from typing import NamedTuple

from drafting.figure import SCALES, Figure
from drafting.pack import Pack
from drafting.profile import Profile


class Ledger(NamedTuple):
    """The figures of this year and of last year, each with its measure word (计量单位)."""

    now: Mapping[str, Figure]
    last: Mapping[str, Figure]


def ledger(profile: Profile, pack: Pack, before: Mapping[str, Figure]) -> Ledger:
    """The ledger of a report; last year's comes from last year's profile, else from `上年`."""
    now = {name: _measured(figure, name, pack) for name, figure in profile.figures.items() if figure is not None}
    noted = {name: _last(figure) for name, figure in now.items() if figure.last}
    measured = {name: _measured(figure, name, pack) for name, figure in before.items()}
    return Ledger(now, {**noted, **measured})


def measure_word(figure: Figure, name: str, pack: Pack) -> str:
    """The measure word of a figure: its indicator's, where it has none or only 万 or 亿 of its own."""
    if figure.measure_word not in ("", *SCALES) or name not in pack.indicators:
        return figure.measure_word
    word = pack.indicators[name].measure_word
    return figure.measure_word + (word[1:] if figure.measure_word and word[:1] in SCALES else word)


def _measured(figure: Figure, name: str, pack: Pack) -> Figure:
    word = measure_word(figure, name, pack)
    return figure if word == figure.measure_word else figure.model_copy(update={"measure_word": word})


def _last(figure: Figure) -> Figure:
    return Figure(number=figure.last, measure_word=figure.measure_word)
