"""把“无”“缺”一类的字印成了报告的话，或标题只有一个数。

填表时写的“无”“缺”“暂无”“2”会照原样印出来：“无。我局…”“涉及缺等事项”。没有的事不写，没有填的补上。（实务）

错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次。⏎（一）规范执法⏎无。我局全年检查20次。
错例：研究法治工作13次，涉及缺等事项。
错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次。⏎（一）2⏎我局全年检查20次，发现问题3个。
正例：其他：无。
正例：紧盯缺、漏、错等问题，整改3个。
正例：全年无行政诉讼案件。
"""

import re
from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "answer-hollow"
NEEDS = "文字"

_HOLLOW = re.compile(
    r"^(?:无|缺|暂无|没有|不适用)(?:。(?=.)|。?$)|(?<=[涉及为是有：，；])(?:缺|暂无|不详)(?=等[事情方]|[，；。])"
)
_BARE = re.compile(r"[\d.．、，。；：\s]*")


def check(report: Report) -> Iterator[Finding]:
    """Every word of a form that stands as if it said something; 无 is right where nothing else is to report."""
    for line in report.lines:
        if line.kind == "标题" and _BARE.fullmatch(line.text):
            yield line.finding(NAME, Level.ERROR, (0, len(line.text)), f"标题只有“{line.text}”", "写成这一段的题目")
        for found in _hollow(line):
            message = f"“{found[0]}”印成了报告的话"
            yield line.finding(NAME, Level.WARNING, found.span(), message, "没有的不写，没有填的补上")


def _hollow(line: SaidLine) -> Iterator[re.Match[str]]:
    return _HOLLOW.finditer(line.text) if line.kind == "正文" and "其他" not in line.role else iter(())
