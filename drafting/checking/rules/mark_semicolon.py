"""用分号隔开的几项，项里又用了句号。

“一是…；二是…”各项之间用了分号，项里就不再用句号；项里有句号的，各项之间也用句号（GB/T 15834—2011 4.6，国标）。
一段只说一处。

错例：一是推进改革。印发方案2份；二是加强培训，全年12次；三是开展评查。
正例：一是推进改革，印发方案2份；二是加强培训，全年12次；三是开展评查。
正例：一是推进改革。印发方案2份。二是加强培训；全年12次。
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, body, full_width, without
from drafting.finding import Finding, Level

NAME = "mark-semicolon"
NEEDS = "文字"

_ITEM = re.compile("(?:^|(?<=[。；：，]))[一二三四五六七八九]是")


def check(report: Report) -> Iterator[Finding]:
    """The first full stop of every paragraph that stands in an item which a semicolon ends."""
    for line in body(report.lines):
        stop = _stop(full_width(without(line.text, BOOKS, QUOTES)))
        if stop >= 0:
            hint = "各项之间也改成句号，或项里改成逗号"
            yield line.finding(NAME, Level.INFO, (stop, stop + 1), "各项用分号隔开，项里又用了句号", hint)


def _stop(text: str) -> int:
    """The offset of a full stop inside of an item that ends with a semicolon; -1 where there is none."""
    starts = [found.start() for found in _ITEM.finditer(text)]
    for start, end in pairwise(starts):
        if text[end - 1] == "；" and (stop := text.find("。", start, end)) >= 0:
            return stop
    return -1
