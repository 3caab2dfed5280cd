"""What a figure in a text tells (数的含义): what is counted, over which time, whether done, planned or a limit."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from drafting.reading.figures import Found, figures
from drafting.reading.report import Certainty, Nature
from drafting.reading.sentences import sentences


class Telling(NamedTuple):
    """A figure of a text with what it tells: `sentence` are the offsets of the sentence around it.

    `label` says what is counted, `period` over which time, both in the words of the text.
    """

    found: Found
    sentence: tuple[int, int]
    label: str
    period: str
    nature: Nature
    certainty: Certainty


def tellings(text: str, role: str) -> Iterator[Telling]:
    """Every figure of a text in order; `role` is that of the part the text stands in."""
    spans = list(sentences(text))
    starts = [start for start, _ in spans]
    floor, label = 0, ""
    for (start, end), told in groupby(figures(text), key=lambda one: spans[bisect_right(starts, one.start) - 1]):
        sentence = text[start:end]
        periods = _periods(sentence)
        for found in told:
            here = found._replace(start=found.start - start, end=found.end - start)
            label = _label_of(sentence, here, max(0, floor - start)) or label
            period, nature = _period_of(sentence, here.start, periods), _nature_of(sentence, here, role)
            yield Telling(found, (start, end), label, period, nature, _certainty_of(sentence, here))
            floor = found.end


_LIMIT = re.compile(
    r"(?:不超过|不少于|不低于|不高于|不得少于|不得超过|不得低于|至少|最多|最低|最高|上限|下限|起点|满|低于|高于|少于)$"
)
_CHANGE = re.compile(
    r"(?:同比|环比|较上年|比上年|较去年|比去年|增长|下降|上升|提高|降低|减少|增加|增幅|降幅|增长率|下降率|压减|上涨)[^，,。；;]{0,8}$"
)
_AIM = re.compile(r"(?:力争|争取|将于|预计|计划(?:于|到|在|明年|新|用)|目标(?:是|为))[^。；;]{0,30}$")
_RATES = ("%", "‰", "成", "百分点", "个百分点")


def _nature_of(text: str, found: Found, role: str) -> Nature:
    """What kind of statement a figure is, by the words around it and the role of its part."""
    ahead, behind = text[max(0, found.start - 40) : found.start], text[found.end : found.end + 1]
    if found.number == "零":
        return "zero"
    if _is_threshold(found, ahead, behind):
        return "target" if role == "安排" else "threshold"
    if role == "安排" or _AIM.search(ahead):
        return "target"
    if found.measure_word in _RATES or not found.measure_word:
        return "change" if _CHANGE.search(ahead) else "rate"
    return "result"


def _is_threshold(found: Found, ahead: str, behind: str) -> bool:
    """Whether a figure is a limit: 不少于3次; 2名以上执法人员, where a noun follows."""
    counted = found.measure_word not in _RATES
    noun = "\u4e00" <= behind <= "\u9fff" and counted
    return _LIMIT.search(ahead) is not None or (found.approximator in ("以上", "以下", "以内") and noun)


_RULE = re.compile("每(?:半?年|季度?|月|周|日|天|半月)|考核|标准|高限|要求")


def _certainty_of(sentence: str, found: Found) -> Certainty:
    """How sure a figure is: what a rule or a rhythm asks for (每季度1次) is hardly this year's count."""
    clause = sentence[_clause_start(sentence, found.start) : found.start]
    return "unsure" if _RULE.search(clause) else found.certainty


_TIME = (
    r"截[至止](?:目前|今|(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|末)?|底|末))(?:累计)?|"
    r"自?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:以来|起|底|末|份)?|20\d\d年(?:度|底|末|全年|以来|上半年|下半年)?|"
    r"全年(?:度)?|今年(?:以来|来)?|本年度?|年内|年末|年底|年初|上半年|下半年|近年来?|近[两三五]年来?|目前|一年来|[一二三四]季度"
)
_PERIOD = re.compile(_TIME)
_RUNNING = re.compile("累计")


_REACH = 240
"""Characters before a figure in which its clause is looked for: a list may go on for pages without a mark."""


def _periods(sentence: str) -> list[tuple[int, str]]:
    """The times that a sentence names, each with the offset of its end."""
    return [(found.end(), found[0]) for found in _PERIOD.finditer(sentence)]


def _period_of(sentence: str, offset: int, periods: list[tuple[int, str]]) -> str:
    """The time over which a figure at an offset of its sentence counts, as far as the sentence says (截至11月底)."""
    said = bisect_right(periods, offset, key=lambda one: one[0])
    ahead = sentence[max(0, offset - _REACH) : offset]
    clause = ahead[max(ahead.rfind(mark) for mark in "，,；;：:（(") + 1 :]
    return (periods[said - 1][1] if said else "") + ("累计" if _RUNNING.search(clause) else "")


_BREAKS = "，,。；;：:！!？?"
_OPENING, _CLOSING = "（(《“", "）)》”"
_FAR = 60
"""Characters before a figure in which its label is looked for."""

_COUNTED = re.compile(r"\d[余多]?[^\d，]{1,3}$")
"""Behind a figure, 、 begins another label; elsewhere it joins the words of one."""

_LEADING = re.compile(
    rf"^(?:{_TIME}|其中|共计|共有|累计|总计|合计|全部|先后|分别|另有|以及|同时|同比|我[局委厅县区市镇办院处]|"
    r"[一二三四五六七八九十]是|[》”等已共还并均也又另和及与今为将对的\s])+"
)
_TRAILING = re.compile(
    r"(?:达到了?|高达|多达|共计|共有|累计|合计|总计|突破|超过|平均|[达为共约近超了有过至到在的已均各仅等计\s])+$"
)
_ANOTHER = re.compile(r"[和及与、，,]$|以及$")
_NOUN = re.compile(
    r"[的]?((?:(?!进行|得到|实现|全部|参加|参与|开展|完成|先后|正在|纳入|通过|予以|以上|组成|持有|办理|深入|采取|分别|同步|成立|综合|具体)"
    r"[^，,。；;：:、（）()！!？?“”《》\d\s获均追已被及和与并为在持赴])*)"
)


_BEHIND = re.compile(r"[^，,。；;：:、（）()]{2,12}")


def _label_of(text: str, found: Found, floor: int = 0) -> str:
    """What a figure counts, in the report's own words: those in front of it in its clause, and the noun behind it.

    `floor` is where the figure before it ends; the label is empty where nothing stands between the two (76次546项).
    """
    start = max(_clause_start(text, found.start), floor)
    ahead = text[start : found.start]
    if start == floor and _ANOTHER.search(ahead):
        ahead = ""
    ahead = _TRAILING.sub("", _LEADING.sub("", ahead))
    noun = _noun(text, found.end)
    return ahead + noun or ("" if 0 < start == floor else _around(text, found, start))


def _clause_start(text: str, end: int) -> int:
    """Where the clause begins that leads up to an offset; what stands in brackets before it is passed over."""
    depth = 0
    for offset in range(end - 1, max(0, end - _FAR) - 1, -1):
        char = text[offset]
        if char in _CLOSING:
            depth += 1
        elif char in _OPENING:
            if not depth:
                return offset + 1
            depth -= 1
        elif not depth and (char in _BREAKS or (char == "、" and _COUNTED.search(text[max(0, offset - 8) : offset]))):
            return offset + 1
    return max(0, end - _FAR)


def _noun(text: str, start: int) -> str:
    """The noun behind a measure word: 185家建设项目."""
    found = _NOUN.match(text, start, start + 24)
    return found[1].removesuffix("的") if found else ""


def _around(text: str, found: Found, start: int) -> str:
    """What is said of a figure that stands bare: the words behind it (2宗正在办理), else the clause before."""
    behind = _BEHIND.match(text, found.end)
    if behind:
        return behind[0]
    clause = text[max(0, start - _REACH) : start].rstrip(_BREAKS)
    return _LEADING.sub("", clause[_clause_start(clause, len(clause)) :])
