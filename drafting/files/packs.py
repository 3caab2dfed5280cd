"""Packs on disk (模板包文件): pack.yaml, 指标.yaml, 文段/*.md, and the calendar."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from drafting.calendar import Calendar
from drafting.characters import unseen
from drafting.files.inputs import text_of
from drafting.files.workspace import TEMPLATES, shipped
from drafting.finding import DraftError, Finding, error, unknown
from drafting.pack import IndicatorFile, Pack, PackFile, Passage, PassageHead, joined
from drafting.yamlio.reader import Source, read
from drafting.yamlio.validation import validate

_EXAMPLES = re.compile(
    r"^示例:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*-[^\n]*(?:\n(?:[ \t\r#-][^\n]*)?)*", re.MULTILINE
)
"""示例 as a list with dashes; one in brackets may begin its lines anywhere."""

_FIRST_FENCE = re.compile(r"---[ \t]*\r?(?=\n)")
_NEXT_FENCE = re.compile(r"\n---[ \t]*\r?(?:\n|\Z)")


def shelves(folder: Path) -> tuple[Path, ...]:
    """Where packs are looked for: the working folder's own first, then those that come with the program."""
    return tuple(dict.fromkeys((folder / TEMPLATES, shipped())))


def names(folder: Path) -> list[str]:
    """Every pack that can be named here."""
    found = (path.parent.name for shelf in shelves(folder) for path in shelf.glob("*/pack.yaml"))
    return sorted(set(found))


def load_pack(name: str, folder: Path, above: tuple[str, ...] = (), *, examples: bool = False) -> Pack:
    """A pack with all it builds on, with its 示例 where wanted; raises DraftError with every finding."""
    own = load_own(name, folder, above, examples=examples)
    base = load_pack(own.file.base, folder, (*above, name), examples=examples) if own.file.base else Pack("")
    return joined(base, own.file, own.rest)


class Own(NamedTuple):
    """What stands in a pack's own folder, without what it builds on."""

    place: Path
    file: PackFile
    rest: Pack


def load_own(name: str, folder: Path, above: tuple[str, ...] = (), *, examples: bool = False) -> Own:
    """A pack's own folder as read, with its 示例 where wanted; raises DraftError with every finding in its files."""
    place = _place(name, folder, above)
    loads = (
        lambda: validate(PackFile, source_of(place / "pack.yaml", folder)),
        lambda: _contents(place, folder, examples),
    )
    return Own(place, *_gathered(*loads))


def _gathered(*loads: Callable[[], Any]) -> list[Any]:
    """What each gives; what is wrong in any of them is told at once."""
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


def _place(name: str, folder: Path, above: tuple[str, ...]) -> Path:
    if name in above:
        raise DraftError(error("pack-loop", f"模板包“{name}”绕着圈基于自己", "改掉 pack.yaml 里的“基于”"))
    known = names(folder)
    if name not in known:
        raise DraftError(unknown(name, known, ("模板包",), "模板包"))
    return next(shelf / name for shelf in shelves(folder) if (shelf / name / "pack.yaml").is_file())


def _contents(place: Path, folder: Path, examples: bool) -> Pack:
    """A pack folder's passages, indicators and relations; what is wrong in any of them is told at once."""
    paths = sorted((place / "文段").glob("*.md"))
    loads = (partial(load_passage, path, shown_path(path, folder), examples) for path in paths)
    counted, *passages = _gathered(lambda: _indicators(place / "指标.yaml", folder), *loads)
    named = {passage.name: passage for passage in passages}
    return Pack(place.name, passages=named, indicators=counted.indicators, relations=counted.relations)


def _indicators(path: Path, folder: Path) -> IndicatorFile:
    return validate(IndicatorFile, source_of(path, folder)) if path.is_file() else IndicatorFile()


def load_passage(path: Path, shown: str, examples: bool) -> Passage:
    """A passage from its file: front matter over words; raises DraftError.

    Its 示例 is most of the front matter and no part of a report: read only where it is wanted.
    """
    text = text_of(path, shown)
    front, words = _parted(text, shown)
    first = text.count("\n") - words.count("\n") + 1
    head, _ = _gathered(partial(_head if examples else _asked, front, shown), partial(_seen, words, shown, first))
    return Passage(path.stem, head, words, shown, first)


def _head(text: str, shown: str) -> PassageHead:
    return validate(PassageHead, read(text, shown, first=2))


def _asked(text: str, shown: str) -> PassageHead:
    """A head without its 示例; read whole where it turns out to be cut in half."""
    rest = _EXAMPLES.sub(lambda found: "\n" * found[0].count("\n"), text)
    try:
        return _head(rest, shown)
    except DraftError:
        return _head(text, shown)


def _seen(words: str, shown: str, first: int) -> None:
    """Refuses words with a character that cannot be seen; raises DraftError with the line of each."""
    if found := [wrong.at(shown, at) for at, line in enumerate(words.split("\n"), first) for wrong in unseen(line)]:
        raise DraftError(*found)


def _parted(text: str, shown: str) -> tuple[str, str]:
    """A passage's front matter, from its second line on, and its words."""
    first = _FIRST_FENCE.match(text)
    if first and (last := _NEXT_FENCE.search(text, first.end())):
        return text[first.end() + 1 : last.start() + 1], text[last.end() :]
    raise DraftError(error("passage-front", "开头要有两行“---”，中间写提问", "与别的文段对照").at(shown, 1))


def front_of(path: Path, shown: str) -> Source:
    """A passage's front matter as read, which knows the lines; raises DraftError."""
    return read(_parted(text_of(path, shown), shown)[0], shown, first=2)


def load_calendar(folder: Path) -> Calendar:
    """What holds in which year, from 日历.yaml; raises DraftError."""
    path = next(shelf / "日历.yaml" for shelf in shelves(folder) if (shelf / "日历.yaml").is_file())
    return validate(Calendar, source_of(path, folder))


def source_of(path: Path, folder: Path) -> Source:
    """A YAML file of a pack as read, which knows the lines; raises DraftError."""
    shown = shown_path(path, folder)
    return read(text_of(path, shown), shown)


def shown_path(path: Path, folder: Path) -> str:
    """A path as the user knows it: from the working folder where it lies in it."""
    return str(path.relative_to(folder)) if path.is_relative_to(folder) else str(path)
