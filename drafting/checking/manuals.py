"""The manual of every rule whose name is printed (规则说明): rules of the report say theirs in their module."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from drafting.checking.rules import RULES

_PAGE = Path(__file__).with_name("manuals.md")
"""The manuals of what is found before there is a report: a group behind “# ”, a rule behind “## ”."""

_HEADING = re.compile(r"^(#{1,2}) (.+)\n", re.MULTILINE)


class Manual(NamedTuple):
    """What a rule means (规则说明): its name, the group it is listed in, the text; the first line sums it up."""

    name: str
    group: str
    text: str

    @property
    def summary(self) -> str:
        """The first line."""
        return self.text.partition("\n")[0]


def manuals() -> Mapping[str, Manual]:
    """Every manual by its rule's name, in the order of work; a rule of the report comes before one of its name."""
    reports = (Manual(rule.NAME, "成稿", (rule.__doc__ or "").strip()) for rule in RULES)
    found: dict[str, Manual] = {}
    for manual in (*reports, *_written(_PAGE.read_text("utf-8"))):
        found.setdefault(manual.name, manual)
    return found


def _written(page: str) -> Iterator[Manual]:
    """The manuals of a page."""
    _, *parts = _HEADING.split(page)
    group = ""
    for level, title, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        if level == "#":
            group = title
        else:
            yield Manual(title, group, text.strip())


def page() -> str:
    """Every manual as one page of Markdown, as docs/规则一览.md keeps it."""
    lines = ["# 规则一览", "", _INTRODUCTION, ""]
    group = ""
    for manual in manuals().values():
        if manual.group != group:
            group = manual.group
            lines += [f"## {group}", ""]
        lines += [f"### {manual.name}", "", *map(_markdown, manual.text.split("\n\n"))]
    return "\n".join(lines)


def _markdown(paragraph: str) -> str:
    """A paragraph of a manual: examples as they are typed, prose without its line breaks."""
    example = paragraph.startswith(("错例", "正例"))
    return f"```text\n{paragraph}\n```\n" if example else paragraph.replace("\n", "") + "\n"


_INTRODUCTION = """\
查出的每个问题，末尾括号里是规则名。在命令行里看一条：`draft explain 规则名`。
这一页由程序生成（`pytest --regold`），不要手改。"""
