"""数据与上年差三倍以上，还没核对。

本年数超过上年的三倍，或不到上年的三分之一，常常是多写少写一位、单位弄错（元当成万元、率写成小数）
或统计口径变了。两年都不到10的小数目起落平常，上年为零的无从比较，不报。
核实后在这个数上写“核对: 已核”，不再报。

错例：行政处罚：上年11件，本年112件
错例：追讨欠薪：上年749.34万元，本年749.34元
错例：考试合格率：上年95%，本年0.95%
错例：普法活动：上年30场，本年9场
正例：行政处罚：上年40件，本年112件
正例：行政处罚：上年11件，本年112件（已核）
正例：行政诉讼：上年1件，本年5件
正例：行政诉讼：上年0件，本年12件
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.figure import Figure
from drafting.finding import Finding, Level, Location

NAME = "figure-jumped"
NEEDS = "资料"

_TIMES = 3
_SMALL = 10


def check(report: Report) -> Iterator[Finding]:
    """Every unconfirmed figure that is more than threefold last year's, or less than a third of it."""
    for name, figure in report.figures.items():
        last = report.last.get(name)
        if last is not None and figure.checked != "已核" and (told := _jump(figure, last)):
            message = f"“{name}”本年{figure}，上年{last}，{told}"
            hint = "核对数、单位和口径；核实后写 核对: 已核"
            yield Finding(NAME, Level.WARNING, message, Location(("数据", name)), hint)


def _jump(figure: Figure, last: Figure) -> str:
    """How far it jumped, in words; empty when it did not or cannot be compared."""
    now, before = figure.amount, last.amount
    if not before or max(now, before) < _SMALL:
        return ""
    if now > before * _TIMES:
        return "超过上年的三倍"
    return "不到上年的三分之一" if now * _TIMES < before else ""
