"""draft check (检查): what is wrong with a profile and the report it makes, or with a report from anywhere."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from drafting.cli.click_zh import Command
from drafting.finding import Finding, Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.project import Made, Outcome
    from drafting.proofreading import Proofread

    Checked = Outcome[Made | Proofread]


_LEVELS = [level.value for level in Level]


@click.command(
    "check",
    cls=Command,
    help="查资料和由它生成的报告，也查别处来的报告（.docx、.txt、网页）。不写文件名就查年度最新的资料。",
)
@click.argument("paths", nargs=-1, metavar="[资料或报告…]")
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="json 供程序读取")
@click.option("--only", multiple=True, metavar="规则", help="只查这条规则，可写几次")
@click.option("--skip", multiple=True, metavar="规则", help="不查这条规则，可写几次")
@click.option("--level", type=click.Choice(_LEVELS), default=_LEVELS[-1], help="只列这么重和更重的")
@click.option("--上年", "last", type=click.Path(path_type=Path), metavar="报告", help="上年的报告，用来比照抄和安排")
@click.option(
    "--对照", "against", multiple=True, metavar="文件", help="同一年的信息公开年报、执法统计，数应当一样，可写几次"
)
@click.option("--核过", "confirming", is_flag=True, help="列出与上年一样的数和话，都看过了一次记成已核")
def command(paths: tuple[str, ...], form: str, against: tuple[str, ...], confirming: bool, **wanted: Any) -> int:
    """Checks every profile and report; exit 1 when there are errors, 2 when one cannot be read."""
    from drafting.files.workspace import targets
    from drafting.proofreading import Beside, check

    folder, chosen = Path.cwd(), Wanted(frozenset(wanted["only"]), frozenset(wanted["skip"]), Level(wanted["level"]))
    _refuse_unknown(chosen)
    beside = Beside(map(Path, against), wanted["last"])
    outcomes = list(check(targets(paths, folder), folder, beside))
    if confirming:
        return max(_confirm(outcome) for outcome in outcomes)
    found = [(outcome.name, finding) for outcome in outcomes for finding in _findings(outcome) if chosen.has(finding)]
    try:
        _SHOWN[form](found, len(outcomes))
    finally:  # whoever reads no further still wants to know how many there are
        _show_sums(outcomes, [finding for _, finding in found], text=form == "text")
    return _code(outcomes, [finding for _, finding in found])


class Wanted(NamedTuple):
    """Which findings are asked for: of these rules alone, not of those, and how bad at least."""

    only: frozenset[str]
    skipped: frozenset[str]
    level: Level

    def has(self, finding: "Finding") -> bool:
        """Whether a finding is to be shown."""
        bad_enough = _LEVELS.index(finding.level) <= _LEVELS.index(self.level)
        return bad_enough and finding.rule not in self.skipped and (not self.only or finding.rule in self.only)


def _refuse_unknown(wanted: Wanted) -> None:
    """Raises DraftError for a rule that nobody knows."""
    if named := wanted.only | wanted.skipped:
        from drafting.checking.manuals import manuals
        from drafting.finding import DraftError, unknown

        known = manuals()
        if found := [unknown(name, known, kind="规则") for name in sorted(named) if name not in known]:
            raise DraftError(*found)


def _confirm(outcome: "Checked") -> int:
    """Shows what stands as last year's did, and notes it as found true where a person says so."""
    from drafting import project
    from drafting.checking import verdict
    from drafting.cli.outcomes import show

    if outcome.value is None:
        show(outcome.findings)
        return 2
    if not isinstance(outcome.value, project.Made):
        click.echo(f"{outcome.name}：--核过 只用于资料。", err=True)
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


def _findings(outcome: "Checked") -> "tuple[Finding, ...]":
    return outcome.value.findings if outcome.value else outcome.findings


def _named(finding: "Finding", name: str) -> "Finding":
    """The finding with its profile, where it has no place of its own: of several one must know which."""
    return finding if str(finding.location) else finding.at(name)


def _show_text(found: "Sequence[tuple[str, Finding]]", count: int) -> None:
    for name, finding in found:
        click.echo(str(finding if count == 1 else _named(finding, name)))


def _show_json(found: "Sequence[tuple[str, Finding]]", _: int) -> None:
    from drafting.cli.outcomes import finding_data

    rows = [finding_data(finding) | {"file": finding.location.file or name} for name, finding in found]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=1))


def _show_github(found: "Sequence[tuple[str, Finding]]", _: int) -> None:
    """As workflow commands, by which a code host shows each finding at its line."""
    commands = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}
    for name, finding in found:
        place = finding.location
        words = f"{finding.message}（{finding.rule}） {finding.hint}".replace("\n", " ")
        at = f"file={place.file or name},line={place.line or 1},col={place.column or 1}"
        click.echo(f"::{commands[finding.level]} {at}::{words}")


_SHOWN = {"text": _show_text, "json": _show_json, "github": _show_github}


def _show_sums(outcomes: "Sequence[Checked]", found: "Sequence[Finding]", *, text: bool) -> None:
    from drafting.cli.outcomes import total
    from drafting.finding import UNLISTED

    if text:
        listed = [finding for finding in found if finding.rule != UNLISTED]
        errors = sum(finding.level is Level.ERROR for finding in listed)
        shown = "列出" if len(listed) < len(found) else ""
        told = f"{shown}{errors}处错误，{len(listed) - errors}处提醒。"
        click.echo(told if found else "没有发现错误。", err=True)
    if len(outcomes) > 1:
        bad = [outcome.name for outcome in outcomes if outcome.value is None]
        click.echo(total(len(outcomes) - len(bad), bad, "查过", "查不了"), err=True)


def _code(outcomes: "Sequence[Checked]", found: "Sequence[Finding]") -> int:
    if any(outcome.value is None for outcome in outcomes):
        return 2
    return int(any(finding.level is Level.ERROR for finding in found))
