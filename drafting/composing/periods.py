"""Which part of the year a passage's figures count over (期间), and where its words say so."""

from collections.abc import Mapping

from drafting.language.values import Number, Phrase
from drafting.outline import Run
from drafting.pack import Passage

WHOLE_YEAR = "全年"
"""How a passage says that its figures count over the whole year; another period takes its place."""

PERIOD = "期间"
"""How a passage that needs no 全年 says over which other period its figures count; empty for the whole year."""

Namespace = Mapping[str, object]
"""What a sentence may name: a Number, a Gap or a Phrase; a year as int; an answer in points or records as a tuple."""


def dated(named: Namespace, passage: Passage) -> Namespace:
    """What a passage names, with the period that its figures count over where that is not the year.

    One period of all its figures stands where it says 全年 or 期间; otherwise each such figure names its own behind it.
    """
    figures = _counted(named, passage)
    periods = {one.period for one in figures.values()}
    if periods <= {""}:
        return named
    if len(periods) == 1 and named.keys() & {WHOLE_YEAR, PERIOD}:
        said = Phrase(Run(periods.pop()))
        return {**named, WHOLE_YEAR: said, PERIOD: said}
    return {**named, **_behind(figures)}


def unsaid(names: Namespace, passage: Passage, text: str) -> Namespace | None:
    """The names to compose with again where the words left the period out, each figure with its own; None else."""
    said = str(names.get(PERIOD, ""))
    if not said or said in text:
        return None
    year = {WHOLE_YEAR: Phrase(Run(WHOLE_YEAR)), PERIOD: Phrase()}
    return {**names, **year, **_behind(_counted(names, passage))}


def _counted(named: Namespace, passage: Passage) -> Mapping[str, Number]:
    """The figures whose period the passage does not say by an answer to a question of its own (期间)."""
    asked = passage.head.questions.items()
    said = {figure: str(named[name]) for name, question in asked for figure in question.period_of if named[name]}
    figures = {name: one for name, one in named.items() if isinstance(one, Number)}
    return {name: one for name, one in figures.items() if not one.period or said.get(name) != one.period}


def _behind(figures: Mapping[str, Number]) -> Namespace:
    return {name: one.dated() for name, one in figures.items() if one.period}
