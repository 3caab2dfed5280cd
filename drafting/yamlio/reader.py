"""YAML as clerks write it (资料的写法): every value a string, every trap a finding with its line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from drafting.characters import suspect, unseen
from drafting.finding import DraftError, Finding, error, few
from drafting.keys import Keys

_HASHED = re.compile(r"#\S")
_GLUED = re.compile(r"[ \t]+#\S")
_THOUSANDS = re.compile(r"\d{3}(\.\d+)?")


_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Source:
    """A YAML text as read: its data, and where in the file it begins (from 1)."""

    file: str
    data: Any
    text: str
    first: int = 1

    @cached_property
    def root(self) -> Any:
        """The tree of nodes, which know their lines; most files are never asked for it."""
        return yaml.compose(self.text, Loader=_Loader)

    def line(self, keys: Keys) -> int:
        """The line (from 1) where these keys stand, or as far along them as the file goes."""
        node, line = self.root, self.first
        for key in keys:
            found = self._child(node, key)
            if found is None:
                continue
            node, mark = found
            line = mark.line + self.first
        return line

    def placed(self, finding: Finding) -> Finding:
        """The finding with this file and the line its keys lead to."""
        return finding.at(self.file, self.line(finding.location.keys))

    def _child(self, node: Any, key: str | int) -> tuple[Any, Any] | None:
        """What stands at a key of a node, and where that begins; None where nothing does."""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node).get(key)
        if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            return node.value[key], node.value[key].start_mark
        return None

    def _mapping(self, node: yaml.MappingNode) -> Mapping[str | int, tuple[Any, Any]]:
        """A mapping by its keys, looked through once: thousands of lines may be asked for."""
        if id(node) not in self._mappings:
            entries = reversed(node.value)
            self._mappings[id(node)] = {name.value: (value, name.start_mark) for name, value in entries}
        return self._mappings[id(node)]

    @cached_property
    def _mappings(self) -> dict[int, dict[str | int, tuple[Any, Any]]]:
        """Every mapping that was looked through, by the id of its node, which `root` holds."""
        return {}


def read(text: str, file: str, first: int = 1) -> Source:
    """The YAML text as data; `first` is the line of the file it begins on. Raises DraftError with every finding."""
    if found := [wrong.at(file, line + first) for line, wrong in suspicious(text)]:
        raise DraftError(*few(found))
    try:
        reading = _Reading(text)
        data = reading.document()
    except yaml.MarkedYAMLError:
        from drafting.yamlio.stumbles import stumbles  # only a slip needs it

        found = [wrong.at(file, line + first) for line, wrong in stumbles(text, _Loader)]
        raise DraftError(*found or (_strange(file, first),)) from None
    except (yaml.YAMLError, RecursionError):
        raise DraftError(_strange(file, first)) from None
    if reading.found:
        raise DraftError(*few([wrong.at(file, line + first) for line, wrong in reading.found]))
    return Source(file, data, text, first)


def _strange(file: str, first: int) -> Finding:
    return error("yaml", "这个文件的写法读不懂", "与样例逐行对照").at(file, first)


class _Reading:
    """One reading of a text: its values, and what would be read otherwise than it was meant.

    The parser's events are enough; a tree of nodes would take as long again.
    """

    def __init__(self, text: str) -> None:
        self.lines = [*text.splitlines(), ""]
        self.hashed = bool(_HASHED.search(text))
        self.found: list[tuple[int, Finding]] = []
        self.next = _Loader(text).get_event

    def document(self) -> Any:
        """The value of the one document; raises YAMLError."""
        self.next()
        if isinstance(self.next(), StreamEndEvent):
            return {}
        data = self._value(self.next())
        self.next()
        if not isinstance(further := self.next(), StreamEndEvent):
            raise yaml.MarkedYAMLError(problem="another document", problem_mark=further.start_mark)
        return data

    def _value(self, event: Any) -> Any:
        """What begins with this event: strings, lists and dicts."""
        if event.anchor or event.tag:
            self._strange(event)
        kind = type(event)
        if kind is ScalarEvent:
            if not event.style:
                self._plain(event)
            elif event.style == '"':
                self._escaped(event)
            return event.value
        if kind is SequenceStartEvent:
            return list(self._items())
        return self._mapping() if kind is MappingStartEvent else ""

    def _strange(self, event: Any) -> None:
        if event.anchor:
            self._add(event, error("yaml-anchor", "不能用 & 和 * 引用别处的内容", "文字以 & 或 * 开头的，两头加引号"))
        else:
            self._add(event, error("yaml-tag", "不能用 ! 开头的写法", "文字以 ! 开头的，两头加引号"))

    def _add(self, event: Any, finding: Finding) -> None:
        self.found.append((event.start_mark.line, finding))

    def _plain(self, event: Any) -> None:
        """An unquoted text must end where a person sees it end."""
        start, end = event.start_mark.line, event.end_mark
        if end.line > start and event.value and self.lines[end.line][: end.column].strip():
            full_width = "：" in self.lines[start + 1]
            message = "这一行的冒号是全角“：”" if full_width else "这一行接到了上一行后面"
            hint = "改成半角冒号加一个空格“: ”" if full_width else "长文字用“|”另起一段，或两头加引号"
            self.found.append((start + 1, error("yaml-run-on", message, hint)))
        elif self.hashed and _GLUED.match(self.lines[end.line], end.column):
            hint = "正文里的 # 两头加引号；是备注的，# 后空一格"
            self.found.append((end.line, error("yaml-comment", "“#”后面的字会被当成备注丢掉", hint)))

    def _escaped(self, event: Any) -> None:
        """Between double quotes an escape stands for a character that the file itself does not show."""
        for wrong in unseen(event.value):
            self._add(event, wrong)

    def _items(self) -> Iterator[Any]:
        while type(event := self.next()) is not SequenceEndEvent:
            yield self._value(event)

    def _mapping(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while type(key := self.next()) is not MappingEndEvent:
            name = self._value(key)
            if type(key) is not ScalarEvent:
                self._add(key, error("yaml-braces", "花括号、方括号开头的文字被当成了结构", "两头加引号"))
                name = ""
            elif name in found:
                self._add(key, error("yaml-duplicate", f"“{name}”写了两次", "留一个，删一个"))
            elif not key.style:
                self._plain_key(key)
            found[name] = self._value(self.next())
        return found

    def _plain_key(self, key: Any) -> None:
        if "：" in key.value:
            self._add(key, error("yaml-colon", f"“{key.value}”里的冒号是全角", "改成半角冒号加一个空格“: ”"))
        if _THOUSANDS.fullmatch(key.value):
            message = f"“,{key.value}”前面的逗号把一个数隔成了两半"
            self._add(key, error("yaml-comma", message, "带逗号的数两头加引号"))


_INDENT = re.compile(r"[ \t\u3000\xa0]*")
_ODD_SPACE = {"\t": "制表符（Tab）", "\u3000": "全角空格", "\xa0": "不间断空格"}


def suspicious(text: str) -> Iterator[tuple[int, Finding]]:
    """What no file should hold, with its line from 0: invisible characters, odd spaces in an indent."""
    lines = text.replace("\r\n", "\n").split("\n")
    if not suspect("".join(lines)):
        return
    for number, line in enumerate(lines):
        if suspect(line):
            yield from ((number, finding) for finding in (*unseen(line), *_odd_indent(line)))


def _odd_indent(line: str) -> Iterator[Finding]:
    indent = _INDENT.match(line)[0]  # type: ignore[index]
    for space, name in _ODD_SPACE.items():
        if space in indent and line.strip():
            yield error("yaml-indent", f"行首的空格里有{name}", "行首只用半角空格，每级两个")
