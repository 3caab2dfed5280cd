"""提法、学习教育、专项行动还没有出现，报告就写了。

“习近平党建思想”是2026年6月提出的，2025年的报告不会有；多半年份错了。从哪一天起能写，见 templates/日历.yaml 的“提法”和
“行动”；标了“只提示”和没有核到的作提示。安排里写下一年的、写谋划编制的不算（实务）。

错例：2025年度：深入学习习近平党建思想
错例：2025年度：开展树立和践行正确政绩观学习教育
错例：2019年度：深入学习贯彻习近平法治思想
错例：2024年度：推行扫码入企
正例：2026年度：深入学习习近平党建思想
正例：2025年度：安排：开展树立和践行正确政绩观学习教育
正例：2025年度：树立和践行正确政绩观
"""

from collections.abc import Iterator

from drafting.calendar import Fact, year_of
from drafting.checking.report import Report
from drafting.checking.search import Spot
from drafting.checking.surroundings import sentence
from drafting.checking.terms import term_spots
from drafting.finding import Finding, Level

NAME = "term-early"
NEEDS = "文字"

_EARLY = ("谋划", "编制", "准备", "筹备", "起草", "试行", "试点", "研究")


def check(report: Report) -> Iterator[Finding]:
    """Every term or campaign of a later year."""
    for spot, fact in term_spots(report):
        begins = year_of(fact.begins)
        if begins > report.year and not _ahead(spot, begins - report.year):
            message = f"“{spot.words}”{begins}年才有"
            yield spot.finding(NAME, _level(fact), message, f"报告写的是{report.year}年，改掉或核对")


def _ahead(spot: Spot, years: int) -> bool:
    planned = "安排" in spot.line.role or sentence(spot.line.text, spot.start, spot.end).has(*_EARLY)
    return planned and years == 1


def _level(fact: Fact) -> Level:
    return Level.INFO if fact.hint_only or fact.confidence == "C" else Level.WARNING
