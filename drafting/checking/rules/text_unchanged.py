"""文字与上年一字不差，或还列在“待更新”里。

从上年带过来的话，要有人看过、改过才算本年的。列在“待更新”里的是还没人确认的；没有列、但与上年资料里
一字不差的，也要看一遍。模板包允许沿用的话、文段的标题和自拟的文段，确认后仍然一样，只作提示。“无”一类短语、
没有数和年份的标题、单独的文件名，以及 是/否、选择、日期一类回答不算。看过、今年仍是这样的，
运行 draft check --核过，一次记下。

错例：上年：制定重大执法决定法制审核目录，逐件审核重大执法决定；本年：制定重大执法决定法制审核目录，逐件审核重大执法决定
错例：上年：聘请2名法律顾问，参与合同审查和重大决策；本年：聘请2名法律顾问，参与合同审查和重大决策（沿用，提示）
错例：上年：聘请2名法律顾问，参与合同审查和重大决策；本年：聘请2名法律顾问，参与合同审查和重大决策（沿用，待更新）
正例：上年：聘请2名法律顾问，参与合同审查和重大决策；本年：聘请3名法律顾问，参与合同审查和重大决策
正例：上年：无；本年：无
正例：上年：《市县法治政府建设示范指标体系（2023年版）》；本年：《市县法治政府建设示范指标体系（2023年版）》
"""

import re
from collections.abc import Iterator

from drafting.checking.own_texts import OwnText
from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location, inner
from drafting.keys import Keys
from drafting.profile import TITLE, names_number, pending_name

NAME = "text-unchanged"
NEEDS = "资料"

_SHORT = 15
"""Texts of fewer characters are phrases that come back every year."""

_SHORT_TITLE = 8
"""Headings of fewer characters only name a task."""


_NAMES = re.compile(r"(?:《[^》]*》[、和]?)+")


def check(report: Report) -> Iterator[Finding]:
    """Every text that nobody confirmed yet, then every other one that stands as last year."""
    if not (report.last_texts or report.pending):
        return
    before = {_bare(text) for text in report.last_texts}
    told = set()
    for text in report.own_texts:
        answer = pending_name(text.keys)
        if answer in report.pending:
            if answer not in told:
                yield _pending(answer, text.keys)
            told.add(answer)
        elif _bare(text) in before and _telling(text) and answer not in report.confirmed:
            yield _unchanged(text)


def _bare(text: OwnText) -> str:
    return "".join(text.text.split()).rstrip("。；;")


def _telling(text: OwnText) -> bool:
    """Whether these words say what was done, so that they should differ from year to year."""
    if text.keys[0] not in ("文段", "自拟") or (text.keys[2:] == (TITLE,) and not names_number(text.text)):
        return False
    least = _SHORT_TITLE if text.keys[-1] == TITLE else _SHORT
    return len(_bare(text)) >= least and not _NAMES.fullmatch(_bare(text))


def _pending(answer: str, keys: Keys) -> Finding:
    hint = "改成本年的；不用改的，从“待更新”里删去这一行"
    return Finding(NAME, Level.WARNING, f"“{answer}”还是上年的话，没有确认", Location(keys[:3]), hint)


def _unchanged(text: OwnText) -> Finding:
    words = inner(_bare(text)[:12])
    hint = "改成本年的话；看过、今年仍是这样的，运行 draft check --核过"
    level = Level.INFO if text.keep else Level.WARNING
    return Finding(NAME, level, f"“{words}…”与上年一字不差", Location(text.keys), hint)
