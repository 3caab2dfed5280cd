"""没有主送机关、署名或成文日期。

报送上级的报告有主送机关，文末有发文机关署名和成文日期（GB/T 9704-2012 7.3.2、7.3.5）。从网页、别的稿子复制来的常丢了，
所以只作提示；公开版可以没有主送机关。

错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措和成效⏎检查20次。
正例：全文：示例区民政局2024年法治政府建设年度报告⏎区委：⏎一、主要举措⏎检查20次。⏎示例区民政局⏎2025年1月20日
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.rules.text_cut import cut
from drafting.finding import Finding, Level

NAME = "elements-missing"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """What a report to the superior lacks around its text, in one finding."""
    if report.outline.audience == "公开" or not report.outline.sections or cut(report):
        return
    elements = report.outline.elements
    wanted = {"主送机关": elements.addressee, "署名": elements.signature, "成文日期": elements.date}
    if missing := [name for name, runs in wanted.items() if not runs]:
        yield Finding(NAME, Level.INFO, f"没有{'、'.join(missing)}", hint="报送前补上；公开版可以没有主送机关")
