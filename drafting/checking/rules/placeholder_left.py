"""还有手写的占位文字。

报告里留着手写的【待补】“××”“XX”，或者没有换成数的 {数据名}，就不是定稿。

错例：制定××办法。
错例：本年培训【待补】次。
错例：全年开展宣讲{宣讲场次}。
正例：全年新收行政复议案件5件。
正例：《谁执法谁普法》责任清单。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, error
from drafting.outline import printed

NAME = "placeholder-left"
NEEDS = "文字"

_SIGN = re.compile("[【×Xx{}]")
"""What every placeholder has; most texts have none, and looking for it is quick."""

_LEFT = re.compile(
    r"【待(?!填：)[^】]{0,200}】|[×]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|\{\{|\}\}|\{(?P<name>\w+)\}",
)


def check(report: Report) -> Iterator[Finding]:
    """Every hand-written placeholder and raw reference, in the elements around the text, then in the text."""
    for run in printed(report.outline):
        for left in _LEFT.finditer(run.text) if _SIGN.search(run.text) else ():
            if left["name"]:
                hint = "核对数据的名称；不是数据的，去掉花括号"
                yield error(NAME, f"“{left[0]}”没有换成数", hint, run.ref.keys)
            else:
                yield error(NAME, f"留着占位文字“{left[0]}”", "换成实际内容", run.ref.keys)
