"""话说得太满，要有出处。

“首创”“全省第一”“名列前茅”要有文件、排名可查；没有的换成做法和数（实务）。安排里的目标不算。

错例：首创上门办案机制。
错例：结案率位居全市第一。
错例：工作成效走在全省前列。
错例：填补了全市空白。
正例：履行第一责任人职责，落实“第一议题”，第一时间处置。
正例：全市第一批试点，第一书记12人，领导干部率先垂范。
正例：安排：力争走在全省前列。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, spots
from drafting.finding import Finding, Level

NAME = "claim-absolute"
NEEDS = "文字"

_CLAIM = re.compile(
    r"首创(?!精神)|(?:全国|全省|全市|全区|全县|系统|排名|位列|位居|名列)[\u4e00-\u9fff]{0,4}第一(?![批次季责议时书线届个种类阶步位条产例份场家轮期])"
    r"|名列前茅|(?:走在|位居|居|排在|处于)[\u4e00-\u9fff]{0,6}(?:前列|领先)|(?:国内|全国|全省|全市|国际)领先"
    r"|全国唯一|全省唯一|全市唯一|史无前例|前所未有|填补了?[\u4e00-\u9fff]{0,12}(?:空白|空缺)|独一无二"
)


def check(report: Report) -> Iterator[Finding]:
    """Every claim to be the first or the only one."""
    done = (line for line in report.lines if line.kind in ("标题", "正文") and line.role not in ("安排", "不足"))
    for spot in spots(done, _CLAIM, BOOKS, QUOTES):
        yield spot.finding(NAME, Level.INFO, f"“{spot.words}”要有出处", "写明文件或排名；没有的写做法和数")
