"""引用的法规已经废止。

废止日和代替它的，见 templates/日历.yaml 的“废止”。写明清理、废止的不算；没有见到原文的作提示（新法的废止条款）。

错例：2024年度：依据《信访条例》办理来信
错例：2022年度：宣传《中华人民共和国合同法》
正例：2024年度：依据《信访工作条例》办理来信
正例：2020年度：宣传《中华人民共和国合同法》
正例：2022年度：清理依据《信访条例》制定的文件
"""

from collections.abc import Iterator

from drafting.calendar import year_of
from drafting.checking.laws import by_name, law_spots
from drafting.checking.report import Report
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "law-repealed"
NEEDS = "文字"

_PAST = ("废止", "清理", "原", "旧", "当时", "失效", "代替", "取代", "衔接", "编纂")


def check(report: Report) -> Iterator[Finding]:
    """Every law that held no more in the report's year, and as a hint one that was repealed in it."""
    if not report.year:
        return
    for spot, law in law_spots(report.lines, by_name(report.calendar.repealed)):
        ended = year_of(law.ends)
        if ended <= report.year and not sentence(spot.line.text, spot.start, spot.end).has(*_PAST):
            sure = ended < report.year and law.confidence != "C"
            message = f"“{law.bare_name}”{law.ends}起不再有效"
            yield spot.finding(NAME, Level.WARNING if sure else Level.INFO, message, law.note)
