"""“减少…倍”说不通。

减少一倍就成了零，没有“减少2倍”。写“减少一半”“减少50%”，或“降到原来的几分之几”；增加才用倍。（实务）

错例：投诉量比上年减少2倍。
错例：办理时限缩短了三倍。
正例：投诉量比上年减少50%。
正例：检查次数增加2倍，投诉量减少一半。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "fall-times"
NEEDS = "文字"

_FALL = re.compile(
    r"(?:减少|下降|降低|缩短|压缩|压减|缩小)(?:了|近|约|超过)*(?:[\d.]{1,8}|[一二两三四五六七八九十百几数]{1,4})多?倍"
)


def check(report: Report) -> Iterator[Finding]:
    """Every fall that is told in times."""
    for line in report.lines:
        for found in _FALL.finditer(line.text) if "倍" in line.text else ():
            hint = "写减少百分之几，或降到原来的几分之几"
            yield line.finding(NAME, Level.WARNING, found.span(), f"“{found[0]}”说不通", hint)
