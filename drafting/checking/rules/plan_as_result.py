"""上年的安排一字不差地成了本年的成效。

上年写“组织执法人员案卷评查和业务培训”是打算，本年原样写进举措，看不出做了没有、做了多少。打算要写成做成的事
（与上年的资料或 --上年 的报告比，不看数字和标点，14个字以上；实务）。

错例：上年：推进柔性执法，编制轻微违法行为不予处罚事项清单；本年：推进柔性执法，编制轻微违法行为不予处罚事项清单
错例：上年：进一步推进柔性执法，编制轻微违法行为不予处罚事项清单；本年：推进柔性执法，编制轻微违法行为不予处罚事项清单
正例：上年：推进柔性执法，编制轻微违法行为不予处罚事项清单；本年：编制轻微违法行为不予处罚事项清单，列明事项20项，不予处罚12件
正例：上年：开展执法培训；本年：开展执法培训
"""

import re
from collections.abc import Iterator

from drafting.checking.last_year import sentences_of
from drafting.checking.likeness import hanzi
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "plan-as-result"
NEEDS = "文字"

_LEAST = 14
_MEANT = re.compile("^(?:我局|本局)?(?:将|要)?(?:进一步|继续|持续|深入|不断)*")


def check(report: Report) -> Iterator[Finding]:
    """Every sentence of what was done that stood among last year's plans."""
    plans = {_key(line.text[start:end]) for line, start, end in sentences_of(report.last_lines, "安排")}
    if not plans:
        return
    for line, start, end in sentences_of(report.lines, "举措"):
        key = _key(line.text[start:end])
        if len(key) >= _LEAST and key in plans:
            message = "上年的安排原样写成了本年做的"
            yield line.finding(NAME, Level.WARNING, (start, end), message, "写做了什么、做了多少")


def _key(text: str) -> str:
    return _MEANT.sub("", hanzi(text))
