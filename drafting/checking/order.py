"""Findings in the order of the report (先后): what concerns all of it first, then line by line."""

from collections.abc import Iterable, Mapping

from drafting.checking.lines import READ, SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding
from drafting.keys import Keys


def in_order(report: Report, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as one reads the report; those of one place stay as they are."""
    places = _places(report.lines)
    return tuple(sorted(findings, key=lambda finding: _place(finding, places)))


def _places(lines: Iterable[SaidLine]) -> Mapping[Keys, int]:
    """The first line that says what stands at these keys of a profile, or above them."""
    found: dict[Keys, int] = {}
    for line in lines:
        for run in line.runs:
            for length in range(len(run.ref.keys), 0, -1):
                found.setdefault(run.ref.keys[:length], line.number)
    return found


def _place(finding: Finding, places: Mapping[Keys, int]) -> tuple[int, int]:
    location = finding.location
    if location.keys[:1] == (READ,) or not location.keys:
        return location.line, location.column
    lengths = range(len(location.keys), 1, -1)
    return next((places[location.keys[:length]] for length in lengths if location.keys[:length] in places), 0), 0
