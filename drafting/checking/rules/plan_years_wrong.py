"""规划、纲要名称里的起止年份不对。

如把《法治政府建设实施纲要（2021—2025年）》写成“2022—2025年”，或丢了连接号。名称照文件原文写
（GB/T 15834—2011 A.13 书名号标示的名称与原名一致；期限见 templates/日历.yaml 的“规划”）。

错例：落实《法治政府建设实施纲要（2022—2025年）》
错例：落实《法治政府建设实施纲要（20212025年）》
正例：落实《法治政府建设实施纲要（2021—2025年）》
正例：落实《法治政府建设实施纲要（2026—2030年）》
正例：落实《某县法治政府建设实施方案（2022—2025年）》
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import body, spots
from drafting.finding import Finding, Level

NAME = "plan-years-wrong"
NEEDS = "文字"

_NAMED = re.compile(
    r"《(?P<name>[^《》（(]{2,50})[（(](?P<first>20\d\d)年?(?P<dash>[—－–~～-]{0,2})(?P<last>20\d\d)年?[）)]"
)
_KNOWN = re.compile(r"(.+)（(\d{4})—(\d{4})年）")


def check(report: Report) -> Iterator[Finding]:
    """Every known plan with years that are not its own; one that begins after those known may be new."""
    known: dict[str, set[tuple[str, str]]] = {}
    for plan in report.calendar.plans:
        if plan.confidence != "C" and (parts := _KNOWN.fullmatch(plan.bare_name)):
            known.setdefault(parts[1], set()).add((parts[2], parts[3]))
    for spot in spots(body(report.lines), _NAMED):
        spans, years = known.get(spot.found["name"], set()), (spot.found["first"], spot.found["last"])
        if not spans or years[0] > max(last for _, last in spans):
            continue
        if not spot.found["dash"] or years not in spans:
            right = max((span for span in spans if span[1] == years[1]), default=max(spans))
            hint = f"照原名写“（{right[0]}—{right[1]}年）”"
            yield spot.finding(NAME, Level.ERROR, "文件名称里的起止年份不对", hint)
