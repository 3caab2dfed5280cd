"""周年数与报告年度对不上。

从上年带过来的话常忘了加一年。建党从1921年、新中国成立从1949年、改革开放从1978年算起，见
templates/日历.yaml 的“周年”（实务）。

错例：2024年度：庆祝建党102周年，开展知识竞赛
错例：2024年度：围绕新中国成立74周年开展宣传
正例：2024年度：庆祝建党103周年，开展知识竞赛
正例：安排：围绕中国共产党成立104周年开展宣传
"""

import re
from collections.abc import Iterator

from drafting.calendar import year_of
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, body, spots
from drafting.finding import Finding, Level

NAME = "anniversary-wrong"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """Every anniversary that is not of the report's year, or of the next one in the plans."""
    first = {fact.bare_name: year_of(fact.begins) for fact in report.calendar.anniversaries}
    if not (report.year and first):
        return
    counted = re.compile(rf"({'|'.join(first)})(\d{{2,3}})周年")
    for spot in spots(body(report.lines), counted, BOOKS):
        right = report.year - first[spot.found[1]]
        allowed = (right, right + 1) if "安排" in spot.line.role else (right,)
        if int(spot.found[2]) not in allowed:
            message = f"{report.year}年是{spot.found[1]}{right}周年，写的是{spot.found[2]}周年"
            yield spot.finding(NAME, Level.WARNING, message, f"核对后写成{right}周年")
