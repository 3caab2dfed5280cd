"""法规修订的年份写错了。

如把2021年修订的行政处罚法写成“2022年修订”。修订、公布的年份见 templates/日历.yaml 的“法规”；写的年份比日历里的早，可能
是说以前那次，不算（实务）。

错例：2024年度：学习2022年修订的行政处罚法
错例：2025年度：宣传《中华人民共和国行政复议法（2024年修订）》
正例：2024年度：学习2021年修订的行政处罚法
正例：2024年度：学习2017年修正的行政处罚法
正例：2025年度：宣传《中华人民共和国行政复议法（2023年修订）》
"""

import re
from collections.abc import Iterator

from drafting.calendar import Fact, year_of
from drafting.checking.laws import STATE, any_of, by_name, level_of
from drafting.checking.report import Report
from drafting.checking.search import Spot, body, spots
from drafting.finding import Finding

NAME = "law-year-wrong"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """Every law of the calendar whose revision is told of a later year than its own."""
    laws = by_name(report.calendar.laws)
    if not laws:
        return
    before = rf"(?P<year>20\d\d)年新?(?:修订|修正|修改)的?《?{STATE}{any_of(laws)}(?!实施|办法)"
    inside = rf"《{STATE}{any_of(laws)}[（(](?P<year>20\d\d)年?(?:修订|修正|修改)版?[）)]》"
    for pattern in (before, inside):
        for spot in spots(body(report.lines), re.compile(pattern)):
            yield from _wrong(spot, laws[spot.found["law"]], report.year)


def _wrong(spot: Spot, law: Fact, year: int) -> Iterator[Finding]:
    told, right = int(spot.found["year"]), year_of(law.published)
    if right < told and (not year or right <= year):
        yield spot.finding(NAME, level_of(law), f"日历里{law.bare_name}是{right}年公布的"[:40], "核对修订的年份")
