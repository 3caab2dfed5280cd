"""draft check (检查): what is wrong with a profile and the report it makes."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command

if TYPE_CHECKING:
    from drafting.finding import Finding


@click.command(
    "check", cls=Command, help="查资料和由它生成的报告：没填的、缺的、对不上的。不写资料就查年度最新的一份。"
)
@click.argument("paths", nargs=-1, metavar="[资料…]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json 供程序读取")
def command(paths: tuple[str, ...], form: str) -> int:
    """Checks every profile; exit 1 when there are errors, 2 when one cannot be read."""
    from drafting.files.workspace import targets
    from drafting.finding import Level

    folder = Path.cwd()
    checked = [_checked(path, folder) for path in targets(paths, folder)]
    found = [finding for _, findings in checked for finding in findings]
    if form == "json":
        click.echo(json.dumps([_plain(finding) for finding in found], ensure_ascii=False, indent=1))
    else:
        for finding in found:
            click.echo(str(finding))
        errors = sum(finding.level is Level.ERROR for finding in found)
        click.echo(f"{errors}处错误，{len(found) - errors}处提醒。" if found else "没有发现错误。", err=True)
    unreadable = any(code == 2 for code, _ in checked)
    return 2 if unreadable else int(any(finding.level is Level.ERROR for finding in found))


def _checked(path: Path, folder: Path) -> "tuple[int, tuple[Finding, ...]]":
    from drafting.finding import DraftError
    from drafting.project import make

    try:
        return 0, make(path, folder, "报送").findings
    except DraftError as wrong:
        return 2, wrong.findings


def _plain(finding: "Finding") -> dict[str, object]:
    place = finding.location
    return {
        "文件": place.file,
        "行": place.line,
        "轻重": finding.level.value,
        "规则": finding.rule,
        "问题": finding.message,
        "改法": finding.hint,
    }
