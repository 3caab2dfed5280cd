"""YAML as clerks write it (资料的写法): every value a string, every trap a finding with its line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
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

from drafting.files.refusal import refusal
from drafting.files.traps import diagnosis, suspicious
from drafting.finding import DraftError, Finding, error
from drafting.finding import Path as Keys
from drafting.unseen import unseen

LIMIT = 2_000_000
"""The largest file read, in bytes: a profile has some twenty thousand."""

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
            found = _child(node, key)
            if found is None:
                continue
            node, mark = found
            line = mark.line + self.first
        return line

    def placed(self, finding: Finding) -> Finding:
        """The finding with this file and the line its keys lead to."""
        return finding.at(self.file, self.line(finding.place.path))


def _child(node: Any, key: str | int) -> tuple[Any, Any] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((value, name.start_mark) for name, value in node.value if name.value == key), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key].start_mark
    return None


def text_of(path: Path, shown: str) -> str:
    """A file's text; raises DraftError when it is missing, too large or not UTF-8."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise DraftError(error("file-missing", "没有这个文件", "核对文件名和文件夹").at(shown)) from None
    except OSError as wrong:
        raise DraftError(refusal("file-unreadable", "打不开这个文件", wrong).at(shown)) from None
    if len(raw) > LIMIT:
        message = f"文件有{len(raw)}字节，超过{LIMIT}字节"
        raise DraftError(error("file-large", message, "核对是不是选错了文件；粘进来的大段文字删短").at(shown))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = raw[: wrong.start].count(b"\n") + 1
        message, hint = "文件不是 UTF-8 编码", "用记事本另存为，编码选 UTF-8"
        raise DraftError(error("file-encoding", message, hint).at(shown, line)) from None


def read(text: str, file: str, first: int = 1) -> Source:
    """The YAML text as data; `first` is the line of the file it begins on. Raises DraftError with every finding."""
    if found := [wrong.at(file, line + first) for line, wrong in suspicious(text)]:
        raise DraftError(*found)
    try:
        reading = _Reading(text)
        data = reading.document()
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark or wrong.context_mark
        line, finding = diagnosis(text.splitlines(), mark.line if mark else 0)
        raise DraftError(finding.at(file, line + first)) from None
    except (yaml.YAMLError, RecursionError):
        raise DraftError(error("yaml", "这个文件的写法读不懂", "与样例逐行对照").at(file, first)) from None
    if reading.found:
        raise DraftError(*(wrong.at(file, line + first) for line, wrong in reading.found))
    return Source(file, data, text, first)


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
