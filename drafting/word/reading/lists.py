"""Automatic numbers (自动编号): which number a paragraph bears that Word counts and the text does not hold."""

import re
from typing import NamedTuple

from drafting.word.reading.counting import written
from drafting.word.reading.markup import VAL, ElementTree, W, is_on, value, whole
from drafting.word.reading.properties import Properties
from drafting.word.reading.sheet import Sheet, Style
from drafting.word.reading.symbols import plain_symbols

_ID, _DEPTH = f"{W}numId", f"{W}ilvl"
_ABSTRACT = f"{W}abstractNumId"
_FORM, _START, _TEXT = f"{W}numFmt", f"{W}start", f"{W}lvlText"
_LONGEST = 40
"""Characters of the pattern of a number; Word's own have a dozen."""

_DEEPEST = 8


class Level(NamedTuple):
    """A level of a list: its format, pattern (%1 is the number), first number, and the style that goes with it.

    `restart` is the level from 1 whose number sets it back; 0 for none, -1 for any above. `decimal`: all in digits.
    """

    form: str = "decimal"
    pattern: str = ""
    start: int = 1
    style: str = ""
    restart: int = -1
    decimal: bool = False


class _List(NamedTuple):
    """A list as the paragraphs name it: the one that counts, its levels, and starts of its own."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Lists:
    """The numbers of a document, counted paragraph by paragraph in reading order."""

    def __init__(self, root: ElementTree | None, sheet: Sheet) -> None:
        found = [] if root is None else list(root)
        self._sheet = sheet
        self._abstract = {node.get(_ABSTRACT, ""): node for node in found if node.tag == f"{W}abstractNum"}
        self._named = {node.get(_ID, ""): node for node in found if node.tag == f"{W}num"}
        self._made: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def mark(self, properties: Properties, style: Style) -> str:
        """The number of the next paragraph as printed (一、), empty where it has none; counts it."""
        name, depth = self._place(properties, style)
        if not name or name == "0":
            return ""
        found = self._list(name)
        level = found.levels.get(depth)
        if level is None:
            return ""
        self._count(name, depth, found)
        return _printed(level, found.levels, self._counts[found.counter])

    def _place(self, properties: Properties, style: Style) -> tuple[str, int]:
        """The list of a paragraph and its level, from the paragraph or else from its style."""
        if properties.list:
            return properties.list, min(properties.depth or 0, _DEEPEST)
        if not style.list or style.list == "0":
            return "", 0
        depth = self._depth_of(style) if properties.depth is None else properties.depth
        return style.list, min(depth, _DEEPEST)

    def _depth_of(self, style: Style) -> int:
        """The level that names the style, else the one the style names."""
        levels = self._list(style.list).levels
        return next((depth for depth, level in levels.items() if level.style == style.listed_by), style.depth)

    def _list(self, name: str) -> _List:
        if name not in self._made:
            self._made[name] = self._put_together(name)
        return self._made[name]

    def _put_together(self, name: str) -> _List:
        node = self._named.get(name)
        if node is None:
            return _List(name, {}, {})
        counter = value(node, _ABSTRACT)
        levels = self._levels(counter)
        starts: dict[int, int] = {}
        for override in node.findall(f"{W}lvlOverride"):
            depth = whole(override.get(_DEPTH))
            if (own := override.find(f"{W}lvl")) is not None:
                levels[depth] = _level(own)
                starts[depth] = levels[depth].start
            if (start := override.find(f"{W}startOverride")) is not None:
                starts[depth] = whole(start.get(VAL))
        return _List(counter, levels, starts)

    def _levels(self, counter: str) -> dict[int, Level]:
        """The levels of a list; where it only names a style of numbers, that style's."""
        node = self._abstract.get(counter)
        if node is not None and (linked := value(node, f"{W}numStyleLink")):
            there = self._named.get(self._sheet.list_of(linked))
            node = node if there is None else self._abstract.get(value(there, _ABSTRACT))
        found = [] if node is None else node.findall(f"{W}lvl")
        return {whole(one.get(_DEPTH)): _level(one) for one in found[: _DEEPEST + 1]}

    def _count(self, name: str, depth: int, found: _List) -> None:
        counts = self._counts.setdefault(found.counter, {})
        if depth in found.starts and (name, depth) not in self._begun:
            self._begun.add((name, depth))
            counts[depth] = found.starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else found.levels[depth].start
        for deeper in [one for one in counts if one > depth]:
            restart = found.levels[deeper].restart if deeper in found.levels else -1
            if restart < 0 or depth < restart:
                del counts[deeper]


def _level(node: ElementTree) -> Level:
    restart = node.find(f"{W}lvlRestart")
    return Level(
        form=_form(node),
        pattern=value(node, _TEXT)[:_LONGEST],
        start=whole(value(node, _START), 1),
        style=value(node, f"{W}pStyle"),
        restart=-1 if restart is None else whole(restart.get(VAL), -1),
        decimal=bool(is_on(node.find(f"{W}isLgl"))),
    )


def _form(node: ElementTree) -> str:
    """The format; one that only newer programs know stands beside its fall-back."""
    forms = [one.get(VAL, "") for one in node.iter(_FORM)]
    return next((form for form in forms if form != "custom"), "decimal")


def _printed(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return plain_symbols(level.pattern)

    def number(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        shown = levels.get(depth, level)
        return written(counts.get(depth, shown.start), "decimal" if level.decimal else shown.form)

    return re.sub("%([1-9])", number, level.pattern).strip()
