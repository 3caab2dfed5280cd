"""百分比超过100%。

合格率、办结率、满意率一类是部分占全体的比例，不会超过100%。增幅、降幅、超额完成的完成率不在此列。
资料里的数和文字里写的都查。（数据本身）

错例：信访满意率：120%
正例：信访满意率：100%
正例：劳动争议增幅：146.54%
"""

import re
from collections.abc import Iterator

from drafting.checking.amounts import amount, is_rate
from drafting.checking.report import Report
from drafting.finding import Finding, Level, error

NAME = "rate-over"
NEEDS = "文字"

_WHOLE = 100
_STEP = ("幅", "同比", "增长率", "下降率")
_MAY = re.compile(
    "增|升|提高|超额|超过|完成|任务|计划|达标|目标|投入|[是为]\\S{0,12}的|相当于|执行率|倍|幅|比上年|同比|下降|压缩"
)


def check(report: Report) -> Iterator[Finding]:
    """Every share of a whole that is more than the whole, of the ledger and in words."""
    for name, figure in report.figures.items():
        if figure.measure_word == "%" and figure.amount > _WHOLE and not name.endswith(_STEP):
            yield error(NAME, f"“{name}”是{figure}，超过了100%", "核对分子和分母", ("数据", name))
    for one in report.told:
        ahead = one.line.text[max(0, one.start - 16) : one.start]
        over = is_rate(one) and amount(one) > _WHOLE and "率" in ahead and not _MAY.search(ahead)
        if over and one.line.place(one.start).keys[:1] != ("数据",):
            message = f"比率{one.words}超过了100%"
            yield one.line.finding(NAME, Level.ERROR, (one.start, one.end), message, "核对分子和分母")
