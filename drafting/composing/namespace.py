"""What a sentence may name (取名范围): figures, answers, the unit and the year, each with where it comes from."""

import re

from drafting.calendar import Calendar
from drafting.composing.periods import WHOLE_YEAR, Namespace, dated
from drafting.keys import Keys
from drafting.language.values import Gap, Number, Phrase
from drafting.ledger import Ledger
from drafting.outline import Form, Ref, Run
from drafting.pack import CONSTANTS, Pack, Passage, Question
from drafting.profile import NOTHING, Answer, Answers, Profile, yes

REFERENCE = re.compile(r"\{(\w+)\}")
"""A reference to a figure in the profile's own text: {宣讲场次}."""


def global_names(profile: Profile, pack: Pack, calendar: Calendar, figures: Ledger) -> Namespace:
    """What every sentence of the report may name: figures and their gaps, the unit, the year, its formulas (提法)."""
    blank = (name for name in profile.blank_figures if name not in pack.indicators)
    return {
        **pack.gaps,
        **{name: Gap(name, ("数据", name)) for name in blank},
        **{name: Number(name, figure, figures.last.get(name)) for name, figure in figures.now.items()},
        **_constants(profile, calendar),
    }


def _constants(profile: Profile, calendar: Calendar) -> dict[str, object]:
    unit, facts, year = profile.unit, calendar.of(profile.year), profile.year
    texts = (
        (unit.full_name, ("单位", "全称")),
        (unit.short_name or unit.full_name, ("单位", "简称" if unit.short_name else "全称")),
        *((text, ("单位", key)) for text, key in ((unit.we, "自称"), (unit.region, "地区"), (unit.rank, "级别"))),
    )
    formulas = (facts.meetings, facts.programme, facts.law_plan, facts.campaign)
    values = (
        *(year, year - 1, year + 1),
        *(_phrase(text, keys) for text, keys in texts),
        *(_phrase(text, ("年度",), "words") for text in formulas),
        *(Phrase(Run(WHOLE_YEAR)), Phrase()),
    )
    return dict(zip(CONSTANTS, values, strict=True))


def _phrase(text: str, keys: Keys, form: Form = "answer") -> Phrase:
    return Phrase(Run(text, Ref(keys, form))) if text else Phrase()


def passage_names(passage: Passage, profile: Profile, around: Namespace) -> Namespace:
    """What a passage names, as it stands around it or in the answers to its own questions."""
    own = {
        name: _answered(answer, passage.head.questions[name], ("文段", passage.name, name), around)
        for name, answer in saying(passage, profile).items()
    }
    named = {name: around[name] for name in passage.sentence.names if name in around}
    return dated({**named, **passage.gaps, **own}, passage)


def saying(passage: Passage, profile: Profile) -> Answers:
    """The answers to a passage's questions that say something; 无 to a question that may stay open says nothing."""
    questions = passage.head.questions
    answers = ((name, answer) for name, answer in profile.answers(passage.name).items() if name in questions)
    return {name: answer for name, answer in answers if _says(answer, questions[name])}


def _says(answer: Answer, question: Question) -> bool:
    given = [answer] if isinstance(answer, str) else list(answer)
    empty = ("", *NOTHING) if question.optional else ("",)
    return any(item not in empty for item in given)


def _answered(answer: Answer, question: Question, keys: Keys, around: Namespace) -> object:
    """An answer as its sentence wants it: text with its figures, points, records, yes or no."""
    if isinstance(answer, str):
        if question.kind == "是否":
            return bool(yes(answer))
        text = linked(answer, around, keys)
        return (text,) if question.kind == "条目" else text
    items = ((item, (*keys, index)) for index, item in enumerate(answer) if item != "")
    return tuple(_item(item, question, place, around) for item, place in items)  # type: ignore[arg-type]


def _item(item: str | dict[str, str], question: Question, keys: Keys, around: Namespace) -> object:
    if isinstance(item, str):
        return linked(item, around, keys)
    short = {name: _one_line(text) if question.fields.get(name) == "文字" else text for name, text in item.items()}
    return {
        **{name: linked(text, around, (*keys, name)) for name, text in short.items()},
        **{name: Gap(name, (*keys, name)) for name in question.fields if not item.get(name)},
    }


def _one_line(text: str) -> str:
    """A short text of a point, mostly its title, without the line breaks that were pasted with it."""
    return "".join(map(str.strip, text.split("\n"))) if "\n" in text else text


def _referred(name: str, around: Namespace) -> Number | Gap | None:
    """The figure of this name; a gap where nobody knows it yet, None where it can be no name of one."""
    named = around.get(name)
    if isinstance(named, (Number, Gap)):
        return named
    return Gap(name, ("数据", name)) if name.isidentifier() and name not in CONSTANTS else None


def linked(text: str, around: Namespace, keys: Keys) -> Phrase:
    """The text that stands at these keys, every {数据名} in it its figure, or the gap where that is not known yet."""
    text, ref = text.strip(), Ref(keys, "answer")
    if "{" not in text:
        return Phrase(Run(text, ref)) if text else Phrase()
    runs: list[Run] = []
    end = 0
    for reference in REFERENCE.finditer(text):
        named = _referred(reference[1], around)
        if named is not None:
            runs += [Run(text[end : reference.start()], ref), named.run]
            end = reference.end()
    return Phrase(*(run for run in (*runs, Run(text[end:], ref)) if run.text))
