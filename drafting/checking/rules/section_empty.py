"""有题目，没有内容。

题目下面没有一句话，多半是这一段的做法和数据都没有填。

错例：（一）政务公开：
错例：（一）依法办理行政许可：全年。
正例：（一）政务公开：全年主动公开信息109条。
正例：五、其他需要报告的情况：无。
"""

from collections.abc import Iterator

from drafting.checking.headed import headed
from drafting.checking.report import Report
from drafting.checking.rules.text_cut import cut
from drafting.finding import Finding, Level, Location
from drafting.outline import Paragraph, Section

NAME = "section-empty"
NEEDS = "文字"

_SAYING = 4
"""Characters that a sentence needs to say something."""


def check(report: Report) -> Iterator[Finding]:
    """Every heading with nothing under it, or with a stump of a sentence."""
    last = cut(report)
    for one in headed(report):
        section = one.section
        broken_off = last is not None and last.runs == section.title
        if not section.sections and _silent(section) and not broken_off:
            hint = "填上做法或数据" if report.reading else "填上做法或数据，或在“文段”里写 不写"
            found = one.finding(NAME, Level.ERROR, f"“{one.title}”下面没有内容", hint)
            yield found if report.reading else found._replace(location=Location(section.keys))


def _silent(section: Section) -> bool:
    words = "".join(block.text if isinstance(block, Paragraph) else "表格内容" for block in section.blocks)
    return len(words) < _SAYING and words.rstrip("。") != "无"
