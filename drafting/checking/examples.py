"""A passage over its own examples (示例): each case composed, as `draft pack` shows it and the golden files keep it."""

from collections.abc import Mapping
from typing import Any

from drafting.calendar import Calendar, YearFacts
from drafting.composing.namespace import global_names
from drafting.composing.passage import passage_lines
from drafting.language.markup import Line
from drafting.ledger import ledger
from drafting.pack import CONSTANTS, Pack, Passage
from drafting.profile import Profile

NAME = "例"
"""The key of an example case that says what it shows."""

_YEAR = 2024
_UNIT = {"全称": "示例区示例局", "简称": "区示例局", "自称": "我局", "级别": "区级", "地区": "示例区"}
_CALENDAR = Calendar(
    years={
        str(_YEAR): YearFacts(
            meetings="党的二十大和二十届二中、三中全会精神",
            programme="《法治政府建设实施纲要（2021—2025年）》",
            law_plan="“八五”普法",
            campaign="党纪学习教育",
        )
    }
)

Case = Mapping[str, Any]


def examples(passage: Passage, pack: Pack) -> tuple[tuple[str, str], ...]:
    """Each case's name and the text it makes, a paragraph a line; raises SentenceError, ValueError on a bad case."""
    return tuple(
        (case_name(case, index), text_of(composed(passage, pack, case)))
        for index, case in enumerate(passage.head.examples)
    )


def case_name(case: Case, index: int) -> str:
    """What a case shows, or which it is (from 0)."""
    return str(case.get(NAME) or f"第{index + 1}例")


def profile_of(passage: Passage, case: Case) -> Profile:
    """The profile that gives a passage just this case's figures and answers; raises ValueError."""
    questions = passage.head.questions
    figures = {name: value for name, value in case.items() if name not in (NAME, *CONSTANTS, *questions)}
    answers = {name: value for name, value in case.items() if name in questions}
    given = {"年度": _YEAR, "单位": _UNIT, "数据": figures, "文段": {passage.name: answers}}
    return Profile.model_validate(given)


def composed(passage: Passage, pack: Pack, case: Case) -> tuple[Line, ...]:
    """The words of one case; a constant (会议精神) that the case gives counts instead of the example year's own."""
    profile = profile_of(passage, case)
    figures = ledger(profile, pack, {})
    around = global_names(profile, pack, _CALENDAR, figures)
    constants = {name: value for name, value in case.items() if name in CONSTANTS}
    return passage_lines(passage, profile, {**around, **constants})


def text_of(lines: tuple[Line, ...]) -> str:
    """Composed words as text, a paragraph a line, a heading behind “# ”."""
    return "\n".join(f"# {line.text}" if line.heading else line.text for line in lines)
