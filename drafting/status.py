"""How far a report has come (进度): what is complete, what lacks, what to check, how long there is, what is next."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.rules import (
    figure_jumped,
    figure_unchanged,
    gap_left,
    relation_broken,
    text_unchanged,
    year_stale,
)
from drafting.finding import Finding, Level
from drafting.keys import Keys
from drafting.outline import Outline, plain, text_lines
from drafting.pack import Pack
from drafting.profile import Profile, pending_name

DEADLINES = (("报送", 3, 1), ("公开", 4, 1))
"""What is due before which day of the year after the report's, 督察工作规定 (2019) clause 24."""


class PartState(NamedTuple):
    """A part of the report (部分) and how many places in it are not filled in (待填)."""

    title: str
    gaps: int


class Lack(NamedTuple):
    """A figure that lacks (缺), and the desk that usually knows it (科室)."""

    name: str
    desk: str = ""


class Deadline(NamedTuple):
    """What is due before a day (期限); `left` counts the days to it and is negative once it has passed."""

    what: str
    day: date
    left: int


class Step(NamedTuple):
    """What to run next (下一步) and why."""

    command: str
    why: str


class FigureState(NamedTuple):
    """The ledger (数据): how many figures are given, which lack, which to check."""

    given: int
    missing: tuple[Lack, ...]
    unchecked: tuple[str, ...]
    unchanged: tuple[str, ...]
    jumped: tuple[str, ...]


class TextState(NamedTuple):
    """The answers (文字): questions without one, texts that wait to be confirmed, texts with old years in them.

    unchanged: texts that wait in no list but stand as last year's did, which `draft ask` asks for no more.
    """

    missing: tuple[str, ...]
    pending: tuple[str, ...]
    stale: tuple[str, ...]
    unchanged: tuple[str, ...] = ()


class Status(NamedTuple):
    """How far a report has come (进度).

    required, optional: how many questions are open, those the report cannot do without and those that may be added.
    last: what keeps last year's figures from being compared as they are; empty where nothing does.
    """

    unit: str
    year: int
    parts: tuple[PartState, ...]
    figures: FigureState
    texts: TextState
    broken: tuple[str, ...]
    errors: tuple[str, ...]
    deadlines: tuple[Deadline, ...]
    next: Step
    required: int = 0
    optional: int = 0
    last: str = ""


def status(profile: Profile, pack: Pack, report: Report, findings: Sequence[Finding], today: date) -> Status:
    """How far the report has come on a day."""
    parts = (*_papers(findings), *_parts(report.outline))
    figures, texts = _figures(pack, report, findings), _texts(report, findings)
    broken = tuple(finding.message for finding in findings if finding.rule == relation_broken.NAME)
    errors = tuple(finding.message for finding in findings if _other_error(finding))
    return Status(
        unit=profile.unit.short_name or profile.unit.full_name,
        year=profile.year,
        parts=parts,
        figures=figures,
        texts=texts,
        broken=broken,
        errors=errors,
        deadlines=tuple(_deadlines(profile.year, today)),
        next=_next(any(part.gaps for part in parts) or bool(figures.missing), bool(errors or broken), figures, texts),
    )


def _papers(findings: Sequence[Finding]) -> Iterator[PartState]:
    """The elements around the text, where some are not filled in."""
    if gaps := sum(finding.rule == gap_left.NAME and finding.location.keys[:1] == ("公文",) for finding in findings):
        yield PartState("公文", gaps)


def _parts(outline: Outline) -> Iterator[PartState]:
    """The opening, then the parts."""
    if outline.opening:
        yield PartState("开头", _gaps(outline._replace(sections=(), closing=(), annexes=())))
    for part in outline.sections:
        gaps = _gaps(outline._replace(opening=(), sections=(part,), closing=(), annexes=()))
        yield PartState(f"{part.mark}{plain(part.title)}", gaps)


def _gaps(outline: Outline) -> int:
    return sum(run.is_gap for line in text_lines(outline) for run in line)


def _figures(pack: Pack, report: Report, findings: Sequence[Finding]) -> FigureState:
    compared = bool(report.last_texts)
    asked = (str(keys[1]) for keys in _asked(report.outline) if keys[0] == "数据")
    return FigureState(
        given=len(report.figures),
        missing=tuple(_lack(name, pack) for name in dict.fromkeys((*report.blank_figures, *asked))),
        unchecked=tuple(
            name
            for name, figure in report.figures.items()
            if figure.checked == "待核" or (compared and not figure.checked)
        ),
        unchanged=_named(findings, figure_unchanged.NAME),
        jumped=_named(findings, figure_jumped.NAME),
    )


def _lack(name: str, pack: Pack) -> Lack:
    return Lack(name, pack.indicators[name].desk if name in pack.indicators else "")


def _asked(outline: Outline) -> Iterator[Keys]:
    """Where the answer to every gap of the text belongs."""
    return (run.ref.keys for line in text_lines(outline) for run in line if run.is_gap)


def _texts(report: Report, findings: Sequence[Finding]) -> TextState:
    asked = (pending_name(keys) for keys in _asked(report.outline) if keys[0] == "文段" and len(keys) > 1)
    copied = _named(findings, text_unchanged.NAME)
    return TextState(
        missing=tuple(dict.fromkeys(asked)),
        pending=tuple(name for name in copied if name in report.pending),
        stale=_named(findings, year_stale.NAME),
        unchanged=tuple(name for name in copied if name not in report.pending),
    )


def _named(findings: Sequence[Finding], rule: str) -> tuple[str, ...]:
    """What a rule warns of, by the names a person knows: a figure's, or 文段.提问."""
    warned = (finding.location.keys for finding in findings if finding.rule == rule and finding.level is Level.WARNING)
    return tuple(dict.fromkeys(_name(path) for path in warned))


def _name(path: Keys) -> str:
    return str(path[1]) if path[0] == "数据" else pending_name(path)


def _other_error(finding: Finding) -> bool:
    """Whether it is an error that no other row of the status tells: neither a gap nor a relation."""
    part = finding.rule == gap_left.NAME and finding.location.keys not in (("标题",), ("结尾",))
    return finding.level is Level.ERROR and not part and finding.rule != relation_broken.NAME


def _deadlines(year: int, today: date) -> Iterator[Deadline]:
    for what, month, day in DEADLINES:
        due = date(year + 1, month, day)
        yield Deadline(what, due, (due - today).days)


def _next(gaps: bool, wrong: bool, figures: FigureState, texts: TextState) -> Step:
    """The one thing to do next: fill in, mend, confirm, check, print."""
    steps = (
        (gaps, "ask", "填上没填的"),
        (wrong, "check", "看哪里不对，改资料"),
        (bool(texts.pending), "ask", "改写或确认上年的话"),
        (bool(texts.unchanged), "check --核过", "逐条看与上年一样的话"),
        (bool(figures.unchanged or figures.jumped or texts.stale), "check", "核对像是照抄的"),
        (bool(figures.unchecked), "build", "出一稿给科室核数，核过的写 核对: 已核"),
    )
    found = (Step(command, why) for wanted, command, why in steps if wanted)
    return next(found, Step("build --final", "出定稿；再加 --public 出公开版"))
