"""汉字之间有空格。

汉字、数字和标点之间都不留空格（实务）；并列的短语之间用逗号或顿号。只列第一处。

错例：开展 执法检查12次。
错例：活动以“普法有温度 服务零距离”为主题。
错例：学习《行政处罚法》 《行政许可法》。
正例：开展执法检查12次。
正例：上线ABC DEF系统。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import body, counted, spots
from drafting.finding import Finding, Level

NAME = "mark-space"
NEEDS = "文字"

_WORDS = "\u4e00-\u9fff，。；：、“”《》（）"
_BLANK = re.compile(rf"(?<=[{_WORDS}])[ 　]{{1,4}}(?=[{_WORDS}])")


def check(report: Report) -> Iterator[Finding]:
    """The first blank between hanzi, with how many there are."""
    found = list(spots(body(report.lines), _BLANK))
    if found:
        first = found[0]
        around = first.line.text[max(0, first.start - 4) : first.end + 4]
        hint = "删去空格；要停顿的用逗号或顿号"
        yield first.finding(NAME, Level.INFO, counted(found, f"“{around}”中间有空格"), hint)
