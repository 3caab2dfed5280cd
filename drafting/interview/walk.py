"""Questions in turn as a generator (一题接一题): it yields what to show and is sent what comes back.

It knows neither screen nor file: a terminal, lines, an answers file or a web form drives it.
"""

from collections.abc import Generator
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

from drafting.interview.parsing import Refused, parsed
from drafting.interview.question import Answer, Move, Question, Reply

Result = TypeVar("Result")


class Notice(NamedTuple):
    """A line to show that needs no answer."""

    text: str


Walk: TypeAlias = Generator[Question | Notice, Reply, Result]
"""Yields questions, to be sent a reply, and notices, to be sent an empty text."""


class Frontend(Protocol):
    """Shows questions to a person and brings back the replies (发问)."""

    def ask(self, question: Question) -> Reply:
        """The reply to a question; raises KeyboardInterrupt or EOFError when the person stops."""
        ...

    def tell(self, text: str) -> None:
        """Shows a line that needs no answer."""
        ...


def drive(walk: Walk[Result], frontend: Frontend) -> Result:
    """Goes through a walk with a person; gives what the walk returns. What `frontend` raises stops the walk."""
    reply: Reply = ""
    try:
        shown = next(walk)
        while True:
            if isinstance(shown, Notice):
                frontend.tell(shown.text)
                reply = ""
            else:
                reply = frontend.ask(shown)
            shown = walk.send(reply)
    except StopIteration as end:
        result: Result = end.value
        return result


def answered(question: Question) -> Walk[Move | Answer]:
    """Asks one question until the reply can be read: a move, or the answer, a figure as Figure."""
    while True:
        reply = yield question
        if not isinstance(reply, str):
            return reply
        answer = reply if reply.strip() == question.now else parsed(question, reply)
        if not isinstance(answer, Refused):
            return answer
        yield Notice(answer.reason)
