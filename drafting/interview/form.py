"""A few questions in a row (逐项问), each made from the answers so far; one can go back."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from drafting.interview.question import Choice, Move, Question, Row
from drafting.interview.walk import Walk, answered

Given = dict[str, str]
"""The answers by the names of their fields."""


class Field(NamedTuple):
    """One thing to ask.

    name: what its answer is called.
    question: the question, made from the answers so far.
    refusal: why a text is no answer, in one Chinese sentence, empty where it is one; told the answers so far.
    other: what the person may have meant by an answer, offered beside it; empty where nothing else.
    kept: the answer as it is kept.
    """

    name: str
    question: Callable[[Given], Question]
    refusal: Callable[[str, Given], str]
    other: Callable[[str], str] = lambda _: ""
    kept: Callable[[str], str] = str


def fill(fields: Sequence[Field], given: Given) -> Walk[Given]:
    """Asks for what is not given or cannot be taken; gives all answers. Going back asks the question before anew.

    Why an answer was refused stands in the question that asks again, with the answer to mend.
    """
    found: Given = {}
    refused = {field.name: reason for field in fields if (reason := _taken(field, given.get(field.name), found))}
    waiting, index = [field for field in fields if field.name not in found], 0
    while index < len(waiting):
        field = waiting[index]
        question = field.question(found).at((index + 1, len(waiting)))
        if reason := refused.pop(field.name, ""):
            question = question.at(question.position, note=reason, now=given.get(field.name, question.now))
        reply = yield from _answered(field, question, found)
        if reply in (Move.BACK, Move.MENU):
            index = max(0, index - (reply is Move.BACK))
            continue
        found[field.name], index = str(reply), index + 1
    return found


def _taken(field: Field, text: str | None, found: Given) -> str:
    """Takes an answer that was given beforehand; why it cannot be taken, empty where it can or none was given."""
    if text is None:
        return ""
    reason = field.refusal(text.strip(), found)
    if not reason:
        found[field.name] = field.kept(text.strip())
    return reason


def _answered(field: Field, question: Question, found: Given) -> Walk[Move | str]:
    """Asks until the answer can be taken; gives it as it is kept, or the move."""
    while True:
        reply = yield from answered(question)
        if reply in (Move.BACK, Move.MENU):
            return Move.BACK if reply is Move.BACK else Move.MENU
        text = reply.strip() if isinstance(reply, str) else ""
        if not (reason := field.refusal(text, found)):
            return field.kept((yield from _meant(field, question, text)))
        question = question.at(question.position, note=reason, now=text or question.now)


def _meant(field: Field, question: Question, text: str) -> Walk[str]:
    """The answer, or what else the person says was meant by it."""
    other = field.other(text)
    if not other:
        return text
    rows = (Row(other, other), Row(text, f"就叫{text}"))
    ask = f"“{text}”像是简称，全称是哪个"
    reply = yield from answered(Choice((), ask, section=question.section, position=question.position, rows=rows))
    return reply if isinstance(reply, str) and reply else text
