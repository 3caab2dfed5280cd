"""两个标点挤在一起。

点号不连用：多打了一个逗号，或改句子时留下了原来的句号（GB/T 15834—2011 4.1—4.7，国标）。
省略号“……”、破折号“——”和引号前后的点号不算。

错例：全年检查12次，，整改5处。
错例：全年检查12次。。
错例：全年检查12次，。
错例：组织培训、，开展检查。
正例：他问：“为什么？”大家都笑了。
正例：检查、培训……都已完成。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import full_width, spots
from drafting.finding import Finding, Level

NAME = "mark-doubled"
NEEDS = "文字"

_TWO = re.compile(r"[，。；：、,;](?:[ 　]?[，。；：、,;])+")


def check(report: Report) -> Iterator[Finding]:
    """Every run of marks of which one is enough."""
    for spot in spots(report.lines, _TWO):
        marks = full_width(spot.words)
        if set(marks) != {"。"} or len(marks) < 3:  # 。。。 is an ellipsis that was typed wrong
            yield spot.finding(NAME, Level.ERROR, f"标点连用“{spot.words}”", f"只留一个，如“{_kept(marks)}”")


def _kept(marks: str) -> str:
    return "。" if "。" in marks else marks[0]
