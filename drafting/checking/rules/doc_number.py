"""发文字号写错了。

发文字号由机关代字、年份、顺序号组成：年份用全称，括在六角括号“〔〕”里；顺序号不加“第”，不编虚位
（GB/T 9704—2012 7.2.5，国标）。法院案号、公告和令的编号不算。

错例：印发示市监发[2024]3号文件。
错例：印发示市监发【2024】3号文件。
错例：印发示市监发（2024）3号文件。
错例：印发示市监发〔2024〕第3号文件。
错例：印发示市监发〔2024〕03号文件。
错例：印发示市监发〔24〕3号文件。
错例：印发示市监发〔2024〕 3号文件。
正例：印发示市监发〔2024〕3号文件。
正例：收到（2024）示01行初12号判决。
正例：发布2024年第3号公告。
正例：参加培训（2024）12次。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "doc-number"
NEEDS = "文字"

_NUMBER = re.compile(
    r"(?P<code>[\u4e00-\u9fff]{2,8})(?P<open>[〔\[【（(［{])(?P<year>\d{2}|\d{4})(?P<close>[〕\]】）)］}])"
    r"(?P<gap>[ 　]*)(?P<rank>第?)(?P<more>[ 　]*)(?P<number>\d{1,4})[ 　]*号"
)


def check(report: Report) -> Iterator[Finding]:
    """Every number of a document that is not written by the standard, with what is wrong in it."""
    for spot in spots(report.lines, _NUMBER):
        year, number = spot.found["year"], spot.found["number"].lstrip("0") or "0"
        right = f"〔{year}〕{number}号" if len(year) == 4 else f"〔20{year}〕{number}号，年份先核对"
        if wrong := "、".join(_wrong(spot.found)):
            yield spot.finding(NAME, Level.ERROR, f"发文字号写错：{wrong}", f"写成{right}")


def _wrong(found: re.Match[str]) -> Iterator[str]:
    checks = (
        (found["open"] + found["close"] != "〔〕", "年份不用六角括号"),
        (len(found["year"]) == 2, "年份不全"),
        (found["rank"] != "", "多了“第”"),
        (found["number"].startswith("0"), "编了虚位"),
        (found["gap"] + found["more"] != "", "有空格"),
    )
    return (what for holds, what in checks if holds)
