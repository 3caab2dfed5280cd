"""几个数对不上。

合计应等于各项之和，部分不能大于全部，百分比应能由分子分母算出。哪些数之间有什么关系写在模板包的 指标.yaml 里；
带“余”“约”一类概数词的不算。

错例：总数35 = 甲20 + 乙14
错例：合格46 <= 参考45
错例：合格率86.4% = 合格54 / 参考62
正例：总数35 = 甲20 + 乙15
正例：合格率87% = 合格54 / 参考62
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "relation-broken"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """Every relation that does not hold of the ledger's figures."""
    for relation in report.relations:
        if told := relation.broken(report.figures):
            level = Level.WARNING if relation.warning else Level.ERROR
            place = Location(("数据", next(name for name in relation.names if name in report.figures)))
            yield Finding(NAME, level, f"数对不上：{told}", place, "核对这几个数，改错的那个")
