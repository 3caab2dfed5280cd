"""还在审议的法律写成了现行的。

如“贯彻落实《医疗保障法》”，这部法律还没有核到通过。见
templates/日历.yaml 的“审议中”；报告写成前可能已经通过，所以只作提示。

错例：2026年度：贯彻落实《医疗保障法》
正例：2026年度：对《医疗保障法（草案）》提出意见
正例：2026年度：参加《医疗保障法》立法调研
正例：2026年度：贯彻落实《医疗保障基金使用监督管理条例》
"""

from collections.abc import Iterator

from drafting.checking.laws import by_name, law_spots
from drafting.checking.report import Report
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "draft-as-law"
NEEDS = "文字"

_OPEN = ("草案", "征求意见", "审议", "立法", "起草", "修订", "意见", "拟", "将", "出台")


def check(report: Report) -> Iterator[Finding]:
    """Every bill that is named as if it were a law; bills that revise one are left out, for it holds."""
    bills = by_name(bill for bill in report.calendar.drafts if not bill.name.endswith(("修订", "修正")))
    for spot, bill in law_spots(report.lines, bills):
        around = sentence(spot.line.text, spot.start, spot.end)
        if "草案" not in spot.words and not around.has(*_OPEN):
            message = f"没有核到{bill.bare_name}已经通过"
            yield spot.finding(NAME, Level.INFO, message, "核对；没有通过的写“草案”或删去")
