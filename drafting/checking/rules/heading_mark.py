"""标题的序数写错了。

结构层次序数依次是“一、”“（一）”“1.”“（1）”（GB/T 9704—2012 7.3.3，国标）：第三层用下圆点，不用顿号；
带括号的后面不再加顿号；第一层用顿号，不用下圆点、逗号。

错例：1、加强执法培训。全年培训12次。
错例：1，加强执法培训。
错例：（一）、加强执法培训。
正例：1.加强执法培训。全年培训12次。
正例：（一）加强执法培训。全年培训12次。
正例：12月，全年检查12次。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.lines import READ, SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "heading-mark"
NEEDS = "文字"

_ITEM = re.compile(r"\d{1,2}[,，](?=[\u4e00-\u9fff]{2})")


class _Form(NamedTuple):
    """A spelling that is wrong; `right` is what replaces its end."""

    pattern: re.Pattern[str]
    right: str


_FORMS = (
    _Form(re.compile(r"(\d{1,2})[、，,]"), r"\1."),
    _Form(re.compile(r"([\d０-９]{1,2})．"), r"\1."),
    _Form(re.compile(r"([（(][\d一二三四五六七八九十]{1,3}[）)])[、.．]"), r"\1"),
    _Form(re.compile(r"([一二三四五六七八九十]{1,3})[.．,，]"), r"\1、"),
    _Form(re.compile(r"([①-⑳])、"), r"\1"),
)


def check(report: Report) -> Iterator[Finding]:
    """Every number in front of a heading or an item that is spelt another way."""
    headings = report.reading.headings if report.reading else ()
    for heading in headings:
        column = heading.place.column - len(heading.mark)
        if (right := _right(heading.mark)) and column > 0:
            row = heading.place.line
            place = Location((READ, row, column), line=row, column=column)
            yield _finding(heading.mark, right, place)
    for line in report.lines:
        yield from _items(line)


def _items(line: SaidLine) -> Iterator[Finding]:
    if (found := _ITEM.match(line.text)) and line.kind == "正文":
        yield _finding(found[0], f"{found[0][:-1]}.", line.place(0))


def _finding(mark: str, right: str, place: Location) -> Finding:
    digits = str.maketrans("０１２３４５６７８９", "0123456789")
    return Finding(NAME, Level.ERROR, f"序数写成了“{mark}”", place, f"改成“{right.translate(digits)}”", mark)


def _right(mark: str) -> str:
    """How a number is spelt; empty where it is right."""
    written = mark.strip()
    return next((form.pattern.sub(form.right, written) for form in _FORMS if form.pattern.fullmatch(written)), "")
