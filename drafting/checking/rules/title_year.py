"""标题没有写明是哪一年的报告。

年度报告的标题写明年度：“2024年法治政府建设年度报告”。照抄督察工作规定里的“上一年度”，过一年就不知道是哪一年。
各部分的标题也一样。（督察工作规定、实务）

错例：全文：示例区民政局法治政府建设年度报告⏎一、主要举措和成效⏎检查20次。
错例：全文：示例区民政局上年度法治政府建设年度报告⏎一、主要举措和成效⏎检查20次。
错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、上一年度推进法治政府建设的主要举措⏎检查20次。
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、推进法治政府建设的主要举措⏎检查20次。
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、2024年主要举措⏎检查20次。⏎二、下一年度安排⏎办班。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "title-year"
NEEDS = "文字"

_YEAR = re.compile(r"(?:19|20)\d{2}\s*[-—－–至]?\s*(?:\d{4})?\s*年|二[〇○零]..年")
_BEFORE = re.compile("上一?年度?")


def check(report: Report) -> Iterator[Finding]:
    """A title without a year, and titles that speak of the year before instead of naming it."""
    for line in report.lines:
        if line.kind == "题" and not _YEAR.search(line.text) and not _BEFORE.search(line.text):
            message, hint = "标题没有写年度", "写明是哪一年的报告"
            yield line.finding(NAME, Level.WARNING, (0, len(line.text)), message, hint)
        elif line.kind in ("题", "标题") and line.role not in ("附件", "安排") and (found := _told(line.text)):
            message, hint = f"标题写着“{found[0]}”，没有写明年份", "改成写明的年份，如“2024年”"
            yield line.finding(NAME, Level.WARNING, found.span(), message, hint)


def _told(title: str) -> re.Match[str] | None:
    """The words by which a title speaks of the year before, where it names no year."""
    return None if _YEAR.search(title) else _BEFORE.search(title)
