"""小数写得不合理。

件、次、人、家数不出半个，带小数的多半是漏了“万”或填错；百分比一般保留一两位小数。人均、平均的数不算。（实务）

错例：全年召开会议3.5次。
错例：办结率97.6583%。
正例：人均学习3.5次。
正例：覆盖群众2.5万人次。
正例：办结率97.66%。
"""

import re
from collections.abc import Iterator

from drafting.checking.amounts import is_rate
from drafting.checking.report import Report
from drafting.checking.told import Told
from drafting.finding import Finding, Level

NAME = "decimals-odd"
NEEDS = "文字"

_WHOLE = ("件", "起", "宗", "次", "人", "名", "家", "户", "场", "期", "份", "人次", "例", "项")
_MEAN = re.compile("人均|平均|均|每")
_PLACES = 2


def check(report: Report) -> Iterator[Finding]:
    """Every part of what cannot be parted, and rates with more than two decimals."""
    for one in report.told:
        places = len(one.number.partition(".")[2])
        if places and one.measure_word in _WHOLE and not _MEAN.search(_ahead(one)):
            message = f"{one.words}带了小数"
            yield one.line.finding(NAME, Level.WARNING, (one.start, one.end), message, "核对；以万计的写上“万”")
        elif is_rate(one) and places > _PLACES:
            message = f"{one.words}有{places}位小数"
            yield one.line.finding(NAME, Level.INFO, (one.start, one.end), message, "保留一位或两位小数")


def _ahead(one: Told) -> str:
    return one.line.text[max(one.sentence[0], one.start - 20) : one.start]
