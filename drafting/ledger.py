"""The figures of a report (数据台账): the profile's, with the pack's measure words, beside last year's."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafting.figure import SCALES, Figure, comparable, plain, scale
from drafting.pack import Pack
from drafting.profile import Profile

Figures = Mapping[str, Figure]


class Ledger(NamedTuple):
    """The figures of this year and of last year, each with its measure word (计量单位) and its period (统计期间)."""

    now: Figures
    last: Figures


def ledger(profile: Profile, pack: Pack, last: Figures) -> Ledger:
    """The ledger of a report; `last` are last year's own figures, before them counts what the profile notes (上年).

    A figure that was computed (算得) is computed again from its parts; where they no longer give it, nobody said it.
    """
    given = own_figures(profile, pack)
    typed = {name: figure for name, figure in given.items() if figure.computed != "是"}
    now = {name: found for name in given if (found := typed.get(name) or _computed(name, given[name], typed, pack))}
    noted = {name: _last(figure) for name, figure in now.items() if figure.last}
    return Ledger(now, {**noted, **last})


def still_to_give(profile: Profile, pack: Pack, figures: Ledger) -> tuple[str, ...]:
    """The names in a profile's ledger that wait for a figure; a rise or fall that two years tell does not (算自)."""
    return tuple(name for name in profile.blank_figures if not _tells_itself(name, pack, figures))


def _tells_itself(name: str, pack: Pack, figures: Ledger) -> bool:
    base = pack.indicators[name].change_of if name in pack.indicators else ""
    now, last = figures.now.get(base), figures.last.get(base)
    return now is not None and last is not None and comparable(now, last)


def own_figures(profile: Profile, pack: Pack) -> Figures:
    """The figures of one profile that have a number, each with its measure word and its period."""
    named = periods(profile, pack)
    return {
        name: _complete(figure, name, pack, named.get(name, ""))
        for name, figure in profile.figures.items()
        if figure is not None
    }


def periods(profile: Profile, pack: Pack) -> Mapping[str, str]:
    """The periods that passages ask for once for several figures (统计期间), as answered, by the figure's name."""
    return dict(_periods(profile, pack))


def _periods(profile: Profile, pack: Pack) -> Iterator[tuple[str, str]]:
    for name in profile.passages:
        passage = pack.passages.get(name)
        for question, answer in profile.answers(name).items() if passage else ():
            asked = passage.head.questions.get(question) if passage else None
            if asked and isinstance(answer, str) and answer.strip():
                yield from ((figure, answer.strip()) for figure in asked.period_of)


def _complete(figure: Figure, name: str, pack: Pack, period: str) -> Figure:
    word = measure_word(figure, name, pack)
    period = figure.period or period
    if (word, period) == (figure.measure_word, figure.period):
        return figure
    return figure.model_copy(update={"measure_word": word, "period": period})


def measure_word(figure: Figure, name: str, pack: Pack) -> str:
    """The measure word of a figure: its indicator's, where it has none or only 万 or 亿 of its own."""
    if figure.measure_word not in ("", *SCALES) or name not in pack.indicators:
        return figure.measure_word
    word = pack.indicators[name].measure_word
    return figure.measure_word + (word[1:] if figure.measure_word and word[:1] in SCALES else word)


def _computed(name: str, figure: Figure, typed: Figures, pack: Pack) -> Figure | None:
    """A figure as its relations give it now; None where they do not."""
    for relation in pack.relations:
        found = relation.solve(typed) if name in relation.names else None
        if found and found[0] == name:
            return figure.model_copy(update={"number": plain(found[1] / scale(figure.measure_word))})
    return None


def _last(figure: Figure) -> Figure:
    return Figure(number=figure.last, measure_word=figure.measure_word, period=figure.period)
