"""一串并列的名称里混进了逗号。

并列的词语之间用顿号，逗号隔的是分句（GB/T 15834—2011 4.5，国标）。

错例：建立学习制度、评查制度,讨论制度、追究制度。
错例：完善预警机制，协商机制、救济机制。
正例：建立学习制度、评查制度、讨论制度。
正例：落实审核制度，完善学习制度、评查制度。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, full_width, spots
from drafting.finding import Finding, Level

NAME = "mark-list-comma"
NEEDS = "文字"

_VERBS = "完善健全建立落实推进加强实行开展构建优化规范创新强化执行推行制定形成打造搭建坚持深化贯彻修订"
_LIST = re.compile(r"(制度|机制|体系)([,，])(?P<next>[\u4e00-\u9fff]{2,10})\1、")


def check(report: Report) -> Iterator[Finding]:
    """Every comma between names that end alike, before one that a 顿号 follows."""
    for spot in spots(report.lines, _LIST, BOOKS):
        following = spot.found["next"]
        if not any(following[:2] == _VERBS[at : at + 2] for at in range(0, len(_VERBS), 2)):
            hint = f"“{full_width(spot.found[2])}”改成“、”"
            yield spot.finding(NAME, Level.WARNING, "并列的名称之间用了逗号", hint)
