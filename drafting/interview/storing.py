"""What an answer changes (存答案), as values: nothing is asked and nothing is written here."""

from collections.abc import Callable
from typing import Any

from drafting.interview.figure_storing import figure_answer
from drafting.interview.measure_questions import changes, lost
from drafting.interview.outcome import Confirm, Doubt, Outcome, Steps, Stored, yes_no
from drafting.interview.own_order import renumbered
from drafting.interview.parsing import YES_NO, clean
from drafting.interview.question import (
    LATER,
    NONE_WORD,
    Answer,
    Consent,
    FigureQuestion,
    NextRecord,
    Question,
    RecordField,
    TextQuestion,
    Ticks,
    in_box,
    text_kind,
)
from drafting.interview.sources import Progress
from drafting.keys import Keys
from drafting.profile import OWN, Profile

__all__ = ["Confirm", "Doubt", "Outcome", "Steps", "Stored", "store", "value"]


def store(progress: Progress, question: Question, answer: Answer) -> Outcome:
    """What an answer changes in the profile as it stands, and what must be asked because of it.

    The answer has been read (parsing.parsed). One that says what stands there already changes nothing, last year's
    words and rows ticked beforehand included: those are taken by consent. An empty text takes away what stood there.
    """
    match question, answer:
        case Ticks(), _:
            return _ticked(progress, question, answer)
        case FigureQuestion(), _:
            return figure_answer(progress, question, answer)
        case _, Consent.GIVEN:
            return Stored(_accepted(progress, question))
        case _:
            text = "\n".join(answer) if isinstance(answer, tuple) else str(answer)
            return _text(progress, question, text)


def _ticked(progress: Progress, question: Ticks, answer: Answer) -> Outcome:
    """Picks the rows given, or by consent those ticked beforehand; the same rows again change nothing."""
    before = tuple(row.value for row in question.rows if row.ticked)
    if answer is Consent.GIVEN:
        return _ticks(progress, question, before)
    picked = answer if isinstance(answer, tuple) else ()
    return Stored() if set(picked) == set(before) else _ticks(progress, question, picked)


def _accepted(progress: Progress, question: Question) -> Steps:
    """What consent to last year's words writes: themselves where they are not in the profile yet."""
    confirmed = _confirmed(progress.profile, question.name.__eq__)
    if confirmed:
        true_again = [*dict.fromkeys((*progress.profile.confirmed, question.name))]
        confirmed = (*confirmed, (("已核",), true_again))
    if isinstance(question, NextRecord) or _stands(progress.profile, question):
        return confirmed
    return ((question.keys, value(question, question.now)),) if question.pending and question.now else ()


def _ticks(progress: Progress, question: Ticks, picked: tuple[str, ...]) -> Outcome:
    gone = lost(question, picked, progress.profile)
    if not gone:
        return Stored(tuple(changes(question, picked, progress)))
    ask = f"{'、'.join(gone)}里填过的话会删掉，确定不写吗"
    without = (*changes(question, picked, progress), *_confirmed(progress.profile, lambda name: _passage(name) in gone))
    kept = Stored(tuple(changes(question, (*picked, *gone), progress)))
    return Confirm(yes_no(question, ask), yes=Stored(without), no=kept)


def _passage(name: str) -> str:
    """The passage of a text as 待更新 lists it."""
    return name.partition(".")[0]


def _confirmed(profile: Profile, meant: Callable[[str], bool]) -> Steps:
    """Takes texts off the list of those carried over (待更新)."""
    waiting = [name for name in profile.pending if not meant(name)]
    if len(waiting) == len(profile.pending):
        return ()
    return ((("待更新",), waiting or None),)


def _text(progress: Progress, question: Question, text: str) -> Outcome:
    text = text.strip()
    if text in LATER:
        return _emptied(progress, question) if text or in_box(question) else Stored()
    if question.now in (text, clean(text, text_kind(question))):
        return Stored()
    if isinstance(question, NextRecord):
        return Stored(_next_record(question, value(question, text)))
    steps: Steps = ((question.keys, value(question, text)),)
    if isinstance(question, RecordField):  # a list of records is confirmed at its end
        return Stored(steps)
    return Stored((*steps, *_confirmed(progress.profile, question.name.__eq__)))


def value(question: Question, text: str) -> str | list[str]:
    """What the profile keeps of a text that can be taken."""
    kind = text_kind(question)
    if kind == "是否":
        return YES_NO[text.strip().lower()]
    words = clean(text, kind)
    return words.split("\n") if kind == "条目" and words != NONE_WORD else words


def _stands(profile: Profile, question: Question) -> bool:
    """Whether the words to edit stand in the profile itself, not in last year's."""
    return question.name in profile.pending


def _next_record(question: NextRecord, text: Any) -> Steps:
    """Begins one more record of a list."""
    *place, index, field = question.keys
    record = {field: text}
    return (((*place, index), record),) if index else ((tuple(place), [record]),)


def _emptied(progress: Progress, question: Question) -> Outcome:
    """Takes away what stood there; no further record changes nothing."""
    if isinstance(question, NextRecord) or not question.now:
        return Stored()
    if question.pending and not _stands(progress.profile, question):
        return Stored()
    removes = question.removes if isinstance(question, TextQuestion | RecordField) else ()
    gone = Stored((((removes or question.keys), None), *_forgotten(progress.profile, question, removes)))
    return Confirm(yes_no(question, "这一条整条去掉，确定吗"), yes=gone, no=Stored()) if removes else gone


def _forgotten(profile: Profile, question: Question, removes: Keys) -> Steps:
    """What of 待更新 and 已核 goes with a text; the passages of the unit's own behind it move up."""
    match removes:
        case (key, int() as index) if key == OWN:
            return renumbered(profile, [place for place in range(len(profile.own)) if place != index])
        case _:
            return _confirmed(profile, question.name.__eq__)
