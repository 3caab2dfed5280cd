"""报告里的数和信息公开年报、执法统计里的不一样。

同一单位的法治政府建设年度报告、政府信息公开工作年度报告、行政执法统计年报都公开，许可、处罚、强制的决定数，
规范性文件制发、废止、现行有效数，公开申请数应当一样。用 draft check 报告 --对照 信息公开年报.docx 查。
统计期间、口径确实不同的，在报告里写明。（政府信息公开工作年度报告格式，国办公开办函〔2021〕30号；数据本身）

错例：报告：作出行政处罚决定20件；对照：｜行政处罚｜18｜
错例：报告：作出行政许可决定120件；对照：全年作出行政许可决定118件。
错例：报告：办理行政复议案件5件；对照：全年办理行政复议案件6件。
正例：报告：作出行政处罚决定20件；对照：｜行政处罚｜20｜
正例：报告：制定规范性文件2件；对照：｜规范性文件｜2｜0｜15｜
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drafting.checking.amounts import amount, is_count
from drafting.checking.counterpart import Counterpart
from drafting.checking.report import Report
from drafting.checking.rules.told_twice import key
from drafting.checking.told import Told
from drafting.figure import plain, scale
from drafting.finding import Finding, Level, Location

NAME = "figures-disagree"
NEEDS = "文字"

_WAN = Decimal(10_000)
_CURE = "核对两份文件，改错的那份；口径不同的写明"


class _Agreeing(NamedTuple):
    """What must agree (应当一样的数): its name, its row and column in tables, its words, its figures in a ledger."""

    name: str
    row: re.Pattern[str]
    column: re.Pattern[str]
    words: re.Pattern[str]
    figures: tuple[str, ...]


def check(report: Report) -> Iterator[Finding]:
    """Every figure that another document of the year has otherwise."""
    for other in report.against:
        found = [one for agreeing in _agreeing() for one in _unlike(report, other, agreeing)]
        places = {one.location for one in found}
        yield from found
        yield from (one for one in _same_words(report, other) if one.location not in places)


@cache
def _agreeing() -> tuple[_Agreeing, ...]:
    lines = (Path(__file__).parent / "agreeing.txt").read_text("utf-8").splitlines()
    rows = ([cell.strip() for cell in line.split("｜")] for line in lines if line and not line.startswith("#"))
    return tuple(
        _Agreeing(name, re.compile(row), re.compile(column), re.compile(words), tuple(figures.split("＋")))
        for name, row, column, words, figures in rows
    )


def _unlike(report: Report, other: Counterpart, one: _Agreeing) -> Iterator[Finding]:
    """The figures of the report for one thing that the other document has otherwise."""
    there = _there(other, one)
    if not there:
        return
    known = [report.figures[name] for name in one.figures if name in report.figures]
    if len(known) == len(one.figures):
        here = sum((figure.amount for figure in known), Decimal(0))
        if not any(_equal(here, number, scale(known[0].measure_word)) for number in there):
            place = Location(("数据", one.figures[0]))
            yield Finding(NAME, Level.WARNING, _message(one.name, plain(here), other.name, there[0]), place, _CURE)
    elif report.reading:
        yield from (_told(said, other, one, there[0]) for said in report.told if _differs(said, one, there))


def _differs(said: Told, one: _Agreeing, there: list[Decimal]) -> bool:
    """Whether a figure in words tells a thing that is otherwise there."""
    is_it = is_count(said) and said.line.role != "安排" and one.words.search(said.label)
    return bool(is_it) and not any(_equal(amount(said), number, scale(said.measure_word)) for number in there)


def _told(said: Told, other: Counterpart, one: _Agreeing, there: Decimal) -> Finding:
    message = _message(one.name, said.words, other.name, there)
    return said.line.finding(NAME, Level.WARNING, (said.start, said.end), message, _CURE)


def _there(other: Counterpart, one: _Agreeing) -> list[Decimal]:
    """What the other document says of a thing: in its tables, else in its words."""
    rows = [cell for cell in other.cells if one.row.search(cell.row)]
    if not one.column.pattern:
        return [rows[-1].number] if rows else _in_words(other, one)
    found = [cell.number for cell in rows if one.column.search(cell.column)]
    return found or _in_words(other, one)


def _in_words(other: Counterpart, one: _Agreeing) -> list[Decimal]:
    return [amount(said) for said in other.told if is_count(said) and one.words.search(said.label)]


def _equal(here: Decimal, there: Decimal, unit: Decimal) -> bool:
    """Whether two numbers are one; a table may count in 万元 where the report counts in 元."""
    return here in (there, there * unit, there * _WAN)


def _message(name: str, here: str, other: str, there: Decimal) -> str:
    return f"{name}这里是{here}，“{other[:16]}”里是{plain(there)}"


def _same_words(report: Report, other: Counterpart) -> Iterator[Finding]:
    """The figures that both documents tell in the same words with two numbers."""
    there = {found: one for one in other.told if (found := key(one, report.year))}
    for one in report.told:
        said = there.get(found) if (found := key(one, report.year)) else None
        if said is not None and amount(said) != amount(one):
            message = _message(one.label[:10], one.words, other.name, amount(said))
            yield one.line.finding(NAME, Level.WARNING, (one.start, one.end), message, _CURE)
