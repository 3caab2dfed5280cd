"""写着领导的批示。

领导批示公开前要经保密审查（保守国家秘密法；政府信息公开条例第十七条）。学习贯彻重要指示批示精神的不算。

错例：分管副区长对专报作出批示3次。
正例：学习贯彻重要指示批示精神。
正例：批示件办结12件。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, spots
from drafting.finding import Finding, Level

NAME = "leader-instruction"
NEEDS = "文字"

_GIVEN = re.compile(
    r"(?<!总)(?:书记|省长|市长|区长|县长|镇长|局长|厅长|领导)[\u4e00-\u9fff]{0,12}?(?<!指示)批示(?!精神|件|指示)"
)


def check(report: Report) -> Iterator[Finding]:
    """Every written instruction of somebody in charge."""
    for spot in spots(report.lines, _GIVEN, BOOKS):
        yield spot.finding(NAME, Level.INFO, "写着领导批示", "公开前经保密审查；不能公开的删去")
