"""不足和原因里写了打算。

不足写问题和原因；“我局将”“下一步”是下一年度的安排，移到安排里（实务）。

错例：不足：个别案卷制作不规范。我局将加大培训力度。
错例：不足：执法力量不足，下一步将招录人员。
错例：不足：（三）深化普法宣传。各科室要落实普法责任。
正例：不足：个别案卷制作不规范，原因是培训少。
正例：我局将宪法列入学习计划。
正例：不足：将执法力量向基层倾斜的力度不够。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, spots
from drafting.finding import Finding, Level

NAME = "plan-in-faults"
NEEDS = "文字"

_PLAN = re.compile(
    r"我[局委厅镇乡市区县们]将(?!.{0,30}(?:不够|不足|不到位))|下一步|今后[，,]?[将要]|(?<=[，。；,;])将(?:进一步|继续|加大|持续|不断|着力)"
)
_TASK = re.compile(r"^(?:深化|加强|强化|推进|完善|健全|加大|提升|落实|优化|创新|推动)")
_FAULT = re.compile(r"不|有待|需|仍|尚|缺|欠|难|少|弱|滞后|薄弱|偏|未|短板|差距|问题|单一")


def check(report: Report) -> Iterator[Finding]:
    """Every plan among the faults and their causes, and every heading there that names a task."""
    faults = [line for line in report.lines if line.role == "不足"]
    for spot in spots((line for line in faults if line.kind == "正文"), _PLAN, BOOKS, QUOTES):
        yield spot.finding(NAME, Level.WARNING, f"不足里写了打算“{spot.words}”", "移到安排，这里写原因")
    for line in faults:
        if line.kind == "标题" and line.mark and _TASK.match(line.text) and not _FAULT.search(line.text):
            span = (0, len(line.text))
            yield line.finding(NAME, Level.WARNING, span, "列在不足里，说的却是要做的事", "移到安排，或写清哪里不足")
