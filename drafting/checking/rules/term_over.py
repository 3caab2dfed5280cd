"""提法、学习教育、专项行动已经过去，报告还写着。

党纪学习教育是2024年的，2025年的报告还写“扎实开展党纪学习教育”，多半照抄上年。止于哪一年见 templates/日历.yaml 的“提法”
和“行动”；写巩固、总结、成果、常态化的不算，刚过一年的作提示（实务）。

错例：2025年度：扎实开展党纪学习教育
错例：2026年度：落实“一规划两纲要”
错例：2027年度：持续开展规范涉企行政执法专项行动
正例：2025年度：巩固党纪学习教育成果
正例：2024年度：扎实开展党纪学习教育
正例：2026年度：全面总结“一规划两纲要”实施情况
"""

from collections.abc import Iterator

from drafting.calendar import year_of
from drafting.checking.report import Report
from drafting.checking.surroundings import sentence
from drafting.checking.terms import term_spots
from drafting.finding import Finding, Level

NAME = "term-over"
NEEDS = "文字"

_PAST = (
    *(
        "承接",
        "总结",
        "收官",
        "评估",
        "到期",
        "期满",
        "巩固",
        "回顾",
        "成果",
        "成效",
        "常态",
        "长效",
        "以来",
        "期间",
        "转入",
    ),
    *("延续", "接续", "后续", "整改", "验收", "收尾"),
)


def check(report: Report) -> Iterator[Finding]:
    """Every term or campaign of years before, but for what was left of it."""
    for spot, fact in term_spots(report):
        over = report.year - year_of(fact.ends) if fact.ends else 0
        if over > 0 and not sentence(spot.line.text, spot.start, spot.end).has(*_PAST):
            level = Level.INFO if over == 1 or fact.confidence == "C" else Level.WARNING
            message = f"“{spot.words}”到{year_of(fact.ends)}年止"
            yield spot.finding(NAME, level, message, "改成本年的；写巩固、总结的，写明")
