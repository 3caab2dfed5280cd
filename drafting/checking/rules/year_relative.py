"""用“去年”“上年”报数。

报告在下一年读，“去年办结12件”说的是哪一年就分不清；多半是从上年的报告带过来的。拿来比较的（比去年、去年同期、
上年结转）不算（实务）。

错例：去年共办结案件12件
错例：上一年度开展检查30次，发现隐患5处
正例：办结案件12件，比去年多2件
正例：去年同期为10件
正例：上年结转3件，新收20件
正例：2024年办结12件
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, COUNTED, QUOTES, body, spots
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "year-relative"
NEEDS = "文字"

_LAST = re.compile(r"(?<![比较与同和超跟对及按将])(?<!相当于)(?:去年|上年|上一年|前年)度?")
_COMPARED = ("结转", "同期", "相比", "底", "末", "增", "降", "的", "存", "遗留", "持平", "余")


def check(report: Report) -> Iterator[Finding]:
    """Every “last year” that a count follows in its sentence."""
    for spot in spots(body(report.lines), _LAST, BOOKS, QUOTES):
        around = sentence(spot.line.text, spot.start, spot.end)
        if around.behind.startswith(_COMPARED) or around.has("同比", "相比", "持平", "本年", "今年", "增长", "下降"):
            continue
        if COUNTED.search(around.behind):
            message = f"用“{spot.words}”报数，分不清是哪一年"
            yield spot.finding(NAME, Level.WARNING, message, "写明年份；本年的数改成本年")
