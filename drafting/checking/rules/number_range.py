"""数的起止写得不全。

百分数的起止两头都写“%”，带“万”“亿”的两头都写（GB/T 15835—2011 5.1.3，国标）。

错例：办结率提高15～30%。
错例：补贴资金9—16亿元。
正例：办结率提高15%～30%。
正例：补贴资金9亿～16亿元。
正例：2023—2024年，12—14万元标准不变，100%办结。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import NET, spots
from drafting.finding import Finding, Level

NAME = "number-range"
NEEDS = "文字"

_RANGE = re.compile(r"(?<![\d.年月])(\d{1,4}(?:\.\d{1,4})?)([～~—–至到]|-)(\d{1,4}(?:\.\d{1,4})?)([%％]|亿)")


def check(report: Report) -> Iterator[Finding]:
    """Every range whose first number lacks the sign of its second."""
    for spot in spots(report.lines, _RANGE, NET):
        first, dash, last, sign = spot.found.groups()
        hint = f"写成“{first}{sign}{dash if dash in '至到' else '～'}{last}{sign}”"
        yield spot.finding(NAME, Level.WARNING, f"起止的两个数只有一个带“{sign}”：{spot.words}", hint)
