"""What a person typed (读回话): the answer it is, or why it is none."""

import re
from typing import NamedTuple

from pydantic import ValidationError

from drafting.characters import cleaned
from drafting.composing.document import day
from drafting.figure import Figure, read
from drafting.finding import quoted
from drafting.interview.question import LATER, LONG, Choice, FigureQuestion, Question, text_kind

YES_NO = {"是": "是", "否": "否", "y": "是", "n": "否", "ｙ": "是", "ｎ": "否", "yes": "是", "no": "否"}
"""What a person may type for yes and no, in lower case."""

_SEVERAL = re.compile(r"[\d０-９]\s+[\d０-９]")


class Refused(NamedTuple):
    """Why a text is no answer: the reason in one Chinese sentence."""

    reason: str


def parsed(question: Question, text: str) -> Figure | str | Refused:
    """The answer that a text is: a Figure where one is asked for, else the text itself.

    What leaves the question open stays a text: empty, or 缺 where a figure is asked for.
    """
    typed = text.strip()
    if not typed:
        return ""
    if isinstance(question, FigureQuestion):
        return typed if typed in LATER else _figure(question, typed)
    reason = _reason(question, typed)
    return Refused(reason) if reason else text


def _reason(question: Question, typed: str) -> str:
    """Why this text cannot be taken; empty where it can."""
    if isinstance(question, Choice):
        known = [row.value for row in question.rows]
        return "" if typed in known else f"没有“{quoted(typed)}”这一项，可选：{'、'.join(known)}"
    match text_kind(question):
        case "是否":
            return "" if typed.lower() in YES_NO else f"只能填 是 或 否，填的是“{quoted(typed)}”"
        case "日期":
            return "" if day(typed) else f"不是一个日子，写成 2025-01-12，填的是“{quoted(typed)}”"
        case _:
            return ""


def _figure(question: FigureQuestion, typed: str) -> Figure | Refused:
    """The figure, in the measure word asked for."""
    if "\n" in typed or _SEVERAL.search(typed):
        return Refused(f"一题只填一个数，填的是“{quoted(typed)}”")
    try:
        found = read(typed, question.measure_word)
    except ValidationError:
        return Refused(f"应是数，填的是“{quoted(typed)}”")
    except ValueError as wrong:
        return Refused(str(wrong))
    if question.wants_measure_word and not found.measure_word:
        return Refused("没有单位，连单位一起填，如 40场")
    return found


def is_yes(reply: object) -> bool:
    """Whether the reply to a question of yes or no says yes."""
    return isinstance(reply, str) and YES_NO.get(reply.strip().lower()) == "是"


def clean(text: str, kind: str | None) -> str:
    """Typed or pasted text without what no report can hold; lines stay apart only where there may be several."""
    filled = [line for line in map(str.strip, cleaned(text).split("\n")) if line]
    return "\n".join(filled) if kind in LONG else "".join(filled)
