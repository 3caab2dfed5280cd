"""draft explain (释规则): the manual page of a rule."""

import click

from drafting.cli.click_zh import Command


@click.command("explain", cls=Command, help="说明一条检查规则：为什么、错例、正例。不写规则名就列出全部。")
@click.argument("name", required=False, metavar="[规则]")
def command(name: str | None) -> int:
    """Prints a rule's manual, or the list of rules."""
    from drafting.checking.rules import RULES
    from drafting.finding import DraftError, unknown

    manuals = {rule.NAME: (rule.__doc__ or "").strip() for rule in RULES}
    if name is None:
        for known, manual in manuals.items():
            click.echo(f"{known}  {manual.splitlines()[0]}")
        return 0
    if name not in manuals:
        raise DraftError(unknown(name, manuals, kind="规则"))
    click.echo(f"{name}\n\n{manuals[name]}")
    return 0
