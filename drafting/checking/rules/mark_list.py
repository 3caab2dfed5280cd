"""顿号用在了不该用的地方。

并列的书名号之间、引号之间通常不用顿号（GB/T 15834—2011 4.5.3.5，国标）；“等”前面不用顿号；
“第一”“首先”后面用逗号（实务）。中间隔着括号的，要用顿号。

错例：学习《行政处罚法》、《行政许可法》。
错例：开展“送法进企业”、“送法进校园”活动。
错例：印发通知、方案、等文件。
错例：第一、加强学习。
正例：学习《行政处罚法》《行政许可法》。
正例：印发《甲办法》（示政发〔2024〕1号）、《乙办法》（示政发〔2024〕2号）。
正例：开展“送法进企业”和“送法进校园”活动。
正例：第一、二季度均按时公开。
正例：推进高等教育、等级医院评审工作。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.search import Spot, counted, spots
from drafting.finding import Finding, Level

NAME = "mark-list"
NEEDS = "文字"


class _Case(NamedTuple):
    """A place where the mark is wrong, what is said of it and the cure."""

    pattern: re.Pattern[str]
    message: str
    hint: str


_CASES = (
    _Case(re.compile("》、(?=《)"), "书名号之间不用顿号", "删去顿号，写成“》《”"),
    _Case(re.compile("”、(?=“)"), "引号之间不用顿号", "删去顿号，写成“”“”"),
    _Case(re.compile(r"、等(?!级|次|同|效|待|候|离|量|比|额|值|价|温|距|差|分|于)"), "“等”前面不用顿号", "删去顿号"),
    _Case(
        re.compile(
            r"(?:(?<=[。；：，;:])|^)(?:第[一二三四五六]|首先|其次|最后)、(?=[\u4e00-\u9fff])(?![一二三四五六七八九十])"
        ),
        "序数词后面用逗号",
        "顿号改成逗号",
    ),
)


def check(report: Report) -> Iterator[Finding]:
    """The first place of each case, with how many there are."""
    for case in _CASES:
        found: list[Spot] = list(spots(report.lines, case.pattern))
        if found:
            yield found[0].finding(NAME, Level.WARNING, counted(found, case.message), case.hint)
