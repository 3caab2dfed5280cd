"""draft status (进度): how far a report has come, on one screen."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command
from drafting.terminal.columns import cut, listed, padded

if TYPE_CHECKING:
    from drafting.status import Deadline, PartState, Status

WIDEST, LABEL, STATE, PARTS = 80, 8, 12, 7

Row = tuple[str, str, str]
"""A row of the screen: its label, its state, what it says."""


@click.command("status", cls=Command, help="写到哪一步：没填的、要核对的、离期限几天。不写资料就看年度最新的一份。")
@click.argument("path", required=False, metavar="[资料]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json 供程序读取")
def command(path: str | None, form: str) -> int:
    """Prints how far the report of a profile has come."""
    from drafting.files.workspace import targets

    folder = Path.cwd()
    found = [_found(profile, folder) for profile in targets((path,) if path else (), folder)]
    if form == "json":
        plain = [_plain(*each) for each in found]
        several = path is not None and Path(path).is_dir()
        click.echo(json.dumps(plain if several else plain[0], ensure_ascii=False, indent=1))
    else:
        click.echo("\n\n".join(screen(*each, _columns()) for each in found))
    return 0


def _found(profile: Path, folder: Path) -> "tuple[Status, Path]":
    from drafting.project import make
    from drafting.status import status

    made = make(profile, folder, "报送")
    found = status(made.loaded.profile, made.pack, made.report, made.findings, date.today())  # noqa: DTZ011
    return found, profile.relative_to(folder) if profile.is_relative_to(folder) else profile


def _columns() -> int:
    return min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns) - 1


def screen(found: "Status", path: Path, columns: int) -> str:
    """The status as lines of at most so many columns."""
    head = f"{found.unit} {found.year}年度报告  {path}"
    lines = [_line(row, columns) for row in _rows(found, columns - LABEL - STATE)]
    step = f"draft {found.next.command} {_typed(path)}"
    return "\n".join([cut(head, columns), *lines, f"{padded('下一步', LABEL)}{found.next.why}，运行：", f"  {step}"])


def _line(row: Row, columns: int) -> str:
    label, state, said = row
    start = padded(label, LABEL) + (padded(state, STATE) if said else state)
    return cut(start + said, columns)


def _rows(found: "Status", columns: int) -> Iterator[Row]:
    yield from _labelled("部分", _parts(found.parts))
    yield from _labelled("数据", _figures(found, columns))
    yield from _labelled("文字", _texts(found, columns))
    yield from _labelled("问题", _wrong(found))
    yield from _labelled("期限", ((due.what, _due(due)) for due in found.deadlines))


def _labelled(label: str, rows: Iterator[tuple[str, str]]) -> Iterator[Row]:
    for state, said in rows:
        yield label, state, said
        label = ""


def _parts(parts: "tuple[PartState, ...]") -> Iterator[tuple[str, str]]:
    """Every part where there are few of them, else those with gaps and how many there are beside."""
    shown = parts if len(parts) <= PARTS else tuple(part for part in parts if part.gaps)[: PARTS - 1]
    for part in shown:
        yield f"待填{part.gaps}处" if part.gaps else "齐", part.title
    if rest := [part for part in parts if part not in shown]:
        gaps = sum(part.gaps for part in rest)
        yield f"待填{gaps}处" if gaps else "齐", f"{'另' if shown else ''}有{len(rest)}个部分"


def _figures(found: "Status", columns: int) -> Iterator[tuple[str, str]]:
    figures = found.figures
    yield f"已填{figures.given}个", ""
    missing = tuple(f"{lack.name}（{lack.desk}）" if lack.desk else lack.name for lack in figures.missing)
    rows = (
        ("缺", missing),
        ("待核", figures.unchecked),
        ("与上年一样", figures.unchanged),
        ("差三倍以上", figures.jumped),
    )
    yield from ((state, listed(names, columns)) for state, names in rows if names)


def _texts(found: "Status", columns: int) -> Iterator[tuple[str, str]]:
    texts = found.texts
    rows = (("没答", texts.missing), ("待更新", texts.pending), ("旧年份", texts.stale))
    told = [(state, listed(names, columns)) for state, names in rows if names]
    yield from told or [("齐", "")]


def _wrong(found: "Status") -> Iterator[tuple[str, str]]:
    """The first thing wrong of each kind and how many there are."""
    for kind, messages in (("数对不上", found.broken), ("其他错误", found.errors)):
        if messages:
            yield f"{kind}{len(messages)}", messages[0].removeprefix("数对不上：")


def _due(due: "Deadline") -> str:
    left = "今天到期" if not due.left else f"还有{due.left}天" if due.left > 0 else f"已过{-due.left}天"
    return f"{left}（{due.day.year}年{due.day.month}月{due.day.day}日前）"


def _typed(path: Path) -> str:
    """The path as it can be typed behind a command."""
    return f'"{path}"' if " " in str(path) else str(path)


def _plain(found: "Status", path: Path) -> dict[str, object]:
    figures, texts = found.figures, found.texts
    return {
        "资料": str(path),
        "单位": found.unit,
        "年度": found.year,
        "部分": [{"标题": part.title, "待填": part.gaps} for part in found.parts],
        "数据": {
            "已填": figures.given,
            "缺": [{"数据": lack.name, "科室": lack.desk} for lack in figures.missing],
            "待核": figures.unchecked,
            "与上年一样": figures.unchanged,
            "差三倍以上": figures.jumped,
        },
        "文字": {"没答": texts.missing, "待更新": texts.pending, "旧年份": texts.stale},
        "关系": found.broken,
        "其他错误": found.errors,
        "期限": [{"事项": due.what, "日期": due.day.isoformat(), "还有天数": due.left} for due in found.deadlines],
        "下一步": {"命令": f"draft {found.next.command} {path}", "为什么": found.next.why},
    }
