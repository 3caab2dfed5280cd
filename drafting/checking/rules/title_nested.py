"""书名号里又用了双书名号。

书名号里还要用书名号时，外面用双的，里面用单的：《关于落实〈纲要〉的通知》（GB/T 15834—2011 4.15，国标）。

错例：印发《关于贯彻《行政执法监督条例》的通知》。
错例：印发《关于贯彻<行政执法监督条例>的通知》。
错例：学习<行政处罚法>。
正例：印发《关于贯彻〈行政执法监督条例〉的通知》。
正例：学习《行政处罚法》《行政许可法》。
正例：合格率<90%的5家，>95%的8家。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import Spot, spots
from drafting.finding import Finding, Level

NAME = "title-nested"
NEEDS = "文字"

_NESTED = re.compile("《[^《》]{0,80}(?P<inner>《[^《》]{1,80}》)[^《》]{0,80}》")
_SIGNS = re.compile(r"<(?=[\u4e00-\u9fff])[^<>《》。]{2,60}>")


def check(report: Report) -> Iterator[Finding]:
    """Every 《》 inside of 《》, and every name between signs of comparison."""
    for spot in spots(report.lines, _NESTED):
        inner = Spot(spot.line, spot.found.start("inner"), spot.found.end("inner"), spot.found)
        yield inner.finding(NAME, Level.ERROR, "书名号里又用了双书名号", f"改成〈{inner.words[1:-1][:12]}…〉")
    for spot in spots(report.lines, _SIGNS):
        yield spot.finding(NAME, Level.ERROR, "用大于号、小于号代替书名号", "改成《》；在书名号里面的改成〈〉")
