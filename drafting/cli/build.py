"""draft build (成文): profiles become Word reports in out/."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from drafting.cli.click_zh import Command

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafting.finding import Finding
    from drafting.outline import Audience
    from drafting.project import Built, Made, Outcome


class BuildOptions(NamedTuple):
    """What was asked of build: for whom, whether it must be final (定稿), whether it is only shown as text."""

    audience: "Audience"
    final: bool
    text: bool


@click.command(
    "build", cls=Command, help="由资料生成 Word 报告，写到 out/。不写资料就用年度最新的一份；给文件夹就逐份生成。"
)
@click.argument("paths", nargs=-1, metavar="[资料…]")
@click.option("--public", is_flag=True, help="公开版：没有版头、签发人、版记和书签")
@click.option("--final", is_flag=True, help="定稿：还有错误、还有没核过的，就不写文件")
@click.option("--text", is_flag=True, help="只在屏幕上显示文字，不写文件")
def command(paths: tuple[str, ...], public: bool, final: bool, text: bool) -> int:
    """Builds every profile; exit 1 when errors keep a final version from being written, 2 when one cannot be made."""
    from drafting.files.workspace import targets

    folder = Path.cwd()
    options = BuildOptions("公开" if public else "报送", final, text)
    chosen = targets(paths, folder)
    with click.progressbar(
        _outcomes(chosen, folder, options), len(chosen), label="成文", file=sys.stderr, hidden=len(chosen) < 2
    ) as running:
        outcomes = list(running)
    codes = [_shown(outcome, options) for outcome in outcomes]
    if len(chosen) > 1:
        click.echo(_sum(outcomes, codes, options), err=True)
    return max(codes)


def _outcomes(paths: "Sequence[Path]", folder: Path, options: BuildOptions) -> "Iterator[Outcome[Any]]":
    from drafting import project

    if options.text:
        return project.each(paths, lambda path: project.make(path, folder, options.audience))
    return project.build(paths, folder, options.audience, final=options.final)


def _shown(outcome: "Outcome[Any]", options: BuildOptions) -> int:
    """Prints what came of one profile; its exit code."""
    from drafting.cli.outcomes import show

    if outcome.value is None:
        show(outcome.findings)
        return 2
    made = outcome.value if options.text else outcome.value.made
    if made.withheld:
        show(made.withheld)
        click.echo(f"{outcome.name}：有密级或内部资料标志，没有写公开版。", err=True)
        return 1
    if options.final and (made.errors or made.unanswered):
        show((*made.errors, *made.unanswered))
        click.echo(f"{outcome.name}：{_left(made)}，没有写文件。改好、核好再运行。", err=True)
        return 1
    if options.audience == "公开":
        show(_private(made))
    _show_text(made) if options.text else _show_built(outcome.value, outcome.name)
    return 0


def _private(made: "Made") -> "tuple[Finding, ...]":
    from drafting.checking import verdict

    return verdict.private(made.findings)


def _left(made: "Made") -> str:
    """What stands in the way of a final version (定稿)."""
    counted = ((len(made.errors), "错误"), (len(made.unanswered), "没有人核过"))
    return "还有" + "、".join(f"{count}处{what}" for count, what in counted if count)


def _show_text(made: "Made") -> None:
    from drafting.text import dumps

    click.echo(dumps(made.outline), nl=False)


def _show_built(built: "Built", name: str) -> None:
    if built.kept:
        was = "是另一份资料的报告" if built.kept.foreign else "有改动"
        click.echo(f"原来的文件{was}，移到 {built.kept.path.name}", err=True)
    for line in _left_open(built.made, name):
        click.echo(line, err=True)
    click.echo(f"写好 {built.target}")


def _left_open(made: "Made", name: str) -> "Iterator[str]":
    """What is still to answer, as `draft ask` counts it, and to look at; nothing where the report is whole."""
    if not (made.errors or made.reminders):
        return  # loading the questions would take longer than writing the report
    from drafting.checking import verdict
    from drafting.interview.menu import words
    from drafting.project import remaining

    open_ = remaining(made.case)
    if made.errors or open_.required:
        cure = f"接着填：draft ask {name}" if open_.required else ""
        yield f"{'草稿：' if made.errors else ''}{words(open_)}。{cure}"
    wrong = verdict.mistakes(made.errors) or (0 if open_.required else len(made.errors))
    for count, what in ((wrong, f"错误：{wrong}处"), (made.reminders, f"提醒：{made.reminders}处要核对")):
        if count:
            yield f"{what}。运行 draft check {name} 看在哪里。"


def _sum(outcomes: "Sequence[Outcome[Any]]", codes: "Sequence[int]", options: BuildOptions) -> str:
    from drafting.cli.outcomes import total

    bad = [outcome.name for outcome, code in zip(outcomes, codes, strict=True) if code]
    words = ("显示", "没显示") if options.text else ("写好", "没写")
    return total(len(outcomes) - len(bad), bad, *words)
