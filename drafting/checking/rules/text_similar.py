"""整段与上年几乎一样。

别处来的报告用 draft check 报告.docx --上年 上年报告.docx 比；资料与上年的资料比（一字不差的由 text-unchanged 说）。
按连着三个字的字组比，相同的到九成、30个字以上才算，只改了年份也算。不足和安排每年照抄，是评议里常说的毛病（实务）。

错例：上年：在案卷评查中发现，个别执法人员调查取证不够规范，文书制作质量还有差距，主要原因是新进人员多、办案经验少；本年：在案卷评查中发现，个别执法人员调查取证还不够规范，文书制作质量还有差距，主要原因是新进人员多、办案经验少
正例：上年：在案卷评查中发现，个别执法人员调查取证不够规范，文书制作质量还有差距，主要原因是新进人员多、办案经验少；本年：在案卷评查中发现，听证笔录的记录不完整，主要原因是听证少、培训跟不上，两名新进人员还没有参加过资格考试
正例：上年：办理案件12件；本年：办理案件12件
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from drafting.checking.likeness import grams, hanzi, likeness
from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "text-similar"
NEEDS = "文字"

_LEAST, _ALIKE = 30, 0.9
_COMMON, _BEST = 8, 3
"""A stretch that more texts of last year have leads to none of them; so many of the nearest are looked at."""

_HINT = "改成本年的；今年仍是这样的，核对后保留"


class _Text(NamedTuple):
    key: str
    grams: frozenset[str]


class _Before:
    """Last year's texts, found by what they share with one of this year."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = [text for text in map(_text, texts) if len(text.key) >= _LEAST]
        self._having: dict[str, list[int]] = {}
        for number, text in enumerate(self.texts):
            for gram in text.grams:
                self._having.setdefault(gram, []).append(number)

    def like(self, text: _Text) -> float:
        """How much of a text the nearest has, 0 where it is less than nine tenths or the text is short."""
        if len(text.key) < _LEAST:
            return 0
        having = (self._having.get(gram, ()) for gram in text.grams)
        shared = Counter(number for numbers in having if len(numbers) <= _COMMON for number in numbers)
        near = (self.texts[number].grams for number, _ in shared.most_common(_BEST))
        share = max((likeness(text.grams, one) for one in near), default=0.0)
        return share if share >= _ALIKE else 0


def check(report: Report) -> Iterator[Finding]:
    """Every paragraph that is nine tenths one of last year's."""
    if report.reading is None:
        yield from _of_profile(report)
    elif report.last_outline:
        before = _Before(line.text for line in report.last_lines if line.kind == "正文")
        for line in report.lines:
            if line.kind == "正文" and (share := before.like(_text(line.text))):
                message = f"这一段与上年{_percent(share)}相同"
                yield line.finding(NAME, Level.WARNING, (0, len(line.text)), message, _HINT)


def _of_profile(report: Report) -> Iterator[Finding]:
    before = _Before(text.text for text in report.last_texts)
    same = {text.key for text in before.texts}
    for text in report.own_texts:
        told = _text(text.text)
        if told.key not in same and (share := before.like(told)):
            yield Finding(NAME, Level.INFO, f"这段话与上年{_percent(share)}相同", Location(text.keys), _HINT)


def _text(text: str) -> _Text:
    key = hanzi(text)
    return _Text(key, grams(key))


def _percent(share: float) -> str:
    return f"{int(share * 100)}%"
