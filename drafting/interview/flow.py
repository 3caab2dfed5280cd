"""Every question of a profile in report order (题序), as data."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatch

from drafting.composing.compose import written
from drafting.composing.skeleton import assigned, skeleton
from drafting.interview.computing import tells_itself
from drafting.interview.document_questions import document_questions
from drafting.interview.figure_questions import figure_question, named, referred
from drafting.interview.last_year import beside
from drafting.interview.measure_questions import measure_questions
from drafting.interview.question import FigureQuestion, Question, State, TextQuestion
from drafting.interview.remaining import Needs, Remaining, counted
from drafting.interview.sources import Progress, optional
from drafting.interview.text_questions import Texts
from drafting.numbering import mark, split
from drafting.pack import ASKED, Pack, Passage
from drafting.profile import Profile

OWN = "自拟"
"""The section of the unit's own passages and figures."""


def flow(progress: Progress, only: str = "") -> tuple[Question, ...]:
    """Every question in order, each with its position, `optional` where the report has no gap without it.

    `only` keeps those whose name or section fits the pattern, where there are none those whose words fit.
    """
    every = tuple(_once(_all(progress)))
    kept = _fitting(every, only) if only else every
    needs = Needs(progress)
    return tuple(needs.marked(question, (number, len(kept))) for number, question in enumerate(kept, 1))


def remaining(progress: Progress) -> Remaining:
    """How many questions are open: those the report cannot do without, those that may be added."""
    return counted(flow(progress))


def fits(question: Question, only: str) -> bool:
    """Whether a question's name or section, whole or in part, fits a pattern (通配)."""
    title = split(question.section)[1]
    words = (question.name, *question.name.split("."), question.section, title, *title.split("·"))
    return any(fnmatch(word, only) for word in words if word)


def _fitting(questions: Sequence[Question], only: str) -> Sequence[Question]:
    """The questions whose name or section fits, else those whose words do."""
    named = [question for question in questions if fits(question, only)]
    return named or [question for question in questions if fnmatch(question.ask, f"*{only.strip('*')}*")]


def unticked(progress: Progress, only: str) -> tuple[str, ...]:
    """The measures not in this report whose questions fit a pattern."""
    measures = (passage for passage in optional(progress.pack) if not written(passage, progress.work))
    return tuple(
        passage.name
        for passage in measures
        if _fitting(tuple(_passage(passage, passage.head.title, progress)), only) or fnmatch(passage.name, only)
    )


def _once(questions: Iterator[Question]) -> Iterator[Question]:
    seen = set()
    for question in questions:
        if question.keys not in seen:
            seen.add(question.keys)
            yield question


def _all(progress: Progress) -> Iterator[Question]:
    profile, pack = progress.profile, progress.pack
    yield from measure_questions(progress)
    yield from _passage(pack.passages[profile.opening or pack.defaults.opening], "开头", progress)
    for section, passage in sections(profile, pack):
        if passage.head.when == ASKED or written(passage, progress.work):
            yield from _passage(passage, section, progress)
    yield from _own(progress)
    yield from _carried(profile)
    yield from document_questions(progress)


def sections(profile: Profile, pack: Pack) -> Iterator[tuple[str, Passage]]:
    """Every passage the skeleton has room for, in report order, with the name of its section."""
    specs = skeleton(profile, pack)
    for index, (spec, names) in enumerate(zip(specs, assigned(specs, pack), strict=True), 1):
        title = mark("一、", index) + "、".join(spec.areas or spec.roles)
        yield from ((title, pack.passages[name]) for name in names)


def _passage(passage: Passage, part: str, progress: Progress) -> Iterator[Question]:
    section = part if part.endswith(passage.name) else f"{part}·{passage.name}"
    answers = progress.profile.answers(passage.name)
    yield from _figures(named(passage, progress.pack), section, progress)
    yield from (beside(question, passage, progress) for question in Texts(progress, passage, section).questions())
    yield from _figures(referred(answers), section, progress)


def _figures(names: Iterator[str] | Sequence[str], section: str, progress: Progress) -> Iterator[FigureQuestion]:
    return (figure_question(name, section, progress) for name in names if not tells_itself(name, progress))


def _own(progress: Progress) -> Iterator[Question]:
    """The unit's own passages, and the figures of its own that nothing else asks for."""
    for index, passage in enumerate(progress.profile.own):
        name, section = f"{OWN}.第{index + 1}条", f"{OWN}·{passage.title or f'第{index + 1}段'}"
        yield TextQuestion(
            keys=(OWN, index, "正文"),
            ask=f"放在“{passage.part}”部分的一段话",
            section=section,
            name=name,
            now=passage.text,
            state=State.PENDING if name in progress.profile.pending else State.ANSWERED,
            kind="段落",
            removes=(OWN, index),
        )
        yield from _figures(tuple(referred(f"{passage.title}{passage.text}")), section, progress)
    profile = progress.profile
    own = [name for name in profile.figures if name not in progress.pack.indicators or name in profile.blank_figures]
    yield from _figures(own, OWN, progress)


def _carried(profile: Profile) -> Iterator[Question]:
    """The title and the ending carried over, while nobody has confirmed them (待更新)."""
    for key, text in (("标题", profile.title), ("结尾", profile.ending or "")):
        if key in profile.pending:
            yield TextQuestion((key,), f"报告的{key}", section="待更新", name=key, now=text, state=State.PENDING)
