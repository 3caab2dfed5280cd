"""The use case of an old report (导入旧报告): read, made a profile, laid beside what that profile makes again."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from drafting.calendar import Calendar
from drafting.composing.compose import compose, prepared, written
from drafting.extracting.extract import Extracted, Unit, extract
from drafting.extracting.identity import Identity, identity
from drafting.files.imported_profile import create_imported, imported_path
from drafting.files.new_profile import usual_self
from drafting.files.packs import load_calendar, load_file, load_pack, names
from drafting.finding import DraftError, error
from drafting.importing.ticking import ticked
from drafting.interview.new_questions import PackNote, fitting_first
from drafting.keys import Keys
from drafting.ledger import ledger
from drafting.outline import DocumentElements, Outline
from drafting.pack import OPENING, Pack
from drafting.profile import ROLES, SKIPPED, Profile
from drafting.reading.read import read
from drafting.reading.report import Reading
from drafting.reading.source import Source
from drafting.text import dumps


class Found(NamedTuple):
    """An old report as read (读到的旧报告), and whose it seems to be."""

    reading: Reading
    who: Identity


def look(source: Source, file_name: str) -> Found:
    """What a document holds; `file_name` is its name without the ending. Raises DraftError where it is no report."""
    reading = read(source)
    if not reading.outline.sections:
        hint = "核对选的文件；标题要写成“一、…”这样的"
        raise DraftError(error("import-empty", "没有读出报告的部分", hint))
    return Found(reading, identity(reading, file_name))


def pack_for(unit: str, folder: Path) -> str:
    """The pack made for units of this name, else the general one; raises DraftError where there is none."""
    notes = [PackNote(name, units=load_file(name, folder).units) for name in names(folder)]
    return fitting_first(notes, unit)[0].name


@dataclass(frozen=True)
class Imported:
    """A profile made from an old report (导入的资料), not written yet."""

    reading: Reading
    extracted: Extracted
    pack: Pack
    calendar: Calendar

    @cached_property
    def data(self) -> Mapping[str, Any]:
        """The profile as plain data: with passages of the pack that say the same, without those that say it twice."""
        return self._alone(ticked(self.extracted.data, self.pack, self._said))

    def _said(self, data: Mapping[str, Any]) -> str:
        return "\n".join(_lines(self._composed(Profile.model_validate(self._alone(data)))))

    def _alone(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """The profile without the passages of the pack that its figures would call in beside the unit's own words."""
        profile = Profile.model_validate(data)
        context = prepared(self.pack, profile, self.calendar, ledger(profile, self.pack, {}))
        listed = (passage for role in self.pack.order if role != OPENING for passage in self.pack.listed(role))
        called = [one.name for one in listed if one.name not in profile.passages and written(one, context)]
        return {**data, "文段": {**_mapping(data.get("文段")), **dict.fromkeys(called, SKIPPED)}}

    def _composed(self, profile: Profile) -> Outline:
        return compose(self.pack, profile, self.calendar, ledger(profile, self.pack, {}))

    @cached_property
    def profile(self) -> Profile:
        """The profile."""
        return Profile.model_validate(self.data)

    @cached_property
    def outline(self) -> Outline:
        """The report that the profile makes; raises DraftError."""
        return self._composed(self.profile)

    @cached_property
    def changes(self) -> tuple[tuple[str, str], ...]:
        """The paragraphs that the profile makes otherwise than they stood, each old and new, “” for none."""
        return tuple(_changes(_lines(self.reading.outline), _lines(self.outline)))

    @property
    def roles(self) -> tuple[str, ...]:
        """The statutory roles that the report has."""
        told = {role for section in self.reading.outline.sections for role in section.role.split("、")}
        return tuple(role for role in ROLES if role in told)


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _lines(outline: Outline) -> list[str]:
    """The lines of a report without the elements around its text."""
    bare = outline._replace(elements=DocumentElements())
    return [line.strip() for line in dumps(bare).splitlines() if line.strip()]


_MANY = 2000
"""Lines that are compared one with all; where there are more, each is laid beside the one in its place."""


def _changes(old: list[str], new: list[str]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    if old == new:
        return found
    if max(len(old), len(new)) > _MANY:
        return [pair for pair in zip_longest(old, new, fillvalue="") if pair[0] != pair[1]]
    for kind, start, end, first, last in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            width = max(end - start, last - first)
            before = [*old[start:end], *[""] * width][:width]
            after = [*new[first:last], *[""] * width][:width]
            found += zip(before, after, strict=True)
    return found


def imported(reading: Reading, unit: Unit, pack: str, folder: Path, chosen: Mapping[Keys, str]) -> Imported:
    """The profile of an old report for this unit and year; `chosen` are names that a person gave to figures."""
    if not unit.we:
        unit = unit._replace(we=usual_self(unit.full_name))
    found = load_pack(pack, folder)
    return Imported(reading, extract(reading, found, unit, chosen), found, load_calendar(folder))


def path_for(unit: Unit, folder: Path) -> Path:
    """Where the profile will lie; raises DraftError when one lies there already."""
    return imported_path(unit.short_name or unit.full_name, unit.year, folder)


def save(made: Imported, path: Path, folder: Path) -> None:
    """Writes the profile; raises DraftError, and writes nothing, where one is there or it cannot be written."""
    create_imported(made.data, path, folder)
