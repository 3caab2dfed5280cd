"""What an answer changes (存答案), as values: nothing is asked and nothing is written here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from drafting.figure import Figure
from drafting.interview.figure_questions import doubts
from drafting.interview.measure_questions import changes, lost
from drafting.interview.parsing import YES_NO, Refused, clean, is_yes, parsed
from drafting.interview.question import (
    LATER,
    Answer,
    Choice,
    FigureQuestion,
    NextRecord,
    Question,
    RecordField,
    Reply,
    Row,
    TextQuestion,
    Ticks,
    text_kind,
)
from drafting.interview.sources import Progress
from drafting.keys import Keys, Step
from drafting.ledger import measure_word
from drafting.profile import Profile

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


def store(progress: Progress, question: Question, answer: Answer) -> Outcome:
    """What an answer changes in the profile as it stands, and what must be asked because of it.

    The answer has been read (parsing.parsed); an empty one takes what a figure's question offers, else leaves the
    question open or takes away what stood there.
    """
    match question, answer:
        case Ticks(), tuple():
            return _ticks(progress, question, answer)
        case Ticks(), _:
            return _ticks(progress, question, ())
        case FigureQuestion(), _:
            return _figure_answer(progress, question, answer)
        case _:
            text = "\n".join(answer) if isinstance(answer, tuple) else str(answer)
            return _text(progress, question, text)


def _ticks(progress: Progress, question: Ticks, picked: tuple[str, ...]) -> Outcome:
    gone = lost(question, picked, progress.profile)
    if not gone:
        return Stored(tuple(changes(question, picked, progress)))
    ask = f"{'、'.join(gone)}里填过的话会删掉，确定不写吗"
    without = (*changes(question, picked, progress), *_confirmed(progress.profile, lambda name: _passage(name) in gone))
    kept = Stored(tuple(changes(question, (*picked, *gone), progress)))
    return Confirm(_yes_no(question, ask), yes=Stored(without), no=kept)


def _passage(name: str) -> str:
    """The passage of a text as 待更新 lists it."""
    return name.partition(".")[0]


def _yes_no(question: Question, ask: str) -> TextQuestion:
    """A question of yes or no on the side of another."""
    return TextQuestion((), ask, section=question.section, position=question.position, kind="是否")


def _confirmed(profile: Profile, meant: Callable[[str], bool]) -> Steps:
    """Takes texts off the list of those carried over (待更新)."""
    waiting = [name for name in profile.pending if not meant(name)]
    if len(waiting) == len(profile.pending):
        return ()
    return ((("待更新",), waiting or None),)


def _text(progress: Progress, question: Question, text: str) -> Outcome:
    if not text.strip():
        return _emptied(progress, question)
    same = clean(text, text_kind(question)) == question.now
    if same and not question.pending:
        return Stored()
    steps: Steps = ()
    if isinstance(question, NextRecord):
        steps = _next_record(question, value(question, text))
    elif not (same and _stands(progress.profile, question)):
        steps = ((question.keys, value(question, text)),)
    if isinstance(question, RecordField | NextRecord):  # a list of records is confirmed at its end
        return Stored(steps)
    return Stored((*steps, *_confirmed(progress.profile, question.name.__eq__)))


def value(question: Question, text: str) -> str | list[str]:
    """What the profile keeps of a text that can be taken."""
    kind = text_kind(question)
    if kind == "是否":
        return YES_NO[text.strip().lower()]
    return clean(text, kind).split("\n") if kind == "条目" else clean(text, kind)


def _stands(profile: Profile, question: Question) -> bool:
    """Whether the words to edit stand in the profile itself, not in last year's."""
    return question.name in profile.pending


def _next_record(question: NextRecord, text: Any) -> Steps:
    """Begins one more record of a list."""
    *place, index, field = question.keys
    record = {field: text}
    return (((*place, index), record),) if index else ((tuple(place), [record]),)


def _emptied(progress: Progress, question: Question) -> Outcome:
    """Takes away what stood there; the end of a list confirms it."""
    confirmed = _confirmed(progress.profile, question.name.__eq__)
    if isinstance(question, NextRecord):
        return Stored(confirmed)
    if not question.now or (question.pending and not _stands(progress.profile, question)):
        return Stored()
    removes = question.removes if isinstance(question, TextQuestion | RecordField) else ()
    gone = Stored((((removes or question.keys), None), *confirmed))
    return Confirm(_yes_no(question, "这一条整条去掉，确定吗"), yes=gone, no=Stored()) if removes else gone


def _figure_answer(progress: Progress, question: FigureQuestion, answer: Answer) -> Outcome:
    if answer == "" and question.offered:
        answer = _offered(question)
    if isinstance(answer, Figure) and str(answer) != question.now:
        entry = ledger_entry(question, answer, progress.profile)
        steps: Steps = ((question.keys, entry["数"] if len(entry) == 1 else entry),)
        return _checked(progress, question, _as_kept(question, answer, entry, progress), steps)
    if answer not in LATER:
        return _checked(progress, question, progress.ledger.now[question.name], ())
    return Stored(((question.keys, None),)) if question.now else Stored()


def _offered(question: FigureQuestion) -> Figure | str:
    """The figure that relations give, once it is accepted; empty where it is too long to print."""
    answer = parsed(question, question.offered)
    return "" if isinstance(answer, Refused) else answer


def ledger_entry(question: FigureQuestion, figure: Figure, profile: Profile) -> dict[str, str]:
    """The ledger's entry for a figure: its number, and what else is known of it where that does not say it all.

    A number that changed is no longer checked (核对); a custom indicator always names its measure word.
    """
    kept = profile.figures.get(question.name)
    entry = kept.model_dump(by_alias=True, exclude_defaults=True) if kept else {}
    if kept and kept.number != figure.number:
        entry.pop("核对", None)
    named = figure.measure_word not in ("", question.measure_word) or question.is_custom or (kept and kept.measure_word)
    entry |= {"数": figure.number, "单位": figure.measure_word if named else "", "约": figure.approximator}
    return {key: given for key, given in entry.items() if given}


def _as_kept(question: FigureQuestion, figure: Figure, entry: Mapping[str, str], progress: Progress) -> Figure:
    """The figure as the ledger will have it: one that waited for its number keeps the measure word it waited with."""
    word = entry.get("单位") or progress.profile.blank_measure_words.get(question.name) or figure.measure_word
    kept = figure.model_copy(update={"measure_word": word, "checked": entry.get("核对", "")})
    return kept.model_copy(update={"measure_word": measure_word(kept, question.name, progress.pack)})


def _checked(progress: Progress, question: FigureQuestion, figure: Figure, steps: Steps) -> Outcome:
    """What must be asked about a figure: does it stand as last year's did, does it agree with others."""
    doubt = _doubt(progress, question, {**progress.ledger.now, question.name: figure})
    if not _unchanged(progress, question, figure):
        return _with_steps(doubt, steps)
    entry = ledger_entry(question, figure, progress.profile)
    if unit := progress.profile.blank_measure_words.get(question.name):
        entry = {**entry, "单位": unit}
    checked = _with_steps(doubt, ((question.keys, entry | {"核对": "已核"}),))
    return Confirm(_yes_no(question, f"与上年一样，都是{figure}，核对过了吗"), yes=checked, no=doubt, steps=steps)


def _with_steps(outcome: Stored | Doubt, steps: Steps) -> Stored | Doubt:
    return Doubt(outcome.question, steps) if isinstance(outcome, Doubt) else Stored(steps)


def _unchanged(progress: Progress, question: FigureQuestion, now: Figure) -> bool:
    """Whether a yearly count equals last year's and nobody has confirmed that it does (核对: 已核)."""
    last = progress.ledger.last.get(question.name)
    indicator = progress.pack.indicators.get(question.name)
    steady = not now.amount or (indicator is not None and (indicator.scope != "年内" or now.measure_word == "%"))
    return last is not None and str(now) == str(last) and not steady and now.checked != "已核"


def _doubt(progress: Progress, question: FigureQuestion, now: Mapping[str, Figure]) -> Stored | Doubt:
    """How figures disagree and which of them may be wrong; the first relation that does not hold."""
    for relation, failure in doubts(question.name, progress.pack.relations, now):
        rows = [Row("", "先留着，检查时再看")]
        rows += [
            Row(name, f"改“{name}”，现在是{now[name]}") for name in (question.name, *relation.names) if name in now
        ]
        ask = f"{'可能' if relation.warning else ''}对不上：{failure}"
        return Doubt(
            Choice((), ask, section=question.section, position=question.position, rows=tuple(dict.fromkeys(rows)))
        )
    return Stored()
