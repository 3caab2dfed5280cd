"""比率没有写件数。

“化解率98%”看不出是几件里的几件，别人无法复核：写上分子、分母，如“受理50件，化解49件，化解率98%”。
百分之百的不算。全文只报一次，说共有几处。（实务）

错例：案件化解率超过98%。
正例：受理50件，化解49件，化解率98%。
正例：培训参考率100%。
"""

from collections.abc import Iterator

from drafting.checking.amounts import is_count
from drafting.checking.report import Report
from drafting.checking.told import Told, sentences_with_figures
from drafting.finding import Finding, Level

NAME = "rate-alone"
NEEDS = "文字"

_ALL = 100


def check(report: Report) -> Iterator[Finding]:
    """The first rate below a hundred whose sentence has no count, with how many there are."""
    alone = [one for one in _alone(report) if one.line.role not in ("安排", "附件")]
    if alone:
        several = f"，全文共{len(alone)}处" if len(alone) > 1 else ""
        message, hint = f"比率{alone[0].words}没有写件数{several}", "写上分子和分母，能够复核"
        first = alone[0]
        yield first.line.finding(NAME, Level.INFO, (first.start, first.end), message, hint)


def _alone(report: Report) -> Iterator[Told]:
    for sentence in sentences_with_figures(report.told):
        if not any(is_count(one) for one in sentence.figures):
            rates = (one for one in sentence.figures if one.nature == "rate" and one.measure_word == "%")
            yield from (one for one in rates if one.amount is not None and one.amount < _ALL)
