"""Figures in running text (正文里的数): where one stands, what it counts in; names, dates and 文号 stay out."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafting.figure import PLACED
from drafting.reading.report import Certainty


class Found(NamedTuple):
    """A figure in a text: from where to where it is printed, and its parts as in `ReadFigure`."""

    start: int
    end: int
    number: str
    measure_word: str
    approximator: str
    certainty: Certainty


_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), ord("％"), ord("．"), ord("，"), ord("＋"))}
"""Full-width digits and the marks among them, one for one, so that no offset moves."""

_NAMES = re.compile(
    r"《[^《》]{0,120}》|〈[^〈〉]{0,120}〉|[〔\[【（(]\s?20\d\d\s?[〕\]】）)]\s?第?\d{1,5}号"
    r"|千家万户|万户千家|成千上万|千方百计|百家争鸣|万无一失|一次性|一件事|跑一次|一站式|一张网|一网通办|一个[^，。；]{0,1}"
)
"""What is named and not counted."""

_HAN = "一二两三四五六七八九十百千万亿零〇"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = (
    rf"(?P<digits>(?<![\dA-Za-z.+第])(?:{_DIGITS})(?:[-—~～至](?:{_DIGITS}))?(?:[百千](?![米瓦克]))?)"
    rf"|(?P<han>(?<![第届{_HAN}])[数几]?[{_HAN}]+)"
)
_PARTS = rf"(?P<share>百分之[{_HAN}点\d.]+|[{_HAN}]分之[{_HAN}])"
_ZERO = r"(?P<zero>(?<=为)零(?![容距工售件])|零(?=新增|增长|发生|投诉|事故|败诉|上访|差评|超期|纠错|积压|死亡|伤亡))"


@cache
def _words() -> str:
    """The measure words as an expression, the longest first."""
    lines = (Path(__file__).parent / "measure_words.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(" ! ") for line in lines if line and not line.startswith("#"))
    words = {word.strip(): f"(?!{unlike})" if unlike else "" for word, _, unlike in pairs}
    order = sorted(words, key=len, reverse=True)
    plain = "|".join(map(re.escape, order))
    alone = "|".join(re.escape(word) + words[word] for word in order)
    return rf"(?:{plain})[（(]?[/·]?次[)）]?(?!月|年|序)|{alone}"


@cache
def _figure() -> re.Pattern[str]:
    unit = rf"个?百分点|[%‰]|倍|成(?![员果效立功年熟长都])|(?:{_words()})"
    return re.compile(
        rf"{_PARTS}|{_ZERO}|(?:{_NUMBER})(?P<first>[余多])?(?P<scale>万亿|千万|百万|[万亿])?(?P<second>[余多])? ?"
        rf"(?:(?P<word>{unit})|(?P<bare>(?=[，,。；;、）)]|$)))(?P<after>以上|以下|左右|以内)?"
    )


def figures(text: str) -> Iterator[Found]:
    """The figures of a text, in order."""
    plain = _NAMES.sub(lambda name: "□" * len(name[0]), text.translate(_WIDE))
    for found in _figure().finditer(plain):
        made = _share(found) or _zero(found) or _counted(found, plain)
        if made:
            yield made._replace(number=text[made.start : made.end] if not made.number else made.number)


def _share(found: re.Match[str]) -> Found | None:
    return Found(*found.span(), found["share"], "", "", "likely") if found["share"] else None


def _zero(found: re.Match[str]) -> Found | None:
    return Found(*found.span("zero"), "零", "", "", "likely") if found["zero"] else None


_BEFORE = ("超过", "近", "约", "超", "逾", "上")
_PART_OF_A_WORD = re.compile(r"(?:[最附邻靠]近|[预合签公条契违特制节邀]约|[以]上)$")


def _counted(found: re.Match[str], text: str) -> Found | None:
    """A figure of a number and its measure word; None for what only looks like one."""
    number, word = found["digits"] or found["han"], found["word"] or ""
    before = _before(text, found.start())
    scale = found["scale"] or ""
    if found["bare"] is not None and not (scale and found["digits"]):
        return None
    if found["digits"] and before == "上":
        before = ""
    certainty = _certainty(found, before, text)
    if certainty is None:
        return None
    about = before or found["after"] or _placed(number, scale, found["first"] or "", found["second"] or "")
    return Found(found.start() - len(before), found.end(), number, scale + word, about, certainty)


def _before(text: str, start: int) -> str:
    """The approximator in front of a number (近, 超过)."""
    words = text[max(0, start - 3) : start]
    if _PART_OF_A_WORD.search(words):
        return ""
    return next((said for said in _BEFORE if words.endswith(said)), "")


def _placed(number: str, scale: str, first: str, second: str) -> str:
    """余 or 多, held to its side of 万 where it stands on the other one than usual (figure.PLACED)."""
    said = first or second
    if not said or not scale:
        return said
    usual = number.endswith(("0", "十", "百", "千"))
    placed = first + scale if first else scale + second
    return said if bool(first) == usual or placed not in PLACED else placed


_ORDERED = re.compile(r"(?:前|第|每|排名|位列|位居|列|NO\.?)$")
_TIME = re.compile(r"[时点]$")
_TOTAL = re.compile(r"(?:共|共计|总计|合计|累计|新增|新设)$")
_DID = re.compile(
    r"(?:开展|举办|组织|召开|发布|出台|制定|制订|印发|编印|编撰|编写|推出|查处|办理|受理|办结|移送|配备|新建|建成|成立|拍摄|制作|播出|发放|评选|"
    r"培训|检查|抽查|约谈|立案|调解|化解|接受|收到|审查|备案|废止|修订|清理|达|近|约|超|超过|逾|获)(?:了|过)?$"
)


def _certainty(found: re.Match[str], before: str, text: str) -> Certainty | None:
    """How sure it is that this is a figure; None where it is none."""
    ahead = text[max(0, found.start() - 5) : found.start()]
    if (_ORDERED.search(ahead) and found["word"] not in ("%", "倍")) or (found["word"] == "分" and _TIME.search(ahead)):
        return None
    if found["digits"]:
        return _of_digits(found)
    han = found["han"]
    if han[0] in "数几" or (han[0] in "百千万亿" and len(han) == 1):
        return "likely" if len(han) > 1 or before or found["first"] else None
    if han[0] in "百千万亿零" or found["word"] == "分":
        return None
    if found["word"] == "成":
        return "likely" if before or found["after"] or re.search("[占达有比约]$", ahead) else None
    if any(char in "十百千万亿" for char in han):
        return "likely"
    behind = text[found.end() : found.end() + 1]
    return _of_one_digit(han, ahead, found["word"] or "", behind)


def _of_digits(found: re.Match[str]) -> Certainty:
    return "unsure" if re.search("[-—~～至]", found["digits"]) else "sure"


def _of_one_digit(han: str, ahead: str, word: str, behind: str) -> Certainty | None:
    """A number of one hanzi is a figure only behind a word that counts, or at the end of a clause; 一 is an article."""
    if _TOTAL.search(ahead) or word == "倍":
        return "likely"
    if han in "一零〇" or word in _LOOSE:
        return None
    return "unsure" if _DID.search(ahead) or behind in "，,。；;、）)" else None


_LOOSE = ("个", "项", "类", "种", "条", "位", "分", "对", "级", "人", "款", "节", "口", "道", "片", "方")
"""Measure words that a hanzi mostly stands before in names and set phrases: 三项制度, 四类人员."""
