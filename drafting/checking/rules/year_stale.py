"""文字里写着上年或更早的年份。

从上年带过来的话常常留着旧年份，如2024年的报告里写“2023年以来”。书名号里的文件名和文号里的年份不算；
延伸到本年的起止年份（2021—2025年）、拿来比较的（比2023年、与2023年相比）、法律修订的年份也不算；
数据的“期间”里写明的（2021年下半年以来）也不算。别处来的报告，只看标题里的和上一年的；同一句写着本年、
考评表彰哪一年的、上年起做的不算（实务）。

错例：2024年度：2023年以来，共培训执法人员两批
错例：2024年度：印发2023年度普法责任清单
错例：2024年度：落实2021—2023年三年行动计划
正例：2024年度：2024年以来，共培训执法人员两批
正例：2024年度：印发《2023年度普法责任清单》（示人社〔2023〕6号）
正例：2024年度：落实2021—2025年法治政府建设任务
正例：2024年度：行政争议比2023年减少四件
正例：2024年度：学习2021年修订的行政处罚法
错例：2024年度：二〇二三年，共查处案件12件
正例：2024年度：部署2025年普法工作
正例：2024年度：2023年受理20件，2024年受理30件
正例：2024年度：在2023年度法治建设考核中获评优秀
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import Spot, body, spots
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level, Location
from drafting.reading.sentences import PAUSES

NAME = "year-stale"
NEEDS = "文字"

_TITLES = re.compile(r"《[^》]{0,200}》|[〔\[【]\d{4}[〕\]】]")
_SPAN = re.compile(r"\d{4}年?(?:—|–|－|-|~|～|至|到)+(\d{4})年")
_SOME_YEAR = re.compile(r"[12]\s*\d\s*\d\s*\d\s*年")
_YEAR = re.compile(r"(?<![\d比较与同])(?<!较于)((?:19|20)\d\d)年(?!修订|修正|相比)")


_HANZI = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_READ = re.compile(r"(?<![\dA-Za-z比较与同从自于至到])((?:19|20)\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年")
_ABOUT = re.compile(
    "年?度?[^，。；]{0,12}(?:考核|评议|述法|述职|督察|评价|评估|测评|表彰|评选|公报|白皮书|案例|决算|结转|微电影|作品|大赛|竞赛|"
    "示范|先进|优秀|获奖|荣誉|通报|评为|荣获|获评|入选|被授)|1[12]月|年报"
)
_TOLD = re.compile(r"(?!以来)度?[^，,。；;]{0,12}?(?<![\d.])\d+(?:\.\d+)?[余多]?万?[件次起个人户家场批份项名宗]")
_SINCE = ("修订", "修正", "相比", "同期", "底", "末", "起", "至", "到", "—", "－", "-", "~", "～", "版", "出台", "成立")
_DASHES, _PLANNED = ("—", "–", "－", "～", "~", "-"), ("三年", "行动", "计划", "任务")
_COMPARED = ("同比", "相比", "比上年", "较上年", "增长", "下降", "上升", "增加", "减少", "本年", "今年", "近年")
_RECENT = 3
"""Years after which a count of a year is history."""

_HINT = "核对是不是上年留下的，改成本年的"


def check(report: Report) -> Iterator[Finding]:
    """Every year before the report's: in the profile's texts one finding for each text and year, else each place."""
    return _of_profile(report) if report.reading is None else _of_lines(report)


def _of_lines(report: Report) -> Iterator[Finding]:
    if report.year:
        for spot in spots(body(report.lines), _READ, _TITLES):
            year = int(spot.found[1].translate(_HANZI))
            if _stale(spot, year, report.year):
                message = f"写着“{spot.words}”，报告写的是{report.year}年"
                yield spot.finding(NAME, Level.WARNING, message, _HINT)


def _stale(spot: Spot, year: int, now: int) -> bool:
    """Whether a year of a report is one that was left standing; those long ago are history but for headings, counts."""
    around = sentence(spot.line.text, spot.start, spot.end)
    if year >= now or (year < now - 1 and not _telling(spot, around.behind, now - year)):
        return False
    if spot.line.text[: spot.start].endswith(_DASHES) and not around.behind.startswith(_PLANNED):
        return False
    excused = around.has(f"{now}年", *_COMPARED) or around.behind.startswith(_SINCE)
    return not excused and not _ABOUT.match(around.behind)


def _telling(spot: Spot, behind: str, years: int) -> bool:
    """Whether a year before the last is in a heading, or begins a clause that counts (2022年查处12件)."""
    begins = not spot.start or spot.line.text[spot.start - 1] in PAUSES
    return spot.line.kind == "标题" or (years <= _RECENT and begins and _TOLD.match(behind) is not None)


def _of_profile(report: Report) -> Iterator[Finding]:
    dated = (text for text in report.own_texts if "年" in text.text and _SOME_YEAR.search(text.text))
    periods = tuple(figure.period for figure in report.figures.values() if "年" in figure.period)
    for text in dated:
        for year in dict.fromkeys(_years(_without(text.text, periods), report.year)):
            if int(year) < report.year:
                message = f"写着“{year}年”，报告写的是{report.year}年"
                yield Finding(NAME, Level.WARNING, message, Location(text.keys), _HINT)


def _without(text: str, periods: tuple[str, ...]) -> str:
    """The text without the periods over which the unit's figures count."""
    for period in periods:
        text = text.replace(period, "")
    return text


def _years(text: str, year: int) -> list[str]:
    """The years outside titles, document numbers, and spans of years that reach the report's."""
    text = "".join(text.split())
    return _YEAR.findall(_SPAN.sub(lambda span: "" if int(span[1]) >= year else span[0], _TITLES.sub("", text)))
