"""What a sentence may name (取值范围): figures, answers, the unit and the year."""

import re
from collections.abc import Mapping

from drafting.calendar import Calendar
from drafting.language.values import Blank, Number
from drafting.ledger import Ledger
from drafting.pack import Pack, Passage, Question
from drafting.profile import Answer, Profile, yes

REFERENCE = re.compile(r"\{(\w+)\}")
"""A reference to a figure in the profile's own text: {宣讲场次}."""

CONSTANTS = (
    *("年度", "上年度", "下年度", "全称", "简称", "自称", "地区", "级别"),
    *("会议精神", "纲要", "普法规划", "学习教育"),
)
"""The names that every sentence may use beside figures and answers."""

Scope = Mapping[str, object]


def shared(profile: Profile, pack: Pack, calendar: Calendar, figures: Ledger) -> Scope:
    """What every sentence of the report may name."""
    return {
        **pack.blanks,
        **{name: Blank(name, name) for name in profile.blank_figures if name not in pack.indicators},
        **{name: Number(name, figure, figures.last.get(name)) for name, figure in figures.now.items()},
        **_constants(profile, calendar),
    }


def _constants(profile: Profile, calendar: Calendar) -> dict[str, object]:
    unit, facts = profile.unit, calendar.of(profile.year)
    year = (profile.year + step for step in (0, -1, 1))
    own = (unit.full_name, unit.short_name or unit.full_name, unit.we, unit.region, unit.rank)
    said = (facts.meetings, facts.programme, facts.law_plan, facts.campaign)
    return dict(zip(CONSTANTS, (*year, *own, *said), strict=True))


def passage_scope(passage: Passage, profile: Profile, around: Scope) -> Scope:
    """What a passage names, as it stands around it or in the answers to its own questions."""
    questions = passage.head.questions
    answers = {name: filled(answer) for name, answer in profile.answers(passage.name).items() if name in questions}
    own = {name: _answered(answer, questions[name], around) for name, answer in answers.items() if answer}
    return {**{name: around[name] for name in passage.sentence.names if name in around}, **passage.blanks, **own}


def filled(answer: Answer) -> Answer:
    """An answer without the points that were left empty."""
    return answer if isinstance(answer, str) else tuple(item for item in answer if item != "")  # type: ignore[return-value]


def _answered(answer: Answer, question: Question, around: Scope) -> object:
    """An answer as its sentence wants it: text with linked figures, a list, records, yes or no."""
    if isinstance(answer, str):
        if question.kind == "是否":
            return bool(yes(answer))
        text = linked(answer, around)
        return (text,) if question.kind == "条目" else text
    return tuple(_item(item, question, around) for item in answer)


def _item(item: str | dict[str, str], question: Question, around: Scope) -> object:
    if isinstance(item, str):
        return linked(item, around)
    missing = {name: Blank(name, name) for name in question.fields if not item.get(name)}
    told = {name: _one_line(text) if question.fields.get(name) == "文字" else text for name, text in item.items()}
    return {**{name: linked(text, around) for name, text in told.items()}, **missing}


def _one_line(text: str) -> str:
    """A short text of a point, mostly its title, without the line breaks that were pasted with it."""
    return "".join(map(str.strip, text.split("\n"))) if "\n" in text else text


def linked(text: str, around: Scope) -> str:
    """The profile's own text with every {数据名} replaced by its figure, or by the gap where it is not known yet."""

    def printed(reference: re.Match[str]) -> str:
        value = around.get(reference[1])
        return str(value) if isinstance(value, (Number, Blank)) else reference[0]

    return REFERENCE.sub(printed, text.strip()) if "{" in text else text.strip()
