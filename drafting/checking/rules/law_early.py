"""法规还没有公布或施行，报告就依它办事。

2025年12月公布、2026年2月施行的条例，2025年的报告只能写“将施行”，或写学习、宣传。公布、施行日见 templates/日历.yaml 的
“法规”，没有见到原文的作提示（立法法：法律的施行日期由其规定）。

错例：2024年度：贯彻落实《行政执法监督条例》
错例：2025年度：依据《行政执法监督条例》开展监督12次
错例：2023年度：《公平竞争审查条例》施行以来，审查文件3件
正例：2025年度：《行政执法监督条例》将于2026年2月1日施行
正例：2025年度：组织学习《行政执法监督条例》
正例：2026年度：依据《行政执法监督条例》开展监督12次
正例：2020年度：依据《中华人民共和国行政处罚法》作出决定
正例：2025年度：安排：贯彻落实《行政执法监督条例》
"""

import re
from collections.abc import Iterator

from drafting.calendar import Fact, year_of
from drafting.checking.laws import by_name, law_spots, level_of
from drafting.checking.report import Report
from drafting.checking.search import Spot
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "law-early"
NEEDS = "文字"

_LEARNT = (
    *(
        "将",
        "即将",
        "准备",
        "学习",
        "培训",
        "宣传",
        "解读",
        "宣贯",
        "颁布",
        "公布",
        "出台",
        "考试",
        "起草",
        "立法",
        "征求",
    ),
    *("草案", "审议", "意见", "通过"),
)
_USED = re.compile(r"(?:依据|依照|按照|根据|严格执行|执行|适用|落实|贯彻|实施|施行)了?(?:新修订的?|新)?$")
_IN_FORCE = re.compile(r"(?:正式)?(?:施行|实施)(?:以来|后|之后|以后)")


def check(report: Report) -> Iterator[Finding]:
    """Every law that is named before it was published, or worked by before it came into force."""
    if not report.year:
        return
    for spot, law in law_spots(report.lines, by_name(report.calendar.laws)):
        around, level = sentence(spot.line.text, spot.start, spot.end), level_of(law)
        if "安排" in spot.line.role or around.has(*_LEARNT):
            continue
        if not law.revised and year_of(law.published) > report.year:
            yield _finding(spot, level, f"{year_of(law.published)}年才公布", report.year)
        elif _too_soon(law, report.year) and (_USED.search(around.before) or _IN_FORCE.match(around.behind)):
            yield _finding(spot, level, f"{law.in_force}起施行", report.year)


def _too_soon(law: Fact, year: int) -> bool:
    return not law.revised and year_of(law.in_force) > year >= year_of(law.published)


def _finding(spot: Spot, level: Level, when: str, year: int) -> Finding:
    return spot.finding(NAME, level, f"这部法规{when}，报告写的是{year}年", "写“将施行”，或核对年份")
