"""列举的全会漏了本年开过的。

2025年的报告只写“二十届二中、三中全会精神”，漏了10月的四中全会，多半是上年的话没有改。写“历次全会”的不用列举。
只提一次全会的作提示（实务）。

错例：2025年度：深入学习党的二十届二中、三中全会精神
错例：2025年度：传达党的二十届三中全会精神
正例：2025年度：深入学习党的二十届二中、三中、四中全会精神
正例：2025年度：学习党的二十届三中全会精神，深入学习二十届历次全会精神
正例：2024年度：传达党的二十届三中全会精神
"""

from collections.abc import Iterator

from drafting.calendar import year_of
from drafting.checking.plenums import named, plenums
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "meeting-missing"
NEEDS = "文字"


def check(report: Report) -> Iterator[Finding]:
    """The fullest list of plenums that stops short of the last one held in the report's year."""
    facts = plenums(report.calendar)
    held = [plenum for plenum, fact in facts.items() if year_of(fact.begins) == report.year and fact.confidence != "C"]
    found = list(named(report.lines))
    if not (held and found) or any("历次全会" in line.text for line in report.lines):
        return
    latest = max(held)
    spot, listed = max(found, key=lambda one: (max(one[1]), len(one[1])))
    if max(listed) < latest and max(listed).congress == latest.congress:
        level = Level.WARNING if len(listed) > 1 else Level.INFO
        yield spot.finding(NAME, level, f"没有写本年召开的{latest.name}", "补上，或写“历次全会”")
