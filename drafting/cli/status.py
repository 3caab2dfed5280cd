"""draft status (进度): how far a report has come, on one screen."""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from drafting.cli.click_zh import Command
from drafting.terminal.columns import cut, listed, padded, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafting.project import Outcome
    from drafting.status import Deadline, Lack, PartState, Status

WIDEST, LABEL, STATE, PARTS = 80, 8, 12, 7

Row = tuple[str, str, str]
"""A row of the screen: its label, its state, what it says."""


@click.command(
    "status",
    cls=Command,
    help="写到哪一步：没填的、要核对的、离期限几天。不写资料就看年度最新的一份；给文件夹就逐份看。",
)
@click.argument("paths", nargs=-1, metavar="[资料…]")
@click.option("--全部", "full", is_flag=True, help="每一行都逐个列出，不写“等几个”")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json 供程序读取")
def command(paths: tuple[str, ...], form: str, full: bool) -> int:
    """Prints how far the report of each profile has come; exit 2 when one cannot be read."""
    from drafting.cli.outcomes import total
    from drafting.files.workspace import targets
    from drafting.project import survey

    folder = Path.cwd()
    chosen = targets(paths, folder)
    outcomes = survey(chosen, folder, date.today())  # noqa: DTZ011
    if form == "json":
        several = len(chosen) > 1 or any(Path(path).is_dir() for path in paths)
        bad = _show_json(list(outcomes), folder, several=several)
    else:
        bad = _show_screens(outcomes, folder, full=full)
    if len(chosen) > 1:
        click.echo(total(len(chosen) - len(bad), bad, "看过", "看不了"), err=True)
    return 2 if bad else 0


def _show_json(outcomes: "Sequence[Outcome[Status]]", folder: Path, *, several: bool) -> list[str]:
    """Prints a row for each profile, those that cannot be read with their findings; the names of these."""
    rows = [_row_data(outcome, folder) for outcome in outcomes]
    click.echo(json.dumps(rows if several else rows[0], ensure_ascii=False, indent=1))
    return [outcome.name for outcome in outcomes if outcome.value is None]


def _row_data(outcome: "Outcome[Status]", folder: Path) -> dict[str, object]:
    from drafting.cli.outcomes import finding_data
    from drafting.files.workspace import shown_path

    path = Path(shown_path(Path(outcome.name), folder))
    if outcome.value is None:
        return {"资料": str(path), "问题": [finding_data(finding) for finding in outcome.findings]}
    return _status_data(outcome.value, path)


def _show_screens(outcomes: "Iterable[Outcome[Status]]", folder: Path, *, full: bool) -> list[str]:
    """Prints a screen for each profile as it comes; the names of those that cannot be read."""
    from drafting.cli.outcomes import show
    from drafting.files.workspace import shown_path

    bad, gap = [], ""
    for outcome in outcomes:
        if outcome.value is None:
            show(outcome.findings)
            bad.append(outcome.name)
        else:
            path = Path(shown_path(Path(outcome.name), folder))
            click.echo(gap + screen(outcome.value, path, _columns(), full=full))
            gap = "\n"
    return bad


def _columns() -> int:
    return min(WIDEST, shutil.get_terminal_size((WIDEST, 24)).columns) - 1


def screen(found: "Status", path: Path, columns: int, *, full: bool = False) -> str:
    """The status as lines of at most so many columns; `full` lists every name."""
    head = f"{found.unit} {found.year}年度报告  {path}"
    room = columns - LABEL - STATE
    rows = _rows(found, _Names(room, full))
    lines = [_line(row, columns) for row in rows]
    step = f"draft {found.next.command} {_typed(path)}"
    return "\n".join([cut(head, columns), *lines, f"{padded('下一步', LABEL)}{found.next.why}，运行：", f"  {step}"])


def _line(row: Row, columns: int) -> str:
    label, state, said = row
    start = padded(label, LABEL) + (padded(state, STATE) if said else state)
    return cut(start + said, columns)


class _Names(NamedTuple):
    """How names are listed: in lines of so many columns, all of them or as many as one line holds."""

    columns: int
    full: bool

    def rows(self, state: str, names: "Sequence[str]") -> Iterator[tuple[str, str]]:
        """The rows of what has this state."""
        lines = self.lines(names) if self.full else [listed(tuple(names), self.columns)]
        yield from ((state if not index else " ", line) for index, line in enumerate(lines))

    def lines(self, names: "Sequence[str]") -> list[str]:
        """All the names, never broken inside one where a line has room for it."""
        lines = [""]
        for index, name in enumerate(names):
            told = name if index == len(names) - 1 else f"{name}、"
            if lines[-1] and width(lines[-1] + told) > self.columns:
                lines.append("")
            lines[-1] += told
        return lines


def _rows(found: "Status", names: _Names) -> Iterator[Row]:
    yield from _labelled("要答", _open(found))
    yield from _labelled("部分", _parts(found.parts))
    yield from _labelled("数据", _figures(found, names))
    yield from _labelled("文字", _texts(found, names))
    yield from _labelled("问题", _wrong(found))
    if found.last:
        yield "上年", found.last, ""
    yield from _labelled("期限", ((due.what, _due(due)) for due in found.deadlines))


def _open(found: "Status") -> Iterator[tuple[str, str]]:
    """How many questions are open, as `draft ask` counts them."""
    more = f"可补充的还有{found.optional}题" if found.optional else ""
    yield f"还有{found.required}题" if found.required else "都答了", more


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


def _figures(found: "Status", names: _Names) -> Iterator[tuple[str, str]]:
    figures = found.figures
    yield f"已填{figures.given}个", ""
    yield from _missing(figures.missing, names)
    rows = (("待核", figures.unchecked), ("与上年一样", figures.unchanged), ("差三倍以上", figures.jumped))
    yield from (row for state, listed_names in rows if listed_names for row in names.rows(state, listed_names))


def _missing(missing: "Sequence[Lack]", names: _Names) -> Iterator[tuple[str, str]]:
    """Every figure that lacks, by the desk that usually knows it: what to ask of whom."""
    desks = dict.fromkeys(lack.desk for lack in missing)
    state = f"缺{len(missing)}个"
    for desk in desks:
        first, *others = [lack.name for lack in missing if lack.desk == desk]
        for line in names.lines([f"{desk}：{first}" if desk else first, *others]):
            yield state, line
            state = " "


def _texts(found: "Status", names: _Names) -> Iterator[tuple[str, str]]:
    texts = found.texts
    kinds = (("没答", texts.missing), ("待更新", texts.pending), ("同上年", texts.unchanged), ("旧年份", texts.stale))
    shown = [row for state, told in kinds if told for row in names.rows(state, told)]
    yield from shown or [("齐", "")]


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


def _status_data(found: "Status", path: Path) -> dict[str, object]:
    figures, texts = found.figures, found.texts
    return {
        "资料": str(path),
        "单位": found.unit,
        "年度": found.year,
        "还要答": found.required,
        "可补充": found.optional,
        "部分": [{"标题": part.title, "待填": part.gaps} for part in found.parts],
        "数据": {
            "已填": figures.given,
            "缺": [{"数据": lack.name, "科室": lack.desk} for lack in figures.missing],
            "待核": figures.unchecked,
            "与上年一样": figures.unchanged,
            "差三倍以上": figures.jumped,
        },
        "文字": {"没答": texts.missing, "待更新": texts.pending, "同上年": texts.unchanged, "旧年份": texts.stale},
        "关系": found.broken,
        "其他错误": found.errors,
        "上年": found.last,
        "期限": [{"事项": due.what, "日期": due.day.isoformat(), "还有天数": due.left} for due in found.deadlines],
        "下一步": {"命令": f"draft {found.next.command} {path}", "为什么": found.next.why},
    }
