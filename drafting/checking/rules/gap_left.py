"""还有没填的地方。

报告里留着【待填：…】，就不是定稿。填上资料里对应的一项，或在“文段”里把这一段写成 不写。

错例：全年新收行政复议案件【待填：本年新收多少件】。
错例：【待填：责任人履职情况】
正例：全年新收行政复议案件5件。
正例：全年新收行政复议案件0件。
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import MANY, Finding, did_you_mean, error
from drafting.keys import Keys
from drafting.outline import asked_for, printed

NAME = "gap-left"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """Every gap (待填), in the elements around the text, then in the text."""
    gaps = (run for run in printed(report.outline) if run.is_gap)
    for index, run in enumerate(gaps):
        cure = _cure(run.ref.keys, report) if index < MANY else ""  # a look for the nearest name that nobody reads
        yield error(NAME, f"没有填：{asked_for(run)}", cure, run.ref.keys)


def _cure(keys: Keys, report: Report) -> str:
    if keys[:1] == ("数据",) and report.indicators and keys[1] not in report.indicators:
        near = did_you_mean(str(keys[1]), (*report.indicators, *report.figures))
        return f"是不是想写“{{{near}}}”" if near else "在“数据”里加上它的数和单位"
    if keys[:1] == ("公文",):
        return f"在“公文”里填上“{keys[1]}”，或运行 draft ask"
    return "填上，或运行 draft ask；这一段今年不报的，在“文段”里写 不写"
