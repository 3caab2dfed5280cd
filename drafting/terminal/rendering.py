"""A question as a person sees it (一题的样子): lines of words, for any terminal from 40 columns on."""

from drafting.figure import Figure
from drafting.interview.figure_questions import with_period
from drafting.interview.parsing import YES_NO, is_yes
from drafting.interview.question import (
    AWAY,
    LATER,
    Choice,
    Consent,
    FigureQuestion,
    NextRecord,
    Question,
    Reply,
    State,
    Ticks,
    consent,
    in_box,
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
    """The lines below the question: measure word, last year's answer, notes, what stands there, what is computed."""
    room = 72 if isinstance(question, FigureQuestion) else 480
    facts = [f"上年 {cut(' '.join(question.last.split()), room)}"] if question.last else []
    if isinstance(question, FigureQuestion) and question.measure_word:
        facts.insert(0, f"单位：{question.measure_word}")
    notes = _notes(question)
    facts += [notes] if notes else []
    lines = ["　".join(facts)] if facts else []
    if question.now and not in_box(question):
        lines.append(f"现在是 {question.now}{_computed(question)}")
    if isinstance(question, FigureQuestion) and question.offered:
        lines.append(f"可由“{question.reason}”算得：{question.offered}")
    if question.pending:
        lines.append(_from_last_year(question))
    return lines


def _from_last_year(question: Question) -> str:
    """What of last year's is to be confirmed here."""
    if isinstance(question, NextRecord):
        return "前面几条里有上年的话"
    return "下面是上年的话，改成今年的" if in_box(question) else "这是上年的回答"


def _computed(question: Question) -> str:
    """A word about a figure that was computed."""
    return "（算得，别的数变了跟着变）" if isinstance(question, FigureQuestion) and question.is_computed else ""


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
    """What the Enter key does here: what a person picked or typed counts, alone it changes nothing."""
    match question:
        case Choice() if not question.keys:
            return "上下键=选  回车=定了"
        case Choice():
            return f"上下键=选  {consented(question)}回车={'不改' if question.now else '定了'}"
        case Ticks():
            return f"空格=勾选  a=全勾  {consented(question)}回车=照改的定，没改就不变"
        case _ if not question.keys:
            return "回车=否" if text_kind(question) == "是否" else _enter_beside(question)
        case NextRecord(optional=True, state=state):
            return consented(question) + ("回车=不确认" if state is State.PENDING else "回车=没有了")
        case _:
            return consented(question) + _enter_on(question)


def consented(question: Question) -> str:
    """The key of consent and what it does here; empty where there is nothing to consent to."""
    words, key = consent(question), "=再回车" if isinstance(question, FigureQuestion) else "Ctrl+Y"
    return f"{key}：{words}  " if words else ""


def _enter_beside(question: Question) -> str:
    """What the Enter key does at a question whose answer is not kept at keys."""
    if question.now:
        return "回车=就用这个"
    if not question.optional:
        return "打字，回车=定了"
    return "回车=不填" if question.name else "回车=不加"


def _enter_on(question: Question) -> str:
    """What the Enter key alone does to the answer that stands."""
    if not question.now:
        away = "  -=去掉，本年不报" if isinstance(question, FigureQuestion) and question.is_waiting else ""
        return ("回车=不填" if question.optional else "回车=以后再填") + away
    if not in_box(question):
        return "回车=不改  -=去掉"
    if text_kind(question) == "条目":
        return "Ctrl+U=清空这行"
    return f"回车={'不确认' if question.pending else '不改'}  Ctrl+U=清空，再回车去掉"


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
    """One line that stays on the screen once a question is answered; on the side, for yes and no only."""
    if not question.keys:
        said = "是" if is_yes(reply) else "否"
        return cut(f"     {question.ask}：{said}", columns - 1) if text_kind(question) == "是否" else ""
    number = f"{question.position[0]}. " if question.position[0] else ""
    return cut(f"  {number}{label(question)}：{_given(question, reply)}", columns - 1)


def _given(question: Question, reply: Reply) -> str:
    """The answer in one line."""
    if reply is Consent.GIVEN:
        return consent(question)
    if isinstance(question, Ticks):
        return f"勾了{len(reply)}项" if isinstance(reply, tuple) else ""
    text = " ".join(("\n".join(reply) if isinstance(reply, tuple) else str(reply)).split())
    if question.pending and str(reply).strip() == question.now:
        return "待更新"
    if text_kind(question) == "是否":
        text = YES_NO.get(text.lower(), text)
    if isinstance(reply, Figure):
        return with_period(reply)
    open_ = (*LATER, AWAY) if isinstance(question, FigureQuestion) else LATER
    return _left(question, text) if text in open_ else text


def _left(question: Question, text: str) -> str:
    """What a reply that is no answer leaves, in a word."""
    if isinstance(question, FigureQuestion) and text == AWAY and (question.now or question.is_waiting):
        return "去掉"
    if not text and question.now:
        return "清空了" if in_box(question) else f"{question.now}（没改）"
    if isinstance(question, NextRecord) and question.optional:
        return "没有了"
    return "不填" if question.optional else "以后再填"
