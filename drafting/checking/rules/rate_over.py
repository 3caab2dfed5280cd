"""百分比超过100%。

合格率、办结率、满意率一类是部分占全体的比例，不会超过100%。增幅、降幅不在此列。

错例：信访满意率：120%
正例：信访满意率：100%
正例：劳动争议增幅：146.54%
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, error

NAME = "rate-over"
NEEDS = "资料"

_WHOLE = 100
_STEP = ("幅", "同比", "增长率", "下降率")


def check(report: Report) -> Iterator[Finding]:
    """Every share of a whole that is more than the whole."""
    for name, figure in report.figures.items():
        if figure.measure_word == "%" and figure.amount > _WHOLE and not name.endswith(_STEP):
            yield error(NAME, f"“{name}”是{figure}，超过了100%", "核对分子和分母", ("数据", name))
