"""Profiles on disk (资料文件): reading them with a line for everything wrong."""

import os
import re
from pathlib import Path
from typing import NamedTuple

from drafting.files.inputs import bytes_of, decoded
from drafting.files.workspace import profiles_in, year_before
from drafting.finding import DraftError, Finding, error
from drafting.profile import FORMAT, Profile
from drafting.yamlio.reader import Source, read
from drafting.yamlio.validation import validate

_YEAR = re.compile(r"\d{4}")


class Loaded(NamedTuple):
    """A profile with what one read of its file gave: `source` knows the lines, `raw` is the content."""

    profile: Profile
    source: Source
    raw: bytes

    def placed(self, finding: Finding) -> Finding:
        """The finding with file and line, when it has keys of the profile."""
        return self.source.placed(finding) if finding.location.keys and not finding.location.file else finding


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
