"""引号、书名号、括号不成对。

引号、括号、书名号前后成对，在同一段里配齐（GB/T 15834—2011 4.8、4.9、4.15，国标）。
列举的序号只写后半个括号的（1）不算。

错例：开展“送法进企业活动12场。
错例：学习《行政处罚法，组织考试。
错例：组织培训（含线上5次。
错例：落实三项制度”。
正例：开展“送法进企业”活动12场（含线上5场）。
正例：工作任务：1）组织培训；2）开展检查。
正例：贯彻《关于落实〈纲要〉的通知》。
"""

import re
from collections import Counter
from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "mark-unpaired"
NEEDS = "文字"

_CLOSING = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "（": "）", "〔": "〕", "【": "】", "「": "」", "[": "]"}
_QUOTES = {"“": "前引号", "”": "后引号", "‘": "前单引号", "’": "后单引号"}
"""Marks that a message cannot put in quotes."""

_SAME = str.maketrans("()［］", "（）[]")
_MARKS = re.compile("[" + re.escape("".join((*_CLOSING, *_CLOSING.values()))) + "]")
_LISTED = "0123456789０１２３４５６７８９一二三四五六七八九十abcdeABCDE"


def check(report: Report) -> Iterator[Finding]:
    """Every mark that opens and is never closed in its line, or closes what was not opened."""
    for line in report.lines:
        for offset in sorted(_single(line.text.translate(_SAME))):
            mark = _QUOTES.get(line.text[offset], f"“{line.text[offset]}”")
            yield line.finding(NAME, Level.ERROR, (offset, offset + 1), f"{mark}没有配对", _cure(line, offset))


def _cure(line: SaidLine, offset: int) -> str:
    mark = line.text[offset : offset + 1].translate(_SAME)
    return f"在该停的地方补上{_CLOSING[mark]}" if mark in _CLOSING else "补上前半个，或删去这一个"


def _single(text: str) -> Iterator[int]:
    """The offsets of marks without their other half."""
    opened: list[int] = []
    open_now = Counter[str]()
    for found in _MARKS.finditer(text):
        offset, char = found.start(), found[0]
        if char in _CLOSING:
            opened.append(offset)
            open_now[_CLOSING[char]] += 1
        elif open_now[char]:
            yield from _inside(text, opened, open_now, char)
        elif not _lists(text, offset):
            yield offset
    yield from opened


def _inside(text: str, opened: list[int], open_now: Counter[str], closing: str) -> Iterator[int]:
    """What was opened behind the mark that this one closes, and is left alone by it."""
    while (mark := _CLOSING[text[last := opened.pop()]]) != closing:
        open_now[mark] -= 1
        yield last
    open_now[closing] -= 1


def _lists(text: str, offset: int) -> bool:
    """Whether a closing bracket ends the number of an item: 1）."""
    start = offset
    while start and offset - start < 3 and text[start - 1] in _LISTED:
        start -= 1
    return text[offset] == "）" and start < offset and (not start or text[start - 1] in " 。；：，、;:,")
