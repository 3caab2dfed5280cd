"""What an answer leads to (答案的结果), as values: what to write, what to ask first, which question must follow."""

from dataclasses import dataclass

from drafting.interview.parsing import is_yes
from drafting.interview.question import Choice, Question, Reply, TextQuestion
from drafting.keys import Keys, Step

Steps = tuple[Step, ...]
"""What to write, one after the other: the keys and the value wanted there, None to take away what stands."""


@dataclass(frozen=True)
class Stored:
    """All that an answer changes.

    steps: what to write.
    follow: the keys of the question that must come next; () where any may.
    """

    steps: Steps = ()
    follow: Keys = ()


@dataclass(frozen=True)
class Confirm:
    """A question of yes or no that decides what is stored.

    question: what to ask.
    yes, no: what the reply stores, and whatever else is to be asked then.
    steps: what to write before asking.
    """

    question: TextQuestion
    yes: "Outcome"
    no: "Outcome"
    steps: Steps = ()

    def chosen(self, reply: Reply) -> "Outcome":
        """What a reply leads to; whatever is no yes is a no."""
        return self.yes if is_yes(reply) else self.no


@dataclass(frozen=True)
class Doubt:
    """Figures that do not agree: a choice of the one to mend, or none.

    question: what to ask; the value of a row is the name of a figure, empty to leave it.
    steps: what to write before asking.
    """

    question: Choice
    steps: Steps = ()

    def chosen(self, reply: Reply) -> "Outcome":
        """The question of the figure picked must follow."""
        return Stored(follow=("数据", reply)) if reply and isinstance(reply, str) else Stored()


Outcome = Stored | Confirm | Doubt
"""What an answer leads to."""


def yes_no(question: Question, ask: str) -> TextQuestion:
    """A question of yes or no on the side of another."""
    return TextQuestion((), ask, section=question.section, position=question.position, kind="是否")
