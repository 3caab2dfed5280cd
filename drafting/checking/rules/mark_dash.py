"""起止年份之间、破折号写错了。

时间的起止用一字线“—”，占一个字：2021—2025年（GB/T 15834—2011 4.13.3.2，国标）；破折号“——”占两个字（4.10）。
只列第一处。名称里写的2021-2022年度、2021-2022学年不算。

错例：落实2021-2025年规划。
错例：贯彻《法治政府建设实施纲要（2021－2025年）》。
错例：落实2021~2025年规划。
错例：建成两个平台--政务平台、执法平台。
正例：落实2021—2025年规划。
正例：参加2023-2024年度培训。
正例：编号2023-2024，电话021-2024年停用。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import NET, counted, spots
from drafting.finding import Finding, Level

NAME = "mark-dash"
NEEDS = "文字"

_YEARS = re.compile(r"(?<![\d-])((?:19|20)\d\d)年?(?:-|－|~|～|–|‐|―|——|--|−){1,2}((?:19|20)\d\d)年(?!度|级)")
_BREAK = re.compile(r"(?<=[\u4e00-\u9fff”》）])(?:--+|－－+|———+|―|——-+)(?=[\u4e00-\u9fff“《（])")


def check(report: Report) -> Iterator[Finding]:
    """The first span of years without 一字线, and every dash that is none."""
    years = list(spots(report.lines, _YEARS, NET))
    if years:
        first, last = years[0].found.groups()
        yield years[0].finding(NAME, Level.WARNING, counted(years, "起止年份不用一字线"), f"写成{first}—{last}年")
    for spot in spots(report.lines, _BREAK, NET):
        yield spot.finding(NAME, Level.WARNING, f"破折号写成了“{spot.words}”", "改成“——”")
