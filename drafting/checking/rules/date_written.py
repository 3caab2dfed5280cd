"""日期写得不规范。

成文日期用阿拉伯数字，年、月、日标全，不编虚位（GB/T 9704—2012 7.3.5.4，国标）。正文里的日期照此写：
年份写四位，不用点或短横隔开，不把阿拉伯数字和汉字混用（GB/T 15835—2011 5.1.4，国标），写“日”不写“号”（实务）。

错例：2024年01月05日召开会议。
错例：二〇二四年办结12件。
错例：2024年一月召开会议。
错例：4月1号召开会议。
错例：2024.1.5召开会议。
错例：截至24年底，办结12件。
正例：2024年1月5日召开会议。
正例：近15年来投诉下降，10年底子打牢。
正例：版本号2024.1.5.3，编号12-2024-1-5-7。
正例：办理4月1号令有关事项，2024年四月天活动12场。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, NET, QUOTES, Spot, spots
from drafting.finding import Finding, Level

NAME = "date-written"
NEEDS = "文字"

_DATED = ("成文日期", "印发日期")
_SIGN = re.compile(r"[年月]|\d[./-]\d")
_HAN = "〇○零一二三四五六七八九"


class _Case(NamedTuple):
    """A way of writing a date that is wrong, and what is said of it."""

    pattern: re.Pattern[str]
    message: str
    hint: str


_CASES = (
    _Case(re.compile(r"(?:\d{4}年)?0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日"), "日期编了虚位", "月、日前面的0删去"),
    _Case(
        re.compile(rf"[一二][{_HAN}○ＯO0]{{3}}年(?:[一二三四五六七八九十]{{1,2}}月)?"), "年份用了汉字", "用阿拉伯数字"
    ),
    _Case(re.compile(r"\d{4}年[一二三四五六七八九十]{1,2}月(?![天里光])"), "日期里混用了汉字数字", "都用阿拉伯数字"),
    _Case(
        re.compile(r"\d{1,2}月\d{1,2}号(?![\u4e00-\u9fff]{0,2}(?:文|令|公告|楼|线|门|地))"), "日期写了“号”", "改成“日”"
    ),
    _Case(
        re.compile(r"(?<![\d.\-/])20\d\d([./-])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?![\d.\-/])"),
        "日期用点或短横隔开",
        "写成“年月日”",
    ),
    _Case(
        re.compile(r"(?<![\d第近这余满])[12]\d年(?:底(?!子)|初(?!心)|末|(?:1[0-2]|[1-9])月)"), "年份不全", "写四位年份"
    ),
)


def check(report: Report) -> Iterator[Finding]:
    """Every date that is written in another way than the standard's."""
    dated = [line for line in report.lines if _SIGN.search(line.text)]
    for case in _CASES:
        for spot in spots(dated, case.pattern, BOOKS, QUOTES, NET):
            yield spot.finding(NAME, _level(spot), f"{case.message}：{spot.words}", case.hint)


def _level(spot: Spot) -> Level:
    return Level.ERROR if spot.line.role in _DATED else Level.WARNING
