"""数据里有名称，没有数。

上年报过、今年还没填的数，“数据”里留着名称等着填。不填就不会印进报告，容易漏报。
今年确实没有的填 0，不再报的删去这一行。

错例：政务公开信息：
正例：政务公开信息：109条
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "figure-blank"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """Every name in the ledger that still waits for its figure."""
    for name in report.blank_figures:
        message, hint = f"“{name}”还没有填", "填上数；没有发生的填 0，不再报的删去这一行"
        yield Finding(NAME, Level.WARNING, message, Location(("数据", name)), hint)
