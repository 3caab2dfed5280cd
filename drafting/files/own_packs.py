"""Packs as their makers see them (模板包的查验): which there are, where each lies, what is wrong in which line."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from drafting.checking.pack import INDICATORS, PACK, pack_review
from drafting.files.packs import Own, front_of, load_own, load_pack, names, shown_path, source_of
from drafting.finding import Finding, error
from drafting.pack import Pack


class Shelved(NamedTuple):
    """A pack that can be named here: its base, how many passages and indicators it has of its own, where it lies."""

    name: str
    base: str
    passages: int
    indicators: int
    place: str


class Reviewed(NamedTuple):
    """A pack with what is wrong in its own files; `own` names the passages of its own folder."""

    pack: Pack
    own: tuple[str, ...]
    base: str
    findings: tuple[Finding, ...]


def shelved(folder: Path) -> Iterator[Shelved]:
    """Every pack here by name; raises DraftError at one that cannot be read."""
    for name in names(folder):
        own = load_own(name, folder)
        counts = len(own.rest.passages), len(own.rest.indicators)
        yield Shelved(name, own.file.base, *counts, shown_path(own.place, folder))


def review_pack(name: str, folder: Path) -> Reviewed:
    """A pack and all that is wrong with it, in the order of its files; raises DraftError when it cannot be read."""
    own, whole = load_own(name, folder, examples=True), load_pack(name, folder, examples=True)
    found = (*_strays(own, folder), *pack_review(own.file, own.rest, whole))
    placed = (_placed(finding, own, folder) for finding in found)
    findings = sorted(placed, key=_in_files)
    return Reviewed(whole, tuple(own.rest.passages), own.file.base, tuple(findings))


def _in_files(finding: Finding) -> tuple[bool, str, int]:
    """pack.yaml and 指标.yaml first, then the passages, each by line."""
    return finding.location.file.endswith(".md"), finding.location.file, finding.location.line


def _placed(finding: Finding, own: Own, folder: Path) -> Finding:
    """The finding with the line its keys lead to: in pack.yaml, 指标.yaml or a passage's front matter."""
    place = finding.location
    if place.file in (PACK, INDICATORS):
        return source_of(own.place / place.file, folder).placed(finding)
    if place.keys and not place.line:
        path = own.place / "文段" / Path(place.file).name
        return front_of(path, place.file).placed(finding)
    return finding


def _strays(own: Own, folder: Path) -> Iterator[Finding]:
    """Names that do not fit: files beside the passages that are none, a 名称 other than the folder's."""
    if own.file.name != own.place.name:
        message = f"名称是“{own.file.name}”，文件夹叫“{own.place.name}”"
        yield error("pack-name", message, "两处用同一个名字；资料里写文件夹的名字", ("名称",)).at(PACK)
    for path in sorted((own.place / "文段").glob("*")):
        if path.suffix != ".md" and not path.name.startswith((".", "~")):
            hint = f"文件名改成 {path.name.split('.')[0]}.md"
            yield error("passage-suffix", f"“{path.name}”不是文段", hint).at(shown_path(path, folder))
