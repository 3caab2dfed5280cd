"""draft roll (沿用上年): next year's profile beside this year's."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command

if TYPE_CHECKING:
    from drafting.project import NextYear

SHOWN = 12
"""How many names of one kind are shown; the file itself has them all."""


@click.command(
    "roll", cls=Command, help="由一年的资料生成下一年的：单位和取舍留下，数清空，话待更新。不写资料就用年度最新的一份。"
)
@click.argument("path", required=False, metavar="[资料]")
def command(path: str | None) -> int:
    """Writes next year's profile and shows what stayed, what was emptied and what went."""
    from drafting.files.workspace import shown_path, target
    from drafting.project import roll

    folder = Path.cwd()
    given = Path(shown_path(target(path, folder), folder))
    written = roll(given, folder)
    for line in summary(written):
        click.echo(line, err=True)
    click.echo(f"写好 {written.path}")
    click.echo(f"接着填：draft ask {written.path}", err=True)
    return 0


def summary(written: "NextYear") -> Iterable[str]:
    """What came of rolling over, one kind a line; then what the calendar has to say of the new year."""
    rolled = written.rolled
    rows = (
        ("留下", rolled.choices),
        ("清空", rolled.emptied),
        ("去掉", rolled.dropped),
        ("待更新", tuple(map(str, rolled.carried))),
    )
    yield from (f"{label}{len(names)}项：{_some(names)}" for label, names in rows if names)
    yield from (f"提示：{note}" for note in written.notes)


def _some(names: tuple[str, ...]) -> str:
    return "、".join(names[:SHOWN]) + (f" 等{len(names)}项" if len(names) > SHOWN else "")
