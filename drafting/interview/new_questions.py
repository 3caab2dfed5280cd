"""What a new profile begins with (新建时要定的), as questions."""

import re
import unicodedata
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from drafting.finding import quoted
from drafting.interview.form import Field, Given
from drafting.interview.question import Choice, Question, Row, TextQuestion
from drafting.pack import Pack
from drafting.profile import GENERAL

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


SHORT_FORMS = {
    "人社": "人力资源和社会保障",
    "市监": "市场监督管理",
    "市场监管": "市场监督管理",
    "住建": "住房和城乡建设",
    "发改": "发展和改革",
    "卫健": "卫生健康",
    "医保": "医疗保障",
    "城管": "城市管理",
    "交运": "交通运输",
    "农水": "农业农村和水利",
    "工信": "工业和信息化",
    "文旅": "文化和旅游",
    "环保": "生态环境",
    "退役军人": "退役军人事务",
    "应急": "应急管理",
}
"""What bureaux are called for short, with the words of the full name."""

_MARKS = re.compile(r"[，。、；：,;\s]")


class PackNote(NamedTuple):
    """A pack to choose: its name, a word on what it is.

    `units` are the words in a unit's name by which it is offered (适用单位), `own` one lies in the working folder.
    """

    name: str
    note: str = ""
    units: Sequence[str] = ()
    own: bool = False


class Defaults(NamedTuple):
    """What the questions are made from.

    ranks: the ranks a unit can have (级别).
    packs: the packs there are.
    pack: the pack of a name; raises DraftError.
    self_name: what a unit of this full name calls itself (自称).
    year: the year that a report is mostly written for.
    taken: why no profile can begin with these answers, one of the same year being there; empty where it can.
    """

    ranks: Sequence[str]
    packs: Sequence[PackNote]
    pack: Callable[[str], Pack]
    self_name: Callable[[str], str]
    year: int
    taken: Callable[[Given], str] = lambda _: ""


def due_year(today: date) -> int:
    """The year of the report that is to be written on a day: from October on this year's, before that last year's."""
    return today.year - (today.month < _OCTOBER)


_OCTOBER = 10


def new_fields(defaults: Defaults) -> tuple[Field, ...]:
    """The questions for a new profile, in order."""
    return tuple(
        Field(
            name,
            partial(_question, name, defaults),
            partial(_refusal, name, defaults),
            other=full_form if name == "单位" else _nothing,
            kept=_year if name == "年度" else str,
        )
        for name in _ASKS
    )


def identity_fields() -> tuple[Field, ...]:
    """The questions for whose report it is and of which year."""
    return (
        Field("单位", lambda found: _plainly("单位", found), _empty, other=full_form),
        Field("年度", lambda found: _plainly("年度", found), lambda text, _: _year_refusal(text), kept=_year),
    )


def _plainly(name: str, found: Given) -> Question:
    return TextQuestion((), _ASKS[name], section="导入旧报告", name=name, now=found.get(name, ""))


def _empty(text: str, _: Given) -> str:
    return "" if text else f"“{_ASKS['单位']}”不能空着"


def _nothing(_: str) -> str:
    return ""


def _year(text: str) -> str:
    return str(year_of(text) or text)


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
            usual = rank_of(found.get("单位", ""))
            return tuple(Row(rank, rank) for rank in sorted(defaults.ranks, key=lambda rank: rank != usual))
        case "模板包":
            return _packs(defaults.packs, f"{found.get('单位', '')} {found.get('简称', '')}")
        case "提纲":
            return _skeletons(defaults.pack(found["模板包"]))
        case _:
            return ()


_NO_PLACES = re.compile(r"市场|市政|城市|城乡|乡村|乡镇|社区|县域")
"""Words of a bureau's name in which 市, 县, 乡 or 区 names no place."""

_RANK_MARKS = (("镇街", "镇乡街"), ("县", "县旗"), ("区", "区"), ("市", "市州盟"), ("省", "省"))


def rank_of(unit: str) -> str:
    """The rank (级别) that a full name tells, the lowest place in it: 示例市示例区某局 → 区; 区 where it names none."""
    places = _NO_PLACES.sub("", unit.replace("自治区", "省"))
    return next((rank for rank, marks in _RANK_MARKS if any(mark in places for mark in marks)), "区")


_GOVERNMENT = "人民政府"
"""Part of many names, with that of a bureau (民政) inside it that it does not mean."""


def _packs(packs: Sequence[PackNote], unit: str) -> tuple[Row, ...]:
    order = fitting_first(packs, unit)
    return tuple(Row(pack.name, f"{pack.name}：{pack.note}" if pack.note else pack.name) for pack in order)


def fitting_first(packs: Sequence[PackNote], unit: str) -> list[PackNote]:
    """The packs made for units of this name first, own ones before others, else the general one."""
    return sorted(packs, key=lambda pack: (_place_of(pack, unit), pack.name != GENERAL, not pack.own))


def _place_of(pack: PackNote, unit: str) -> int:
    """Where the first word of the pack stands in the unit's name, behind its end where there is none.

    The first word tells the trade: 交通运输综合行政执法支队 belongs to 交通运输.
    """
    words = [word for word in pack.units or (pack.name,) if word]
    bureau = unit.replace(_GOVERNMENT, "□" * len(_GOVERNMENT))
    places = ((unit if _GOVERNMENT in word else bureau).find(word) for word in words)
    return min((place for place in places if place >= 0), default=len(unit))


def _skeletons(pack: Pack) -> tuple[Row, ...]:
    order = sorted(pack.skeletons, key=lambda skeleton: skeleton != pack.defaults.skeleton)
    return tuple(Row(skeleton, f"{skeleton}：{pack.skeletons[skeleton].note}") for skeleton in order)


def full_form(unit: str) -> str:
    """The full name of a unit that is called by a short form (市监局); empty where it is not."""
    for short, full in SHORT_FORMS.items():
        for ending in ("局", "委"):
            if unit.endswith(short + ending) and full not in unit:
                return f"{unit.removesuffix(short + ending)}{full}{'委员会' if ending == '委' else ending}"
    return ""


_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def year_of(text: str) -> int | None:
    """The year that is written, as ２０２６, 2026年度 or 二〇二六年; None for what is none or no year of a report."""
    written = unicodedata.normalize("NFKC", text).strip().removesuffix("年度").removesuffix("年").strip()
    digits = written.translate(_DIGITS)
    year = int(digits) if re.fullmatch(r"[0-9]{4}", digits) else 0
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


FIRST_YEAR, LAST_YEAR = 2000, 2100
"""The years a report can be of, as the profile's model has them."""


def _refusal(name: str, defaults: Defaults, text: str, found: Given) -> str:
    """Why this cannot be taken; empty when it can."""
    if name in NEEDED and not text:
        return f"“{_ASKS[name]}”不能空着"
    match name:
        case "年度":
            return _year_refusal(text) or defaults.taken({**found, name: _year(text)})
        case "模板包":
            return _among(name, text, [pack.name for pack in defaults.packs])
        case "提纲" if text and "模板包" in found:
            return _among(name, text, defaults.pack(found["模板包"]).skeletons)
        case "简称" if _MARKS.search(text):
            return f"简称是一个名称，不带标点，填的是“{quoted(text)}”"
        case _:
            return ""


def _year_refusal(text: str) -> str:
    return "" if year_of(text) else f"年度写成 2024 这样的数，填的是“{quoted(text)}”"


def _among(name: str, text: str, known: Collection[str]) -> str:
    return "" if text in known else f"没有{name}“{quoted(text)}”，可选：{'、'.join(known)}"
