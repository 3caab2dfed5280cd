"""Changing one place of a YAML text (就地改): every other character stays as it stands."""

import contextlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import yaml

from drafting.finding import DraftError, error
from drafting.keys import Keys, Step, steps, value_at, with_value, without
from drafting.yamlio.reader import Source, read
from drafting.yamlio.scalars import block, inline, key, quoted, surest

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
class Positions:
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

    def found(self, keys: Keys) -> tuple[list[Any], Keys]:
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


_COMMENT = re.compile(r"[ \t]+#[^\r\n]*")
_HEADER = re.compile(r"([|>][-+]?)([ \t]+#[^\r\n]*)?[\r\n]")


def changed(text: str, steps: Iterable[Step], order: Sequence[str] = ()) -> str:
    """The text with these places changed one after the other, as `patched` does."""
    return patched(read(text, ""), steps, order).text


def patched(source: Source, steps: Iterable[Step], order: Sequence[str] = ()) -> Source:
    """The source with these places changed one after the other, None for nothing there; `order` is of the topmost keys.

    What comes out has been read again, once a place: where one place cannot be changed alone, the one around it is
    written anew. Raises DraftError where none can be.
    """
    now = _Patch(source.text, source, order)
    for keys, value in steps:
        for place, new in _minimal_steps(now.source.data, keys, value):
            now = _apply(now, place, new)
    return now.source


def _minimal_steps(data: Any, keys: Keys, value: Any) -> Iterable[Step]:
    """The fewest places to change so that `value` stands at these keys."""
    return [(keys, None)] if value is None else list(steps(data, with_value(data, keys, value)))


def _apply(now: "_Patch", keys: Keys, value: Any) -> "_Patch":
    """The text after one step; the first candidate that reads back as what is wanted."""
    data = now.source.data
    wanted = without(data, keys) if value is None else with_value(data, keys, value)
    for candidate in _candidates(now, keys, wanted, dropped=value is None):
        with contextlib.suppress(DraftError):
            if (source := read(candidate, now.source.file)).data == wanted:
                return _Patch(candidate, source, now.order)
    raise DraftError(error("profile-shape", "这一处的写法太特别，改不了", "这一处用编辑器改", keys))


def _candidates(text: "_Patch", keys: Keys, wanted: Any, *, dropped: bool) -> Iterator[str]:
    """Ways to change the text, the narrowest first."""
    if dropped:
        yield from text.without(keys)
        keys = keys[:-1]
    for depth in range(len(keys), 0, -1):
        yield from text.with_value(keys[:depth], value_at(wanted, keys[:depth]))


class _Patch(Positions):
    """The ways to change a text at one place."""

    def with_value(self, keys: Keys, value: Any) -> Iterator[str]:
        """The text with a value at keys whose parent is there, written in one way and another."""
        nodes, rest = self.found(keys)
        parent = nodes[-1] if rest else nodes[-2]
        if len(rest) > 1 or not isinstance(parent, yaml.CollectionNode) or not parent.value:
            return
        entries = self.entries(parent)
        if entries is None:
            return
        flow = any(isinstance(node, yaml.CollectionNode) and node.flow_style for node in nodes[: len(keys)])
        if rest:
            yield from self._added(entries, keys, value, flow=flow)
        else:
            index = self.index(parent, keys[-1])
            yield from self._replaced(entries[index or 0], value, flow=flow)

    def _added(self, entries: list[Entry], keys: Keys, value: Any, *, flow: bool) -> Iterator[str]:
        head = "-" if isinstance(keys[-1], int) else f"{key(keys[-1])}:"
        if flow:
            behind = self.end(entries[-1])
            new = inline(value) or '""' if head == "-" else f"{head} {inline(value)}"
            yield f"{self.text[:behind]}, {new}{self.text[behind:]}"
            return
        behind = self.line_end(self.end(self._anchor(entries, keys)))
        for lines in (block(head, value), [f"{head} {surest(value)}"]):
            gap = self.eol if len(keys) == 1 and len(lines) > 1 else ""
            new = "".join(f"{self.eol}{' ' * entries[0].column if line else ''}{line}" for line in lines)
            yield self.text[:behind] + gap + new + self.text[behind:]

    def _anchor(self, entries: list[Entry], keys: Keys) -> Entry:
        """The entry that a new one stands behind: the last, among the topmost the nearest above in their order."""
        if len(keys) > 1 or keys[0] not in self.order:
            return entries[-1]
        above = self.order[: self.order.index(str(keys[0]))]
        names = [name.value for name, _ in self.root.value]
        behind = [entry for name, entry in zip(names, entries, strict=True) if name in above]
        return behind[-1] if behind else entries[-1]

    def _replaced(self, entry: Entry, value: Any, *, flow: bool) -> Iterator[str]:
        start, end = (entry.head, entry.head) if entry.empty else (entry.node.start_mark.index, self.end(entry))
        if flow:
            space = " " if entry.empty and entry.head > entry.start else ""
            new = [inline(value)] if inline(value) else ["", '""']
            rest = self.text[end:].lstrip(" ") if entry.empty else self.text[end:]
            yield from (self.text[:start] + space + words + rest for words in new)
            return
        if isinstance(value, str) and value:
            yield from self._same_style(entry, value, end)
        lines = block("-" if entry.dashed else "", value)
        yield self._replace_after_head(entry, [lines[0].removeprefix("-").strip(" "), *lines[1:]], end)
        yield self._replace_after_head(entry, [surest(value)], end)

    def _same_style(self, entry: Entry, value: str, end: int) -> Iterator[str]:
        """The text with a value in the style of the old one: in its quotes, below its “|” or “>”."""
        start = entry.node.start_mark.index
        if entry.style in ("'", '"'):
            yield self.text[:start] + quoted(value, entry.style) + self.text[end:]
        header = _HEADER.match(self.text, start)
        if header and entry.style in ("|", ">") and "\n" not in value:
            yield self._replace_after_head(entry, [header[1], f"  {value}"], end)

    def _replace_after_head(self, entry: Entry, lines: list[str], end: int) -> str:
        """The text with these lines behind an entry's head; the comment of its line stays on that line."""
        behind = self.line_end(end)
        first = f" {lines[0]}" if lines[0] else ""
        rest = "".join(f"{self.eol}{' ' * entry.column if line else ''}{line}" for line in lines[1:])
        return self.text[: entry.head] + first + self._comment(entry, end) + rest + self.text[behind:]

    def _comment(self, entry: Entry, end: int) -> str:
        """The comment on the line of an entry's head, or behind its value."""
        if entry.style in ("|", ">"):
            header = _HEADER.match(self.text, entry.node.start_mark.index)
            return (header[2] or "") if header else ""
        for place in (entry.head, end):
            if found := _COMMENT.match(self.text, place):
                return found[0]
        return ""

    def without(self, keys: Keys) -> Iterator[str]:
        """The text without an entry; where it is the only one, the collection around it is written anew instead."""
        nodes, rest = self.found(keys)
        entries = None if rest else self.entries(nodes[-2])
        if not entries or len(entries) < 2:
            return
        index = self.index(nodes[-2], keys[-1]) or 0
        start, end = entries[index].start, self.end(entries[index])
        if nodes[-2].flow_style:
            last = index == len(entries) - 1
            yield self._cut(self.end(entries[index - 1]), end) if last else self._cut(start, entries[index + 1].start)
        elif self.text[self.line_start(start) : start].strip():
            yield self._cut(start, entries[index + 1].start)
        else:
            yield self._cut_lines(self.line_start(start), self.line_end(end))

    def _cut(self, start: int, end: int) -> str:
        return self.text[:start] + self.text[end:]

    def _cut_lines(self, start: int, end: int) -> str:
        """The text without whole lines, their line break with them."""
        if found := BREAK.match(self.text, end):
            return self._cut(start, found.end())
        return self._cut(len(self.text[:start].rstrip("\r\n")), end)
