"""文字里写的增减和两年的数对不上。

本年、上年两个数都写了的，增幅、降幅、增减件数重算一遍；数是减少的写成“增长”，也在此列。（数据本身）

错例：今年受理20件，上年受理16件，同比增长20%。
错例：受理案件由上年的30件增加到24件。
错例：检查总数由2023年的3200次上升到2024年的2100次。
错例：受理案件24件，上年30件，比上年增加6件。
正例：今年受理20件，上年受理16件，同比增长25%。
正例：受理案件由上年的30件下降到24件，下降20%。
正例：受理案件24件，同比下降20%。
正例：受理24件，办结20件，同比增长8%。
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.checking.amounts import amount, fits, is_count, percent, same_kind
from drafting.checking.report import Report
from drafting.checking.told import Sentence, Told, sentences_with_figures
from drafting.figure import plain
from drafting.finding import Finding, Level

NAME = "change-told"
NEEDS = "文字"

_BEFORE = re.compile(r"(?:上年|去年|上一年|20\d\d年)(?:同期|度|全年)?[^，。；\d]{0,10}$")
_FROM = re.compile(r"(?:由|从)[^，。；]{0,16}$")
_UP, _DOWN = "增长|增加|上升|提高|上涨|增幅|增", "下降|降低|减少|压减|降幅|下滑|减"
_STEP = re.compile(rf"(?P<up>{_UP})|(?P<down>{_DOWN})")
_WHOLE = Decimal(100)
_CURE = "核对本年、上年的数和增减，改错的那个"


def check(report: Report) -> Iterator[Finding]:
    """Every rise or fall that the two figures of its sentence do not give."""
    for sentence in sentences_with_figures(report.told):
        counts = [one for one in sentence.figures if is_count(one) and not _is_step(sentence, one)]
        if len(counts) == 2 and same_kind(*counts) and (years := _years(sentence, counts)):
            yield from _wrong(sentence, *years)


def _is_step(sentence: Sentence, one: Told) -> bool:
    """Whether a figure is itself a rise or fall (增加6件), not what something rose to (增加到6件)."""
    ahead = sentence.ahead(one)
    return re.search(rf"(?:{_UP}|{_DOWN})了?$", ahead) is not None


def _years(sentence: Sentence, counts: Sequence[Told]) -> tuple[Told, Told] | None:
    """The figure of this year and that of last year, where the words say which is which."""
    of_last = [bool(_BEFORE.search(sentence.ahead(one))) for one in counts]
    if of_last == [False, True]:
        return counts[0], counts[1]
    moved = re.search(rf"(?:{_UP}|{_DOWN})?(?:到|至|为)$", sentence.ahead(counts[1]))
    if of_last == [True, False] or (moved and (all(of_last) or _FROM.search(sentence.ahead(counts[0])))):
        return counts[1], counts[0]
    return None


def _wrong(sentence: Sentence, now: Told, last: Told) -> Iterator[Finding]:
    step = amount(now) - amount(last)
    for one in sentence.figures:
        if (
            one.start > max(now.start, last.start)
            and (said := _STEP.search(sentence.ahead(one)))
            and not _holds(one, step, amount(last), up=said["up"] is not None)
        ):
            message = f"写的是{said[0]}{one.words}，由{last.words}到{now.words}算是{_reckoned(one, step, amount(last))}"
            yield sentence.line.finding(NAME, Level.ERROR, (one.start, one.end), message, _CURE)
            return
    moved = _STEP.search(sentence.ahead(now))
    if moved and last.start < now.start and step and (step > 0) != (moved["up"] is not None):
        message = f"{last.words}到{now.words}，写成了“{moved[0]}”"
        yield sentence.line.finding(NAME, Level.ERROR, (now.start, now.end), message, _CURE)


def _holds(one: Told, step: Decimal, last: Decimal, *, up: bool) -> bool:
    """Whether a rise or fall is that of the two figures; true for one that cannot be reckoned."""
    if one.approximator or one.amount is None or not last:
        return True
    signed = step if up else -step
    if one.measure_word == "%":
        return fits(one, signed / last * _WHOLE)
    return amount(one) == signed


def _reckoned(one: Told, step: Decimal, last: Decimal) -> str:
    word = "增长" if step > 0 else "下降"
    return f"{word}{percent(abs(step) / last * _WHOLE)}" if one.measure_word == "%" else f"{word}{plain(abs(step))}"
