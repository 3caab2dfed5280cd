"""From a profile's path to its report (成稿): what build, check and status have in common."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafting.calendar import Calendar
from drafting.checking.own_texts import own_texts
from drafting.checking.profile import review
from drafting.checking.report import Report
from drafting.checking.rules import COPIED, gap_left, lint
from drafting.composing.compose import compose
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import Loaded, load_before, load_profile
from drafting.finding import DraftError, Finding, Level
from drafting.ledger import ledger
from drafting.outline import Audience, Outline
from drafting.pack import Pack
from drafting.profile import Papers, Profile

if TYPE_CHECKING:
    from drafting.word.layout import Layout


class Made(NamedTuple):
    """A composed report with the profile behind it and what is wrong with it."""

    loaded: Loaded
    pack: Pack
    report: Report
    findings: tuple[Finding, ...]

    @property
    def outline(self) -> Outline:
        """The report as a tree."""
        return self.report.outline

    @property
    def reminders(self) -> int:
        """How many things look copied from last year (照抄) and are not confirmed."""
        names = {rule.NAME for rule in COPIED}
        return sum(finding.rule in names and finding.level is Level.WARNING for finding in self.findings)

    @property
    def gaps(self) -> int:
        """How many places are not filled in (待填)."""
        return sum(finding.rule == gap_left.NAME for finding in self.findings)

    @property
    def layout(self) -> "Layout":
        """The look that the profile chose (版式)."""
        return chosen_layout(self.loaded.profile.papers)

    def told(self) -> str:
        """Every error, as text."""
        return "\n".join(str(finding) for finding in self.findings if finding.level is Level.ERROR)

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.level is Level.ERROR for finding in self.findings)


@cache
def _pack(name: str, folder: Path) -> Pack:
    return load_pack(name, folder)


@cache
def _calendar(folder: Path) -> Calendar:
    return load_calendar(folder)


def make(path: Path, folder: Path, audience: Audience) -> Made:
    """The report of a profile; raises DraftError when the profile or its pack cannot be used."""
    loaded = load_profile(path)
    profile = loaded.profile
    try:
        pack = _pack(profile.pack, folder)
    except DraftError as wrong:
        raise DraftError(*(loaded.placed(finding) for finding in wrong.findings)) from None
    if found := tuple(review(profile, pack)):
        raise DraftError(*(loaded.placed(finding) for finding in found))
    report = _report(profile, load_before(path, profile.year), pack, _calendar(folder), audience)
    return Made(loaded, pack, report, tuple(loaded.placed(finding) for finding in lint(report)))


def _report(profile: Profile, before: Profile | None, pack: Pack, calendar: Calendar, audience: Audience) -> Report:
    """The composed report with what its rules may look at."""
    known = before.known_figures if before else {}
    figures = ledger(profile, pack, known)
    return Report(
        outline=compose(pack, profile, calendar, figures, audience),
        figures=figures.now,
        relations=pack.relations,
        last=figures.last,
        lasting=pack.lasting,
        year=profile.year,
        own_texts=own_texts(profile, pack),
        last_texts=own_texts(before, pack) if before else (),
        pending=profile.pending,
        blank_figures=profile.blank_figures,
    )


def chosen_layout(papers: Papers) -> "Layout":
    """The look of the Word file: a font set by name, or the unit's own font names."""
    from drafting.word.layout import FONT_SETS, Layout

    if isinstance(papers.fonts, str):
        return Layout(FONT_SETS[papers.fonts], papers.sealed)
    own = {name: font for name, font in papers.fonts.model_dump().items() if font}
    return Layout(FONT_SETS["gb2312"]._replace(**own), papers.sealed)
