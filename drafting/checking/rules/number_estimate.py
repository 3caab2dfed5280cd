"""约数前后说了两遍。

“近”“约”“超过”和“余”“多”“左右”“以上”只用一样；年报里的数有台账，宜写准数（实务）。

错例：检查近100余家。
错例：检查约100家左右。
错例：受理超过300余件。
错例：合格率达到98%以上左右。
正例：检查近100家，受理300余件。
正例：约谈100多家，超过上年的30%左右。
正例：附近30余家商户，最近10多天，相约20余人。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "number-estimate"
NEEDS = "文字"

_NUMBER = r"\d[\d.,]{0,12}[万亿千百]?"
_TWICE = re.compile(
    rf"(?:(?<![附最就相])近|将近|接近|(?<![制节公契大相])约(?!谈|束|定|访)|大约|超过?|逾|不少于|至少){_NUMBER}"
    rf"(?:[余多]|%?[\u4e00-\u9fff]{{0,3}}(?:左右|上下))|{_NUMBER}%?[\u4e00-\u9fff]{{0,3}}以[上下](?:左右|上下)"
)


def check(report: Report) -> Iterator[Finding]:
    """Every number that is told as an estimate twice."""
    for spot in spots(report.lines, _TWICE):
        yield spot.finding(NAME, Level.WARNING, f"约数说了两遍：{spot.words}", "只留一样，有准数的写准数")
