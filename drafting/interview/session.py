"""Going through the questions (逐题问): forward to what is still open, back one by one, each answer kept at once."""

from collections.abc import Collection, Sequence
from itertools import chain
from typing import NamedTuple

from drafting.figure import Figure
from drafting.interview.document_questions import SECTION as DOCUMENT
from drafting.interview.figure_questions import figure_question
from drafting.interview.flow import OWN, flow, unticked
from drafting.interview.measure_questions import SECTION as MEASURES
from drafting.interview.measure_questions import begun, uncalled
from drafting.interview.menu import (
    DONE,
    FIGURE,
    MORE,
    MOVE,
    PASSAGE,
    STAY,
    TABLE,
    THROUGH,
    chosen,
    first_of,
    menu,
    offer,
    own_figure,
    review,
    words,
)
from drafting.interview.own_passages import moved, own_passage
from drafting.interview.question import Answer, Move, NextRecord, Question, TextQuestion, Ticks
from drafting.interview.remaining import counted, referred_to
from drafting.interview.sources import Kept, Progress, Sources
from drafting.interview.storing import Outcome, Steps, Stored, store
from drafting.interview.walk import Frontend, Notice, Walk, answered, drive
from drafting.keys import Keys
from drafting.profile import TITLE


class Options(NamedTuple):
    """How the questions are gone through.

    only: a pattern (通配) for the names or sections to ask; empty for all.
    review: whether the review table comes at the end.
    """

    only: str = ""
    review: bool = True


REQUIRED, ONLY, ALONE = "要答", "只问", "单题"
"""What a walk goes through: what the report cannot do without; what fits a pattern; one row of the review table. Beside
these MORE, whatever is open, or the title of a section."""


class Spot(NamedTuple):
    """Where the walk is: the question's keys, its number, and what the walk goes through (course)."""

    keys: Keys
    number: int
    course: str = REQUIRED


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
        self._chosen: frozenset[str] = frozenset()
        self._seen: set[Keys] = set()
        self._way: list[Spot] = []
        self._counted = ""
        self._content = False

    @property
    def progress(self) -> Progress:
        """The profile as it stands; the same value until an answer changes it."""
        if self._progress.profile is not self.kept.profile or self._progress.chosen != self._chosen:
            self._progress = Progress(self.sources, self.kept.profile, self._chosen)
            self._questions = None
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
        """What must be answered, then what may be added, then the review table until the person is content."""
        spot = yield from self._start()
        while True:
            while spot:
                spot = yield from self._step(spot)
            if self._content:
                return
            spot = yield from self._further()

    def _start(self) -> Walk[Spot | None]:
        """The question to go on with, and a word about it."""
        every = self.questions
        if self.options.only:
            if not every:
                yield Notice(_nothing(self.options.only, unticked(self.progress, self.options.only)))
            return _at(every[0], ONLY) if every else None
        if begun(self.progress):
            open_ = counted(every)
            yield Notice(f"接着上次：已填{len(every) - sum(open_)}题，{words(open_)}。")
        first = resumed(every)
        return _at(first) if first else None

    def _step(self, spot: Spot) -> Walk[Spot | None]:
        """Asks one question; where to go on, None behind the last."""
        question = _found(self.questions, spot)
        self._counted = _to_go(question, spot.course, self.questions)
        reply = yield from self._answered(question)
        match reply:
            case Move.BACK:
                return (yield from self._back(question, spot))
            case Move.MENU:
                return (yield from self._menu(question, spot._replace(keys=question.keys)))
            case Move.LATER:
                further: Keys = ()
            case _:
                further = yield from self.keep(question, reply)
        self._seen.add(question.keys)
        self._way.append(_at(question, spot.course))
        return self._onward(question, further, spot.course)

    def _answered(self, question: Question) -> Walk[Move | Answer]:
        """The reply to a question, which says above how many are still to answer."""
        return (yield from answered(question.at(question.position, counted=self._counted)))

    def keep(self, question: Question, answer: Answer) -> Walk[Keys]:
        """Keeps an answer, asking what must be asked because of it; gives the keys of a question that must follow.

        A figure that the answer refers to and nobody has given ({宣讲场次}) is asked at once.
        """
        known = referred_to(self.kept.profile)
        outcome = store(self.progress, question, answer)
        if isinstance(question, Ticks):  # nothing need change in the profile for that
            self._chosen |= {question.name}
        follow = yield from self._settle(outcome)
        yield from self._referred(known, question.section)
        return follow

    def _settle(self, outcome: Outcome) -> Walk[Keys]:
        self.apply(outcome.steps)
        while not isinstance(outcome, Stored):
            reply = yield from self._answered(outcome.question)
            outcome = outcome.chosen(reply)
            self.apply(outcome.steps)
        return outcome.follow

    def _referred(self, known: Collection[str], section: str = OWN) -> Walk[None]:
        """Asks for the figures that are referred to and were not before."""
        for name in referred_to(self.kept.profile):
            if name in known or name in self.kept.profile.known_figures:
                continue
            question = figure_question(name, section, self.progress)
            reply = yield from self._answered(question)
            self._seen.add(question.keys)
            if isinstance(reply, Figure):
                before = self.progress
                yield from self.keep(question, reply)
                self.apply(tuple(uncalled(before, self.progress)))

    def _back(self, question: Question, spot: Spot) -> Walk[Spot | None]:
        """The question before: the one asked before in this sitting, else the one above it in the report."""
        if spot.course == ALONE:
            return None
        if self._way:
            return self._way.pop()
        number = question.position[0]
        if number == 1:
            yield Notice("这是第一题。")
        return _at(self.questions[max(number - 2, 0)], spot.course)

    def _menu(self, question: Question, here: Spot | None = None) -> Walk[Spot | None]:
        """Where the menu leads: a section, the review table, else back to where it was opened."""
        reply = yield from answered(menu(self.questions, question, movable=bool(self.kept.profile.own)))
        if reply == TABLE:
            return (yield from self._review())
        if reply == FIGURE:
            yield from self._own_figure(question)
        elif reply in (PASSAGE, MOVE):
            yield from self._own_passage(question, moving=reply == MOVE)
        elif reply != STAY and (found := first_of(reply, self.questions)):
            return _at(found, str(reply))
        return here

    def _own_figure(self, question: Question) -> Walk[None]:
        new = yield from own_figure(self.progress, question)
        answer = (yield from answered(new)) if new else ""
        if new and isinstance(answer, Figure):
            yield from self.keep(new, answer)
            yield Notice(f"在自己的话里写 {{{new.name}}}，印出来就是这个数。")

    def _own_passage(self, question: Question, *, moving: bool) -> Walk[None]:
        """Adds a passage of the unit's own or moves one; asks at once for the figures it refers to."""
        known = referred_to(self.kept.profile)
        new = yield from (moved if moving else own_passage)(self.progress, question)
        self.apply(new.steps)
        if new.steps:
            yield Notice("挪好了。" if moving else f"加好了：{self.kept.profile.own[-1].title}。")
        yield from self._referred(known)

    def _onward(self, question: Question, further: Keys, course: str) -> Spot | None:
        """The question that must follow, else the next of what is gone through, at its end what was passed over."""
        every = self.questions
        if further:
            return next((_at(other, course) for other in every if other.keys == further), None)
        if course == ALONE:
            return None
        behind = _behind(every, question)
        if found := next((other for other in behind if self._wanted(other, question, course)), None):
            return _at(found, course)
        again = (other for other in every if course != ONLY and self._required(other))
        return next(((_at(other)) for other in chain(behind, again) if self._required(other)), None)

    def _required(self, other: Question) -> bool:
        return not (other.answered or other.optional or other.keys in self._seen)

    def _wanted(self, other: Question, question: Question, course: str) -> bool:
        """Whether to stop at a later question: it belongs to the course, or is one more record of the list answered."""
        if isinstance(other, NextRecord) and other.name == question.name:
            return True
        if course == ONLY:
            return other.keys not in self._seen
        if course == REQUIRED:
            return self._required(other)
        return not other.answered and course in (MORE, other.section)

    def _further(self) -> Walk[Spot | None]:
        """What may be added, then the review table; None where the person is content or wants to be asked again."""
        side = None if self.options.only else offer(self.questions)
        reply = (yield from answered(side)) if side else DONE
        if reply in (Move.MENU, Move.BACK):
            return (yield from self._aside(reply))
        if reply in (DONE, Move.LATER):
            return (yield from self._review())
        return self._through() if reply == THROUGH else self._added(str(reply))

    def _aside(self, move: object) -> Walk[Spot | None]:
        """Where a key leads that was pressed where no question stands; None where it leads nowhere."""
        if move is Move.MENU:
            return (yield from self._menu(_ASIDE))
        return self._way.pop() if self._way else None

    def _added(self, course: str) -> Spot | None:
        """The first open question of a section, or of all."""
        found = (other for other in self.questions if not other.answered and course in (MORE, other.section))
        return next((_at(other, course) for other in found), None)

    def _through(self) -> Spot | None:
        """The first required question that is open, whether it was asked in this sitting or not."""
        self._seen.clear()
        return next((_at(other) for other in self.questions if self._required(other)), None)

    def _review(self) -> Walk[Spot | None]:
        """Where the review table leads, its rows asked one by one; None when the person is content."""
        while self.options.review and not self._content and (every := self.questions):
            reply = yield from answered(review(every))
            if reply == MORE:
                return self._added(MORE)
            if reply == THROUGH:
                return self._through()
            if reply in (Move.MENU, Move.BACK):
                if spot := (yield from self._aside(reply)):
                    return spot
            elif found := chosen(reply, every):
                yield from self._alone(_at(found, ALONE))
            else:
                break
        self._content = True
        return None

    def _alone(self, spot: Spot) -> Walk[None]:
        """Asks one question of the review table, and what must follow it."""
        following: Spot | None = spot
        while following:
            following = yield from self._step(following)


_ASIDE = TextQuestion((), "")
"""Where the menu is opened from when no question stands there."""


def _nothing(only: str, left_out: Sequence[str]) -> str:
    """Why no question fits a pattern."""
    if not left_out:
        return f"没有题合“{only}”。"
    return f"合“{only}”的{'、'.join(left_out[:3])}没有勾，在“{MEASURES}”里勾上再问。"


def _to_go(question: Question, course: str, every: Sequence[Question]) -> str:
    """How many questions are still to answer, in words; empty where one is asked alone."""
    if course in (ONLY, ALONE):
        return ""
    if course == REQUIRED or not question.optional:
        return f"还要答{counted(every).required}题"
    inside = [other for other in every if course in (MORE, other.section)]
    return f"还可补{counted(inside).optional}题"


def resumed(questions: Sequence[Question]) -> Question | None:
    """The first required question that is open, of those passed over on the way to later answers the first at last."""
    open_ = [question for question in questions if not (question.answered or question.optional)]
    ahead = (one for one in open_ if not _passed(one, questions[one.position[0] :]))
    return next(chain(ahead, open_), None)


def _passed(question: Question, later: Sequence[Question]) -> bool:
    """Whether a person saw this question and left it for later: one after it in its section was answered.

    A heading kept from last year (标题) answers nothing.
    """
    if question.pending or question.section == DOCUMENT:
        return False
    given = (other for other in later if other.answered and other.keys[-1:] != (TITLE,))
    return any(other.section == question.section for other in given)


def _at(question: Question, course: str = REQUIRED) -> Spot:
    return Spot(question.keys, question.position[0], course)


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
