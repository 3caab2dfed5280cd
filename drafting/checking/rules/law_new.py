"""“新修订”“新施行”说得太久了。

新修订的行政复议法2024年1月1日施行，2024、2025年的报告可以说“新”，2026年就不新了，多半是上年的话。施行日见
templates/日历.yaml 的“法规”，只在施行当年和下一年可用；没有见到原文的作提示（实务）。

错例：2026年度：学习新修订的行政复议法
错例：2024年度：贯彻落实新修订的《中华人民共和国行政处罚法》
正例：2025年度：学习新修订的行政复议法
正例：2022年度：贯彻落实新修订的《中华人民共和国行政处罚法》
正例：2026年度：学习新修订的行政复议法实施条例
"""

import re
from collections.abc import Iterator

from drafting.checking.laws import STATE, any_of, by_name, level_of, since
from drafting.checking.report import Report
from drafting.checking.search import body, spots
from drafting.finding import Finding

NAME = "law-new"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """Every law that is called new more than a year after the year in which it came into force."""
    laws = by_name(report.calendar.laws)
    if not (report.year and laws):
        return
    called = (
        rf"新(?:修订|修正|修改|颁布|公布|出台|施行|实施|制定)(?:施行|实施)?的?《?{STATE}{any_of(laws)}(?!实施|办法)"
    )
    for spot in spots(body(report.lines), re.compile(called)):
        law = laws[spot.found["law"]]
        if 0 < since(law) < report.year - 1:
            message = f"{law.bare_name}{since(law)}年起施行，已不算新"
            yield spot.finding(NAME, level_of(law), message[:40], "删去“新修订”一类的话")
