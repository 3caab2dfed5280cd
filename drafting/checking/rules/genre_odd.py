"""文种写成了“汇报”“工作汇报”。

公文的文种是“报告”（公文处理工作条例第八条），“汇报”不是文种，“情况工作汇报”也叠用了两个词。只看标题和“现将…如下”“特此…”。

错例：现将法治政府建设情况工作汇报如下：
错例：全文：示例区民政局2024年法治政府建设工作汇报⏎一、主要举措和成效⏎检查20次。
正例：现将法治政府建设情况报告如下：
正例：主要负责人听取法治工作情况汇报3次。
正例：召开工作汇报会，情况如下。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "genre-odd"
NEEDS = "文字"

_SAID = re.compile("(?:情况)?(?:工作)?汇报如下|(?:特此|专此|谨此)汇报")
_TITLED = re.compile("(?:情况)?(?:的)?(?:工作)?汇报$")


def check(report: Report) -> Iterator[Finding]:
    """Every place where a report calls itself a 汇报."""
    for line in report.lines:
        pattern = _TITLED if line.kind == "题" else _SAID
        if "汇报" in line.text and (found := pattern.search(line.text)):
            message = f"文种写成了“{found[0]}”，应是“报告”"
            yield line.finding(NAME, Level.WARNING, found.span(), message, "改成“情况报告如下”或“…情况报告”")
