"""全文没有与上年的比较。

评议的人看变化：主要指标写上年数，或写同比、增减。数不多的报告不算；只作提示。（实务）

错例：查处案件20件，受理投诉30件，办结28件，培训4期，宣传9场，走访企业12家。
正例：查处案件20件，比上年增加5件，受理投诉30件，办结28件，培训4期，宣传9场，走访企业12家。
正例：培训4期。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.rules.text_cut import cut
from drafting.finding import Finding, Level

NAME = "comparison-none"
NEEDS = "文字"

_ENOUGH = 8
"""Figures from which on a report should compare some."""

_COMPARED = re.compile(
    "同比|环比|(?:比|较|与|同)(?:上年|去年|20\\d\\d年)|上年同期|去年同期|持平|增长率|增幅|降幅|(?:增长|下降|上升)了?\\d"
)


def check(report: Report) -> Iterator[Finding]:
    """A report of many figures in which none is compared with the year before."""
    results = [one for one in report.told if one.nature in ("result", "rate")]
    if len(results) < _ENOUGH or cut(report) or any(_COMPARED.search(line.text) for line in report.lines):
        return
    yield Finding(NAME, Level.INFO, "全文没有与上年的比较", hint="主要的数写上年数，或写同比、增减")
