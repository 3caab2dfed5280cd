"""The styles of a Word file (样式表): what a paragraph or a run takes from its style and those below it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.word.reading.markup import VAL, ElementTree, W, is_on, value, whole

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]", re.IGNORECASE)
_LONGEST = 40
"""Styles in a chain that are looked at: Word itself allows eleven."""

_ID, _BASED = f"{W}styleId", f"{W}basedOn"
_PARAGRAPH, _RUN = f"{W}pPr", f"{W}rPr"
_OUTLINE, _ALIGN, _NUMBER = f"{W}outlineLvl", f"{W}jc", f"{W}numPr"
_BOLD, _HIDDEN = f"{W}b", f"{W}vanish"


class Style(NamedTuple):
    """What a style gives.

    `level` of a heading from 1, 0 for none; `bold` and `hidden` are None where nothing is said; `list` is the id of
    its list (numId) with `depth` from 0, and `listed_by` the style of the chain that names it; `contents` says that it
    is one of a table of contents (目录).
    """

    level: int = 0
    centred: bool = False
    bold: bool | None = None
    hidden: bool | None = None
    list: str = ""
    depth: int = 0
    listed_by: str = ""
    contents: bool = False


class Sheet:
    """The styles by id, each put together when it is first asked for."""

    def __init__(self, root: ElementTree | None) -> None:
        styles = [] if root is None else root.findall(f"{W}style")
        self._nodes = {node.get(_ID, ""): node for node in styles}
        self._made: dict[str, Style] = {}
        self._usual = next((node.get(_ID, "") for node in styles if _is_usual(node)), "")

    def style(self, name: str) -> Style:
        """The style of this id; that of an ordinary paragraph for “”."""
        name = name or self._usual
        if name not in self._made:
            self._made[name] = self._put_together(name)
        return self._made[name]

    def list_of(self, name: str) -> str:
        """The list (numId) that a numbering style names."""
        node = self._nodes.get(name)
        return "" if node is None else value(node, f"{_PARAGRAPH}/{_NUMBER}/{W}numId")

    def _put_together(self, name: str) -> Style:
        chain = list(self._chain(name))
        titles = [value(node, f"{W}name") for node in chain] or [name]
        number = next((node for node in chain if node.find(f"{_PARAGRAPH}/{_NUMBER}") is not None), None)
        numbered = None if number is None else number.find(f"{_PARAGRAPH}/{_NUMBER}")
        return Style(
            level=_level(chain, titles),
            centred=next((found for node in chain if (found := value(node, f"{_PARAGRAPH}/{_ALIGN}"))), "") == "center",
            bold=_first(chain, _BOLD),
            hidden=_first(chain, _HIDDEN),
            list="" if numbered is None else value(numbered, f"{W}numId"),
            depth=0 if numbered is None else whole(value(numbered, f"{W}ilvl")),
            listed_by="" if number is None else number.get(_ID, ""),
            contents=any(_CONTENTS.fullmatch(title) for title in titles),
        )

    def _chain(self, name: str) -> Iterator[ElementTree]:
        """A style and those that it is based on, nearest first."""
        seen: set[str] = set()
        while name in self._nodes and name not in seen and len(seen) < _LONGEST:
            seen.add(name)
            yield self._nodes[name]
            name = value(self._nodes[name], _BASED)


def _is_usual(node: ElementTree) -> bool:
    return node.get(f"{W}type") == "paragraph" and node.get(f"{W}default", "0") in {"1", "true", "on"}


def _first(chain: list[ElementTree], switch: str) -> bool | None:
    found = (is_on(node.find(f"{_RUN}/{switch}")) for node in chain)
    return next((one for one in found if one is not None), None)


def _level(chain: list[ElementTree], titles: list[str]) -> int:
    """The outline level that a style says, else the one in its name, whichever is nearer."""
    for node, title in zip(chain or [None], titles, strict=True):
        outline = None if node is None else node.find(f"{_PARAGRAPH}/{_OUTLINE}")
        if outline is not None:
            return level_of(outline)
        if named := _HEADING.fullmatch(title.strip()):
            return int(named[1])
    return 0


def level_of(outline: ElementTree) -> int:
    """The level of a heading (大纲级别) from 1; 0 for body text."""
    written = whole(outline.get(VAL), 9)
    return written + 1 if written < 9 else 0
