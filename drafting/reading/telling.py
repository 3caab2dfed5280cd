"""What a figure in a text tells (数的含义): what is counted, over which time, whether done, planned or a limit."""

import re

from drafting.reading.figures import Found
from drafting.reading.report import Nature

_LIMIT = re.compile(
    r"(?:不超过|不少于|不低于|不高于|不得少于|不得超过|不得低于|至少|最多|最低|最高|上限|下限|起点|满|低于|高于|少于)$"
)
_CHANGE = re.compile(
    r"(?:同比|环比|较上年|比上年|较去年|比去年|增长|下降|上升|提高|降低|减少|增加|增幅|降幅|增长率|下降率|压减|上涨)[^，,。；;]{0,8}$"
)
_AIM = re.compile(r"(?:力争|争取|计划|拟|目标|确保|将于|预计|规划)[^。；;]{0,30}$")
_RATES = ("%", "‰", "成", "百分点", "个百分点")


def nature_of(text: str, found: Found, role: str) -> Nature:
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


_TIME = (
    r"截[至止](?:目前|[^，,。；;]{1,14}?(?:底|末|日|月份?|前))|自?(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:以来|起|底|末|份)?|20\d\d年(?:度|底|末|全年|以来|上半年|下半年)?|"
    r"全年(?:度)?|今年(?:以来|来)?|本年度?|年内|年末|年底|年初|上半年|下半年|近年来?|近[两三五]年来?|目前|一年来|[一二三四]季度"
)
_PERIOD = re.compile(_TIME)
_RUNNING = re.compile("累计")


def period_of(sentence: str, offset: int) -> str:
    """The time over which a figure at an offset of its sentence counts, as far as the sentence says (截至11月底累计)."""
    ahead = sentence[:offset]
    said = [found[0] for found in _PERIOD.finditer(ahead)]
    clause = ahead[max(ahead.rfind(mark) for mark in "，,；;：:（(") + 1 :]
    return (said[-1] if said else "") + ("累计" if _RUNNING.search(clause) else "")


_BREAKS = "，,。；;：:、（）()！？!?“”"
_LEADING = re.compile(
    rf"^(?:{_TIME}|其中|已|共计|共有|共|累计|总计|合计|全部|先后|分别|还|并|均|也|又|另有|另|和|及|与|以及|同时|今|来|等|为|将|对|的|[一二三四五六七八九十]是|\s)+"
)
_TRAILING = re.compile(
    r"(?:达到了?|达成|高达|多达|达|为|共计|共有|共|累计|合计|总计|约|近|超过|超|了|有|过|等|突破|至|到|在|的|已|均|各|仅|\s)+$"
)
_NOUN_ENDS = re.compile(
    r"[，,。；;：:、（）()！？!?“”《》\d]|进行|得到|实现|全部|参加|参与|获|均|开展|完成|追|先后|正在|已|纳入|被|通过|予以|以上|，|组成|及|和|与|并|持有|办理|为|在"
)


def label_of(text: str, found: Found) -> str:
    """What a figure counts, in the report's own words: those in front of it in its clause, and the noun behind it."""
    start = max(text.rfind(mark, 0, found.start) for mark in _BREAKS) + 1
    ahead = _TRAILING.sub("", _LEADING.sub("", text[start : found.start][-40:]))
    behind = text[found.end : found.end + 24]
    stop = _NOUN_ENDS.search(behind)
    noun = behind[: stop.start() if stop else None].removeprefix("的").removesuffix("的")
    return ahead + noun if ahead or noun else _clause_before(text, start)


def _clause_before(text: str, start: int) -> str:
    """The clause in front of one that says nothing but a number: 共计，120件."""
    clause = text[:start].rstrip(_BREAKS)
    begin = max(clause.rfind(mark) for mark in _BREAKS) + 1
    return _TRAILING.sub("", _LEADING.sub("", clause[begin:][-40:]))
