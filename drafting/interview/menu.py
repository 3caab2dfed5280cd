"""Beside the questions (题外): the menu, the review table, figures and passages of one's own; all as data."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafting.interview.figure_questions import figure_question
from drafting.interview.flow import OWN, left
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
from drafting.interview.sources import Progress
from drafting.interview.storing import Stored
from drafting.interview.walk import Notice, Walk, answered
from drafting.keys import Keys
from drafting.profile import ROLES

STAY, TABLE, FIGURE, PASSAGE = "回这一题", "总表", "加数据", "加文段"
"""The replies to the menu that are no section: stay, the review table, add a figure, add a passage."""

DONE, THROUGH = "", "从头"
"""The replies to the review table that are no number of a question: done, go through the open ones."""


def menu(questions: Sequence[Question], current: Question) -> Choice:
    """Where to go from a question: STAY, TABLE, FIGURE, PASSAGE or the name of a section."""
    rows = (
        Row(STAY, f"回第{current.position[0]}题，接着填"),
        Row(TABLE, "看总表，改任意一题"),
        Row(FIGURE, "加一个自己的数据"),
        Row(PASSAGE, "加一段自己的话（自拟文段）"),
        Row("", "跳到", is_heading=True),
        *_sections(questions),
    )
    return _choice(current, "去哪里", rows)


def _choice(current: Question, ask: str, rows: tuple[Row, ...]) -> Choice:
    """A choice on the side of a question."""
    return Choice((), ask, section=current.section, position=current.position, rows=rows)


def _sections(questions: Sequence[Question]) -> Iterator[Row]:
    for section, group in groupby(questions, key=lambda question: question.section):
        inside = list(group)
        yield Row(section, f"{section}（{sum(question.answered for question in inside)}/{len(inside)}）")


def first_of(section: object, questions: Sequence[Question]) -> Question | None:
    """The first open question of a section, or its first; None where there is no such section."""
    inside = [question for question in questions if question.section == section]
    waiting = [question for question in inside if not question.answered]
    return next(iter(waiting or inside), None)


def review(questions: Sequence[Question]) -> Choice:
    """The review table: DONE, THROUGH or the number of the question to change."""
    waiting = [question for question in questions if not question.answered]
    open_ = left(questions)
    counted = f"{len(questions) - len(waiting)}题已填，{open_}题没填，{len(waiting) - open_}题可不填"
    done = Row(DONE, f"填完了（{counted}）")
    again = [Row(THROUGH, f"从头补没填的（{len(waiting)}题）")] if waiting else []
    rows = (done, *again, *_rows(questions))
    return _choice(questions[-1], "总表：选一题改，选“填完了”收尾", rows)


def reviewed(reply: object, questions: Sequence[Question]) -> tuple[Question | None, bool]:
    """The question to change, and whether to go through all open ones from there; None when the person is content."""
    if reply == THROUGH:
        return next(question for question in questions if not question.answered), True
    return next((question for question in questions if str(question.position[0]) == reply), None), False


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
    name = yield from _typed(current, "自己的数据叫什么，如 宣讲场次")
    if name in progress.pack.indicators or name in progress.profile.figures:
        yield Notice(f"“{name}”已经有了，在总表里改。")
    elif name and not name.isidentifier():
        yield Notice(f"“{name}”里有标点或空格，只用汉字、字母和数字，不以数字开头。")
    elif name:
        return figure_question(name, OWN, progress)
    return None


def own_passage(progress: Progress, current: Question) -> Walk[Stored]:
    """Asks for a passage of the unit's own: its part, its heading, its words; gives what that stores."""
    part = yield from answered(_choice(current, "放在哪个部分", tuple(Row(role, role) for role in ROLES)))
    if not part or not isinstance(part, str):
        return Stored()
    title = yield from _typed(current, "这一段的标题")
    text = (yield from _typed(current, "正文，用到数据的写 {数据名}", kind="段落")) if title else ""
    keys: Keys = (OWN, len(progress.profile.own))
    return Stored(((keys, {"部分": part, "标题": title, "正文": text}),)) if text else Stored()


def _typed(current: Question, ask: str, kind: TextKind = "文字") -> Walk[str]:
    """A text asked for on the side; empty where none was given."""
    side = TextQuestion((), ask, section=OWN, position=current.position, optional=True, kind=kind)
    reply = yield from answered(side)
    return reply.strip() if isinstance(reply, str) else ""
