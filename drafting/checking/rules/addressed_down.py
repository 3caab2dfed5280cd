"""向上级报告，称呼用错了。

“你局”“贵单位”是对平级和下级说的，年度报告报给上级（实务）；“你们”“咱们”是口语。

错例：感谢你局对我局工作的支持。
错例：请贵单位批评指正。
错例：咱们的执法工作有进步。
正例：我局受理投诉20件。
正例：开展“执法为了你们”活动，开展“请你来执法”活动。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, spots
from drafting.finding import Finding, Level

NAME = "addressed-down"
NEEDS = "文字"

_YOU = re.compile(r"[你贵您](?:局|委|厅|办(?!事)|单位|镇|部门|区政府|市政府)|(?<![我他她它])你们|您|咱们")


def check(report: Report) -> Iterator[Finding]:
    """Every form of address that is none for a superior."""
    for spot in spots(report.lines, _YOU, BOOKS, QUOTES):
        yield spot.finding(NAME, Level.WARNING, f"“{spot.words}”不是对上级的称呼", "写机关名称，或删去")
