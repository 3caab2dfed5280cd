"""一段举措没有一个数。

年度报告说做了什么，用数说：开展几次、办了几件、查出几个、整改几个。通篇没有数的一段读来像规定条文或口号。
补上数据，或并进别的段。没有数可写的，这样也可以，所以只作提示。（实务）

错例：全文：一、主要举措和成效⏎（一）规范执法⏎落实三项制度，规范执法程序，提高执法质量，维护群众合法权益。
正例：全文：一、主要举措和成效⏎（一）规范执法⏎落实三项制度，全年开展检查20次，发现问题3个。
正例：全文：一、主要举措和成效⏎检查20次。⏎二、下一年度安排⏎（一）规范执法⏎落实三项制度，规范执法程序，提高执法质量，维护群众权益。
"""

from collections.abc import Iterator

from drafting.checking.headed import Headed, headed
from drafting.checking.report import Report
from drafting.finding import Finding, Level
from drafting.outline import Table
from drafting.reading.figures import figures

NAME = "figures-none"
NEEDS = "文字"

_SAYING = 20
"""Characters below which a section says too little to be judged."""

_SHOWN = 8
"""Characters of the text that a finding shows behind its heading."""


def check(report: Report) -> Iterator[Finding]:
    """Every lowest heading of the measures with no figure and no table under it."""
    for one in headed(report):
        if _is_measure(one) and not _counted(one):
            message = f"“{(one.title or one.text)[:12]}”一段没有一个数"
            found = one.finding(NAME, Level.INFO, message, "补上做了几次、几件；没有数的并进别的段")
            yield found._replace(excerpt=_begun(one))


def _begun(one: Headed) -> str:
    """The heading and how its text begins: the finding is about both."""
    return f"{one.words}{'' if one.section.run_in else chr(10)}{one.text[:_SHOWN]}"


def _is_measure(one: Headed) -> bool:
    lowest = not one.section.sections and one.depth > 1 and len(one.title + one.text) > _SAYING
    return lowest and bool(set(one.role.split("、")) & {"举措", "责任人"})


def _counted(one: Headed) -> bool:
    tabled = any(isinstance(block, Table) for block in one.section.blocks)
    return tabled or any(True for _ in figures(f"{one.title}。{one.text}"))
