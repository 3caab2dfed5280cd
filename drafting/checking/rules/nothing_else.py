"""“其他需要报告的情况”下面只写了“无”，没有句号。

写成“无。”或“无其他需要报告的情况。”，是一句完整的话（GB/T 15834-2011 4.1）。

错例：全文：一、主要举措⏎检查20次。⏎二、其他需要报告的情况⏎无
正例：全文：一、主要举措⏎检查20次。⏎二、其他需要报告的情况⏎无。
正例：其他：无其他需要报告的情况。
"""

from collections.abc import Iterator

from drafting.checking.headed import parts
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "nothing-else"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """The part of other matters that says 无 without the mark of a sentence."""
    for part in parts(report, "其他"):
        if part.text in ("无", "暂无", "没有"):
            hint = "写成“无。”或“无其他需要报告的情况。”"
            yield part.finding(NAME, Level.INFO, f"下面只写“{part.text}”，没有句号", hint)
