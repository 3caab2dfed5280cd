"""标题的序数不连续，或同一层写法不一。

一、二、三、依次排下去，不缺、不重（GB/T 9704-2012 7.3.3）。增删一段后常常忘了改后面的序数。
同一层里有的写“1、”、有的写“1.”，作提醒。

错例：全文：一、主要举措⏎检查20次。⏎三、存在的不足⏎培训不够，原因是人手少。
错例：全文：一、主要举措⏎检查20次。⏎二、存在的不足⏎培训不够，原因是人手少。⏎二、下一年度安排⏎办班。
错例：全文：一、主要举措⏎（一）规范执法⏎检查20次。⏎（三）普法宣传⏎宣传3场。
错例：全文：一、主要举措⏎1、规范执法⏎检查20次。⏎2.普法宣传⏎宣传3场。⏎3、法治培训⏎办班2期。
正例：全文：一、主要举措⏎（一）规范执法⏎检查20次。⏎二、存在的不足⏎（一）培训不够⏎原因是人手少。
正例：全文：一、主要举措⏎（一）规范执法⏎检查20次，做法：（二）公开结果。⏎（三）普法宣传⏎宣传3场。
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from drafting.checking.headed import Headed, headed
from drafting.checking.report import Report
from drafting.finding import MANY, Finding, Level
from drafting.numbering import hanzi
from drafting.reading.marks import Mark, mark_of

NAME = "number-order"
NEEDS = "文字"

Numbered = tuple[Headed, Mark]

_NUMBER = re.compile(r"\d+|[一二三四五六七八九十百]+")
_POINTS = ("一是", "①")
"""Forms that begin anew within one part."""


def check(report: Report) -> Iterator[Finding]:
    """Every number that does not follow the one before it, and those spelt unlike the others of their row."""
    if report.reading is None:
        return
    texts = "\n".join(line.text for line in report.lines)
    for row in _rows(headed(report)):
        yield from islice(_out_of_order(row, texts), MANY)
        yield from _unlike(row)


def _rows(headings: Sequence[Headed]) -> Iterator[list[Numbered]]:
    """The headings that stand side by side under one heading, those of one form of number together."""
    open_rows: dict[tuple[int, str], list[Numbered]] = {}
    for one in headings:
        for key in [key for key in open_rows if key[0] > one.depth]:
            yield open_rows.pop(key)
        mark = mark_of(one.mark + "。") if one.mark else None
        if mark and mark.form not in _POINTS:
            open_rows.setdefault((one.depth, mark.form), []).append((one, mark))
    yield from open_rows.values()


def _out_of_order(row: list[Numbered], texts: str) -> Iterator[Finding]:
    before = 0
    for one, mark in row:
        restarts = mark.number == 1 and before > 1  # a heading between the two was not read as one
        if mark.number != before + 1 and not restarts and not _hidden(mark, before + 1, texts):
            yield one.finding(NAME, Level.ERROR, _told(one.mark, mark.number, before), "按顺序改后面的序数")
        before = mark.number


def _told(mark: str, number: int, before: int) -> str:
    if not before:
        return f"序数从“{mark}”开始，前面没有第一个"
    if number == before:
        return f"序数“{mark}”重了"
    return f"序数“{mark}”前面缺了" if number > before else f"序数“{mark}”倒了回来"


def _hidden(mark: Mark, wanted: int, texts: str) -> bool:
    """Whether the number that seems to lack stands in the middle of a paragraph."""
    in_digits = any(char.isdigit() for char in mark.text)
    number = str(wanted) if in_digits else hanzi(wanted)
    return _NUMBER.sub(number, mark.text, count=1) in texts


def _unlike(row: list[Numbered]) -> Iterator[Finding]:
    """The numbers whose spelling is not that of most of their row."""
    spelt = [_spelling(one.mark) for one, _ in row]
    usual, count = Counter(spelt).most_common(1)[0]
    if count == len(row):
        return
    first = next(one for (one, _), form in zip(row, spelt, strict=True) if form == usual)
    for (one, _), form in zip(row, spelt, strict=True):
        if form != usual:
            message = f"同一层多写成“{first.mark}”，这里是“{one.mark}”"
            yield one.finding(NAME, Level.WARNING, message, "同一层的序数用一种写法")


def _spelling(mark: str) -> str:
    return _NUMBER.sub("1", mark, count=1)
