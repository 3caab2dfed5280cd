"""How values are written in YAML (值的写法): plain where nobody can read it otherwise, in quotes elsewhere."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import yaml

from drafting.characters import cleaned

_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@`.=~<")
_INSIDE_FLOW = frozenset(",[]{}:#\"'")
_TELLING = re.compile(r":(?:\s|$)|\s#|\t")
_NUMBER = re.compile(r"0|[1-9]\d*|(?:0|[1-9]\d*)\.\d*[1-9]")
_WORDS = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
_RESOLVER = yaml.resolver.Resolver()

WIDTH = 60
"""The longest list that stands on one line, in characters."""


def to_yaml_data(value: Any) -> Any:
    """An answer as plain YAML data: texts without invisible characters, bools as 是/否, lists and dicts of such."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Mapping):
        return {cleaned(str(key)): to_yaml_data(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [to_yaml_data(item) for item in value]
    return "" if value is None else cleaned(str(value))


def scalar(text: str, *, flow: bool = False) -> str:
    """A text on one line: as it is where every reader of YAML reads just that, else in quotes."""
    return text if _plain(text) and not (flow and _INSIDE_FLOW & set(text)) else quoted(text)


def quoted(text: str, mark: str = '"') -> str:
    """A text in quotes; in double ones where it has line breaks."""
    if mark == "'" and not re.search(r"[\n\t]", text):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def _plain(text: str) -> bool:
    if not text or text != text.strip() or text[0] in _FIRST or "\n" in text or _TELLING.search(text):
        return False
    if _NUMBER.fullmatch(text):
        return True
    if text.lower() in _WORDS:
        return False
    resolved = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    tag = str(resolved).rpartition(":")[2]
    return tag == "str" or (tag == "timestamp" and _day(text))


def _day(text: str) -> bool:
    """Whether a date is written as every reader prints it: 2025-01-12."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def key(name: str) -> str:
    """The name in front of a colon."""
    return quoted(name) if "：" in name or ":" in name or len(name) > WIDTH else scalar(name, flow=True)


def inline(value: Any) -> str:
    """A value on one line, as it may stand between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(name)}: {inline(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(item) or '""' for item in value) + "]"
    return scalar(value, flow=True) if value else ""


def surest(value: Any) -> str:
    """A value on one line in the way least open to misreading."""
    return quoted(value) if isinstance(value, str) else inline(value)


def block(head: str, value: Any) -> list[str]:
    """The lines of a value behind its head, “名:” or “-”; those below the first are indented by two."""
    if isinstance(value, str):
        return _text(head, value)
    if not value or _one_line(value):
        return [f"{head} {inline(value)}"]
    below = [line for entry in _entries(value) for line in entry]
    if head == "-":
        return [f"- {below[0]}", *_indented(below[1:])]
    return [head, *_indented(below)]


def _text(head: str, text: str) -> list[str]:
    if not text:
        return [head] if head != "-" else ['- ""']
    if not literal(text):
        return [f"{head} {scalar(text)}"]
    return [f"{head} |{'' if text.endswith(chr(10)) else '-'}", *_indented(text.removesuffix("\n").split("\n"))]


def literal(text: str) -> bool:
    """Whether a text of several lines can stand as it is below “|”."""
    lines = text.removesuffix("\n").split("\n")
    fit = all(line == line.strip() for line in lines) and lines[0] and lines[-1]
    return bool(fit) and len(lines) > 1 and text[-2:] != "\n\n"


def _one_line(value: Any) -> bool:
    """Whether a value stands on one line: an entry of the ledger, a list of a few words."""
    inside = list(value.values()) if isinstance(value, dict) else value
    words = all(isinstance(item, str) and "\n" not in item for item in inside)
    return words and ("数" in value if isinstance(value, dict) else len(inline(value)) <= WIDTH)


def _entries(value: Any) -> list[list[str]]:
    if isinstance(value, dict):
        return [block(f"{key(name)}:", item) for name, item in value.items()]
    return [block("-", item) for item in value]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]
