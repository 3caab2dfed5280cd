"""Beside the questions (题外): the menu, the review table, what may be added, figures of one's own; all as data."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafting.interview.figure_questions import figure_question
from drafting.interview.flow import OWN
from drafting.interview.question import (
    Choice,
    FigureQuestion,
    NextRecord,
    Question,
    Row,
    TextKind,
    TextQuestion,
    Ticks,
    label,
)
from drafting.interview.remaining import Remaining, counted
from drafting.interview.sources import Progress
from drafting.interview.walk import Notice, Walk, answered

STAY, TABLE, FIGURE, PASSAGE, MOVE = "回这一题", "总表", "加数据", "加文段", "挪文段"
"""The replies to the menu that are no section: stay, the review table, add a figure, add or move a passage."""

DONE, THROUGH, MORE = "", "从头", "补充"
"""The replies to the review table that are no number of a question, and to the offer that are no section: done, go
through the required ones that are open, add what is optional."""


def menu(questions: Sequence[Question], current: Question, *, movable: bool = False) -> Choice:
    """Where to go from a question: STAY, TABLE, FIGURE, PASSAGE, MOVE (where there is one) or a section."""
    rows = (
        Row(STAY, f"回第{current.position[0]}题，接着填" if current.keys else "回去"),
        Row(TABLE, "看总表，改任意一题"),
        Row(FIGURE, "加一个自己的数据"),
        Row(PASSAGE, "加一段自己的话（自拟文段）"),
        *((Row(MOVE, "挪自己的一段话：换领域、换次序"),) if movable else ()),
        Row("", "跳到", is_heading=True),
        *_sections(questions),
    )
    return choice(current, "去哪里", rows)


def choice(current: Question, ask: str, rows: tuple[Row, ...], now: str = "") -> Choice:
    """A choice on the side of a question."""
    return Choice((), ask, section=current.section, now=now, position=current.position, rows=rows)


def picked(side: Choice) -> Walk[str]:
    """The row that was picked; empty where the person turned away."""
    reply = yield from answered(side)
    return reply if isinstance(reply, str) else ""


def _sections(questions: Sequence[Question]) -> Iterator[Row]:
    for section, group in groupby(questions, key=lambda question: question.section):
        inside = list(group)
        yield Row(section, f"{section}（{sum(question.answered for question in inside)}/{len(inside)}）")


def first_of(section: object, questions: Sequence[Question]) -> Question | None:
    """The first open question of a section, or its first; None where there is no such section."""
    inside = [question for question in questions if question.section == section]
    waiting = [question for question in inside if not question.answered]
    return next(iter(waiting or inside), None)


def words(open_: Remaining) -> str:
    """What is open, in words: 要答的还有3题，可补充的还有56题."""
    asked = f"要答的还有{open_.required}题" if open_.required else "要答的都答了"
    return f"{asked}，可补充的还有{open_.optional}题" if open_.optional else asked


def offer(questions: Sequence[Question]) -> Choice | None:
    """What may be added, by section: DONE, THROUGH, MORE for all of it, or a section; None where nothing may."""
    open_ = counted(questions)
    if not open_.optional:
        return None
    again = [Row(THROUGH, f"回头答没答的（{open_.required}题）")] if open_.required else []
    every = Row(MORE, f"一段接一段都补（{open_.optional}题）")
    heading = Row("", "补充哪一段", is_heading=True)
    rows = (Row(DONE, "不补充了"), *again, every, heading, *_addable(questions))
    return Choice((), f"{words(open_)}。补充吗", section="补充", rows=rows)


def _addable(questions: Sequence[Question]) -> Iterator[Row]:
    for section, group in groupby(questions, key=lambda question: question.section):
        if more := counted(list(group)).optional:
            yield Row(section, f"{section}（{more}题）")


def review(questions: Sequence[Question]) -> Choice:
    """The review table: DONE, THROUGH, MORE or the number of the question to change."""
    open_ = counted(questions)
    given = len(questions) - sum(open_)
    done = Row(DONE, f"填完了（已填{given}题，{words(open_)}）")
    again = [Row(THROUGH, f"从头补没填的（{open_.required}题）")] if open_.required else []
    more = [Row(MORE, f"补充可不填的（{open_.optional}题）")] if open_.optional else []
    rows = (done, *again, *more, *_rows(questions))
    return Choice((), "总表：选一题改，选“填完了”收尾", section="总表", rows=rows)


def chosen(reply: object, questions: Sequence[Question]) -> Question | None:
    """The question whose row of the review table was picked; None where another was."""
    return next((question for question in questions if str(question.position[0]) == reply), None)


def _rows(questions: Sequence[Question]) -> Iterator[Row]:
    for section, group in groupby(questions, key=lambda question: question.section):
        yield Row("", section, is_heading=True)
        for question in group:
            number = question.position[0]
            yield Row(str(number), f"{number}. {label(question)} {standing(question)}")


def standing(question: Question) -> str:
    """How the review table shows the answer to a question."""
    if isinstance(question, Ticks):
        return f"勾了{sum(row.ticked for row in question.rows)}项"
    if question.pending and question.now:
        return "【待更新】"
    if not question.answered:
        return "—" if question.optional and not isinstance(question, NextRecord) else "【没填】"
    if isinstance(question, NextRecord):
        return "（再加一条）"
    last = f"（上年{question.last}）" if isinstance(question, FigureQuestion) and question.last else ""
    computed = "（算得）" if isinstance(question, FigureQuestion) and question.is_computed else ""
    return " ".join(question.now.split())[:40] + computed + last


def own_figure(progress: Progress, current: Question) -> Walk[FigureQuestion | None]:
    """Asks what a figure of the unit's own is called; gives the question for it, None where it is none."""
    while name := (yield from typed(current, "自己的数据叫什么，如 宣讲场次")):
        if name in progress.pack.indicators or name in progress.profile.known_figures:
            yield Notice(f"“{name}”已经有了，在总表里改。")
        elif not name.isidentifier():
            yield Notice(f"“{name}”里有标点或空格，只用汉字、字母和数字，不以数字开头。")
        else:
            return figure_question(name, OWN, progress).at(current.position)
    return None


def typed(current: Question, ask: str, kind: TextKind = "文字") -> Walk[str]:
    """A text asked for on the side; empty where none was given."""
    side = TextQuestion((), ask, section=OWN, position=current.position, optional=True, kind=kind)
    reply = yield from answered(side)
    return reply.strip() if isinstance(reply, str) else ""
