"""The use case of checking (检查): profiles and the reports they make, reports from anywhere."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from drafting.checking.order import in_order
from drafting.checking.report import Report, read_report
from drafting.checking.rules import lint
from drafting.files.inputs import text_of
from drafting.files.packs import load_calendar, load_pack
from drafting.finding import Finding, Level
from drafting.outline import Outline
from drafting.project import Made, Outcome, each, make
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read
from drafting.reading.source import Source

PROFILES = (".yaml", ".yml", "")
"""The endings of what is no report but a profile, or a folder of a bureau's profiles."""


class Proofread(NamedTuple):
    """A report that was read, with what is wrong with it in reading order."""

    report: Report
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors (错误)."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)


def check(paths: Iterable[Path], folder: Path, last: Path | None = None) -> Iterator[Outcome[Made | Proofread]]:
    """What is wrong with each: the report of a profile as it goes to the superior, or a report in a file.

    `last` is last year's report, which reports in files are laid beside. Raises DraftError where it cannot be read.
    """
    before = read(source_of(last)).outline if last else None
    return each(paths, lambda path: _checked(path, folder, before))


def _checked(path: Path, folder: Path, last: Outline | None) -> Made | Proofread:
    if path.suffix.lower() in PROFILES:
        return make(path, folder, "报送")
    return proofread(source_of(path), str(path), folder, last)


def proofread(source: Source, shown: str, folder: Path, last: Outline | None = None) -> Proofread:
    """What is wrong with a report; `shown` is what its file is called, `last` last year's report.

    Raises DraftError where no pack can be read.
    """
    reading = read(source)
    report = read_report(reading, None, load_pack("通用", folder), load_calendar(folder), last)
    found = in_order(report, lint(report))
    return Proofread(report, tuple(finding.inside(shown) for finding in found))


def source_of(path: Path) -> Source:
    """The lines of a document; raises DraftError for what is none."""
    return lines_of_text(text_of(path, str(path)))
