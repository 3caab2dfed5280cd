"""下一年度安排的年份不对。

2024年的报告，安排写2025年。标题或第一句写成报告的年度，多半是抄上年的稿子时漏改了一处。（督察工作规定）

错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次。⏎二、2024年推进法治政府建设的主要安排⏎办班3期。
错例：安排：2024年，我局将继续组织执法培训。
正例：安排：2025年，我局将继续组织执法培训。
正例：安排：在2024年工作的基础上，继续组织执法培训。
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次。⏎二、下一年度主要安排⏎办班3期。
"""

import re
from collections.abc import Iterator

from drafting.checking.headed import parts
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "plan-year"
NEEDS = "文字"

_YEAR = re.compile(r"(?<![\d—－–-])(20\d\d)年(?!来|以来)")
_WILL = re.compile(
    r"^(20\d\d)年[，,]?(?:我[局委厅镇街县市区办处]|[\u4e00-\u9fff]{0,8})?(?:将|要|拟|计划|继续|重点|着力)"
)
_CURE = "改成下一年；写的确是本年的事，移到举措里"


def check(report: Report) -> Iterator[Finding]:
    """Titles of plans that name another year than the next, and plans for a year that is over."""
    if not report.year:
        return
    for part in parts(report, "安排"):
        years = [int(year) for year in _YEAR.findall(part.title)]
        if part.role == "安排" and years and report.year + 1 not in years:
            yield part.finding(NAME, Level.WARNING, f"安排写的是{years[-1]}年，应是{report.year + 1}年", _CURE)
    for line in report.lines:
        found = _WILL.match(line.text) if line.role == "安排" and line.kind == "正文" else None
        if found and int(found[1]) <= report.year:
            message = f"安排里写着“{found[1]}年”，应是{report.year + 1}年"
            yield line.finding(NAME, Level.WARNING, found.span(1), message, _CURE)
