"""网页上的字混在文稿里。

从网页复制来的稿子常带着索引号、公开方式、浏览次数、“打印 关闭”一类字，报送前删去。每一类只报一次。（实务）

错例：全文：索引号： 123-045/2025-01 公开方式： 主动公开⏎示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次。
正例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次，发现问题3个，全部整改到位。
"""

from collections.abc import Iterator

from drafting.checking.lines import location
from drafting.checking.report import Report
from drafting.finding import Finding, Level
from drafting.reading.source import Note

NAME = "page-residue"
NEEDS = "文字"

_KINDS = ("网页信息", "导航", "按钮", "页脚")
_SHOWN = 10


def check(report: Report) -> Iterator[Finding]:
    """The first words of each kind that a web page left."""
    notes = report.reading.notes if report.reading else ()
    for kind in _KINDS:
        found = [note for note in notes if note.kind == kind and note.place]
        if found:
            yield _told(found[0], len(found))


def _told(note: Note, count: int) -> Finding:
    place = location(("段", note.place.line, note.place.column), 0) if note.place else location((), 0)
    several = f"，共{count}处" if count > 1 else ""
    message = f"混着网页上的字“{note.text[:_SHOWN]}”{several}"
    return Finding(NAME, Level.INFO, message, place, "删去，只留报告正文", note.text)
