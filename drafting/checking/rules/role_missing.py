"""法定五项内容缺了一项。

《法治政府建设与责任落实督察工作规定》（2019年）要求年度报告写五项：主要举措和成效，不足和原因，
党政主要负责人履行第一责任人职责，下一年度安排，其他需要报告的情况。题目、先后可以变，前四项不能缺；
没有其他事项的，第五项写“无”，当地允许的可以不设。第一责任人职责写在举措里、没有单列的，只作提示。

错例：举措、不足、安排
正例：举措、不足、责任人、安排、其他
正例：责任人、举措、不足、安排
"""

from collections.abc import Iterator

from drafting.checking.headed import parts
from drafting.checking.report import Report
from drafting.checking.rules.text_cut import cut
from drafting.finding import Finding, Level, error

NAME = "role-missing"
NEEDS = "文字"

_DUTIES = {
    "举措": "主要举措和成效",
    "不足": "存在的不足和原因",
    "责任人": "主要负责人履行第一责任人职责情况",
    "安排": "下一年度主要安排",
}


def check(report: Report) -> Iterator[Finding]:
    """The statutory roles that no part fills, the fifth only as a hint; none of a text that breaks off."""
    if cut(report):
        return
    present = {role for part in report.outline.sections for role in part.role.split("、")}
    for role, title in _DUTIES.items():
        if role not in present:
            yield error(NAME, f"缺法定内容“{title}”", _cure(report, role, title), () if report.reading else ("提纲",))
    if "其他" not in present:
        hint = "没有事项写“无”；当地不要求的可以不设"
        yield Finding(NAME, Level.INFO, "没有“其他需要报告的情况”一项", hint=hint)
    yield from _merged(report)


def _cure(report: Report, role: str, title: str) -> str:
    return f"补上“{title}”一部分" if report.reading else f"在“提纲”里加一个角色是“{role}”的部分"


def _merged(report: Report) -> Iterator[Finding]:
    """The duty of the head of the unit, told only among the measures of a report that was read."""
    chief = parts(report, "责任人") if report.reading else ()
    if chief and all("举措" in part.role and "责任人" not in part.title for part in chief):
        hint = "单列一部分，或在标题里写明"
        yield chief[0].finding(NAME, Level.INFO, "第一责任人职责没有单列，只在举措里提到", hint)
