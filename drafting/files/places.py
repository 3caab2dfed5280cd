"""Where things stand in a YAML text (位置): entries with their heads and ends, lines, comments."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from drafting.files.syntax import Source
from drafting.finding import Path

BREAK = re.compile(r"\r\n|\r|\n")
_LAST_BREAK = re.compile(r"(?:\r\n|\r|\n)[ \t]*\Z")
_COLON = re.compile(r"\s*:")


class Entry(NamedTuple):
    """One entry of a mapping or a sequence: where it begins, where its head (“名:”, “-”) ends, its value."""

    start: int
    head: int
    column: int
    node: Any

    @property
    def dashed(self) -> bool:
        """Whether its head is a dash."""
        return self.head == self.start + 1

    @property
    def style(self) -> str:
        """How its value is written: in which quotes, below “|” or “>”; empty for the rest."""
        return getattr(self.node, "style", "") or ""

    @property
    def empty(self) -> bool:
        """Whether nothing stands behind its head."""
        return isinstance(self.node, yaml.ScalarNode) and not self.node.value and not self.node.style


@dataclass(frozen=True)
class Places:
    """A YAML text with the tree that knows where things stand; `order` is that of the topmost keys."""

    text: str
    source: Source
    order: Sequence[str]

    @property
    def root(self) -> Any:
        """The topmost node."""
        return self.source.root

    @property
    def eol(self) -> str:
        """The line break of this text."""
        found = BREAK.search(self.text)
        return found[0] if found else "\n"

    def entries(self, node: Any) -> list[Entry] | None:
        """The entries of a collection; None where they are written in a way that cannot be cut."""
        found = [self._entry(node, index) for index in range(len(node.value))]
        return None if None in found else [entry for entry in found if entry]

    def _entry(self, node: Any, index: int) -> Entry | None:
        if isinstance(node, yaml.MappingNode):
            name, value = node.value[index]
            colon = _COLON.match(self.text, name.end_mark.index)
            return Entry(name.start_mark.index, colon.end(), node.start_mark.column, value) if colon else None
        item = node.value[index]
        start = item.start_mark.index
        if node.flow_style:
            return Entry(start, start, node.start_mark.column, item)
        dash = self._dash(start, node.start_mark.column)
        return Entry(dash, dash + 1, node.start_mark.column, item) if dash is not None else None

    def _dash(self, start: int, column: int) -> int | None:
        """Where the dash in front of an item stands: in its own column, on this line or above."""
        while start >= 0:
            line = self.line_start(start)
            if self.text[line + column : line + column + 1] == "-":
                return line + column
            start = line - 1
        return None

    def line_start(self, place: int) -> int:
        """Where the line of a place begins."""
        return max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1

    def line_end(self, place: int) -> int:
        """Where the line of a place ends, before its line break."""
        found = BREAK.search(self.text, place)
        return found.start() if found else len(self.text)

    def end(self, entry: Entry) -> int:
        """Where an entry ends, without the blank lines and comments behind it."""
        node = entry.node
        if entry.empty:
            return entry.head
        if isinstance(node, yaml.CollectionNode) and not node.flow_style:
            last = self.entries(node)
            return self.end(last[-1]) if last else node.end_mark.index
        span = self.text[node.start_mark.index : node.end_mark.index]
        if entry.style in ("|", ">"):
            span = _LAST_BREAK.sub("", span) if "+" in span[:3] else span.rstrip()
        return int(node.start_mark.index) + len(span)

    def found(self, keys: Path) -> tuple[list[Any], Path]:
        """The nodes along these keys as far as they go, and the keys left over."""
        nodes = [self.root]
        for depth, step in enumerate(keys):
            index = self.index(nodes[-1], step)
            if index is None:
                return nodes, keys[depth:]
            value = nodes[-1].value[index]
            nodes.append(value[1] if isinstance(value, tuple) else value)
        return nodes, ()

    def index(self, node: Any, step: str | int) -> int | None:
        """Which entry of a node a key leads to, None where none does."""
        if isinstance(node, yaml.MappingNode):
            return next((number for number, (name, _) in enumerate(node.value) if name.value == step), None)
        inside = isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
        return step if inside else None  # type: ignore[return-value]
