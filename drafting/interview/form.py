"""A few questions in a row (逐项问), each made from the answers so far; one can go back."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from drafting.interview.question import Move, Question
from drafting.interview.walk import Notice, Walk, answered

Given = dict[str, str]
"""The answers by the names of their fields."""


class Field(NamedTuple):
    """One thing to ask.

    name: what its answer is called.
    question: the question, made from the answers so far.
    refusal: why a text is no answer, in one Chinese sentence; empty where it is one.
    """

    name: str
    question: Callable[[Given], Question]
    refusal: Callable[[str], str]


def fill(fields: Sequence[Field], given: Given) -> Walk[Given]:
    """Asks for what is not given; gives all answers. Going back asks the question before anew."""
    found, waiting, index = dict(given), [field for field in fields if field.name not in given], 0
    while index < len(waiting):
        field = waiting[index]
        question = field.question(found).at((index + 1, len(waiting)))
        reply = yield from answered(question)
        if reply in (Move.BACK, Move.MENU):
            index = max(0, index - (reply is Move.BACK))
            continue
        text = reply.strip() if isinstance(reply, str) else ""
        if reason := field.refusal(text):
            yield Notice(reason)
        else:
            found[field.name], index = text, index + 1
    return found
