"""报告年度以后的年份写成了做过的事。

2024年的报告写“2025年，查处案件12件”，多半是年份写错，或者从别处抄来。下一年的安排、目标、期限，
和下一年年初的具体月份（2025年1月审结）不算（实务）。

错例：2024年度：2025年，共查处案件12件
错例：2024年度：2026年度，受理投诉20件，办结20件
正例：2024年度：部署2025年普法工作
正例：2024年度：力争到2026年建成示范点5个
正例：2024年度：2025年1月审结2件
正例：2024年度：印发《2025年普法工作要点》
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, COUNTED, body, spots
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "year-future"
NEEDS = "文字"

_YEAR = re.compile(r"(?:(?<=^)|(?<=[。；，、,;]))(20\d\d)年(?:度|以来|全年)?(?=[，,共全我办受查开组完])")
_MEANT = ("将", "计划", "安排", "部署", "谋划", "拟", "力争", "目标", "预计", "确保", "起施行", "提前", "到20")


def check(report: Report) -> Iterator[Finding]:
    """Every clause outside the plans that begins with a later year and tells a count."""
    if not report.year:
        return
    lines = (line for line in body(report.lines) if "安排" not in line.role)
    for spot in spots(lines, _YEAR, BOOKS):
        around = sentence(spot.line.text, spot.start, spot.end)
        if int(spot.found[1]) > report.year and COUNTED.search(around.behind) and not around.has(*_MEANT):
            message = f"“{spot.words}”在报告年度{report.year}年以后"
            yield spot.finding(NAME, Level.WARNING, message, "改成报告年度；是打算的，写明“将”")
