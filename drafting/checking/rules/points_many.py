"""“一是、二是”排到了十以后。

“十一是”以后读不下去。换一种编号（写 编号: N5，按领域分组，下面用1.2.），或把相近的合成一条。

错例：11
正例：10
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location
from drafting.numbering import mark
from drafting.outline import text_lines

NAME = "points-many"
NEEDS = "文字"

_FIRST_TOO_MANY = mark("一是", 11)


def check(report: Report) -> Iterator[Finding]:
    """A row of points that goes on beyond the tenth."""
    if any(run.text.startswith(_FIRST_TOO_MANY) for line in text_lines(report.outline) for run in line):
        hint = "换一种编号，如 编号: N5；或把相近的合成一条"
        yield Finding(NAME, Level.INFO, "“一是、二是”排到了十以后", Location(("编号",)), hint)
