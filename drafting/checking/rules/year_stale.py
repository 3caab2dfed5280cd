"""文字里写着上年或更早的年份。

从上年带过来的话常常留着旧年份，如2024年的报告里写“2023年以来”。书名号里的文件名和文号里的年份不算；
延伸到本年的起止年份（2021—2025年）、拿来比较的（比2023年、与2023年相比）、法律修订的年份也不算；
数据的“期间”里写明的（2021年下半年以来）也不算。

错例：2024年度：2023年以来，共培训执法人员两批
错例：2024年度：印发2023年度普法责任清单
错例：2024年度：落实2021—2023年三年行动计划
正例：2024年度：2024年以来，共培训执法人员两批
正例：2024年度：印发《2023年度普法责任清单》（示人社〔2023〕6号）
正例：2024年度：落实2021—2025年法治政府建设任务
正例：2024年度：行政争议比2023年减少四件
正例：2024年度：学习2021年修订的行政处罚法
正例：2024年度：部署2025年普法工作
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location

NAME = "year-stale"
NEEDS = "资料"

_TITLES = re.compile(r"《[^》]{0,200}》|[〔\[【]\d{4}[〕\]】]")
_SPAN = re.compile(r"\d{4}年?(?:—|–|－|-|~|～|至|到)+(\d{4})年")
_SOME_YEAR = re.compile(r"[12]\s*\d\s*\d\s*\d\s*年")
_YEAR = re.compile(r"(?<![\d比较与同])(?<!较于)((?:19|20)\d\d)年(?!修订|修正|相比)")


def check(report: Report) -> Iterator[Finding]:
    """Every year before the report's in the profile's texts, one finding for each text and year."""
    dated = (text for text in report.own_texts if "年" in text.text and _SOME_YEAR.search(text.text))
    periods = tuple(figure.period for figure in report.figures.values() if "年" in figure.period)
    for text in dated:
        for year in dict.fromkeys(_years(_without(text.text, periods), report.year)):
            if int(year) < report.year:
                message = f"写着“{year}年”，报告写的是{report.year}年"
                yield Finding(NAME, Level.WARNING, message, Location(text.keys), "核对是不是上年留下的，改成本年的")


def _without(text: str, periods: tuple[str, ...]) -> str:
    """The text without the periods over which the unit's figures count."""
    for period in periods:
        text = text.replace(period, "")
    return text


def _years(text: str, year: int) -> list[str]:
    """The years outside titles, document numbers, and spans of years that reach the report's."""
    text = "".join(text.split())
    return _YEAR.findall(_SPAN.sub(lambda span: "" if int(span[1]) >= year else span[0], _TITLES.sub("", text)))
