"""draft explain (释规则): the manual page of a rule."""

import click

from drafting.cli.click_zh import Command


@click.command("explain", cls=Command, help="说明一条规则：查什么、为什么、怎样改。不写规则名就列出全部。")
@click.argument("name", required=False, metavar="[规则]")
def command(name: str | None) -> int:
    """Prints a rule's manual, or the list of rules."""
    from drafting.finding import DraftError, unknown
    from drafting.project import explain

    manuals = explain()
    if name is None:
        for manual in manuals.values():
            click.echo(f"{manual.name}  {manual.summary}")
        return 0
    if name not in manuals:
        raise DraftError(unknown(name, manuals, kind="规则"))
    click.echo(f"{name}\n\n{manuals[name].text}")
    return 0
