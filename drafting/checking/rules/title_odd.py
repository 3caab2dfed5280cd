"""报告的标题不像一份报告。

标题一般写成“…法治政府建设年度报告”“…情况的报告”“…工作总结”。写了别的字，多半是填错了地方，或想写的是标题写法的名称。

错例：不存在
错例：示例区教育局2024年法治政府建设
正例：示例区教育局2024年法治政府建设年度报告
正例：示例区教育局2024年度法治政府建设工作总结
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location
from drafting.outline import plain

NAME = "title-odd"
NEEDS = "文字"

_KINDS = ("报告", "情况", "总结")


def check(report: Report) -> Iterator[Finding]:
    """A title that names no kind of report."""
    title = plain(report.outline.title)
    if title and not any(kind in title for kind in _KINDS):
        hint = "写成“…法治政府建设年度报告”；用模板包的写法，只写它的名称"
        yield Finding(NAME, Level.WARNING, "标题里没有“报告”“情况”“总结”", Location(("标题",)), hint)
