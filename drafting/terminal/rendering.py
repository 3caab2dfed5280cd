"""A question as a person sees it (一题的样子): lines of words, for any terminal from 40 columns on."""

from drafting.figure import Figure
from drafting.interview.question import (
    LATER,
    Choice,
    FigureQuestion,
    NextRecord,
    Question,
    Reply,
    Ticks,
    is_long,
    label,
    text_kind,
)
from drafting.terminal.columns import cut, width, wrapped

_PERIODS = {"年末": "年末的数", "累计": "历年累计"}


def head(question: Question, columns: int) -> str:
    """The first line: the section, and on the right how many are still to answer, else the position if it has one."""
    position = question.counted or (
        f"第 {question.position[0]}/{question.position[1]} 题" if question.position[1] else ""
    )
    section = cut(question.section, columns - width(position) - 3)
    rule = "─" * max(columns - width(section) - width(position) - 4, 1)
    return f"{section} {rule} {position}"


def below(question: Question) -> list[str]:
    """The lines below the question: measure word, last year's answer, notes, what Enter would accept."""
    room = 72 if isinstance(question, FigureQuestion) else 480
    facts = [f"上年 {cut(' '.join(question.last.split()), room)}"] if question.last else []
    if isinstance(question, FigureQuestion) and question.measure_word:
        facts.insert(0, f"单位：{question.measure_word}")
    notes = _notes(question)
    facts += [notes] if notes else []
    lines = ["　".join(facts)] if facts else []
    if isinstance(question, FigureQuestion) and question.offered:
        lines.append(f"可由“{question.reason}”算得：{question.offered}，直接回车采用")
    if question.pending and question.now:
        lines.append("下面是上年的话，改成今年的；核对无误回车确认")
    return lines


def _notes(question: Question) -> str:
    """The note of a question; for a figure its period and the desk that knows it before."""
    if not isinstance(question, FigureQuestion):
        return question.note
    desk = f"科室：{question.desk}" if question.desk else ""
    return "；".join(part for part in (_PERIODS.get(question.period, ""), desk, question.note) if part)


def shown(question: Question, columns: int) -> list[str]:
    """Everything above the answer, in lines that fit."""
    lines = [question.ask, *below(question)]
    above = [head(question, columns)] if question.section else []
    return above + [part for line in lines for part in wrapped(line, columns)]


def enter(question: Question) -> str:
    """What the Enter key does here."""
    match question:
        case Choice():
            return "上下键=选  回车=定了"
        case Ticks():
            return "空格=勾选  a=全勾  回车=定了"
        case _ if not question.keys:
            return "回车=否" if text_kind(question) == "是否" else _enter_beside(question)
        case FigureQuestion(offered=offered) if offered:
            return f"回车=采用{offered}  缺=以后再填"
        case NextRecord(optional=True):
            return "回车=没有了"
        case _:
            return _enter_on(question)


def _enter_beside(question: Question) -> str:
    """What the Enter key does at a question whose answer is not kept at keys."""
    if question.now:
        return "回车=就用这个"
    if not question.optional:
        return "打字，回车=定了"
    return "回车=不填" if question.name else "回车=不加"


def _enter_on(question: Question) -> str:
    """What the Enter key does to the answer that stands."""
    if not question.now:
        return "回车=不填" if question.optional else "回车=以后再填"
    if text_kind(question) == "条目":
        return "清空=不要"
    return "回车=确认  清空=不要" if question.pending else "回车=不改  清空=去掉"


def keys(question: Question) -> str:
    """The keys beside Enter, on every screen."""
    moves = "Shift+Tab=上一题  Ctrl+G=目录  Ctrl+C=停下"
    match text_kind(question):
        case "是否":
            return f"是=y  否=n  {moves}"
        case "条目":
            return f"一行一条  空行回车=填好  Ctrl+E=记事本  {moves}"
        case _:
            return f"Ctrl+N=换行  Ctrl+E=记事本  {moves}" if is_long(question) else moves


def hints(question: Question, columns: int) -> list[str]:
    """Enter and the other keys, in as many lines as they need, never broken inside one."""
    lines = [""]
    for hint in f"{enter(question)}  {keys(question)}".split("  "):
        longer = f"{lines[-1]}  {hint}" if lines[-1] else hint
        lines = [*lines[:-1], longer] if width(longer) <= columns else [*lines, hint]
    return lines


def done(question: Question, reply: Reply, columns: int) -> str:
    """One line that stays on the screen once a question is answered; empty for a question on the side."""
    if not question.keys:
        return ""
    return cut(f"  {question.position[0]}. {label(question)}：{_given(question, reply)}", columns - 1)


def _given(question: Question, reply: Reply) -> str:
    """The answer in one line."""
    if isinstance(question, Ticks):
        return f"勾了{len(reply)}项" if isinstance(reply, tuple) else ""
    text = " ".join(("\n".join(reply) if isinstance(reply, tuple) else str(reply)).split())
    if not text and isinstance(question, FigureQuestion) and question.offered:
        return f"{question.offered}（算得）"
    if isinstance(reply, Figure) or text not in LATER:
        return text
    if isinstance(question, NextRecord) and question.optional:
        return "没有了"
    return "不填" if question.optional else "以后再填"
