"""意思重复的说法。

两个词说的是一个意思，留一个就够：“大约…左右”“之所以…的原因”“目的是为了”（实务）。

错例：每次培训大约半天左右。
错例：投诉增多的原因是因为新业态发展快。
错例：目的是为了方便群众。
错例：检查人员亲自到场查看，免费赠送资料。
正例：每次培训大约半天。
正例：投诉增多，是因为新业态发展快。
正例：目的是方便群众。
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, body, spots
from drafting.finding import Finding, Level

NAME = "meaning-doubled"
NEEDS = "文字"

_BETWEEN = "[^，。；：！？,;:!?\0]{0,12}?"
"""What … stands for: anything inside of a clause."""


class _Double(NamedTuple):
    """A way of saying a thing twice, and how it is said once."""

    begins: str
    pattern: re.Pattern[str]
    right: str


def check(report: Report) -> Iterator[Finding]:
    """Every meaning that is said twice."""
    whole = "".join(line.text for line in report.lines)
    for double in (one for one in _doubles() if one.begins in whole):
        for spot in spots(body(report.lines), double.pattern, BOOKS, QUOTES):
            yield spot.finding(NAME, Level.WARNING, f"“{spot.words}”意思重复", f"写成：{double.right}")


@cache
def _doubles() -> tuple[_Double, ...]:
    lines = Path(__file__).with_suffix(".txt").read_text("utf-8").split("\n")
    pairs = (line.split("→") for line in lines if line and not line.startswith("#"))
    return tuple(_Double(wrong.strip().split("…")[0], _pattern(wrong.strip()), right.strip()) for wrong, right in pairs)


def _pattern(wrong: str) -> re.Pattern[str]:
    return re.compile(_BETWEEN.join(re.escape(part) for part in wrong.split("…")))
