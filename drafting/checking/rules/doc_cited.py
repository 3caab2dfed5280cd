"""发文字号写在了文件标题前面。

引用公文先写标题，后写发文字号：《…》（示政发〔2024〕1号）（实务）。

错例：落实示政发〔2024〕1号《关于推进政务公开的通知》。
正例：落实《关于推进政务公开的通知》（示政发〔2024〕1号）。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "doc-cited"
NEEDS = "文字"

_BEFORE = re.compile(r"[\u4e00-\u9fff]{2,8}[〔\[【（(]\d{4}[〕\]】）)]\d{1,4}号(?:文件?)?《")


def check(report: Report) -> Iterator[Finding]:
    """Every document whose number stands before its title."""
    for spot in spots(report.lines, _BEFORE):
        yield spot.finding(NAME, Level.INFO, "发文字号写在了标题前面", "先写标题，后面的（）里写发文字号")
