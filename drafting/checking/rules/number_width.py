"""数字、百分号用了全角。

阿拉伯数字、百分号用半角，分节号也不用全角逗号（GB/T 15835—2011 5.1.1，国标）。只列第一处。

错例：办结１０件。
错例：办结率98％。
正例：办结10件，办结率98%。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import counted, spots
from drafting.finding import Finding, Level

NAME = "number-width"
NEEDS = "文字"

_WIDE = re.compile(r"[０-９]+|(?<=[\d０-９])％")


def check(report: Report) -> Iterator[Finding]:
    """The first full-width number or percent sign, with how many there are."""
    found = list(spots(report.lines, _WIDE))
    if found:
        message = counted(found, f"“{found[0].words}”用了全角")
        yield found[0].finding(NAME, Level.WARNING, message, "数字和百分号改成半角")
