"""间隔号写错了。

间隔号是“·”（U+00B7），占一个字的中间；不用项目符号“•”，也不用下圆点（GB/T 15834—2011 4.14，国标）。
用月日简称事件、节日的，月日之间用间隔号：“3·15”“12·4”（4.14.3.4，GB/T 15835—2011 5.2.3）。

错例：活动以“同心•共治”为主题。
错例：开展“3.15”宣传12场。
错例：围绕“12.4”国家宪法日开展宣传。
正例：活动以“同心·共治”为主题。
正例：开展“3·15”宣传12场。
正例：系统升到“2.0”版，“1.35”指数上线。
正例：公积金缴存“6.5”个百分点。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "mark-dot"
NEEDS = "文字"

_BULLET = re.compile(r"(?<=[\u4e00-\u9fffA-Za-z0-9])[•●∙‧・･⋅](?=[\u4e00-\u9fffA-Za-z0-9])")
_DAY = re.compile(r"“(1[0-2]|[1-9])\.(3[01]|[12]\d|[1-9])”(?=[\u4e00-\u9fff]{0,4}(?:日|宣传|活动|节|周|月|案|事故))")


def check(report: Report) -> Iterator[Finding]:
    """Every bullet inside of words, and every day of an event with a full stop in it."""
    for spot in spots(report.lines, _BULLET):
        yield spot.finding(NAME, Level.WARNING, f"间隔号用了“{spot.words}”", "改成“·”")
    for spot in spots(report.lines, _DAY):
        month, day = spot.found.groups()
        yield spot.finding(NAME, Level.WARNING, f"月日简称写成了{spot.words}", f"改成“{month}·{day}”")
