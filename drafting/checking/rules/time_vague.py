"""时间说得不清楚。

报告在下一年读，也会存档：“今年”“去年”“近期”“截至目前”不知道是哪一天。写明年份、月份、截止日（实务）。
每个词只列第一处。写了月份的（今年9月）和“近年来”不算。

错例：今年新增案件20件。
错例：近期开展检查12次。
错例：截至目前，办结20件。
错例：目前在办案件3件。
正例：2024年新增案件20件。
正例：今年9月开展检查，近年来投诉下降。
正例：6月1日前完成整改，目前仍缺专业人员。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, Spot, body, counted, spots
from drafting.finding import Finding, Level

NAME = "time-vague"
NEEDS = "文字"

_VAGUE = re.compile(
    r"今年(?!\d{1,2}月|[一二三四上下]|来|初|底)|去年(?!\d{1,2}月)|近期(?!目标)|近日|(?<!\d)(?<!今)日前|最近|前不久|截至目前|截至今|迄今"
    r"|目前(?=[^，。；,;]{0,16}\d)"
)


def check(report: Report) -> Iterator[Finding]:
    """The first place of every word that dates nothing, with how many there are."""
    found: dict[str, list[Spot]] = {}
    for spot in spots(body(report.lines), _VAGUE, BOOKS, QUOTES):
        found.setdefault(spot.words, []).append(spot)
    for words, places in found.items():
        hint = "写明年份、月份或截至哪一天"
        yield places[0].finding(NAME, Level.INFO, counted(places, f"“{words}”说不清是什么时候"), hint)
