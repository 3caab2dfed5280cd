"""Marks in front of headings (序数) as people write them: which form, which number, how far they go."""

import re
from typing import NamedTuple

from drafting.figure import value

_HAN = "一二三四五六七八九十百"

FORMS = ("章", "一、", "（一）", "1.", "（1）", "①", "一是")
"""The forms by level; several spellings of each are one form: 1. 1． 1、, (一) （一）, 第一章 第一部分."""

_SPELT = {
    "章": rf"第(?P<章>[{_HAN}]+)(?:章|部分|编)[ 　:：、]*",
    "（一）": rf"[（(〔](?P<圆>[{_HAN}]+)[)）〕][、.．]?|(?P<右圆>[{_HAN}]{{1,3}})[)）]",
    "一是": rf"(?P<点>[{_HAN}]{{1,3}})(?:是(?=[^{_HAN}否])|要(?=[^素点件义求领务{_HAN}]))"
    rf"|第(?P<第>[{_HAN}]{{1,3}})(?:是|[，,、：:])",
    "一、": rf"(?P<顿>[{_HAN}]{{1,3}})(?:[、，.．]|,(?=\D)|[ 　]+(?=[\u4e00-\u9fff]{{2}}))"
    rf"(?!(?:[{_HAN}]{{1,2}})?[{_HAN}](?:季度|月|年|类|号|审|级|线|产业|次))",
    "（1）": r"[（(](?P<数圆>\d{1,2})[)）][、.．]?|(?P<右数圆>\d{1,2})[)）]",
    "1.": r"(?P<数>\d{1,2})(?:[.．](?:(?=(?:19|20)\d\d年)|(?!\d))|、(?!\d)|[ 　]+(?=[\u4e00-\u9fff]{2}))",
    "①": "(?P<圈>[①-⑳❶-❿])、?",
}

_MARK = re.compile("|".join(f"(?P<form_{index}>{_SPELT[form]})" for index, form in enumerate(_SPELT)))
_FORM_OF = {f"form_{index}": form for index, form in enumerate(_SPELT)}
_CIRCLES = {char: number for block in ("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "❶❷❸❹❺❻❼❽❾❿") for number, char in enumerate(block, 1)}


_FIRST = frozenset(f"第{_HAN}（(〔0123456789{''.join(_CIRCLES)}")
"""Characters that a mark begins with."""


class Mark(NamedTuple):
    """A mark as printed, its form, its number, and how many characters it takes with the space behind it."""

    text: str
    form: str
    number: int
    length: int


def mark_of(text: str) -> Mark | None:
    """The mark that a line begins with, or None."""
    if text[:1] not in _FIRST or not (found := _MARK.match(text)):
        return None
    groups = {name: said for name, said in found.groupdict().items() if said is not None}
    form = next(_FORM_OF[name] for name in groups if name in _FORM_OF)
    number = next(said for name, said in groups.items() if name not in _FORM_OF)
    return Mark(found[0].rstrip(), form, _counted(number), found.end())


def _counted(number: str) -> int:
    return _CIRCLES[number] if number in _CIRCLES else int(value(number))


def level(form: str) -> int:
    """The level of a form, from 0 for chapters."""
    return FORMS.index(form)
