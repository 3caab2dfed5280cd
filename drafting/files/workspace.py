"""Where things lie in a working folder (工作文件夹): profiles/‹单位›/‹年度›.yaml, templates/, out/."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from drafting.characters import suspect
from drafting.finding import DraftError, error

PROFILES, TEMPLATES, OUT = "profiles", "templates", "out"

_UNSAFE = re.compile(r'[\\/:*?"<>|]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever stands behind a point."""


def shipped() -> Path:
    """The packs that come with the program: beside the package in the source tree, inside it once installed."""
    package = Path(__file__).parents[1]
    inside = package / TEMPLATES
    return inside if inside.is_dir() else package.parent / TEMPLATES


def profiles_in(folder: Path) -> list[Path]:
    """Every profile below a folder, by unit and year."""
    return sorted(path for path in folder.rglob("*.yaml") if re.fullmatch(r"\d{4}", path.stem))


def newest(folder: Path) -> Path:
    """The profile of the latest year, of several the one last changed; raises DraftError when there is none."""
    found = profiles_in(folder / PROFILES)
    if not found:
        raise DraftError(error("profile-none", "这个文件夹里还没有资料", "先运行 draft new").at(PROFILES))
    return _latest(found)


def _latest(found: list[Path]) -> Path:
    return max(found, key=lambda path: (path.stem, path.stat().st_mtime))


def targets(given: Iterable[str], folder: Path) -> list[Path]:
    """The profiles meant by files and folders, the newest one without any.

    A folder without profiles stands for itself, to be told when it is read. Raises DraftError where there is none.
    """
    found = [path for name in given for path in _meant(name)]
    return list(dict.fromkeys(found)) or [newest(folder)]


def target(given: str | None, folder: Path) -> Path:
    """The one profile meant: of a folder its newest; raises DraftError where there is none."""
    if not given:
        return newest(folder)
    found = _meant(given)
    return _latest(found) if len(found) > 1 else found[0]


def _meant(name: str) -> list[Path]:
    """A file as it is named, or every profile in a folder; the folder itself where it holds none."""
    path = Path(name)
    return (profiles_in(path) if path.is_dir() else []) or [path]


def year_before(path: Path, year: int) -> Path:
    """Where the profile of the year before lies: beside this one."""
    return path.with_name(f"{year - 1}.yaml")


def unit_folder(path: Path) -> str:
    """The unit's short name that the folder of its profiles gives; empty where the file lies elsewhere."""
    return path.parent.name if path.parent.parent.name == PROFILES else ""


def output_name(unit: str, year: int, *marks: str) -> str:
    """The file name of a report, safe on every system; `marks` are 公开版 and 草稿."""
    suffix = "".join(f"（{mark}）" for mark in marks)
    return f"{safe(unit)[:40]}{year}年法治政府建设年度报告{suffix}.docx"


def safe(name: str) -> str:
    """A name that cannot leave its folder or be refused by Windows, composed (NFC) so that one name makes one file."""
    seen = (char for char in _UNSAFE.sub("", name) if char.isprintable() and not suspect(char))
    cleaned = unicodedata.normalize("NFC", "".join(seen)).strip(" .")
    return f"_{cleaned}" if not cleaned or _RESERVED.fullmatch(cleaned) else cleaned


def working_folder(path: Path, otherwise: Path) -> Path:
    """The working folder that a profile lies in: the one with its profiles/; `otherwise` where it lies elsewhere."""
    above = path.absolute().parents
    return next((folder.parent for folder in above if folder.name == PROFILES), otherwise)


def folder_of_packs(here: Path) -> Path:
    """The working folder around a folder in its templates/, where packs lie; `here` itself where it lies in none."""
    shelves = (folder for folder in (here, *here.parents) if folder.name == TEMPLATES)
    return next((shelf.parent for shelf in shelves if any(shelf.glob("*/pack.yaml"))), here)


def shown_path(path: Path, folder: Path) -> str:
    """A path as the user knows it: from the working folder where it lies in it."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
