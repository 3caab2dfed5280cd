"""What is still to answer (还要答的): what the report cannot do without, apart from what may be added."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from drafting.composing.compose import written
from drafting.composing.namespace import saying
from drafting.interview.figure_questions import named, referred
from drafting.interview.question import FigureQuestion, Question, State, Ticks
from drafting.interview.sources import Progress
from drafting.keys import Keys
from drafting.outline import printed
from drafting.pack import Passage
from drafting.profile import Profile


class Remaining(NamedTuple):
    """How many questions are open: those the report cannot do without (要答), those that may be added (可补充)."""

    required: int
    optional: int


def counted(questions: Sequence[Question]) -> Remaining:
    """How many of these questions are open, of either kind."""
    open_ = [question.optional for question in questions if not question.answered]
    return Remaining(open_.count(False), open_.count(True))


@dataclass(frozen=True)
class Needs:
    """What a report lacks as it stands (缺什么), by composing it and looking at its gaps (待填)."""

    progress: Progress

    def marked(self, question: Question, position: tuple[int, int]) -> Question:
        """The question at its position, `optional` where the report has no gap without it."""
        if isinstance(question, Ticks):
            return question.at(position, state=State.OPEN) if self._reopened(question) else question.at(position)
        return question.at(position, optional=not self._wants(question))

    def _reopened(self, question: Ticks) -> bool:
        """Whether a part of the report has nothing in it yet, and nobody has chosen here since."""
        return ("文段",) in self._gaps and question.name not in self.progress.chosen

    def _wants(self, question: Question) -> bool:
        if question.keys in self._deciding or question.name in self.progress.profile.pending:
            return True
        if isinstance(question, FigureQuestion):
            entered = question.is_custom or question.is_waiting
            return entered or question.keys in self._gaps - self._put_off
        return any(question.keys[:length] in self._gaps for length in _lengths(question.keys))

    @cached_property
    def _gaps(self) -> frozenset[Keys]:
        """Where the answers to the gaps of the report belong."""
        return frozenset(run.ref.keys for run in printed(self.progress.outline) if run.is_gap)

    @cached_property
    def _put_off(self) -> frozenset[Keys]:
        """The gaps that only passages print for which nothing was answered: their first answer may close them."""
        silent = {name for passage in self._silent for name in passage.sentence.names}
        speaking = {name for passage in self._written if passage not in self._silent for name in passage.sentence.names}
        return frozenset(("数据", name) for name in silent - speaking - {*referred_to(self.progress.profile)})

    @cached_property
    def _deciding(self) -> Collection[Keys]:
        """The question to begin with, for every passage that says nothing yet: its answer decides what else is said."""
        lacking = self._gaps & self._put_off
        return {
            keys
            for passage in self._silent
            if passage.keys in self._gaps or any(("数据", name) in lacking for name in passage.sentence.names)
            for keys in _first(passage, self.progress)
        }

    @cached_property
    def _written(self) -> tuple[Passage, ...]:
        passages = self.progress.pack.passages.values()
        return tuple(passage for passage in passages if written(passage, self.progress.work))

    @cached_property
    def _silent(self) -> tuple[Passage, ...]:
        """The passages of this report for which nothing was answered, or nothing that they print."""
        return tuple(one for one in self._written if one.keys in self._gaps or self._says_nothing(one))

    def _says_nothing(self, passage: Passage) -> bool:
        answered = saying(passage, self.progress.profile)
        return not answered and self.progress.ledger.now.keys().isdisjoint(passage.names)


def _lengths(keys: Keys) -> range:
    """How many keys may lead to a gap that this question fills: a list as a whole, or one field in it."""
    return range(3 if keys[0] == "文段" else 2, len(keys) + 1)


def _first(passage: Passage, progress: Progress) -> Iterator[Keys]:
    """The open question that a passage begins with: what its condition looks at, else what it names first."""
    questions, when = passage.head.questions, passage.condition.names if passage.condition else ()
    unasked = (name for name, question in questions.items() if not question.optional)
    said = [name for name in when if name in passage.sentence.names]
    for name in (*said, *unasked, *named(passage, progress.pack), *questions):
        if name in questions and not progress.profile.answers(passage.name).get(name):
            yield _asked(passage, name)
            return
        if name in progress.pack.indicators and name not in progress.ledger.now:
            yield ("数据", name)
            return


def _asked(passage: Passage, name: str) -> Keys:
    """The keys of the question for an answer, of a list of records those of its first field."""
    fields = passage.head.questions[name].fields
    return ("文段", passage.name, name, 0, next(iter(fields))) if fields else ("文段", passage.name, name)


def referred_to(profile: Profile) -> tuple[str, ...]:
    """The figures that the unit's own words refer to ({宣讲场次}), each once."""
    answers = (name for passage in profile.passages for name in referred(profile.answers(passage)))
    own = (name for passage in profile.own for name in referred(f"{passage.title}{passage.text}"))
    return tuple(dict.fromkeys((*answers, *own)))
