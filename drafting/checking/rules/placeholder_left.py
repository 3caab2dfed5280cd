"""还有手写的占位文字。

报告里留着手写的【待补】“××”“XX”“待补充”，或者没有换成数的 {数据名}，就不是定稿。

错例：制定××办法。
错例：本年培训【待补】次。
错例：全年开展宣讲{宣讲场次}。
错例：研究法治议题待补充。
正例：全年新收行政复议案件5件。
正例：《谁执法谁普法》责任清单。
正例：有待补充执法力量。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "placeholder-left"
NEEDS = "文字"

_SIGN = re.compile("[【×Xx{}待]")
"""What every placeholder has; most texts have none, and looking for it is quick."""

_LEFT = re.compile(
    r"【待(?!填：)[^】]{0,200}】|[×]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|\{\{|\}\}|\{(?P<name>\w+)\}"
    r"|(?<![有亟急还尚])待(?:补充|核实|确认|定|补)(?=[，。；、）)】]|$)"
)
_GAP = re.compile(r"【待填：[^】]{0,200}】")


def check(report: Report) -> Iterator[Finding]:
    """Every placeholder and raw reference; in a report that was read, gaps of another program's draft too."""
    for line in report.lines:
        text = line.text
        found = [*_LEFT.finditer(text)] if _SIGN.search(text) else []
        found += _GAP.finditer(text) if report.reading else ()
        for left in found:
            yield line.finding(NAME, Level.ERROR, left.span(), *_told(left))


def _told(left: re.Match[str]) -> tuple[str, str]:
    """What is said of a placeholder, and its cure."""
    if left.groupdict().get("name"):
        return f"“{left[0]}”没有换成数", "核对数据的名称；不是数据的，去掉花括号"
    return f"留着占位文字“{left[0][:20]}”", "换成实际内容"
