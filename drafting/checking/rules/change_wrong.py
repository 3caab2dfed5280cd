"""填的增幅、降幅与两年的数算出来的不一样。

一份报告里不能一处写“与上年持平”，一处写“比上年增长46.54%”。有两年的数的，增幅不用填，由两年的数算。

错例：劳动争议增幅46.54%：上年1590件，本年1590件
错例：信访降幅10%：上年200件，本年220件
正例：劳动争议增幅25%：上年80件，本年100件
正例：信访降幅10%：上年200件，本年180件
"""

from collections.abc import Iterator
from decimal import Decimal

from drafting.checking.report import Report
from drafting.figure import comparable, plain, rounded
from drafting.finding import Finding, error

NAME = "change-wrong"
NEEDS = "资料"

_FALL = "降"
_SLACK = Decimal("0.06")
"""What rounding to one decimal can make, in percent."""


def check(report: Report) -> Iterator[Finding]:
    """Every typed rise or fall that differs from that of the figure it is of."""
    for name, base in report.changes.items():
        now, last, typed = report.figures.get(base), report.last.get(base), report.figures.get(name)
        if typed is None or now is None or last is None or not comparable(now, last) or not last.amount:
            continue
        step = (now.amount - last.amount) / last.amount * 100 * (-1 if _FALL in name else 1)
        if abs(step - typed.amount) > _SLACK:
            yield error(NAME, f"“{name}”填了{typed}，由“{base}”两年的数算是{_told(step)}", _CURE, ("数据", name))


def _told(step: Decimal) -> str:
    return f"{plain(rounded(step, 1))}%"


_CURE = "删去这个数，由两年的数算；或改对两年的数"
