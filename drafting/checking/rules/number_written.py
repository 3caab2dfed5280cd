"""数写得不规范。

阿拉伯数字可以与“万”“亿”连写，不与“千”“百”连写；小数点前面的0要写（GB/T 15835—2011 5.1、5.3，国标）；
相邻两个数字连用表示概数，中间不用顿号（5.2.1）；计数用阿拉伯数字（4.1.1）。

错例：培训4千人次。
错例：发送信息1千余条。
错例：下降.5%。
错例：检查二、三十件。
错例：检查12次，编印案例共五册。
正例：培训4000人次，补贴1.2万元。
正例：检查二三十件，第二、三季度公开12条。
正例：功率5千瓦，里程3千米，下降5个百分点，列入全国百强第3百货。
正例：共同做好三件实事，共三级联动12次。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, NET, QUOTES, spots
from drafting.finding import Finding, Level

NAME = "number-written"
NEEDS = "文字"

_SIGN = re.compile(r"[千百十、.]|[共计到][二三四五六七八九]")
_COUNTS = "[件次场期册份名人家个起宗条项户]"


class _Case(NamedTuple):
    """A way of writing a number that is wrong; `level` is how bad it is."""

    pattern: re.Pattern[str]
    level: Level
    message: str
    hint: str


_CASES = (
    _Case(
        re.compile(r"(?<!第)\d[千百](?=[余多]|人|件|条|份|元|名|户|次|家|场|册|项)"),
        Level.WARNING,
        "数字与千、百连写",
        "写成4000或四千",
    ),
    _Case(re.compile(r"(?<=[\u4e00-\u9fff])\.\d{1,3}(?=[%％个万亿元])"), Level.WARNING, "小数点前面缺0", "写成0.5"),
    _Case(
        re.compile(r"(?<!第)[一二三四五六七八九]、[一二三四五六七八九][十百千](?![\u4e00-\u9fff]{0,2}[级届类])"),
        Level.WARNING,
        "概数中间用了顿号",
        "删去顿号，如二三十件",
    ),
    _Case(
        re.compile(
            rf"(?<=[共计到])(?:[二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?){_COUNTS}(?![级层方大名性体])"
        ),
        Level.INFO,
        "计数用了汉字",
        "与其他数一样用阿拉伯数字",
    ),
)


def check(report: Report) -> Iterator[Finding]:
    """Every number that is written in another way than the standard's."""
    lines = [line for line in report.lines if _SIGN.search(line.text)]
    for case in _CASES:
        for spot in spots(lines, case.pattern, BOOKS, QUOTES, NET):
            yield spot.finding(NAME, case.level, f"{case.message}：{spot.words}", case.hint)
