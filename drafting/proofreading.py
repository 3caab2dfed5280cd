"""The use case of checking (检查): profiles and the reports they make, reports from anywhere."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from drafting.checking.counterpart import Counterpart, counterpart
from drafting.checking.order import in_order
from drafting.checking.report import Report, read_report
from drafting.checking.rules import figures_disagree, lint
from drafting.extracting.identity import identity
from drafting.files.documents import read_document
from drafting.files.packs import load_calendar, load_pack
from drafting.finding import Finding, Level
from drafting.outline import Outline
from drafting.profile import GENERAL, Unit
from drafting.project import Made, Outcome, each, make
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


class Beside(NamedTuple):
    """The files that a report is laid beside: others of the year whose figures agree (对照), last year's."""

    others: Iterable[Path] = ()
    last: Path | None = None


ALONE = Beside()
"""Nothing beside it."""


class _Known(NamedTuple):
    """The same, read."""

    others: tuple[Counterpart, ...] = ()
    last: Outline | None = None


_UNKNOWN = _Known()


def check(paths: Iterable[Path], folder: Path, beside: Beside = ALONE) -> Iterator[Outcome[Made | Proofread]]:
    """What is wrong with each: the report of a profile as it goes to the superior, or a report in a file.

    Raises DraftError where what it is laid beside cannot be read.
    """
    others = tuple(counterpart(path.stem, source_of(path)) for path in beside.others)
    known = _Known(others, read(source_of(beside.last)).outline if beside.last else None)
    return each(paths, lambda path: _checked(path, folder, known))


def _checked(path: Path, folder: Path, known: _Known) -> Made | Proofread:
    if path.suffix.lower() in PROFILES:
        return _compared(make(path, folder, "报送"), known.others)
    return proofread(source_of(path), str(path), folder, known)


def _compared(made: Made, others: tuple[Counterpart, ...]) -> Made:
    """A composed report with what disagrees with the other documents."""
    if not others:
        return made
    found = figures_disagree.check(replace(made.report, against=others))
    return made._replace(findings=(*made.findings, *map(made.loaded.placed, found)))


def proofread(source: Source, shown: str, folder: Path, known: _Known = _UNKNOWN) -> Proofread:
    """What is wrong with a report; `shown` is what its file is called. Raises DraftError where no pack can be read."""
    reading = read(source)
    who = identity(reading, Path(shown).stem).unit
    unit = Unit.model_validate({"全称": who}) if who else None
    report = read_report(reading, unit, load_pack(GENERAL, folder), load_calendar(folder))
    report = replace(report, against=known.others, last_outline=known.last)
    found = in_order(report, lint(report))
    return Proofread(report, tuple(finding.inside(shown) for finding in found))


def source_of(path: Path) -> Source:
    """The lines of a document; raises DraftError for what is none."""
    return read_document(path, str(path))
