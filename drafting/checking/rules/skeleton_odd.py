"""提纲不合这一年，或规定要写的章缺了。

有的提纲只给某几年用（如2015年纲要的七章，用于2016—2020年度），有的规定每一章都要写（如深圳八项）。

错例：适用2016—2020，写2023年度
错例：规定写全，缺了“数字法治”
正例：适用2016—2020，写2019年度
正例：规定写全，一章不缺
"""

from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "skeleton-odd"
NEEDS = "资料"


def check(report: Report) -> Iterator[Finding]:
    """A skeleton of other years, and the parts that it wants and the report lacks."""
    first, last = (*report.skeleton_years, 0, 9999)[:2] if report.skeleton_years else (0, 9999)
    if not first <= report.year <= last:
        message = f"这个提纲用于{first}—{last}年度，报告写的是{report.year}年"
        yield Finding(NAME, Level.WARNING, message, Location(("提纲",)), "换一种提纲")
    if report.missing_parts:
        message = f"这个提纲每章都要写，还缺{len(report.missing_parts)}章：{'、'.join(report.missing_parts)}"
        yield Finding(NAME, Level.WARNING, message, Location(("提纲",)), "勾上这些领域的举措，或换一种提纲")
