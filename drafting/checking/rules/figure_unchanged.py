"""数据与上年完全一样，还没核对。

件数、次数一类连续两年分毫不差的极少，多半是抄了上年的数。数、单位、概数词都一样的才报；
为零、100%，以及年末、累计口径的数本来就可能不变，只作提示。核实后在这个数上写“核对: 已核”，不再报。

错例：行政处罚：上年112件，本年112件
错例：追讨欠薪：上年749.34万元，本年749.34万元
错例：走访企业：上年100余户，本年100余户
错例：考试合格率：上年100%，本年100%（提示）
错例：行政诉讼：上年0件，本年0件（提示）
错例：权责事项：上年151项，本年151项（年末，提示）
正例：行政处罚：上年112件，本年113件
正例：行政处罚：上年112件，本年112件（已核）
正例：走访企业：上年100户，本年100余户
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.figure import Figure
from drafting.finding import Finding, Level, Location

NAME = "figure-unchanged"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """Every unconfirmed figure that stands as last year's did."""
    for name, figure in report.figures.items():
        last = report.last.get(name)
        if last is not None and figure.checked != "已核" and _same(figure, last):
            steady = name in report.lasting or _natural(figure)
            level = Level.INFO if steady else Level.WARNING
            message = f"“{name}”与上年一样，都是{figure}"
            yield Finding(NAME, level, message, Location(("数据", name)), "核实后在这个数上写 核对: 已核")


def _same(figure: Figure, last: Figure) -> bool:
    return (figure.amount, figure.measure_word, figure.approximator) == (
        last.amount,
        last.measure_word,
        last.approximator,
    )


def _natural(figure: Figure) -> bool:
    """Whether such a figure often stays: none at all, or all of them."""
    return not figure.amount or (figure.measure_word == "%" and figure.amount == 100)
