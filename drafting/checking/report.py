"""What a rule may look at (检查对象)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from drafting.calendar import Calendar
from drafting.checking.counterpart import Counterpart
from drafting.checking.lines import SaidLine, said
from drafting.checking.own_texts import OwnText, own_texts
from drafting.checking.told import Told, told
from drafting.composing.compose import compose
from drafting.figure import Figure
from drafting.ledger import ledger, own_figures, still_to_give
from drafting.outline import Audience, Outline, plain, walk
from drafting.pack import Pack, Wording
from drafting.profile import Profile, Unit
from drafting.reading.report import Reading
from drafting.relation import Relation


@dataclass(frozen=True)
class Report:
    """A report with what stands behind it; of one that was read (`reading`) nothing does but unit, year and calendar.

    `last` holds last year's figures, `lasting` names the figures that count a state and not a year (口径 年末、累计),
    `own_texts` and `last_texts` are the unit's own words of this year and of last year, `pending` names the texts
    not yet confirmed (待更新), `confirmed` those that somebody found still true (已核), `blank_figures` the figures
    of the ledger that are still to come. `deciding` names the figures that a passage of the report looks at, printed
    or not, `indicators` what the pack counts, `changes` the indicators that are the rise or fall of another (算自).
    `unit` is who reports, None where nobody knows; `wordings` are the pack's words that are wrong (用语).
    `last_outline` is last year's report, None where it is not beside.
    `skeleton_years` are the first and last year of its skeleton, `missing_parts` the titles that it wants and lacks.
    `against` are other documents of the year whose figures must agree (对照).
    """

    outline: Outline
    figures: Mapping[str, Figure] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    last: Mapping[str, Figure] = field(default_factory=dict)
    lasting: frozenset[str] = frozenset()
    year: int = 0
    own_texts: tuple[OwnText, ...] = ()
    last_texts: tuple[OwnText, ...] = ()
    pending: tuple[str, ...] = ()
    blank_figures: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    deciding: frozenset[str] = frozenset()
    indicators: Collection[str] = ()
    changes: Mapping[str, str] = field(default_factory=dict)
    skeleton_years: tuple[int, ...] = ()
    missing_parts: tuple[str, ...] = ()
    unit: Unit | None = None
    calendar: Calendar = field(default_factory=Calendar)
    wordings: tuple[Wording, ...] = ()
    reading: Reading | None = None
    last_outline: Outline | None = None
    against: tuple[Counterpart, ...] = ()

    @cached_property
    def lines(self) -> tuple[SaidLine, ...]:
        """What it says, line by line."""
        return said(self.outline)

    @cached_property
    def last_lines(self) -> tuple[SaidLine, ...]:
        """What last year's report said, line by line; nothing where it is not beside."""
        return said(self.last_outline) if self.last_outline else ()

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """The figures in its words."""
        return tuple(told(self.lines))


def report_of(
    profile: Profile, last: Profile | None, pack: Pack, calendar: Calendar, audience: Audience = "报送"
) -> Report:
    """The composed report of a profile with what its rules may look at; `last` is last year's profile."""
    figures = ledger(profile, pack, own_figures(last, pack) if last else {})
    outline = compose(pack, profile, calendar, figures, audience)
    return Report(
        outline=outline,
        figures=figures.now,
        relations=pack.relations,
        last=figures.last,
        lasting=pack.lasting,
        year=profile.year,
        own_texts=own_texts(profile, pack),
        last_texts=own_texts(last, pack) if last else (),
        pending=profile.pending,
        blank_figures=still_to_give(profile, pack, figures),
        confirmed=profile.confirmed,
        deciding=_deciding(outline, pack),
        indicators=pack.indicators,
        unit=profile.unit,
        calendar=calendar,
        wordings=pack.wordings,
        last_outline=compose(pack, last, calendar, ledger(last, pack, {}), audience) if last else None,
        changes={name: indicator.change_of for name, indicator in pack.indicators.items() if indicator.change_of},
        **_skeleton(profile, pack, outline),
    )


def read_report(reading: Reading, unit: Unit | None, pack: Pack, calendar: Calendar) -> Report:
    """A report that was read, with what its rules may look at."""
    year = int(reading.year) if reading.year else 0
    return Report(reading.outline, year=year, unit=unit, calendar=calendar, wordings=pack.wordings, reading=reading)


def _skeleton(profile: Profile, pack: Pack, outline: Outline) -> dict[str, Any]:
    """What the pack's skeleton of a report wants of it."""
    if not isinstance(profile.skeleton, str):
        return {}
    chosen = pack.skeletons[profile.skeleton or pack.defaults.skeleton]
    written = {plain(section.title) for section in outline.sections}
    fixed = (part.title for part in chosen.parts if "举措" in part.roles and "{" not in part.title)
    missing = tuple(title for title in fixed if title not in written) if chosen.complete else ()
    return {"skeleton_years": chosen.years, "missing_parts": missing}


def _deciding(outline: Outline, pack: Pack) -> frozenset[str]:
    """The figures that the passages of a report name."""
    keys = {section.keys for section in walk(outline.sections)}
    return frozenset(name for passage in pack.passages.values() if passage.keys in keys for name in passage.names)
