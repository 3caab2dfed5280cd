"""Going through the questions (逐题问): forward to what is still open, back one by one, each answer kept at once."""

from collections.abc import Sequence
from typing import NamedTuple

from drafting.figure import Figure
from drafting.interview.document_questions import SECTION as DOCUMENT
from drafting.interview.flow import flow
from drafting.interview.measure_questions import SECTION as MEASURES
from drafting.interview.menu import (
    FIGURE,
    PASSAGE,
    STAY,
    TABLE,
    first_of,
    menu,
    own_figure,
    own_passage,
    review,
    reviewed,
)
from drafting.interview.question import Answer, Move, NextRecord, Question
from drafting.interview.sources import Kept, Progress, Sources
from drafting.interview.storing import Outcome, Steps, Stored, store
from drafting.interview.walk import Frontend, Notice, Walk, answered, drive
from drafting.keys import Keys


class Options(NamedTuple):
    """How the questions are gone through.

    only: a pattern (通配) for the names or sections to ask; empty for all.
    review: whether the review table comes at the end.
    """

    only: str = ""
    review: bool = True


class Spot(NamedTuple):
    """Where the walk is: the question's keys, its number, and whether it came from the review table."""

    keys: Keys
    number: int
    review: bool = False


def interview(sources: Sources, kept: Kept, frontend: Frontend, options: Options | None = None) -> None:
    """Asks until everything was shown and the person is content; raises KeyboardInterrupt or EOFError when stopped."""
    drive(Session(sources, kept, options).walk(), frontend)


class Session:
    """One sitting over one profile: its walk, and where its answers go.

    sources: what the questions are made from.
    kept: the profile being answered; every answer is written there before the next question is yielded.
    options: how the questions are gone through.
    """

    def __init__(self, sources: Sources, kept: Kept, options: Options | None = None) -> None:
        self.sources, self.kept, self.options = sources, kept, options or Options()
        self._progress = Progress(sources, kept.profile)
        self._questions: tuple[Question, ...] | None = None

    @property
    def progress(self) -> Progress:
        """The profile as it stands; the same value until an answer changes it."""
        if self._progress.profile is not self.kept.profile:
            self._progress, self._questions = Progress(self.sources, self.kept.profile), None
        return self._progress

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions to go through, made once for each state of the profile."""
        progress = self.progress
        if self._questions is None:
            self._questions = flow(progress, self.options.only)
        return self._questions

    def apply(self, steps: Steps) -> None:
        """Writes what an answer changes; raises DraftError where it cannot be kept."""
        for keys, value in steps:
            self.kept.drop(keys) if value is None else self.kept.put(keys, value)

    def walk(self) -> Walk[None]:
        """The questions one after the other, then the review table until the person is content."""
        spot = yield from self._start()
        while spot or (self.options.review and (spot := (yield from self._review()))):
            spot = yield from self._step(spot)

    def _start(self) -> Walk[Spot | None]:
        """The question to go on with, and a word about it."""
        every = self.questions
        if not every:
            yield Notice(f"没有题合“{self.options.only}”。")
            return None
        first = every[0] if self.options.only else resumed(every)
        if first is None:
            yield Notice(f"接着上次：问过的{len(every)}题都过了一遍。")
            return None
        done = sum(question.answered for question in every[: first.position[0] - 1])
        if done and not self.options.only:
            yield Notice(f"接着上次：已填{done}项，从第{first.position[0]}题继续。")
        return _at(first)

    def _step(self, spot: Spot) -> Walk[Spot | None]:
        """Asks one question; where to go on, None behind the last."""
        question = _found(self.questions, spot)
        reply = yield from answered(question)
        match reply:
            case Move.BACK:
                return (yield from self._back(question, spot))
            case Move.MENU:
                return (yield from self._menu(question, spot))
            case Move.LATER:
                return self._onward(question, (), spot)
            case _:
                further = yield from self.keep(question, reply)
                return self._onward(question, further, spot)

    def keep(self, question: Question, answer: Answer) -> Walk[Keys]:
        """Keeps an answer, asking what must be asked because of it; gives the keys of a question that must follow."""
        return (yield from self._settle(store(self.progress, question, answer)))

    def _settle(self, outcome: Outcome) -> Walk[Keys]:
        self.apply(outcome.steps)
        while not isinstance(outcome, Stored):
            reply = yield from answered(outcome.question)
            outcome = outcome.chosen(reply)
            self.apply(outcome.steps)
        return outcome.follow

    def _back(self, question: Question, spot: Spot) -> Walk[Spot | None]:
        if spot.review:
            return None
        number = question.position[0]
        if number == 1:
            yield Notice("这是第一题。")
        return _at(self.questions[max(number - 2, 0)])

    def _menu(self, question: Question, spot: Spot) -> Walk[Spot | None]:
        """Where the menu leads: a section, None for the review table, else back to the question."""
        here = spot._replace(keys=question.keys)
        reply = yield from answered(menu(self.questions, question))
        if reply == TABLE:
            return None
        if reply == FIGURE:
            yield from self._own_figure(question)
        elif reply == PASSAGE:
            yield from self._own_passage(question)
        elif reply != STAY and (found := first_of(reply, self.questions)):
            return _at(found)
        return here

    def _own_figure(self, question: Question) -> Walk[None]:
        new = yield from own_figure(self.progress, question)
        answer = (yield from answered(new)) if new else ""
        if new and isinstance(answer, Figure):
            yield from self.keep(new, answer)
            yield Notice(f"在自己的话里写 {{{new.name}}}，印出来就是这个数。")

    def _own_passage(self, question: Question) -> Walk[None]:
        new = yield from own_passage(self.progress, question)
        self.apply(new.steps)
        for _, passage in new.steps:
            yield Notice(f"加好了：{passage['部分']}·{passage['标题']}。")

    def _onward(self, question: Question, further: Keys, spot: Spot) -> Spot | None:
        """The question that must follow, else the next open one behind this; with `only` just the next."""
        every = self.questions
        if further:
            return next((_at(other, spot.review) for other in every if other.keys == further), None)
        if spot.review:
            return None
        behind = _behind(every, question)
        return next((_at(other) for other in behind if self.options.only or _wanted(other, question)), None)

    def _review(self) -> Walk[Spot | None]:
        """The row of the review table to change, or the first open one; None when the person is content."""
        every = self.questions
        if not every:
            return None
        reply = yield from answered(review(every))
        chosen, through = reviewed(reply, every)
        return _at(chosen, review=not through) if chosen else None


def resumed(questions: Sequence[Question]) -> Question | None:
    """The first open question; those passed over on the way to later answers wait for the review table."""
    open_ = (question for question in questions if not question.answered)
    return next((one for one in open_ if not _passed(one, questions[one.position[0] :])), None)


def _passed(question: Question, later: Sequence[Question]) -> bool:
    """Whether a person saw this question and left it for later: something after it was answered."""
    if question.pending or question.section == DOCUMENT:
        return False
    if question.section == MEASURES:
        return any(other.section == MEASURES and other.answered for other in later)
    around = (other for other in later if other.section not in (MEASURES, DOCUMENT))
    return any(other.answered and (question.optional or other.section == question.section) for other in around)


def _at(question: Question, review: bool = False) -> Spot:
    return Spot(question.keys, question.position[0], review)


def _found(questions: Sequence[Question], spot: Spot) -> Question:
    """The question of a spot, or the one that has its number now."""
    same = (question for question in questions if question.keys == spot.keys)
    return next(same, questions[min(spot.number, len(questions)) - 1])


def _behind(questions: Sequence[Question], question: Question) -> Sequence[Question]:
    """What comes after a question; where it is gone, what has a higher number than it had."""
    same = next((index for index, other in enumerate(questions) if other.keys == question.keys), None)
    if same is not None:
        return questions[same + 1 :]
    return [other for other in questions if other.position > question.position]


def _wanted(other: Question, question: Question) -> bool:
    """Whether to stop at a later question: it is open, or one more record of the list being answered."""
    return not other.answered or (isinstance(other, NextRecord) and other.name == question.name)
