"""Whose report it is and of which year (单位、年度): by 署名, title, metadata and the name of the file."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafting.outline import plain, printed
from drafting.reading.report import Reading

_ENDINGS = (
    "省|市|区|县|镇|乡|街道|局|委员会|委|厅|政府|办公室|办事处|街道办|中心|总队|支队|大队|院|署|公署|社|站|所|处|部"
)
_UNIT = re.compile(rf"[\u4e00-\u9fff（）]{{2,40}}?(?:{_ENDINGS})(?:[（(][^）)]{{1,12}}[)）])?")
_YEAR = re.compile(r"(20\d\d)\s?年")
_BESIDE = re.compile(r"关于(?:印发|报送|公布)?|20\d\d\s?年度?|的?(?:法治政府|依法行政|法治建设|推进|年度).*|[《》]")
_PARTY = re.compile(r"^(?:中共|中国共产党).*(?:党组|党委|委员会|工委)(?=.)[\s、和]*")
_SELF = re.compile(r"(?:我|本)(?:局|委|厅|镇|乡|街道|区|县|市|办|中心|院|队|省|单位|机关|部门)")


class Identity(NamedTuple):
    """Whose report it is (报告的单位和年度), empty where it does not say; `we` is what it calls itself most (自称)."""

    unit: str = ""
    year: str = ""
    we: str = ""


def identity(reading: Reading, file_name: str = "") -> Identity:
    """The unit and the year of a report; `file_name` is that of its file without the ending."""
    named = [name for text in _tellers(reading, file_name) if (name := unit_in(text))]
    unit = max((name for name in named if name.endswith(named[0])), key=len) if named else ""
    words = "".join(run.text for run in printed(reading.outline))
    selves = Counter(_SELF.findall(words)).most_common(1)
    return Identity(unit, _year(reading, file_name), selves[0][0] if selves else "")


def _tellers(reading: Reading, file_name: str) -> Iterator[str]:
    """The texts that may name the unit, the surest first."""
    yield plain(reading.outline.elements.signature)
    yield plain(reading.outline.title)
    yield from (reading.metadata.get(key, "") for key in ("发布机构", "标题", "来源"))
    yield re.sub(r"[-_\d.]+", " ", file_name).strip().partition(" ")[0]


def unit_in(text: str) -> str:
    """The name of a unit in a 署名, a title or the name of a file; empty where there is none."""
    left = _PARTY.sub("", _BESIDE.sub("", text).strip(" \u3000-—_:："))
    whole = left.split()[-1] if left.split() else ""
    found = _UNIT.fullmatch(whole)
    return found[0] if found else ""


def _year(reading: Reading, file_name: str) -> str:
    """The year told of: by the title, the name of the file, the plans for the next, the text, the date."""
    for text in (plain(reading.outline.title), reading.metadata.get("标题", ""), file_name):
        if found := _YEAR.search(text):
            return found[1]
    plans = (plain(section.title) for section in reading.outline.sections if section.role == "安排")
    dates = (plain(reading.outline.elements.date), reading.metadata.get("成文日期", ""))
    planned, dated = next(_before(plans), ""), next(_before(dates), "")
    return planned or reading.year or dated


def _before(texts: Iterable[str]) -> Iterator[str]:
    """The year before the last one that each text names."""
    yield from (str(int(years[-1]) - 1) for text in texts if (years := re.findall(r"20\d\d", text)))
