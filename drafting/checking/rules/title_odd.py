"""报告没有标题，或标题不像一份报告。

标题由发文机关名称、事由和文种组成（公文处理工作条例第九条），一般写成“…法治政府建设年度报告”“…情况的报告”。
写了别的字，多半是填错了地方，或想写的是标题写法的名称。只写到“情况”的缺文种，作提示；从网页、别的稿子复制来的常丢了标题。

错例：不存在
错例：示例区教育局2024年法治政府建设
正例：示例区教育局2024年法治政府建设年度报告
正例：示例区教育局2024年度法治政府建设工作总结
正例：示例区教育局关于2024年法治政府建设情况的报告（公开版）
"""

import re
from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "title-odd"
NEEDS = "文字"

_KINDS = ("报告", "情况", "总结", "汇报")
_BEHIND = re.compile(r"(?:[（(][^（()）]{1,24}[)）])+$")


def check(report: Report) -> Iterator[Finding]:
    """A title that names no kind of document, or none at all."""
    title = next((line for line in report.lines if line.kind == "题"), None)
    if title is None:
        yield Finding(NAME, Level.INFO, "没有标题", hint="写上“单位＋年度＋法治政府建设年度报告”")
    elif not any(kind in title.text for kind in _KINDS):
        yield _odd(report, title, Level.WARNING, "标题里没有“报告”“情况”“总结”")
    elif _BEHIND.sub("", title.text).endswith("情况"):
        yield _odd(report, title, Level.INFO, "标题只写到“情况”，缺文种")


def _odd(report: Report, title: SaidLine, level: Level, message: str) -> Finding:
    hint = "写成“…法治政府建设年度报告”；用模板包的写法，只写它的名称"
    found = title.finding(NAME, level, (0, len(title.text)), message, hint)
    return found if report.reading else found._replace(location=Location(("标题",)))
