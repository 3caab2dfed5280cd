"""附件名称后面有标点。

附件说明写“附件：1.名称”，名称后面不加标点（GB/T 9704—2012 7.3.4，国标）。

错例：全文：示例区教育局2024年法治政府建设年度报告⏎区委：⏎一、举措⏎检查12次。⏎附件：检查清单。
正例：全文：示例区教育局2024年法治政府建设年度报告⏎区委：⏎一、举措⏎检查12次。⏎附件：1.检查清单⏎2.培训清单
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "annex-note"
NEEDS = "文字"

_ENDED = re.compile(r"[。；;，,]$")


def check(report: Report) -> Iterator[Finding]:
    """Every title of an annex with a mark at its end."""
    titles = [line for line in report.lines if line.role == "附件" and line.kind == "标题"]
    for spot in spots(titles, _ENDED):
        yield spot.finding(NAME, Level.ERROR, "附件名称后面有标点", f"删去“{spot.words}”")
