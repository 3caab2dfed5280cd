"""填了的数，报告里没有印出来。

名称写错了一个字、文段写成了 不写、题目换了，数就留在“数据”里没有人看见。报告里印了的（连同比、占比）不算，填 0 的不算。
文段用它来决定怎么写、没有印出数的（如“均维持”），只作提示。确实不印的，在这个数上写“不印: 是”。

错例：印了：行政复议已结；填了：行政复议新收5件
错例：印了：行政复议已结；填了：行政复议新收案5件
错例：印了：行政复议已结；填了：行政复议已结5件、行政复议维持5件（决定写法，提示）
正例：印了：行政复议新收；填了：行政复议新收5件
正例：印了：行政复议已结；填了：行政复议新收0件
正例：印了：行政复议已结；填了：行政复议新收5件（不印）
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import MANY, Finding, Level, Location, did_you_mean
from drafting.outline import FIGURE_FORMS, printed

NAME = "figure-unprinted"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """Every figure of the ledger that no printed run names and that nobody keeps back."""
    shown = {run.ref.keys[-1] for run in printed(report.outline) if run.ref.form in FIGURE_FORMS and run.ref.keys}
    every = report.figures.items()
    unprinted = (one for one in every if one[0] not in shown and one[1].amount and one[1].withheld != "是")
    for index, (name, figure) in enumerate(unprinted):
        level = Level.INFO if name in report.deciding else Level.WARNING
        cure = _cure(name, report) if index < MANY else ""  # a look for the nearest name that nobody reads
        yield Finding(NAME, level, f"“{name}”填了{figure}，没有印进报告", Location(("数据", name)), cure)


def _cure(name: str, report: Report) -> str:
    if name in report.deciding:
        return "报告里写成“均”“全部”的不用改；不印的写 不印: 是"
    near = did_you_mean(name, report.indicators) if name not in report.indicators else ""
    return f"是不是想写“{near}”" if near else "写上用到它的文段；不印的写 不印: 是"
