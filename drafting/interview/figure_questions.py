"""The figures a passage asks for (要填的数据): in the order its sentences print them, with what others give."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from drafting.composing.namespace import REFERENCE
from drafting.figure import Figure, plain, scale
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
        now=str(now) if now else "",
        last=str(last) if last else "",
        state=State.ANSWERED if now else State.OPEN,
        measure_word=word,
        desk=indicator.desk if indicator else "",
        period=indicator.scope if indicator else "",
        offered=offered,
        reason=reason,
        is_custom=indicator is None,
    )


def _measure_word(name: str, progress: Progress) -> str:
    """The indicator's measure word; that of a custom one as the profile or last year's has it."""
    if indicator := progress.pack.indicators.get(name):
        return indicator.measure_word
    known = progress.ledger.now.get(name) or progress.ledger.last.get(name)
    return progress.profile.blank_measure_words.get(name) or (known.measure_word if known else "")


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


def offer(name: str, word: str, progress: Progress) -> tuple[str, str]:
    """What relations give for a figure still missing, as printed, and the relation; two empty texts where none does."""
    now = progress.ledger.now
    for relation in progress.sources.equations.get(name, ()):
        found = relation.solve(now)
        amount = found[1] / scale(word) if found and found[0] == name else _rate(relation, name, now)
        if amount is not None:
            return f"{plain(amount)}{word}", relation.text
    return "", ""


def _rate(relation: Relation, name: str, now: Mapping[str, Figure]) -> Decimal | None:
    """A percentage that its part and its whole give, with one decimal."""
    if len(relation.left) != 1 or relation.left[0].over or relation.left[0].name != name or len(relation.right) != 1:
        return None
    term = relation.right[0]
    if not term.over or not all(key in now and now[key].exact for key in (term.name, term.over)):
        return None
    if not now[term.over].amount:
        return None
    return term.amount(now).quantize(Decimal("0.1"))


def doubts(name: str, relations: tuple[Relation, ...], now: Mapping[str, Figure]) -> Iterator[tuple[Relation, str]]:
    """The relations of a figure that do not hold between these figures, each with how it fails."""
    for relation in relations:
        if name in relation.names and (failure := relation.broken(now)):
            yield relation, failure
