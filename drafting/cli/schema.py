"""draft schema (编辑器提示): JSON Schema of the profile for its pack."""

from pathlib import Path

import click

from drafting.cli.click_zh import Command


@click.command("schema", cls=Command, help="写编辑器用的提示文件：改资料时有补全、有说明。不写资料就按年度最新的一份。")
@click.argument("path", required=False, metavar="[资料]")
def command(path: str | None) -> int:
    """Writes the schema of the profile's pack beside the profiles."""
    from drafting.files.workspace import shown_path, target
    from drafting.project import save_schema

    folder = Path.cwd()
    saved = save_schema(target(path, folder), folder)
    click.echo(f"写好 {shown_path(saved.path, folder)}")
    if saved.line:
        click.echo(f"资料的第一行写上这一句，编辑器就会用它：\n{saved.line}", err=True)
    return 0
