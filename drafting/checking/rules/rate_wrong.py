"""文字里的比率和件数对不上。

“抽检1964批次，不合格46批次，合格率97.68%”：由46和1964算是97.66%。同一句里有分子、分母的，重算一遍，四舍五入、
去尾都算对。“占…%”的分母取句中的总数。相差很小的，是算错，报错误；相差大的，可能分母另有所指，作提醒。（数据本身）

错例：抽检1964批次，不合格46批次，合格率97.68%。
错例：受理申请630件，办结620件，办结率97.4%。
错例：办理案件2755件，其中罚款案件46件，占1.78%。
正例：抽检1964批次，不合格46批次，合格率97.66%。
正例：受理申请630件，办结620件，办结率98.4%。
正例：办理案件2755件，其中罚款案件46件，占1.67%。
正例：受理投诉20件，办结18件，按期办结率100%。
正例：培训45人，参考率100%，优秀率95%。
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from drafting.checking.amounts import amount, fits, is_count, is_rate, percent, same_kind
from drafting.checking.report import Report
from drafting.checking.told import Sentence, Told, sentences_with_figures
from drafting.finding import Finding, Level

NAME = "rate-wrong"
NEEDS = "文字"

_SHARE = re.compile(r"^[，,]?(?:约|共)?占(?:比|总数的?|全部的?|[^，。；\d]{0,10}的)?(?:为|达到?|约)?$")
_RATE = re.compile(r"([\u4e00-\u9fff]{2})率(?:[为达到均高至约]|分别)*$")
_OTHER_BASE = re.compile(
    "按期|按时|及时|限期|到期|应|依法|首次|同比|提高|增|降|目标|标准|要求|全省|全市|全国|全区|平均"
)
_WHOLE = Decimal(100)
_SLIP = Decimal(1)
"""Percentage points below which a wrong rate is taken for a slip of reckoning."""

_FAR = 12
"""Figures in front of a rate among which its parts are looked for."""


def check(report: Report) -> Iterator[Finding]:
    """Every rate that the counts of its sentence do not give."""
    for sentence in sentences_with_figures(report.told):
        if sentence.line.role == "安排":
            continue
        for index, rate in enumerate(sentence.figures):
            before = [
                one for one in sentence.figures[max(0, index - _FAR) : index] if is_count(one) and amount(one) > 0
            ]
            if is_rate(rate) and rate.nature == "rate" and before and (found := _wrong(sentence, rate, before)):
                yield found


def _wrong(sentence: Sentence, rate: Told, before: Sequence[Told]) -> Finding | None:
    pairs = [(one, other) for one, other in permutations(before, 2) if _is_part(one, other)]
    if not pairs or any(fits(rate, _share(*pair)) or fits(rate, _WHOLE - _share(*pair)) for pair in pairs):
        return None
    shares = _of_share(sentence, rate, before, pairs) or _of_rate(sentence, rate, pairs)
    if not shares:
        return None
    (part, whole), reckoned = min(shares, key=lambda one: abs(one[1] - amount(rate)))
    slip = abs(reckoned - amount(rate)) < _SLIP
    message = f"写的是{rate.words}，由{part.words}和{whole.words}算是{percent(reckoned)}"
    level, hint = Level.ERROR if slip else Level.WARNING, "核对分子、分母，改错的那个"
    return sentence.line.finding(NAME, level, (rate.start, rate.end), message, hint)


def _is_part(one: Told, other: Told) -> bool:
    return same_kind(one, other) and amount(one) < amount(other)


def _share(part: Told, whole: Told) -> Decimal:
    return amount(part) / amount(whole) * _WHOLE


Shares = list[tuple[tuple[Told, Told], Decimal]]


def _of_share(sentence: Sentence, rate: Told, before: Sequence[Told], pairs: list[tuple[Told, Told]]) -> Shares:
    """The shares that “46件，占1.67%” may mean: its own count in each larger one."""
    if not _SHARE.match(sentence.between(before[-1], rate)):
        return []
    return [(pair, _share(*pair)) for pair in pairs if pair[0] is before[-1]]


def _of_rate(sentence: Sentence, rate: Told, pairs: list[tuple[Told, Told]]) -> Shares:
    """The shares that “办结率” may mean: those of the counts whose words name it, 不合格 for what is left."""
    words = sentence.ahead(rate)
    named = _RATE.search(words)
    if named is None or _OTHER_BASE.search(words):
        return []
    found: Shares = []
    for part, whole in pairs:
        said = sentence.ahead(part)
        if re.search(f"[不未非]{named[1]}", said):
            found.append(((part, whole), _WHOLE - _share(part, whole)))
        elif named[1] in said:
            found.append(((part, whole), _share(part, whole)))
    return found
