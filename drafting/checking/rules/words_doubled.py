"""同一个词在一句里写了两遍。

改句子时留下了原来的词：“形成…形成合力”“的的”“其他方面科技方面”（实务）。

错例：形成各单位配合形成合力。
错例：全年做到对重点工作做到及时督办。
错例：加大人员方面经费方面的投入。
错例：开展执法检查的的情况。
错例：组织组织执法培训12次。
错例：规范检查行为的若干措施落实到位。出台规范检查行为的若干措施3项。
正例：形成全市上下齐抓共管，推动形成合力。
正例：做到应查尽查、做到应改尽改。
正例：一级抓一级，层层抓落实，方方面面都到位。
正例：对目的的说明，对情况了解清楚。
正例：推动投诉化解和推动纠纷调处。
"""

import re
from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, Spot, body, spots
from drafting.finding import Finding, Level

NAME = "words-doubled"
NEEDS = "文字"

_VERBS = "形成|做到|进一步|确保|促进|开展|组织|增强|提升|提高|推动|加强|完善|健全|实现|落实|规范|强化|保障"
_CLAUSE = re.compile(rf"({_VERBS})(?P<between>[\u4e00-\u9fff]{{1,14}}?)\1")
_JOINED = re.compile("[和与并及或后再又就而且同以来为中的]|推动|制度|情况|机制")
_SAME = re.compile(
    r"方面[\u4e00-\u9fff]{1,4}方面|(?<!目)的的|了了(?![解却结断])|(?P<word>[\u4e00-\u9fff]{2,6})(?P=word)"
)
_PHRASE = 10
"""Characters of a phrase that is not said twice in neighbouring sentences; one without 的 is mostly a name."""

_NEAR = 80
"""How far apart they stand at most."""

_HAN = re.compile(r"[\u4e00-\u9fff]{10,}")


def check(report: Report) -> Iterator[Finding]:
    """Every word said twice in a clause, and every long phrase said twice in a row."""
    lines = tuple(body(report.lines))
    for spot in (*_in_clauses(lines), *spots(lines, _SAME, BOOKS, QUOTES)):
        yield spot.finding(NAME, Level.WARNING, f"“{spot.words}”里有词重复", "删去重复的词，把句子理顺")
    for line in lines:
        for start, end in _phrases(line.text):
            words = line.text[start:end]
            yield line.finding(NAME, Level.INFO, (start, end), f"“{words[:16]}”前后说了两遍", "合并成一句")


def _in_clauses(lines: tuple[SaidLine, ...]) -> Iterator[Spot]:
    found = spots(lines, _CLAUSE, BOOKS, QUOTES)
    return (spot for spot in found if not _JOINED.search(spot.found["between"]))


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """Where a phrase of hanzi ends that stood in the same paragraph shortly before."""
    seen: dict[str, int] = {}
    free = 0
    for run in _HAN.finditer(text):
        for at in range(run.start(), run.end() - _PHRASE + 1):
            before = seen.get(text[at : at + _PHRASE], -1)
            seen[text[at : at + _PHRASE]] = at
            if 0 <= before <= at - _PHRASE and at - before <= _NEAR and at >= free and "的" in text[at : at + _PHRASE]:
                free = at + _NEAR
                yield at, at + _PHRASE
