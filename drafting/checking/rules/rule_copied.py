"""照抄了规定，没有写做了什么。

“应当…”“不得…”是规范别人的条文，不是本单位这一年做的事；写印发了什么、办了多少件（实务）。
说明文件怎么规定的（明确、规定、要求…不得…），不算。

错例：重大行政决策应当经集体讨论决定。
错例：未经法制审核的，不得作出决定。
正例：修订议事规则，明确未经法制审核的不得作出决定。
正例：我局作出重大决定12件，都经过法制审核。
"""

import re
from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, HELD, QUOTES, full_width, without
from drafting.finding import Finding, Level
from drafting.reading.sentences import sentences

NAME = "rule-copied"
NEEDS = "文字"

_RULE = re.compile(r"应当|(?<!严禁)不得(?![不已])")
_TELLS = re.compile(
    r"[我本]局|[我本]委|[我本]厅|[我本]镇|本单位|明确|规定|要求|强调|提出|指出|制定|印发|出台|修订|确定|严禁|实行|禁止|告知|提醒|督促|引导|责令|认为|建议|承诺|原则|\d"
)


def check(report: Report) -> Iterator[Finding]:
    """Every sentence about what was done that says what ought to be done."""
    for line in report.lines:
        if line.role == "举措" and line.kind == "正文":
            yield from _in_line(line)


def _in_line(line: SaidLine) -> Iterator[Finding]:
    text = full_width(without(line.text, BOOKS, QUOTES))
    if "应当" not in text and "不得" not in text:
        return
    for start, end in sentences(text):
        found = _RULE.search(text, start, end)
        if found and not _TELLS.search(text, start, found.start()) and HELD not in text[start : found.start()]:
            hint = "写本单位这一年做了什么，印发了什么，办了多少件"
            yield line.finding(NAME, Level.INFO, (start, end), f"“{found[0]}…”像是照抄规定", hint)
