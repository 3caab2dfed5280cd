"""Profiles on disk (资料文件): reading them with a line for everything wrong."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Self

from drafting.files.inputs import bytes_of, decoded
from drafting.files.workspace import profiles_in, year_before
from drafting.finding import DraftError, Finding, error
from drafting.keys import Keys
from drafting.profile import FORMAT, Profile
from drafting.yamlio.reader import Source, read
from drafting.yamlio.validation import validate

_YEAR = re.compile(r"\d{4}")


class Loaded(NamedTuple):
    """A profile with what one read of its file gave: `source` knows the lines, `raw` is the content.

    `present` gives the present names of figures by their former ones, by which the file may still call them.
    """

    profile: Profile
    source: Source
    raw: bytes
    present: Mapping[str, str] = MappingProxyType({})

    def named(self, present: Mapping[str, str]) -> Self:
        """The same with figures under their present names (曾用名); the file keeps its own."""
        return self._replace(profile=self.profile.renamed(present), present=present)

    @property
    def former(self) -> Mapping[str, str]:
        """What the file calls the figures that it has under a former name alone, by their present names."""
        ledger = self.source.data.get("数据") or {}
        return {new: old for old, new in self.present.items() if old in ledger and new not in ledger}

    def written(self, keys: Keys) -> Keys:
        """These keys as the file has them."""
        if keys[:1] != ("数据",) or len(keys) == 1:
            return keys
        return (keys[0], self.former.get(str(keys[1]), keys[1]), *keys[2:])

    def placed(self, finding: Finding) -> Finding:
        """The finding with file and line, when it has keys of the profile."""
        if not finding.location.keys or finding.location.file:
            return finding
        return finding.at(self.source.file, self.source.line(self.written(finding.location.keys)))


_REPORTS = (".docx", ".doc", ".wps", ".pdf", ".xlsx", ".xls")


def load_profile(path: Path) -> Loaded:
    """The profile in a file; raises DraftError with every finding."""
    shown = str(path)
    if path.suffix.lower() in _REPORTS:
        raise DraftError(error("profile-kind", "要的是资料（.yaml）", "换成 profiles 里那份资料的文件名").at(shown))
    if os.path.isdir(path) and not profiles_in(path):  # noqa: PTH112  # Path.is_dir raises for a name too long
        raise DraftError(error("profile-none", "这个文件夹里没有资料", "资料的文件名是年度，如 2024.yaml").at(shown))
    raw = bytes_of(path, shown)
    source = read(decoded(raw, shown), shown)
    form = source.data.get("格式", FORMAT) if isinstance(source.data, dict) else FORMAT
    if form != FORMAT:
        message = f"资料的格式是“{form}”，这个程序只认 {FORMAT}"
        raise DraftError(source.placed(error("format-version", message, "换用能读它的新版程序", ("格式",))))
    profile = validate(Profile, source)
    if _YEAR.fullmatch(path.stem) and int(path.stem) != profile.year:
        message = f"文件名的年份是{path.stem}，“年度”填的是{profile.year}"
        hint = f"改对“年度”，或把文件改名为 {profile.year}{path.suffix}"
        raise DraftError(source.placed(error("year-file", message, hint, ("年度",))))
    return Loaded(profile, source, raw)


def load_before(path: Path, year: int) -> Profile | None:
    """The profile of the year before, beside this one; None when there is no such file. Raises DraftError."""
    before = year_before(path, year)
    return load_profile(before).profile if before.is_file() else None
