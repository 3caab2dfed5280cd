"""The terms and campaigns of the calendar (提法、行动) that a report names."""

import re
from collections.abc import Iterator, Mapping

from drafting.calendar import Calendar, Fact
from drafting.checking.report import Report
from drafting.checking.search import Spot, body, spots

_CAMPAIGNS = ("教育", "行动")
"""How the campaigns end that nothing else is called by; other names of documents are words of every day."""

_ELSEWHERE = re.compile("[一二三四五六七]中全会|.五”?普法|.五”?规划$|条例$|法典$")
"""What rules about plenums, plans and laws look at."""


def terms(calendar: Calendar) -> Mapping[str, Fact]:
    """The terms by their names as printed in a sentence, long names first."""
    campaigns = (fact for fact in calendar.campaigns if fact.name.endswith(_CAMPAIGNS) and fact.begins)
    every = {fact.bare_name: fact for fact in (*campaigns, *calendar.terms) if not _ELSEWHERE.search(fact.name)}
    return dict(sorted(every.items(), key=lambda item: -len(item[0])))


def term_spots(report: Report) -> Iterator[tuple[Spot, Fact]]:
    """Every place that names one, the longest name that fits; none where the report's year is not known."""
    known = terms(report.calendar)
    if not (report.year and known):
        return
    marked = (re.escape(name).replace("十五五", "“?十五五”?") for name in known)
    for spot in spots(body(report.lines), re.compile("|".join(marked))):
        yield spot, known[spot.words.replace("“", "").replace("”", "")]
