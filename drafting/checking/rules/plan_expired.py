"""引用的规划、纲要不在期内。

2026年的报告还写“贯彻落实《法治政府建设实施纲要（2021—2025年）》”，是过期的依据；期限见 templates/日历.yaml 的“规划”
（各文件自己写明的起止年份）。写承接、总结、收官、评估的不算。年度文件之外的规划日历里没有的，按书名里的年份看，
只作提示；普法规划、五年规划刚到期一年的也只作提示。

错例：2026年度：贯彻落实《法治政府建设实施纲要（2021—2025年）》各项要求
错例：2021年度：《法治政府建设实施纲要(2015-2020年)》发布以来，我局完善了制度
错例：2027年度：深入开展“八五”普法
错例：2027年度：落实《某县法治建设实施方案（2021—2025年）》
错例：2022年度：落实“十五五”规划任务
正例：2025年度：落实《法治政府建设实施纲要（2021—2025年）》
正例：2026年度：全面总结《法治政府建设实施纲要（2021—2025年）》实施情况
正例：2026年度：开展“八五”普法总结验收
正例：2025年度：谋划“十五五”规划
正例：2025年度：安排：做好“九五”普法准备
"""

import re
from collections.abc import Iterator

from drafting.calendar import Fact, year_of
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, Spot, body, spots
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "plan-expired"
NEEDS = "文字"

_SPAN = re.compile(
    r"《(?P<name>[^《》（(]{2,50}(?:规划|纲要|方案|计划|意见))[（(](?P<first>20\d\d)年?[—－–~～-]{1,2}(?P<last>20\d\d)年?[）)]》"
)
_FIVE = re.compile(r"(?P<name>“?(?:十[二三四五六]五”?规划|[六七八九]五”?普法))")
_PAST = (
    *(
        "承接",
        "总结",
        "收官",
        "终期",
        "评估",
        "到期",
        "期满",
        "圆满",
        "巩固",
        "回顾",
        "五年",
        "验收",
        "收尾",
        "衔接",
        "以来",
    ),
    *("梳理", "时期", "期间", "延续", "接续", "后续"),
)
_PAST_OF_NAMED = tuple(word for word in _PAST if word != "以来")
_EARLY = ("谋划", "编制", "准备", "筹备", "建议", "起草", "研究", "启动", "衔接", "开局", "展望", "调研")


def check(report: Report) -> Iterator[Finding]:
    """Every plan that the report's year does not fall into."""
    if not report.year:
        return
    known = {fact.bare_name: fact for fact in report.calendar.plans}
    for spot in spots(body(report.lines), _SPAN):
        name, first, last = spot.found["name"], spot.found["first"], spot.found["last"]
        fact = known.get(f"{name}（{first}—{last}年）")
        sure = fact is not None and fact.confidence == "A"
        level = (Level.WARNING if report.year == int(last) + 1 else Level.ERROR) if sure else Level.INFO
        yield from _judged(spot, report.year, (int(first), int(last)), level, _PAST_OF_NAMED if sure else _PAST)
    for spot in spots(body(report.lines), _FIVE, BOOKS):
        fact = known.get(spot.words.replace("“", "").replace("”", ""))
        if fact:
            yield from _judged(spot, report.year, _span(fact), _level_of(report.year, fact), _PAST)


def _span(fact: Fact) -> tuple[int, int]:
    return year_of(fact.begins), year_of(fact.ends)


def _level_of(year: int, fact: Fact) -> Level:
    return Level.INFO if year == year_of(fact.ends) + 1 or fact.confidence != "A" else Level.WARNING


def _judged(spot: Spot, year: int, span: tuple[int, int], level: Level, past: tuple[str, ...]) -> Iterator[Finding]:
    around = sentence(spot.line.text, spot.start, spot.end)
    hint = "改成本年有效的；写承接、总结的，写明"
    if year > span[1] and not around.has(*past):
        yield spot.finding(NAME, level, f"期限到{span[1]}年，报告写的是{year}年", hint)
    elif year < span[0] - ("安排" in spot.line.role or around.has(*_EARLY)):
        yield spot.finding(
            NAME, min(level, Level.WARNING, key=_weight), f"从{span[0]}年才开始，报告写的是{year}年", "核对年份"
        )


def _weight(level: Level) -> int:
    return -list(Level).index(level)
