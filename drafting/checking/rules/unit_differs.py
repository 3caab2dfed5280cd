"""本年数和上年数的单位不是一类，没有比较。

件和起、名和人、项和条算一类，万元和元算一类，照样比较。次和家、项和份不是一类，报告里不印同比。
改成上年用的单位；统计口径确实变了的，核实后写“核对: 已核”。

错例：宣传活动：上年30场，本年12次
正例：行政复议：上年14起，本年20件
正例：追回工资：上年8803元，本年1.2万元
正例：宣传活动：上年30场，本年12次（已核）
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.figure import alike
from drafting.finding import Finding, Level, Location

NAME = "unit-differs"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """Every unconfirmed figure whose measure word counts another kind of thing than last year's."""
    for name, figure in report.figures.items():
        last = report.last.get(name)
        if last is not None and figure.checked != "已核" and not alike(figure.measure_word, last.measure_word):
            message = f"“{name}”本年{figure}，上年{last}，单位不是一类，没有比较"
            yield Finding(NAME, Level.WARNING, message, Location(("数据", name)), "改成上年用的单位，或写 核对: 已核")
