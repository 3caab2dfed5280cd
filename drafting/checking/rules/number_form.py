"""标题的序数写得不合国标。

结构层次序数依次用“一、”“（一）”“1.”“（1）”（GB/T 9704-2012 7.3.3）：第三层是“1.”，不是“1、”；
“一、”后面是顿号，“（一）”后面不加标点（GB/T 15834-2011）。半角括号“(一)”各处一样，只报一次。

错例：全文：一、主要举措⏎（一）规范执法⏎1、开展检查。全年检查20次，发现问题3个，全部整改。
错例：全文：一、主要举措⏎（一）、规范执法⏎全年检查20次，发现问题3个，全部整改。
错例：全文：一.主要举措⏎全年检查20次，发现问题3个，全部整改。
错例：全文：一、主要举措⏎(一)规范执法⏎全年检查20次，发现问题3个，全部整改。
正例：全文：一、主要举措⏎（一）规范执法⏎1.开展检查。全年检查20次，发现问题3个，全部整改。
正例：全文：一、主要举措⏎1．开展检查。全年检查20次，发现问题3个，全部整改。
"""

import re
from collections.abc import Iterator

from drafting.checking.headed import Headed, headed
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "number-form"
NEEDS = "文字"

_HAN = "[一二三四五六七八九十百]+"
_WRONG = (
    (re.compile(r"(\d+)、"), "{}."),
    (re.compile(r"(\d+)(?:,|，|\s|$)"), "{}."),
    (re.compile(rf"({_HAN})[.．，,]"), "{}、"),
    (re.compile(rf"[（(]({_HAN})[)）][、.．]"), "（{}）"),
    (re.compile(r"[（(](\d+)[)）][、.．]"), "（{}）"),
)
"""Marks as they are mistaken, each with the form that is right."""

_HALF = re.compile(r"\([^)）]+\)|\([^)）]+）|（[^)）]+\)")


def check(report: Report) -> Iterator[Finding]:
    """Every number whose mark is not that of its form, then half-width brackets, once."""
    numbered = [one for one in headed(report) if one.mark and report.reading]
    for one in numbered:
        if right := _right(one.mark):
            yield one.finding(NAME, Level.ERROR, f"序数“{one.mark}”应写成“{right}”", f"改成“{right}”")
    if half := [one for one in numbered if _HALF.match(one.mark)]:
        yield _half(half)


def _right(mark: str) -> str:
    """The form that a mark should have; empty where it has it."""
    return next((right.format(found[1]) for wrong, right in _WRONG if (found := wrong.match(mark))), "")


def _half(half: list[Headed]) -> Finding:
    mark = half[0].mark
    message = f"序数“{mark}”用了半角括号，共{len(half)}处"
    found = half[0].finding(NAME, Level.WARNING, message, "改成全角括号“（）”")
    return found._replace(excerpt=mark)
