"""Where words stand in a report (查找): the places that a pattern finds, outside what is quoted."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafting.checking.lines import SaidLine
from drafting.finding import Finding, Level

BOOKS = re.compile("《[^》]{0,200}》")
"""Names of documents: what stands in them is not the unit's to choose."""

QUOTES = re.compile("“[^”]{0,120}”")
"""Words in quotation marks."""

NET = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,64}|(?:https?://|www\.)[\x21-\x7e]{1,300}")
"""E-mail and web addresses."""

COUNTED = re.compile(r"\d+(?:\.\d+)?[余多]?万?[件次起个人户家场批份项名宗]")
"""A count of things done."""

_GAPS = re.compile("【待填：[^】]{0,400}】")
"""What is still asked for (待填): the program's words, not the unit's."""

HELD = "\0"
"""What stands for a character that is not looked at."""

_FULL = str.maketrans(",;:?!()", "，；：？！（）")


class Spot(NamedTuple):
    """A place in a line (一处), with what the pattern found there; `start` and `end` are offsets in the line."""

    line: SaidLine
    start: int
    end: int
    found: re.Match[str]

    @property
    def words(self) -> str:
        """What stands there as printed."""
        return self.line.text[self.start : self.end]

    def finding(self, rule: str, level: Level, message: str, hint: str) -> Finding:
        """What is wrong there."""
        return self.line.finding(rule, level, (self.start, self.end), message, hint)


def spots(lines: Iterable[SaidLine], pattern: re.Pattern[str], *hidden: re.Pattern[str]) -> Iterator[Spot]:
    """Every place where a pattern fits, in reading order, outside what the `hidden` patterns cover."""
    for line in lines:
        text = line.text
        for found in pattern.finditer(without(text, *hidden)):
            yield Spot(line, found.start(), found.end(), found)


def without(text: str, *hidden: re.Pattern[str]) -> str:
    """The text with what these patterns cover held back, every other character at its place."""
    for pattern in (*hidden, _GAPS) if "【待填：" in text else hidden:
        text = pattern.sub(lambda found: HELD * len(found[0]), text)
    return text


def full_width(text: str) -> str:
    """The text as if its half-width marks were full-width, every character at its place."""
    return text.translate(_FULL)


def body(lines: Iterable[SaidLine]) -> Iterator[SaidLine]:
    """The headings and paragraphs."""
    return (line for line in lines if line.kind in ("标题", "正文"))


def counted(spots: Sequence[Spot], what: str) -> str:
    """What is wrong, and how often: 写着“近期”，共3处."""
    return what if len(spots) == 1 else f"{what}，共{len(spots)}处"
