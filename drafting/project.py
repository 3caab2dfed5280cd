"""The use cases (用例): one way from a path to a profile with its pack, a report, a row of a survey, a pack's review.

Nothing here prints. A use case raises DraftError; one over several profiles gives an Outcome for each instead.
What only some use cases need is imported inside them, so that a command loads no more than it uses.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from drafting.calendar import Calendar
from drafting.checking.profile import review
from drafting.files.failures import findings_of
from drafting.files.packs import Own, completed, load_calendar, load_own, load_pack, names
from drafting.files.profiles import Loaded, load_before, load_profile
from drafting.files.workspace import shipped, shown_path, working_folder
from drafting.finding import DraftError, Finding, Level, error
from drafting.keys import Keys
from drafting.outline import Audience, Outline
from drafting.pack import Pack
from drafting.profile import Profile, pending_name

if TYPE_CHECKING:
    from drafting.checking.manuals import Manual
    from drafting.checking.report import Report
    from drafting.files.reports import Kept
    from drafting.interview import Remaining
    from drafting.rollover import Rolled
    from drafting.status import Status
    from drafting.word.layout import Layout

Value = TypeVar("Value")


# One of several


class Outcome(NamedTuple, Generic[Value]):
    """What came of one of several (逐份结果): its value, or None and the findings that say why."""

    name: str
    value: Value | None
    findings: tuple[Finding, ...] = ()


def each(paths: Iterable[Path], work: Callable[[Path], Value]) -> Iterator[Outcome[Value]]:
    """The work done for each path; whatever goes wrong with one, foreseen or not, is told for that one alone."""
    for path in paths:
        try:
            yield Outcome(str(path), work(path))
        except Exception as wrong:  # noqa: BLE001  # a bug that one profile brings out must not hide the others
            yield Outcome(str(path), None, findings_of(wrong, str(path)))


# A profile


@dataclass(frozen=True)
class Case:
    """A profile that fits its pack, with all that a report is made from (一份资料和它用到的).

    `path` is as the user named it, `folder` the working folder that it lies in, wherever the command was run.
    """

    path: Path
    folder: Path
    loaded: Loaded
    pack: Pack

    @property
    def profile(self) -> Profile:
        """The profile itself."""
        return self.loaded.profile

    @cached_property
    def calendar(self) -> Calendar:
        """What holds in which year (日历); raises DraftError."""
        return _calendar(self.folder)

    @cached_property
    def last_profile(self) -> Profile | None:
        """Last year's profile, None where none lies beside this one; raises DraftError."""
        before = load_before(self.path, self.profile.year)
        return before and before.renamed(self.pack.present_names)


@cache
def _pack(name: str, folder: Path) -> Pack:
    return load_pack(name, folder)


@cache
def _calendar(folder: Path) -> Calendar:
    return load_calendar(folder)


def open_profile(path: Path, folder: Path, *, loaded: Loaded | None = None, tolerated: Collection[str] = ()) -> Case:
    """The profile in a file with the pack it names, checked against each other.

    Packs and calendar come from the profile's own working folder, from `folder` where it lies in none.
    `loaded` is the profile where it has been read already, `tolerated` names rules whose findings do not matter here.
    Raises DraftError with every finding, each with file and line.
    """
    loaded, folder = loaded or load_profile(path), working_folder(path, folder)
    with _placing(loaded):
        pack = _pack(loaded.profile.pack, folder)
        loaded = loaded.named(pack.present_names)
        if found := [finding for finding in review(loaded.profile, pack) if finding.rule not in tolerated]:
            raise DraftError(*found)
    return Case(path, folder, loaded, pack)


@contextmanager
def _placing(loaded: Loaded) -> Iterator[None]:
    """Gives the findings of a DraftError raised inside it their file and line."""
    try:
        yield
    except DraftError as wrong:
        raise DraftError(*map(loaded.placed, wrong.findings)) from None


# Its report


class Made(NamedTuple):
    """A composed report (成稿) with the profile behind it and what is wrong with it, every finding with its place."""

    case: Case
    report: "Report"
    findings: tuple[Finding, ...]

    @property
    def loaded(self) -> Loaded:
        """The profile with the text it was read from."""
        return self.case.loaded

    @property
    def pack(self) -> Pack:
        """The pack it was made with."""
        return self.case.pack

    @property
    def outline(self) -> Outline:
        """The report as a tree."""
        return self.report.outline

    @property
    def layout(self) -> "Layout":
        """The look that the profile chose (版式)."""
        from drafting.word.layout import chosen

        return chosen(self.case.profile.document)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors (错误)."""
        return tuple(finding for finding in self.findings if finding.level is Level.ERROR)

    @property
    def unanswered(self) -> tuple[Finding, ...]:
        """The reminders that somebody must have answered before a final version (定稿)."""
        from drafting.checking import verdict

        return verdict.unanswered(self.findings)

    @property
    def withheld(self) -> tuple[Finding, ...]:
        """The marks of secrecy in a public version (公开版), which is not written with them."""
        from drafting.checking import verdict

        return verdict.secret(self.findings) if self.outline.audience == "公开" else ()

    @property
    def reminders(self) -> int:
        """How many reminders (提醒) there are."""
        return sum(finding.level is Level.WARNING for finding in self.findings)


def make(path: Path, folder: Path, audience: Audience) -> Made:
    """The report of a profile; raises DraftError when the profile or its pack cannot be used."""
    from drafting.checking.order import in_order
    from drafting.checking.report import report_of
    from drafting.checking.rules import lint

    case = open_profile(path, folder)
    report = report_of(case.profile, case.last_profile, case.pack, case.calendar, audience)
    return Made(case, report, tuple(case.loaded.placed(finding) for finding in in_order(report, lint(report))))


# Several profiles


def survey(paths: Iterable[Path], folder: Path, today: date) -> Iterator[Outcome["Status"]]:
    """How far the report of each profile has come."""
    from drafting.interview.last_year import beside_last
    from drafting.status import status

    def row(path: Path) -> "Status":
        made = make(path, folder, "报送")
        found = status(made.case.profile, made.pack, made.report, made.findings, today)
        last = beside_last(made.case.profile, made.case.last_profile)
        return found._replace(**remaining(made.case)._asdict(), last=last)

    return each(paths, row)


def remaining(case: Case) -> "Remaining":
    """How many questions are open: those the report cannot do without, those that may be added."""
    from drafting.interview import Progress, Sources
    from drafting.interview import remaining as open_questions

    return open_questions(Progress(Sources(case.pack, case.calendar, case.last_profile), case.profile))


class Built(NamedTuple):
    """A report that was to be written (成文结果).

    `target` is its path, from the folder of the command where it lies in there, None where it is not written: a final
    version (定稿) with errors or reminders that nobody answered, a public one with marks of secrecy. `kept` is what was
    put aside, a report that somebody had changed or that belongs to another profile.
    """

    made: Made
    target: Path | None = None
    kept: "Kept | None" = None


def build(paths: Iterable[Path], folder: Path, audience: Audience, *, final: bool = False) -> Iterator[Outcome[Built]]:
    """The report of each profile written to out/; two profiles never write the same file."""
    owners: dict[Path, Path] = {}

    def built(path: Path) -> Built:
        made = make(path, folder, audience)
        if made.withheld or (final and (made.errors or made.unanswered)):
            return Built(made)
        target = made.case.folder / _target(made, audience)
        shown = Path(shown_path(target, folder))
        if (other := owners.setdefault(target, path)) != path:
            hint = "两份资料各放进自己单位的文件夹，或改其中一份的“全称”"
            raise DraftError(error("output-taken", f"与 {other} 要写成同一个文件 {shown}", hint).at(str(path)))
        return Built(made, shown, _saved(made, target))

    return each(paths, built)


def _target(made: Made, audience: Audience) -> Path:
    """Where a report is written, from the working folder."""
    from drafting.files.workspace import OUT, output_name, unit_folder

    profile = made.case.profile
    unit = unit_folder(made.case.path.absolute()) or profile.unit.full_name
    marks = [mark for mark, wanted in (("公开版", audience == "公开"), ("草稿", made.errors)) if wanted]
    return Path(OUT) / output_name(unit, profile.year, *marks)


def _saved(made: Made, path: Path) -> "Kept | None":
    from drafting.files.reports import save
    from drafting.word.writer import dumps

    owner = Path(shown_path(made.case.path.resolve(), made.case.folder.resolve())).as_posix()
    return save(path, dumps(made.outline, made.layout), owner)


# Next year


class NextYear(NamedTuple):
    """Next year's profile as written (沿用上年), with what the calendar has to say of that year."""

    path: Path
    rolled: "Rolled"
    notes: tuple[str, ...]


def roll(path: Path, folder: Path) -> NextYear:
    """Writes next year's profile beside this year's; raises DraftError when one is there or it cannot be written."""
    from drafting.files.new_profile import create_next
    from drafting.rollover import roll as rolled_over

    case = open_profile(path, folder)
    with _placing(case.loaded):
        rolled = rolled_over(case.profile, case.pack)
    notes = case.calendar.of(rolled.profile.year).notes
    return NextYear(create_next(path, rolled, case.loaded.former), rolled, tuple(notes))


# Packs


class PackRow(NamedTuple):
    """A pack that can be named here: what it builds on, how many passages and indicators are its own, its folder.

    `units` are the words in a unit's name by which it is offered; one of the user's `own` did not come with draft.
    """

    name: str
    base: str
    passages: int
    indicators: int
    folder: str
    units: tuple[str, ...] = ()
    own: bool = False


def list_packs(folder: Path) -> Iterator[Outcome[PackRow]]:
    """Every pack here, by name."""
    return each(map(Path, names(folder)), lambda name: _pack_row(str(name), folder))


def _pack_row(name: str, folder: Path) -> PackRow:
    own = load_own(name, folder)
    counts = len(own.rest.passages), len(own.rest.indicators)
    theirs = own.folder.is_relative_to(shipped())
    return PackRow(name, own.file.base, *counts, shown_path(own.folder, folder), own.file.units, not theirs)


class PackReview(NamedTuple):
    """A pack with what is wrong in its own files; `own` names the passages of its own folder."""

    pack: Pack
    own: tuple[str, ...]
    base: str
    findings: tuple[Finding, ...]


def review_pack(name: str, folder: Path) -> PackReview:
    """A pack and all that is wrong with it, in the order of its files; raises DraftError when it cannot be read."""
    from drafting.checking.pack import pack_review

    own = load_own(name, folder)
    whole = completed(own, folder)
    found = (*_strays(own, folder), *pack_review(own.file, own.rest, whole, shown_path(own.folder, folder)))
    findings = sorted(map(own.placed, found), key=_in_files)
    return PackReview(whole, tuple(own.rest.passages), own.file.base, tuple(findings))


def _in_files(finding: Finding) -> tuple[bool, str, int]:
    """pack.yaml and 指标.yaml first, then the passages, each by line."""
    return finding.location.file.endswith(".md"), finding.location.file, finding.location.line


def _strays(own: Own, folder: Path) -> Iterator[Finding]:
    """Names that do not fit: files beside the passages that are none, a 名称 other than the folder's."""
    if own.file.name != own.folder.name:
        message = f"名称是“{own.file.name}”，文件夹叫“{own.folder.name}”"
        hint = "两处用同一个名字；资料里写文件夹的名字"
        yield error("pack-name", message, hint, ("名称",)).at(shown_path(own.folder / "pack.yaml", folder))
    for path in sorted((own.folder / "文段").glob("*")):
        if path.suffix != ".md" and not path.name.startswith((".", "~")):
            hint = f"文件名改成 {path.name.split('.')[0]}.md"
            yield error("passage-suffix", f"“{path.name}”不是文段", hint).at(shown_path(path, folder))


# Help for people


class EditorSchema(NamedTuple):
    """The schema that was written for editors; `line` is what a profile must say to use it, empty where it does."""

    path: Path
    line: str


def confirm(path: Path, found: Iterable[Keys]) -> None:
    """Notes that a person found figures and texts true that stand as last year's did; raises DraftError."""
    from drafting.files.open_profile import OpenProfile

    with OpenProfile.open(path) as opened:
        for keys in found:
            if keys[0] == "数据":
                opened.put((*keys, "核对"), "已核")
                continue
            name, profile = pending_name(keys), opened.profile
            opened.put(("已核",), [*dict.fromkeys((*profile.confirmed, name))])
            if left := [one for one in profile.pending if one != name]:
                opened.put(("待更新",), left)
            else:
                opened.drop(("待更新",))


def save_schema(path: Path, folder: Path) -> EditorSchema:
    """Writes the JSON Schema of a profile's pack beside the profiles; raises DraftError."""
    from drafting.files import schema_file

    loaded, folder = load_profile(path), working_folder(path, folder)
    pack = load_pack(loaded.profile.pack, folder)
    line = schema_file.schema_line(pack.name, path, folder)
    saved = schema_file.save_schema(pack, folder)
    return EditorSchema(saved, "" if line in loaded.source.text else line)


def explain() -> Mapping[str, "Manual"]:
    """The manual of every rule whose name is printed, by that name."""
    from drafting.checking.manuals import manuals

    return manuals()
