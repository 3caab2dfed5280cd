"""标题跳了一层。

“一、”下面用“（一）”，“（一）”下面用“1.”（GB/T 9704-2012 7.3.3）。
有的单位只有两层时直接用“1.”，所以只作提示，同一种只报一次。

错例：全文：一、主要举措⏎1.规范执法⏎全年检查20次，发现问题3个，全部整改。⏎2.普法宣传⏎全年宣传3场，发放资料200份。
错例：全文：一、主要举措⏎（一）规范执法⏎（1）检查⏎全年检查20次，发现问题3个，全部整改。
正例：全文：一、主要举措⏎（一）规范执法⏎1.检查⏎全年检查20次，发现问题3个，全部整改。
正例：全文：一、主要举措⏎一是规范执法。全年检查20次。二是普法宣传。全年宣传3场。
"""

from collections.abc import Iterator
from itertools import groupby, pairwise

from drafting.checking.headed import Headed, headed
from drafting.checking.report import Report
from drafting.finding import Finding, Level
from drafting.reading.marks import FORMS, mark_of

NAME = "number-level"
NEEDS = "文字"

_LEVELS = FORMS[1:5]
"""一、（一）1.（1）, by level."""


def check(report: Report) -> Iterator[Finding]:
    """The first heading of every kind of jump, with how many parts have it."""
    jumps = sorted(_jumps(headed(report)) if report.reading else (), key=lambda jump: jump[0])
    for (above, form), found in groupby(jumps, key=lambda jump: jump[0]):
        first, *more = [one for _, one in found]
        several = f"，共{len(more) + 1}处" if more else ""
        message = f"“{_LEVELS[above]}”下面直接用了“{_LEVELS[form]}”{several}"
        yield first.finding(NAME, Level.INFO, message, f"下一层用“{_LEVELS[above + 1]}”")


def _jumps(headings: tuple[Headed, ...]) -> Iterator[tuple[tuple[int, int], Headed]]:
    """Every heading whose first child stands more than one level below it, with both levels."""
    for one, child in pairwise(headings):
        above, form = _level(one), _level(child)
        if child.depth == one.depth + 1 and above is not None and form is not None and form > above + 1:
            yield (above, form), one


def _level(one: Headed) -> int | None:
    mark = mark_of(one.mark + "。") if one.mark else None
    return _LEVELS.index(mark.form) if mark and mark.form in _LEVELS else None
