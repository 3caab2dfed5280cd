"""文字里打的数和“数据”里的不一样。

同一件事，自己写的话里打了一个数，“数据”里又填了一个，报告前后就会两样。在文字里写 {数据名}，数由“数据”来。
名目对得上的报错误；名目不全一样、只差一点的，作提醒；文字里有、“数据”里没有的数，作一次提示。（数据本身）

错例：移送公安3件；数据：移送公安0件
错例：查办案件540件；数据：处罚立案538件
错例：开展宣讲9场；数据：移送公安3件
正例：移送公安3件；数据：移送公安3件
正例：其中食品类行政检查20次；数据：行政检查数300次、食品检查20次
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.checking.amounts import amount, is_count, is_rate
from drafting.checking.report import Report
from drafting.checking.told import Told
from drafting.figure import Figure, alike
from drafting.finding import Finding, Level
from drafting.outline import FIGURE_FORMS

NAME = "figure-contradicts"
NEEDS = "资料"

_DID = re.compile(
    "全年|今年|本年|其中|共有|共计|累计|合计|办理|查处|查办|新收|收到|受理|开展|作出|实施|完成|机关|涉嫌|犯罪|案件|行政|事项|总计|向|[共的了为已与数率件]"
)
_MANY = 50
"""Figures from which on one that misses another by a hundredth is taken for the same."""

_CURE = "核对；文字里写 {{{name}}}，数由“数据”来"


def check(report: Report) -> Iterator[Finding]:
    """Every typed figure that the ledger has otherwise; the first of those that it has not at all."""
    typed = [one for one in report.told if _is_typed(one)]
    known = {(figure.amount, figure.measure_word) for figure in report.figures.values()}
    unknown = []
    for one in typed:
        if any(amount(one) == count and alike(one.measure_word, word) for count, word in known):
            continue
        if found := _contradicted(one, report):
            yield found
        else:
            unknown.append(one)
    if unknown:
        yield _unlisted(unknown)


def _is_typed(one: Told) -> bool:
    """Whether the unit typed a figure into its own words, in an exact number of what was done."""
    if one.line.role == "安排" or not (is_count(one) or (is_rate(one) and one.nature == "rate")):
        return False
    run, _ = one.line.run_at(one.start)
    return run.ref.form not in FIGURE_FORMS and run.ref.keys[:1] in (("文段",), ("自拟",))


def _contradicted(one: Told, report: Report) -> Finding | None:
    likely = None
    for name, figure in report.figures.items():
        if alike(one.measure_word, figure.measure_word) and figure.exact:
            if _same(one.label, name):
                return _told(one, name, figure, Level.ERROR)
            if "案" in one.label and _near(amount(one), figure.amount):
                likely = likely or _told(one, name, figure, Level.WARNING)
    return likely


def _same(label: str, name: str) -> bool:
    """Whether words count what an indicator is called, nothing else said: 向公安机关移送 and 移送公安."""
    words, wanted = _DID.sub("", label), _DID.sub("", name)
    return len(wanted) > 1 and sorted(words) == sorted(wanted)


def _near(one: Decimal, other: Decimal) -> bool:
    return other >= _MANY and 0 < abs(one - other) * 100 <= other


def _told(one: Told, name: str, figure: Figure, level: Level) -> Finding:
    message = f"文字里是{one.words}，“数据”里“{name}”是{figure}"
    return one.line.finding(NAME, level, (one.start, one.end), message, _CURE.format(name=name))


def _unlisted(unknown: list[Told]) -> Finding:
    first = unknown[0]
    message = f"文字里打了{len(unknown)}个“数据”里没有的数，如{first.words}"
    hint = "写进“数据”，文字里写 {数据名}，下一年能比较"
    return first.line.finding(NAME, Level.INFO, (first.start, first.end), message, hint)
