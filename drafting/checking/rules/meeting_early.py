"""会议还没有开，报告就写学习它的精神。

2024年的报告不会写二十届四中全会（2025年10月召开）；写明9月学习的，也不会是10月才开的会。日期见 templates/日历.yaml 的
“会议”；届次比日历里最后一次还靠后的，作提示（实务）。

错例：2024年度：学习贯彻党的二十届四中全会精神
错例：2024年度：深入学习党的二十届二中、三中、四中全会精神
错例：2026年度：9月，组织学习二十届五中全会精神
正例：2025年度：学习贯彻党的二十届四中全会精神
正例：2026年度：11月，组织学习二十届五中全会精神
正例：2024年度：学习党的二十届二中、三中全会精神
"""

import re
from collections.abc import Iterator, Mapping

from drafting.calendar import Fact, year_of
from drafting.checking.plenums import Plenum, named, plenums
from drafting.checking.report import Report
from drafting.checking.search import Spot
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "meeting-early"
NEEDS = "文字"

_MONTH = re.compile(r"(?<![\d-])(1[0-2]|[1-9])月")


def check(report: Report) -> Iterator[Finding]:
    """Every plenum that is named before it was held."""
    held = plenums(report.calendar)
    if not (report.year and held):
        return
    for spot, every in named(report.lines):
        if not ("安排" in spot.line.role and sentence(spot.line.text, spot.start, spot.end).has("即将", "召开后")):
            yield from _early(spot, max(every), held, report.year)


def _early(spot: Spot, last: Plenum, held: Mapping[Plenum, Fact], year: int) -> Iterator[Finding]:
    fact = held.get(last)
    if fact is None:
        if last > max(held):
            yield spot.finding(NAME, Level.INFO, f"日历里没有{last.name}", "核对届次")
    elif year_of(fact.begins) > year:
        level = Level.INFO if fact.confidence == "C" else Level.WARNING
        message = f"{last.name}{year_of(fact.begins)}年才召开"
        yield spot.finding(NAME, level, message, f"报告写的是{year}年，改成已开的会")
    elif _month_before(spot, fact, year):
        yield spot.finding(NAME, Level.WARNING, f"写的月份早于{last.name}", "核对月份和会议")


def _month_before(spot: Spot, fact: Fact, year: int) -> bool:
    """Whether the sentence tells a month of the meeting's year before the meeting, and no later one."""
    before = sentence(spot.line.text, spot.start, spot.end).before
    months = [int(month) for month in _MONTH.findall(before)]
    return (
        fact.confidence == "A" and fact.begins[:4] == str(year) and bool(months) and max(months) < int(fact.begins[5:7])
    )
