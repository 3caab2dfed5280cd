"""Packs on disk (模板包文件): pack.yaml, 指标.yaml, 文段/*.md, and the calendar."""

import os
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from drafting.calendar import Calendar
from drafting.characters import unseen
from drafting.files.inputs import text_of
from drafting.files.workspace import TEMPLATES, shipped, shown_path
from drafting.finding import DraftError, Finding, error, unknown
from drafting.pack import IndicatorFile, Pack, PackFile, Passage, PassageHead, WordingFile, joined
from drafting.yamlio.reader import Source, read
from drafting.yamlio.validation import validate

_DEEPEST = 20
"""How many packs may build on one another."""

_FIRST_FENCE = re.compile(r"---[ \t]*\r?(?=\n)")
_NEXT_FENCE = re.compile(r"\n---[ \t]*\r?(?:\n|\Z)")


def shelves(folder: Path) -> tuple[Path, ...]:
    """Where packs are looked for: the working folder's own first, then those that come with the program."""
    return tuple(dict.fromkeys((folder / TEMPLATES, shipped())))


def names(folder: Path) -> list[str]:
    """Every pack that can be named here."""
    found = (path.parent.name for shelf in shelves(folder) for path in shelf.glob("*/pack.yaml") if path.is_file())
    return sorted(set(found))


def load_pack(name: str, folder: Path, above: tuple[str, ...] = ()) -> Pack:
    """A pack with all it builds on; raises DraftError with every finding. `above` names the packs building on it."""
    return completed(load_own(name, folder, above), folder, above)


class Own(NamedTuple):
    """What stands in a pack's own folder, without what it builds on (模板包自有的).

    `sources` holds every YAML text of it by the file's name as findings show it: pack.yaml, 指标.yaml and the front
    matter of each passage.
    """

    folder: Path
    file: PackFile
    rest: Pack
    sources: Mapping[str, Source]

    def placed(self, finding: Finding) -> Finding:
        """The finding with the line its keys lead to in the file it names."""
        source = self.sources.get(finding.location.file)
        return source.placed(finding) if source and not finding.location.line else finding


def load_own(name: str, folder: Path, above: tuple[str, ...] = ()) -> Own:
    """A pack's own folder as read; raises DraftError with every finding in its files."""
    own = _folder(name, folder, above)
    file, (rest, sources) = _all_of(
        lambda: _checked(PackFile, _source(own / "pack.yaml", folder)), lambda: _contents(own, folder)
    )
    return Own(own, file.value, rest, {**sources, file.source.file: file.source})


def load_file(name: str, folder: Path) -> PackFile:
    """A pack's pack.yaml alone; raises DraftError."""
    file: PackFile = _checked(PackFile, _source(_folder(name, folder, ()) / "pack.yaml", folder)).value
    return file


def completed(own: Own, folder: Path, above: tuple[str, ...] = ()) -> Pack:
    """A pack's own folder with all it builds on; raises DraftError."""
    base = load_pack(own.file.base, folder, (*above, own.folder.name)) if own.file.base else Pack("")
    return joined(base, own.file, own.rest)


class _Checked(NamedTuple):
    """A value with the YAML it was read from."""

    value: Any
    source: Source


def _checked(model: type[BaseModel], source: Source) -> _Checked:
    return _Checked(validate(model, source), source)


def _all_of(*loads: Callable[[], Any]) -> list[Any]:
    """What each gives; raises DraftError with what is wrong in any of them, at once."""
    found: list[Finding] = []
    made = []
    for load in loads:
        try:
            made.append(load())
        except DraftError as wrong:
            found.extend(wrong.findings)
    if found:
        raise DraftError(*found)
    return made


def _folder(name: str, folder: Path, above: tuple[str, ...]) -> Path:
    """Where the pack of this name lies."""
    if name in above:
        raise DraftError(error("pack-loop", f"模板包“{name}”绕着圈基于自己", "改掉 pack.yaml 里的“基于”"))
    if len(above) >= _DEEPEST:
        message = f"模板包“{above[0]}”一层基于一层，超过{_DEEPEST}层"
        raise DraftError(error("pack-loop", message, "改掉 pack.yaml 里的“基于”，直接基于“通用”"))
    known = names(folder)
    if name not in known:
        raise DraftError(unknown(name, known, ("模板包",), "模板包"))
    return next(shelf / name for shelf in shelves(folder) if (shelf / name / "pack.yaml").is_file())


def _contents(own: Path, folder: Path) -> tuple[Pack, dict[str, Source]]:
    """A pack folder's passages, indicators and relations, and the YAML of each file."""
    paths = sorted((own / "文段").glob("*.md"))
    loads = (partial(_passage, path, shown_path(path, folder)) for path in paths)
    counted, worded, *passages = _all_of(
        lambda: _table(IndicatorFile, own / "指标.yaml", folder),
        lambda: _table(WordingFile, own / "用语.yaml", folder),
        *loads,
    )
    pack = Pack(
        own.name,
        passages={passage.value.name: passage.value for passage in passages},
        indicators=counted.value.indicators,
        relations=counted.value.relations,
        wordings=worded.value.wordings,
    )
    return pack, {read.source.file: read.source for read in (counted, worded, *passages)}


def _table(model: type[BaseModel], path: Path, folder: Path) -> _Checked:
    """A file of the pack that may be missing: then nothing stands in it."""
    source = _source(path, folder) if os.path.lexists(path) else Source(shown_path(path, folder), {}, "")
    return _checked(model, source)


def load_passage(path: Path, shown: str) -> Passage:
    """A passage from its file: front matter over words; raises DraftError with every finding."""
    passage: Passage = _passage(path, shown).value
    return passage


def _passage(path: Path, shown: str) -> _Checked:
    text = text_of(path, shown)
    front, words = _split_front(text, shown)
    first = text.count("\n") - words.count("\n") + 1
    head, _ = _all_of(
        lambda: _checked(PassageHead, read(front, shown, first=2)), lambda: _refuse_unseen(words, shown, first)
    )
    return _Checked(Passage(path.stem, head.value, words, shown, first), head.source)


def _refuse_unseen(words: str, shown: str, first: int) -> None:
    """Raises DraftError with the line of every character that cannot be seen."""
    if found := [wrong.at(shown, at) for at, line in enumerate(words.split("\n"), first) for wrong in unseen(line)]:
        raise DraftError(*found)


def _split_front(text: str, shown: str) -> tuple[str, str]:
    """A passage's front matter, from its second line on, and its words; raises DraftError where there is none."""
    first = _FIRST_FENCE.match(text)
    if first and (last := _NEXT_FENCE.search(text, first.end())):
        return text[first.end() + 1 : last.start() + 1], text[last.end() :]
    raise DraftError(error("passage-front", "开头要有两行“---”，中间写提问", "与别的文段对照").at(shown, 1))


def load_calendar(folder: Path) -> Calendar:
    """What holds in which year, from 日历.yaml; raises DraftError."""
    path = next(shelf / "日历.yaml" for shelf in shelves(folder) if (shelf / "日历.yaml").is_file())
    return validate(Calendar, _source(path, folder))


def _source(path: Path, folder: Path) -> Source:
    """A YAML file of a pack as read, which knows the lines; raises DraftError."""
    shown = shown_path(path, folder)
    return read(text_of(path, shown), shown)
