"""“开局之年”“收官之年”说错了年份。

“十四五”收官在2025年，“十五五”开局在2026年，普法规划同样；起止见 templates/日历.yaml 的“规划”（实务）。

错例：2026年度：今年是“十四五”规划收官之年
错例：2025年度：“十五五”开局之年，我局推进改革
错例：2024年度：“八五”普法收官之年
正例：2025年度：“十四五”规划收官之年
正例：2026年度：“十五五”开局之年
正例：2025年度：安排：2026年是“十五五”开局之年
"""

import re
from collections.abc import Iterator

from drafting.calendar import year_of
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, body, spots
from drafting.finding import Finding, Level

NAME = "plan-stage"
NEEDS = "文字"

_STAGE = re.compile(
    r"“?(?P<plan>十[二三四五六]五|[六七八九]五)”?(?:规划|普法|时期)*(?:实施|工作)?的?(?P<stage>开局|收官)(?:之年|年)"
)


def check(report: Report) -> Iterator[Finding]:
    """Every first or last year of a plan that is another; the plans of a report look at the next one."""
    ends = {fact.bare_name[:-2]: (fact.begins, fact.ends) for fact in report.calendar.plans}
    for spot in spots(body(report.lines) if report.year else (), _STAGE, BOOKS):
        if spot.found["plan"] in ends:
            right = year_of(ends[spot.found["plan"]][spot.found["stage"] == "收官"])
            if right != report.year and not (
                right == report.year + 1 and _ahead(spot.line.text, right, spot.line.role)
            ):
                message = f"“{spot.found['plan']}”{spot.found['stage']}在{right}年"
                yield spot.finding(NAME, Level.WARNING, message, f"报告写的是{report.year}年，改掉或写明年份")


def _ahead(text: str, year: int, role: str) -> bool:
    return "安排" in role or str(year) in text or "即将" in text
