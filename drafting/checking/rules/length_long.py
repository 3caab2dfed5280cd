"""报告写得太长。

《整治形式主义为基层减负若干规定》（2024年8月发布）：文件一般不超过5000字，部署专项工作或者具体任务的不超过4000字。
这不是专对年度报告的规定，只作提示；有的省另有更短的要求。2024年以前的报告不查。

错例：4001字
错例：5171字
正例：3980字
正例：5171字（2021年度）
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level
from drafting.outline import plain, text_lines

NAME = "length-long"
NEEDS = "文字"

_LIMITS = (5000, 4000)
"""Characters of a document of general matters, and of one of a single task."""

_SINCE = 2024


def check(report: Report) -> Iterator[Finding]:
    """A report of more characters than a document should have, white space not counted."""
    if 0 < report.year < _SINCE:
        return
    count = sum(len("".join(plain(line).split())) for line in text_lines(report.outline))
    limit = next((limit for limit in _LIMITS if count > limit), 0)
    if limit:
        message = f"全文{count}字，超过{limit}字"
        yield Finding(NAME, Level.INFO, message, hint="删去套话和照抄的条文；一般不超过4000字")
