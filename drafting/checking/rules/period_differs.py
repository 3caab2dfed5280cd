"""本年数和上年数统计的期间不一样，没有比较。

全年的数不能和累计的数、一个月的数比。期间不一样的，报告里不印同比，也不报“与上年一样”。
把两年的数改成同一段时间的；只能这样的，核实后写“核对: 已核”。

错例：周末庭审：上年12月28件，本年全年31件
错例：追回工资：上年累计8803万元，本年全年4500万元
正例：周末庭审：上年12月28件，本年12月31件
正例：周末庭审：上年全年28件，本年全年31件
正例：周末庭审：上年12月28件，本年全年31件（已核）
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.figure import same_period
from drafting.finding import Finding, Level, Location

NAME = "period-differs"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """Every unconfirmed figure that counts over another part of its year than last year's."""
    for name, figure in report.figures.items():
        last = report.last.get(name)
        if last is not None and figure.checked != "已核" and not same_period(figure, last):
            message = f"“{name}”本年统计{_told(figure.period)}，上年统计{_told(last.period)}，没有比较"
            yield Finding(NAME, Level.WARNING, message, Location(("数据", name)), "改成同一段时间的数，或写 核对: 已核")


def _told(period: str) -> str:
    return "全年" if period in ("", "年内") else period
