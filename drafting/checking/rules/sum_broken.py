"""文字里的几个数加起来不等于总数。

“35件，其中已整改20件、正在整改14件”少了1件。看三种写法：“其中”或括号里列出的各项，先列各项再写“共”“合计”的，
办完的和没办完的。只列一部分的不算；总数里有上年结转的，写明“含上年结转”。约数不算。（数据本身）

错例：发现问题35个，其中已整改20个、正在整改14个。
错例：处理行政争议9件（其中行政复议4件、行政诉讼6件）。
错例：办理人大建议4件、政协提案6件，共计11件。
错例：收到投诉35件，其中已办结40件。
正例：发现问题35个，其中已整改20个、正在整改15个。
正例：处理行政争议9件（其中行政复议4件、行政诉讼5件）。
正例：收到投诉35件，其中办结35件，回访30件，满意28件。
正例：新收案件35件，已办结40件，正在办理2件，含上年结转7件。
正例：作出行政处罚35件，其中罚款20件、没收违法所得5件。
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

from drafting.checking.amounts import amount, is_count, same_kind
from drafting.checking.report import Report
from drafting.checking.told import Sentence, Told, sentences_with_figures
from drafting.figure import plain
from drafting.finding import Finding, Level

NAME = "sum-broken"
NEEDS = "文字"

_OPENS = re.compile(r"^[^，。；]{0,8}[，,]?(?:其中|包括|[（(](?:其中)?)")
_TOTAL = re.compile(r"[，,](?:共计|合计|总计|共)$")
_CARRIED = re.compile("结转|上年|去年|转入|存量|历年|此前|新增|另")
_NEAR = Decimal("0.1")
_FEW = 2
"""By how much a list that names most of a total may miss it and still be meant to be all of it."""

_FAR = 12
"""Figures among which the parts of a total are looked for."""

_AROUND = 60
"""Characters around a total and its parts in which cases carried over are named."""

_CURE = "核对总数和各项，改错的那个"


def check(report: Report) -> Iterator[Finding]:
    """Every total that its parts do not come to."""
    for sentence in sentences_with_figures(report.told):
        if sentence.line.role != "安排":
            counts = [one for one in sentence.figures if is_count(one)]
            for index, whole in enumerate(counts):
                yield from _whole(sentence, whole, counts[index + 1 : index + _FAR])
                yield from _total(sentence, whole, counts[max(0, index - _FAR) : index])


def _whole(sentence: Sentence, whole: Told, after: Sequence[Told]) -> Iterator[Finding]:
    """A total in front of its parts."""
    if not after:
        return
    opened = _OPENS.match(sentence.between(whole, after[0]))
    parts = _parts(sentence, whole, after, bracketed=opened is not None and re.search("[（(]", opened[0]) is not None)
    if opened and parts and amount(parts[0]) > amount(whole) and "其中" in opened[0]:
        yield _told(sentence, whole, parts[:1], Level.ERROR)
    elif len(parts) > 1 and (level := _level(sentence, whole, parts, listed=opened is not None)):
        yield _told(sentence, whole, parts, level)


def _parts(sentence: Sentence, whole: Told, after: Sequence[Told], *, bracketed: bool) -> list[Told]:
    """The figures behind a total that are of its kind, as far as its brackets or its list go."""
    parts: list[Told] = []
    for one in after:
        words = sentence.between(whole, one)
        if not same_kind(whole, one) or (bracketed and re.search("[）)]", words)) or _TOTAL.search(words):
            break
        parts.append(one)
    return parts


def _level(sentence: Sentence, whole: Told, parts: Sequence[Told], *, listed: bool) -> Level | None:
    """How sure it is that parts which do not come to a total should; None where they do or need not."""
    missing = amount(whole) - sum(map(amount, parts), Decimal(0))
    around = sentence.line.text[max(sentence.start, whole.start - _AROUND) : parts[-1].end + _AROUND]
    if not missing or _CARRIED.search(around) or any(amount(one) > amount(whole) for one in parts):
        return None
    done = _pair(sentence, parts) if len(parts) == _FEW else -1
    if listed and done >= 0:
        return Level.ERROR
    if not listed:
        return Level.WARNING if done == 0 and _follow(sentence, (whole, *parts)) else None
    near = 0 < missing <= _FEW and missing <= amount(whole) * _NEAR
    return Level.WARNING if near or (missing < 0 and _joined(sentence, parts)) else None


def _pair(sentence: Sentence, parts: Sequence[Told]) -> int:
    """The line of complements.txt by which two parts are all there is; -1 where there is none."""
    one, other = (sentence.ahead(part, 20) for part in parts)
    for index, (left, right) in enumerate(_complements()):
        if (left.search(one) and right.search(other)) or (right.search(one) and left.search(other)):
            return index
    return -1


@cache
def _complements() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    lines = (Path(__file__).parent / "complements.txt").read_text("utf-8").splitlines()
    pairs = (line.split(" / ") for line in lines if line and not line.startswith("#"))
    return tuple((re.compile(one), re.compile(other)) for one, other in pairs)


def _follow(sentence: Sentence, figures: Sequence[Told]) -> bool:
    """Whether figures follow one another a clause each."""
    return all(len(re.findall("[，,、；;]", sentence.between(*two))) == 1 for two in pairwise(figures))


def _joined(sentence: Sentence, parts: Sequence[Told]) -> bool:
    """Whether parts stand in one list (、)."""
    return all(sentence.between(*two).startswith("、") for two in pairwise(parts))


def _total(sentence: Sentence, whole: Told, before: Sequence[Told]) -> Iterator[Finding]:
    """A total behind its parts (甲4件、乙6件，共10件)."""
    parts: list[Told] = []
    for one in reversed(before):
        if not same_kind(one, whole) or (parts and not sentence.between(one, parts[0]).startswith("、")):
            break
        parts.insert(0, one)
    summed = len(parts) > 1 and _TOTAL.fullmatch(sentence.between(parts[-1], whole))
    if summed and sum(map(amount, parts), Decimal(0)) != amount(whole):
        yield _told(sentence, whole, parts, Level.ERROR)


def _told(sentence: Sentence, whole: Told, parts: Sequence[Told], level: Level) -> Finding:
    total = plain(sum(map(amount, parts), Decimal(0)))
    said = (
        f"总数{whole.words}，各项合计{total}" if len(parts) > 1 else f"总数{whole.words}，其中的一项有{parts[0].words}"
    )
    return sentence.line.finding(NAME, level, (whole.start, whole.end), said, _CURE)
