"""文稿断在半句话上。

最后一段没有句末标点，又没有署名和日期，多半是复制时丢了后面的内容。断了的稿子看不出缺不缺法定内容，先补全再查。（实务）

错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措和成效⏎2024年，我局开展执法检查20次，发现
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措和成效⏎2024年，我局开展执法检查20次。
错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措和成效⏎检查20次。⏎二、统筹推进法治建设的
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措和成效⏎检查20次。⏎二、其他需要报告的情况⏎无
"""

from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "text-cut"
NEEDS = "文字"

_ENDS = "。！？!?；;：:…”）)》.】"
_SHOWN = 12


def check(report: Report) -> Iterator[Finding]:
    """The last words of a text that breaks off."""
    if line := cut(report):
        end = len(line.text)
        span = (max(0, end - _SHOWN), end)
        message = f"文稿断在“{line.text[slice(*span)]}”，后面没有了"
        yield line.finding(NAME, Level.WARNING, span, message, "补上后面的内容，再查一次")


def cut(report: Report) -> SaidLine | None:
    """The last paragraph of a report that was read and breaks off in it; None where it is whole."""
    elements = report.outline.elements
    if report.reading is None or elements.signature or elements.date or report.outline.closing:
        return None
    last = next((line for line in reversed(report.lines) if line.kind in ("正文", "标题")), None)
    whole = last is None or last.text[-1] in _ENDS or last.text == "无"
    return None if whole else last
