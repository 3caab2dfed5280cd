"""Small reports for the tests of rules: words in a part of a report, read as any document is."""

from functools import cache
from pathlib import Path

from drafting.calendar import Calendar
from drafting.checking.report import Report, read_report
from drafting.files.packs import load_calendar, load_pack
from drafting.pack import Pack
from drafting.profile import Unit
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read

ROOT = Path(__file__).parents[1]
UNIT = Unit(全称="示例区市场监督管理局", 简称="区市场监管局")

_PARTS = (
    ("举措", "一、{year}年推进法治政府建设的主要举措和成效"),
    ("不足", "二、存在的不足和原因"),
    ("责任人", "三、主要负责人履行推进法治建设第一责任人职责情况"),
    ("安排", "四、{after}年推进法治政府建设的主要安排"),
    ("其他", "五、其他需要报告的情况"),
)
_FILLED = {
    "举措": "受理投诉20件，办结20件。",
    "不足": "案卷评查发现问题3个，原因是新进人员办案少。",
    "责任人": "主要负责人主持会议2次，部署执法任务。",
    "安排": "组织执法培训，完善案卷评查制度。",
    "其他": "无。",
}


def text_with(words: str, part: str = "举措", year: int = 2024) -> str:
    """A whole report with these words at the end of a part."""
    lines = [f"示例区市场监督管理局{year}年法治政府建设年度报告", "区委、区人民政府："]
    lines.append(f"{year}年，我局推进法治政府建设。现将有关情况报告如下：")
    for role, title in _PARTS:
        lines += [title.format(year=year, after=year + 1), _FILLED[role]]
        lines += [words] if role == part else []
    return "\n".join([*lines, "示例区市场监督管理局", f"{year + 1}年1月20日"])


def report_with(words: str, part: str = "举措", year: int = 2024) -> Report:
    """The same, read."""
    return report_from(text_with(words, part, year))


def report_from(text: str) -> Report:
    """A whole text, read."""
    return read_report(read(lines_of_text(text)), UNIT, *_known())


@cache
def _known() -> tuple[Pack, Calendar]:
    return load_pack("通用", ROOT), load_calendar(ROOT)
