"""What a person typed (读回话): the answer it is, or why it is none."""

import re
from typing import NamedTuple

from pydantic import ValidationError

from drafting.characters import cleaned
from drafting.composing.document import day
from drafting.figure import Figure
from drafting.finding import quoted
from drafting.interview.figure_parsing import typed_figure
from drafting.interview.question import (
    AWAY,
    LATER,
    LONG,
    NONE_WORD,
    Choice,
    Consent,
    FigureQuestion,
    NextRecord,
    Question,
    RecordField,
    State,
    TextQuestion,
    consent,
    in_box,
    text_kind,
)
from drafting.profile import NOTHING

YES_NO = {"是": "是", "否": "否", "y": "是", "n": "否", "ｙ": "是", "ｎ": "否", "yes": "是", "no": "否"}
"""What a person may type for yes and no, in lower case."""

_CONSENT = ("=", "＝")
_LATER = "缺"
_AWAY = (AWAY, "－", "—")
_KEPT_WORDS = (("标题",), ("结尾",))
"""Texts for which 无 is said in the profile itself."""

_WRAPPED = re.compile("(?<=[，、])\\n")
_SENTENCE = re.compile("[，。；：！？]")
_LONGEST_PERIOD = 20
_ZERO = "零"
"""The one number that needs no measure word in a profile: nothing of whatever it would be counted in."""

_SEVERAL = re.compile(r"[\d０-９]\s+[\d０-９]")


class Refused(NamedTuple):
    """Why a text is no answer: the reason in one Chinese sentence."""

    reason: str


def parsed(question: Question, text: str) -> Figure | str | Consent | Refused:
    """The answer that a text is: a Figure where one is asked for, consent to what is shown, else the text itself.

    What leaves the question open stays a text: empty, or 缺, which takes away a figure that stands there, as AWAY does;
    AWAY takes away the name of one that waits for its number too. Where there is nothing to report (无), the text is
    NONE_WORD, or empty where the report just goes without.
    """
    typed = text.strip()
    if not typed:
        return ""
    if typed in _CONSENT:
        return Consent.GIVEN if consent(question) else Refused(f"这里没有可以采用、确认的，填的是“{typed}”")
    away = not in_box(question) and typed in _AWAY
    if isinstance(question, FigureQuestion):
        return AWAY if away else typed if typed in LATER else _figure(question, typed)
    return _words(question, _LATER if away else typed, text)


def _words(question: Question, typed: str, text: str) -> str | Refused:
    if typed == _LATER:
        return "" if in_box(question) else _LATER
    if typed in NOTHING and question.keys and text_kind(question) in ("文字", "期间", *LONG):
        return _nothing(question)
    reason = _reason(question, typed)
    return Refused(reason) if reason else text


def _nothing(question: Question) -> str | Refused:
    """What it means that there is nothing to report: a report can do without an optional text only."""
    match question:
        case _ if question.keys in _KEPT_WORDS:
            return NONE_WORD
        case RecordField():
            return Refused("每条都要写这一项，以后再填的直接回车")
        case NextRecord(optional=True):
            return ""
        case TextQuestion(state=State.PENDING):  # asked for because it waits, whether the report needs it or not
            return ""
        case _ if not question.optional:
            return Refused("这一题报告里要写，以后再填的直接回车")
        case _:
            return NONE_WORD if question.keys[0] == "文段" else ""


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
        case "期间" if _SENTENCE.search(typed) or len(typed) > _LONGEST_PERIOD:
            return f"这里只写统计的一段时间，如 累计，填的是“{quoted(typed)}”"
        case _:
            return ""


def _figure(question: FigureQuestion, typed: str) -> Figure | Refused:
    """The figure, in the measure word typed or else asked for."""
    if "\n" in typed or _SEVERAL.search(typed):
        return Refused(f"一题只填一个数，填的是“{quoted(typed)}”")
    try:
        found = typed_figure(typed, question.measure_word)
    except ValidationError:
        return Refused(f"应是数，填的是“{quoted(typed)}”")
    except ValueError as wrong:
        return Refused(str(wrong))
    if not question.wants_measure_word or found.measure_word:
        return found
    if found.amount:
        return Refused("没有单位，连单位一起填，如 40场")
    return found.model_copy(update={"number": _ZERO})


def is_yes(reply: object) -> bool:
    """Whether the reply to a question of yes or no says yes."""
    return isinstance(reply, str) and YES_NO.get(reply.strip().lower()) == "是"


def clean(text: str, kind: str | None) -> str:
    """Typed or pasted text without what no report can hold; lines stay apart only where there may be several.

    No paragraph ends in a comma: what was wrapped behind one is joined.
    """
    filled = [line for line in map(str.strip, cleaned(text).split("\n")) if line]
    if kind == "段落":
        return _WRAPPED.sub("", "\n".join(filled))
    return "\n".join(filled) if kind in LONG else "".join(filled)
