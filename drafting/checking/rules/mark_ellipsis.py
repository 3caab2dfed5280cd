"""省略号写错了。

省略号是六个点“……”，占两个字；用了“等”就不再用省略号（GB/T 15834—2011 4.11，国标）。

错例：检查学校、医院、商场...
错例：检查学校、医院、商场。。。
错例：检查学校、医院、商场…
错例：检查学校、医院、商场等……
错例：检查学校、医院、商场……等场所。
正例：检查学校、医院、商场……
正例：检查学校、医院、商场等场所。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import NET, spots
from drafting.finding import Finding, Level

NAME = "mark-ellipsis"
NEEDS = "文字"

_WRONG = re.compile(r"\.{3,}|。{3,}|…{1,6}等|等…{1,6}|(?<!…)…(?!…)")


def check(report: Report) -> Iterator[Finding]:
    """Every ellipsis that is not six dots, or stands beside 等."""
    for spot in spots(report.lines, _WRONG, NET):
        if "等" in spot.words:
            yield spot.finding(NAME, Level.WARNING, "省略号和“等”用了两样", "“……”和“等”只留一样")
        else:
            yield spot.finding(NAME, Level.WARNING, f"省略号写成了“{spot.words}”", "改成“……”，或写“等”")
