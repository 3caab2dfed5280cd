"""The numbers that a browser puts before the items of a list (自动编号)."""

import re
from collections.abc import Iterator, Mapping

from drafting.html.looks import style
from drafting.html.tree import Element
from drafting.numbering import mark

_KIND = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal|lower-alpha|upper-alpha|[\w-]*(?:chinese|cjk)[\w-]*)"
)
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha"}
_LETTERS = 26


def marks(ordered: Element) -> Iterator[str]:
    """The marks of an ordered list, one for every item in turn: 1. 2. 3. or 一、二、三、; empty where it shows none."""
    attributes = ordered.attributes
    kind = _kind(attributes)
    start = attributes.get("start", "1")
    number = int(start) if re.fullmatch(r"\d{1,4}", start) else 1
    for item in ordered.children:
        if isinstance(item, Element) and item.tag == "li":
            value = item.attributes.get("value", "")
            number = int(value) if re.fullmatch(r"\d{1,4}", value) else number
            yield _mark(kind, number)
            number += 1


def _kind(attributes: Mapping[str, str]) -> str:
    said = _KIND.search(style(attributes))
    return said[1] if said else _TYPES.get(attributes.get("type", "1"), "decimal")


def _mark(kind: str, number: int) -> str:
    if kind == "none" or number < 1:
        return ""
    if kind.endswith("alpha"):
        letter = chr(ord("a") + (number - 1) % _LETTERS)
        return f"{letter.upper() if kind.startswith('upper') else letter}."
    return mark("1." if kind.startswith("decimal") else "一、", number)
