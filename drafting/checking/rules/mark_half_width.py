"""汉字旁边用了半角标点。

中文的逗号、分号、冒号、问号、叹号、括号、引号占一个字的位置，用全角（GB/T 15834—2011 5.1，国标）。
每种标点只列第一处，并说共有几处。小数、时间、文号、网址和英文里的半角不算。

错例：受理投诉20件,办结20件。
错例：开展检查(含抽查)12次。
错例：做到"三个到位"。
错例：投诉为什么多?主要是新业态多。
错例：全年检查12次.整改5处。
正例：受理投诉20件，办结20件。
正例：罚没12,345.6元，每日9:30开门。
正例：网址www.example.com，电子证照系统V2.0(beta)上线。
正例：印发工作要点〔2024〕3号。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.lines import READ
from drafting.checking.report import Report
from drafting.checking.search import NET, spots
from drafting.finding import Finding, Level, Location

NAME = "mark-half-width"
NEEDS = "文字"

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", '"': "“”", ".": "。"}
_NEAR = "[\u4e00-\u9fff，。；：？！、“”‘’《》（）〔〕]"
_HALF = re.compile(
    rf'(?<={_NEAR})[,;:?!()"](?!\d{{2,4}}[)）\]］〕]\s*第?\d)|[,;:?!()"](?={_NEAR})(?!\)\s*第?\d)'
    r"|(?<=[\u4e00-\u9fff”》])\.(?=[\u4e00-\u9fff“《]|\s*$)"
)
_FOREIGN = re.compile(r"[A-Za-z0-9.]\([A-Za-z0-9 .+-]{1,40}\)")
"""Brackets of foreign words: V2.0(beta)."""


class _Half(NamedTuple):
    """A half-width mark and where it stands."""

    mark: str
    place: Location


def check(report: Report) -> Iterator[Finding]:
    """The first of every half-width mark beside hanzi, with how many there are."""
    found: dict[str, list[_Half]] = {}
    for half in (*_numbers(report), *_marks(report)):
        found.setdefault(half.mark, []).append(half)
    for mark, halves in found.items():
        first = min(halves, key=lambda half: (half.place.line, half.place.column))
        much = f"{len(halves)}处" if len(halves) > 1 else ""
        hint = f"改成全角“{_WIDE[mark]}”" if mark != '"' else "改成成对的“ ”"
        yield Finding(NAME, Level.WARNING, f"半角“{mark}”{much}，汉字旁边用全角", first.place, hint, mark)


def _marks(report: Report) -> Iterator[_Half]:
    return (_Half(spot.words, spot.line.place(spot.start)) for spot in spots(report.lines, _HALF, NET, _FOREIGN))


def _numbers(report: Report) -> Iterator[_Half]:
    """The brackets around the numbers of headings that were read: (一)."""
    for heading in report.reading.headings if report.reading else ():
        start = heading.place.column - len(heading.mark)
        for offset, char in enumerate(heading.mark):
            if char in "()" and start > 0:
                column = start + offset
                line = heading.place.line
                yield _Half(char, Location((READ, line, column), line=line, column=column))
