"""开头没有写明报告的年度。

读的人先要知道说的是哪一年。开头写“2024年，…”；标题里已经写明的，只作提示。（实务）

错例：全文：一、主要举措和成效⏎检查20次。
错例：全文：示例区民政局认真落实法治政府建设要求，现将有关情况报告如下：⏎一、主要举措和成效⏎2024年检查20次。
正例：全文：2024年，示例区民政局落实法治政府建设要求，现将情况报告如下：⏎一、主要举措和成效⏎检查20次。
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措和成效⏎检查20次。
正例：全文：现将示例区民政局2024年度法治政府建设情况报告如下：⏎一、主要举措和成效⏎检查20次。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level
from drafting.outline import plain

NAME = "opening-year"
NEEDS = "文字"

_YEAR = re.compile(r"(?<![—－–\d-])(?:20\d\d|二[〇○零]..)年(?![)）》])")
_SHOWN = 10


def check(report: Report) -> Iterator[Finding]:
    """An opening that names no year; a report without an opening only where its title names none either."""
    opening = [line for line in report.lines if line.role == "开头"]
    titled = _YEAR.search(plain(report.outline.title)) is not None
    heads = " ".join(plain(section.title) for section in report.outline.sections[:1])
    if any(_YEAR.search(line.text) for line in opening) or (not opening and (titled or _YEAR.search(heads))):
        return
    level, hint = Level.INFO if titled else Level.WARNING, "开头写明年度，如“2024年，我局…”"
    if opening:
        yield opening[0].finding(NAME, level, (0, min(_SHOWN, len(opening[0].text))), "开头没有写报告的年度", hint)
    else:
        yield Finding(NAME, level, "标题和开头都没有写年度", hint=hint)
