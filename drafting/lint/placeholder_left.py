"""还有没填的地方。

报告里留着【待填：…】，或者留着手写的【待补】“××”“XX”一类占位文字，就不是定稿。

错例：全年新收行政复议案件【待填：本年新收多少件】。
错例：制定××办法。
错例：本年培训【待补】次。
正例：全年新收行政复议案件5件。
正例：《谁执法谁普法》责任清单。
"""

import re
from collections.abc import Iterator
from dataclasses import fields

from drafting.finding import Finding, Path, error
from drafting.lint.report import Report
from drafting.outline import Official, Paragraph, blocks, walk, words

NAME = "placeholder-left"

_LEFT = re.compile(r"【待填：([^】]*)】|【待[^】]*】|[×]{2,}|(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|\{\{|\}\}")


def check(report: Report) -> Iterator[Finding]:
    """Every gap and hand-written placeholder, in the elements around the text, then in the text."""
    official = report.outline.official
    for text in dict.fromkeys((*_elements(official), report.outline.title)):
        yield from _found(text, ())
    for section in walk(report.outline.sections):
        yield from _found(section.title, ("文段", section.source) if section.source else ())
    for block in blocks(report.outline):
        source = block.source if isinstance(block, Paragraph) else ""
        for run in words(block):
            yield from _found(run.text, _path(run.figure, source, report))


def _elements(official: Official) -> Iterator[str]:
    for field in fields(official):
        value = getattr(official, field.name)
        yield from (value,) if isinstance(value, str) else value


def _path(name: str, source: str, report: Report) -> Path:
    """Where the profile would say it: the figure in 数据, the answer under its passage."""
    if name in report.counted or name in report.figures:
        return ("数据", name)
    return ("文段", source, *([name] if name else [])) if source else ()


def _found(text: str, path: Path) -> Iterator[Finding]:
    for left in _LEFT.finditer(text):
        if left[1]:
            yield error(NAME, f"没有填：{left[1]}", "填上，或去掉这一条", path)
        else:
            yield error(NAME, f"留着占位文字“{left[0]}”", "换成实际内容", path)
