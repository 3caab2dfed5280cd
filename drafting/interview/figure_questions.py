"""The figures a passage asks for (要填的数据): in the order its sentences print them, with what others give."""

from collections.abc import Iterator, Mapping

from drafting.composing.namespace import REFERENCE
from drafting.figure import Figure, alike, counted, same_period
from drafting.interview.computing import offer
from drafting.interview.question import FigureQuestion, State
from drafting.interview.sources import Progress
from drafting.pack import Pack, Passage
from drafting.profile import Answer
from drafting.relation import Relation


def figure_question(name: str, section: str, progress: Progress) -> FigureQuestion:
    """The question for one figure, by the pack's indicator or as the unit's own where the pack does not know it."""
    now, last = progress.ledger.now.get(name), progress.ledger.last.get(name)
    word = _measure_word(name, progress)
    offered, reason = ("", "") if now else offer(name, word, progress)
    indicator = progress.pack.indicators.get(name)
    return FigureQuestion(
        keys=("数据", name),
        ask=indicator.ask if indicator else f"“{name}”本年是多少{'' if word else '，连单位一起填，如 40场'}",
        section=section,
        name=name,
        note=indicator.note if indicator else "",
        now=with_period(now) if now else "",
        last=with_period(last) if last else "",
        state=State.ANSWERED if now else State.OPEN,
        measure_word=word,
        desk=indicator.desk if indicator else "",
        period=indicator.scope if indicator else "",
        offered=offered,
        reason=reason,
        is_computed=bool(now and now.computed),
        is_unchecked=bool(now and stands(name, now, progress)),
        is_waiting=name in progress.profile.figures and now is None,
        is_custom=indicator is None,
    )


def with_period(figure: Figure) -> str:
    """A figure as printed, with the period it names itself: 28件（12月）."""
    named = "，".join(part for part in (figure.period, figure.as_of and f"截至{figure.as_of}") if part)
    return f"{figure}（{named}）" if named else str(figure)


def _measure_word(name: str, progress: Progress) -> str:
    """The measure word to show: as the profile or last year's has it, without 万 and 亿, else the indicator's."""
    indicator = progress.pack.indicators.get(name)
    known = progress.ledger.now.get(name) or progress.ledger.last.get(name)
    word = progress.profile.blank_measure_words.get(name) or (known.measure_word if known else "")
    if not indicator:
        return word
    asked = indicator.measure_word
    return asked if counted(word) in ("", counted(asked)) else counted(word)


def stands(name: str, now: Figure, progress: Progress) -> bool:
    """Whether a yearly count equals last year's and nobody has confirmed that it does (核对: 已核)."""
    last, indicator = progress.ledger.last.get(name), progress.pack.indicators.get(name)
    steady = not now.amount or (indicator is not None and (indicator.scope != "年内" or now.measure_word == "%"))
    return last is not None and _equal(now, last) and not steady and now.checked != "已核"


def _equal(now: Figure, last: Figure) -> bool:
    """Whether two figures say the same: 53个 and 53起 of a like kind do."""
    same = now.amount == last.amount and now.approximator == last.approximator
    return same and alike(now.measure_word, last.measure_word) and same_period(now, last)


def named(passage: Passage, pack: Pack) -> tuple[str, ...]:
    """The figures a passage names: those it prints in that order, those it only looks at, those of its condition."""
    wanted = pack.indicators.keys() - passage.head.questions.keys()
    when = passage.condition.names if passage.condition else ()
    every = (*passage.sentence.printed_names, *when)
    return tuple(name for name in dict.fromkeys(every) if name in wanted)


def referred(answers: Mapping[str, Answer] | str) -> Iterator[str]:
    """The figures that the unit's own words refer to ({宣讲场次})."""
    if isinstance(answers, str):
        yield from REFERENCE.findall(answers)
        return
    for answer in answers.values():
        for item in (answer,) if isinstance(answer, str) else answer:
            yield from REFERENCE.findall(item if isinstance(item, str) else "\n".join(item.values()))


def doubts(name: str, relations: tuple[Relation, ...], now: Mapping[str, Figure]) -> Iterator[tuple[Relation, str]]:
    """The relations of a figure that do not hold between these figures, each with how it fails."""
    for relation in relations:
        if name in relation.names and (failure := relation.broken(now)):
            yield relation, failure
