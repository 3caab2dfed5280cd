"""下一年安排的标题写着本年。

2024年的报告写“2024年推进法治政府建设的主要安排”，标题没有跟着年度改（督察工作规定第二十五条要求报下一年度安排，实务）。

错例：全文：某县司法局2024年法治政府建设年度报告⏎一、2024年主要举措和成效⏎办理案件3件。⏎二、2024年推进法治政府建设的主要安排⏎（一）组织执法培训。
正例：全文：某县司法局2024年法治政府建设年度报告⏎一、2024年主要举措和成效⏎办理案件3件。⏎二、2025年推进法治政府建设的主要安排⏎（一）组织执法培训。
正例：全文：某县司法局2024年法治政府建设年度报告⏎一、2024年主要举措和成效⏎办理案件3件。⏎二、2024年存在的不足和2025年主要安排⏎（一）组织执法培训。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, spots
from drafting.finding import Finding, Level

NAME = "plan-heading-year"
NEEDS = "文字"

_YEAR = re.compile(r"(20\d\d)年度?(?=[^，。]{0,14}(?:安排|打算|计划|思路))")
_OTHER = re.compile(r"20\d\d年")


def check(report: Report) -> Iterator[Finding]:
    """The heading of the plans that names the report's own year or one before, and no later one."""
    if not report.year:
        return
    headings = (line for line in report.lines if line.kind == "标题" and line.role == "安排")
    for spot in spots(headings, _YEAR, BOOKS):
        years = [int(year[:4]) for year in _OTHER.findall(spot.line.text)]
        if max(years) <= report.year:
            message = f"下一年安排的标题写着{spot.found[1]}年"
            yield spot.finding(NAME, Level.WARNING, message, f"写成{report.year + 1}年")
