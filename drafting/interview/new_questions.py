"""What a new profile begins with (新建时要定的), as questions."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from drafting.finding import quoted
from drafting.interview.form import Field, Given
from drafting.interview.question import Choice, Question, Row, TextQuestion
from drafting.pack import Pack

NEEDED = ("单位", "年度", "模板包")
"""What every new profile must say."""

_ASKS = {
    "单位": "单位全称",
    "简称": "单位简称，也作文件夹的名字",
    "自称": "正文里的自称",
    "级别": "单位的级别",
    "地区": "单位所在的地区，如 示例市示例区",
    "年度": "报告写的是哪一年",
    "模板包": "用哪个模板包",
    "提纲": "用哪种提纲",
}


class Defaults(NamedTuple):
    """What the questions are made from.

    ranks: the ranks a unit can have (级别).
    packs: the names of the packs there are.
    pack: the pack of a name; raises DraftError.
    self_name: what a unit of this full name calls itself (自称).
    year: the year that a report is mostly written for.
    """

    ranks: Sequence[str]
    packs: Sequence[str]
    pack: Callable[[str], Pack]
    self_name: Callable[[str], str]
    year: int


def new_fields(defaults: Defaults) -> tuple[Field, ...]:
    """The questions for a new profile, in order."""
    return tuple(Field(name, partial(_question, name, defaults), partial(_refusal, name)) for name in _ASKS)


def _question(name: str, defaults: Defaults, found: Given) -> Question:
    rows = _rows(name, defaults, found)
    now = found.get(name) or _usual(name, defaults, found)
    optional = name not in NEEDED
    if rows:
        now = now or rows[0].value
        return Choice((), _ASKS[name], section="新建资料", name=name, now=now, optional=optional, rows=rows)
    return TextQuestion((), _ASKS[name], section="新建资料", name=name, now=now, optional=optional)


def _usual(name: str, defaults: Defaults, found: Given) -> str:
    """The answer that most give, to edit."""
    if name == "自称":
        return defaults.self_name(found.get("单位", ""))
    return str(defaults.year) if name == "年度" else ""


def _rows(name: str, defaults: Defaults, found: Given) -> tuple[Row, ...]:
    """The rows to pick from, the usual one first; none where words are typed."""
    match name:
        case "级别":
            return tuple(Row(rank, rank) for rank in sorted(defaults.ranks, key=lambda rank: rank != "区"))
        case "模板包":
            return tuple(Row(pack, pack) for pack in defaults.packs)
        case "提纲":
            return _skeletons(defaults.pack(found["模板包"]))
        case _:
            return ()


def _skeletons(pack: Pack) -> tuple[Row, ...]:
    order = sorted(pack.skeletons, key=lambda skeleton: skeleton != pack.defaults.skeleton)
    return tuple(Row(skeleton, f"{skeleton}：{pack.skeletons[skeleton].note}") for skeleton in order)


def _refusal(name: str, text: str) -> str:
    """Why this cannot be taken; empty when it can."""
    if name in NEEDED and not text:
        return f"“{_ASKS[name]}”不能空着"
    year = text.removesuffix("年")
    if name == "年度" and not (year.isdecimal() and 2000 <= int(year) <= 2100):
        return f"年度写成 2024 这样的数，填的是“{quoted(text)}”"
    return ""
