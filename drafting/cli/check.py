"""draft check (检查): what is wrong with a profile and the report it makes."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.finding import Finding
    from drafting.project import Made, Outcome


@click.command(
    "check", cls=Command, help="查资料和由它生成的报告：没填的、缺的、对不上的。不写资料就查年度最新的一份。"
)
@click.argument("paths", nargs=-1, metavar="[资料…]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json 供程序读取")
@click.option("--核过", "confirming", is_flag=True, help="列出与上年一样的数和话，都看过了就一次记成已核")
def command(paths: tuple[str, ...], form: str, confirming: bool) -> int:
    """Checks every profile; exit 1 when there are errors, 2 when one cannot be read."""
    from drafting.files.workspace import targets
    from drafting.project import check

    folder = Path.cwd()
    outcomes = list(check(targets(paths, folder), folder))
    if confirming:
        return max(_confirm(outcome) for outcome in outcomes)
    found = [(outcome.name, finding) for outcome in outcomes for finding in _findings(outcome)]
    if form == "json":
        _show_json(found)
    else:
        for name, finding in found:
            click.echo(str(finding if len(outcomes) == 1 else _named(finding, name)))
    _show_sums(outcomes, [finding for _, finding in found], text=form == "text")
    return _code(outcomes)


def _confirm(outcome: "Outcome[Made]") -> int:
    """Shows what stands as last year's did, and notes it as found true where a person says so."""
    from drafting import project
    from drafting.checking import verdict
    from drafting.cli.outcomes import show

    if outcome.value is None:
        show(outcome.findings)
        return 2
    same = verdict.same(outcome.value.report, outcome.value.findings)
    if not same:
        click.echo(f"{outcome.name}：没有与上年一样、还没核过的。")
        return 0
    for name, words in same.values():
        click.echo(f"{name}：{words}")
    click.echo(f"以上{len(same)}处与上年一样。逐条看过、今年仍是这样的，输入 是，再回车：", err=True, nl=False)
    if sys.stdin.readline().strip() != "是":
        click.echo("没有记。", err=True)
        return 1
    project.confirm(Path(outcome.name), map(outcome.value.loaded.written, same))
    click.echo(f"{outcome.name}：{len(same)}处记成已核。")
    return 0


def _findings(outcome: "Outcome[Made]") -> "tuple[Finding, ...]":
    return outcome.value.findings if outcome.value else outcome.findings


def _named(finding: "Finding", name: str) -> "Finding":
    """The finding with its profile, where it has no place of its own: of several one must know which."""
    return finding if str(finding.location) else finding.at(name)


def _show_json(found: "Sequence[tuple[str, Finding]]") -> None:
    from drafting.cli.outcomes import finding_data

    rows = [{"资料": name} | finding_data(finding) for name, finding in found]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


def _show_sums(outcomes: "Sequence[Outcome[Made]]", found: "Sequence[Finding]", *, text: bool) -> None:
    from drafting.cli.outcomes import total
    from drafting.finding import UNLISTED, Level

    if text:
        listed = [finding for finding in found if finding.rule != UNLISTED]
        errors = sum(finding.level is Level.ERROR for finding in listed)
        shown = "列出" if len(listed) < len(found) else ""
        told = f"{shown}{errors}处错误，{len(listed) - errors}处提醒。"
        click.echo(told if found else "没有发现错误。", err=True)
    if len(outcomes) > 1:
        bad = [outcome.name for outcome in outcomes if outcome.value is None]
        click.echo(total(len(outcomes) - len(bad), bad, "查过", "查不了"), err=True)


def _code(outcomes: "Sequence[Outcome[Made]]") -> int:
    if any(outcome.value is None for outcome in outcomes):
        return 2
    return int(any(outcome.value and outcome.value.errors for outcome in outcomes))
