"""同一件事前后用了两种写法。

“制定”和“制订”、“执法人员”和“执法员”、加引号和不加引号，一份报告里只用一种（实务）。

错例：制定方案2份，制订计划3份。
错例：现有执法人员20人，执法员培训12次。
错例：推行“双公示”12批，行政许可双公示及时。
正例：制定方案2份，制定计划3份。
正例：推行“双公示”12批，落实“双公示”要求。
"""

import re
from collections.abc import Iterator, Sequence

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, Spot, body, spots, without
from drafting.finding import Finding, Level

NAME = "term-mixed"
NEEDS = "文字"

_PAIRS = (
    (re.compile("制定"), re.compile("制订")),
    (re.compile("执法人员"), re.compile("执法员")),
    (re.compile("账"), re.compile("帐")),
    (re.compile("其他"), re.compile("其它")),
)
_QUOTED = re.compile(r"“([\u4e00-\u9fff]{3,8})”(?!微信|公众号|视频号|APP|抖音|栏目)")


def check(report: Report) -> Iterator[Finding]:
    """The first place of the rarer spelling, and of a term without the quotation marks that it has elsewhere."""
    lines = tuple(body(report.lines))
    for usual, rare in _PAIRS:
        if found := list(spots(lines, rare, BOOKS)):
            yield from _pair(list(spots(lines, usual, BOOKS)), found)
    terms = dict.fromkeys(spot.found[1] for spot in spots(lines, _QUOTED, BOOKS))
    bare = "".join(without(line.text, BOOKS, QUOTES) for line in lines) if terms else ""
    for term in (one for one in terms if one in bare):
        if spot := next(spots(lines, re.compile(term), BOOKS, QUOTES), None):
            hint = "全文统一：都加引号，或都不加"
            yield spot.finding(NAME, Level.INFO, f"“{term}”别处加引号，这里没加", hint)


def _pair(usual: Sequence[Spot], rare: Sequence[Spot]) -> Iterator[Finding]:
    if usual and rare:
        fewer, more = sorted((rare, usual), key=len)
        words = more[0].words
        yield fewer[0].finding(NAME, Level.INFO, f"“{fewer[0].words}”和“{words}”混用", f"全文统一写“{words}”")
