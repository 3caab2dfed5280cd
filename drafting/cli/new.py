"""draft new (新建资料): a profile for a unit and a year, and the working folder around it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command
from drafting.finding import DraftError, error, quoted, unknown

if TYPE_CHECKING:
    from drafting.files.new_profile import Beginning
    from drafting.interview import Frontend
    from drafting.interview.form import Given
    from drafting.interview.new_questions import PackNote
    from drafting.pack import Pack
    from drafting.project import PackRow

RANKS = ("省", "市", "区", "县", "镇街")
"""The ranks a unit can have (级别)."""


@click.command("new", cls=Command, help="新建一份资料。不写选项就一项一项问；写全单位、年度、模板包的不问。")
@click.option("--单位", "full_name", metavar="全称", help="单位全称")
@click.option("--简称", "short_name", metavar="简称", help="单位简称，也作文件夹的名字")
@click.option("--自称", "we", metavar="自称", help="正文里的自称，不写就按全称定，如“我局”“我镇”")
@click.option("--级别", "rank", metavar="级别", help="、".join(RANKS))
@click.option("--地区", "region", metavar="地区", help="如 示例市示例区")
@click.option("--年度", "year", metavar="年度", help="报告写的是哪一年，如 2024")
@click.option("--模板包", "pack", metavar="模板包", help="如 人社、通用")
@click.option("--提纲", "skeleton", metavar="提纲", help="如 法定五项；不写就用模板包的")
@click.option("--另起", "anew", is_flag=True, help="旁边有上年的资料也从头填")
def command(anew: bool, **options: str | None) -> int:
    """Writes the profile; asks for what is not given where there is a terminal."""
    from drafting.files.new_profile import create_new
    from drafting.files.packs import load_calendar, load_pack
    from drafting.interview.new_questions import NEEDED

    folder = Path.cwd()
    given = {_KEYS[name]: text for name, text in options.items() if text is not None}
    if any(name not in given for name in NEEDED):
        given = _asked(given, folder, anew=anew)
    pack = load_pack(given["模板包"], folder)
    wanted = _beginning(given, pack)
    notes = load_calendar(folder).of(int(wanted.year)).notes
    path = create_new(wanted, Path(), anew=anew)
    click.echo(f"写好 {path}")
    _save_schema(pack, folder, path)
    for note in notes:
        click.echo(f"提示：{note}", err=True)
    click.echo(f"接着填：draft ask {path}", err=True)
    return 0


def _save_schema(pack: "Pack", folder: Path, path: Path) -> None:
    """Writes the schema beside the profiles; without it the profile is whole, only editors do not help."""
    from drafting.files.failures import findings_of
    from drafting.files.schema_file import save_schema

    try:
        save_schema(pack, folder)
    except (DraftError, OSError) as wrong:
        click.echo("资料已写好，能照常用；只有编辑器提示没有写成：", err=True)
        for found in findings_of(wrong, str(folder)):
            click.echo(f"  {found.location}：{found.message}", err=True)
        click.echo(f"  不用再新建。要编辑器提示的，解决以后运行 draft schema {path}", err=True)


_KEYS = {
    "full_name": "单位",
    "short_name": "简称",
    "we": "自称",
    "rank": "级别",
    "region": "地区",
    "year": "年度",
    "pack": "模板包",
    "skeleton": "提纲",
}


def _beginning(given: "Given", pack: "Pack") -> "Beginning":
    from drafting.files.new_profile import Beginning, usual_self

    skeleton = given.get("提纲") or pack.defaults.skeleton
    if skeleton not in pack.skeletons:
        raise DraftError(unknown(skeleton, pack.skeletons, ("提纲",), "提纲"))
    return Beginning(
        full_name=given["单位"],
        short_name=given.get("简称", ""),
        we=given.get("自称") or usual_self(given["单位"]),
        rank=given.get("级别", ""),
        region=given.get("地区", ""),
        year=_year(given["年度"]),
        pack=pack.name,
        skeleton=skeleton,
    )


def _year(given: str) -> str:
    """The year in four digits; raises DraftError where none was given."""
    from drafting.interview.new_questions import year_of

    year = year_of(given)
    if year is None:
        raise DraftError(error("field", f"“年度”应是年份，填的是“{quoted(given)}”", "写成 2024 这样的数"))
    return str(year)


def _asked(given: "Given", folder: Path, *, anew: bool) -> "Given":
    """What was given, with the answers to the rest; raises DraftError where nobody can be asked."""
    from drafting.interview.new_questions import NEEDED
    from drafting.terminal.frontends import frontend

    found = frontend()
    if found is None:
        missing = "、".join(f"--{name}" for name in NEEDED if name not in given)
        raise DraftError(error("no-terminal", f"这里不是终端，没法问；缺 {missing}", "写全这些选项，再运行一次"))
    return answered(given, folder, found, anew=anew)


def answered(given: "Given", folder: Path, asking: "Frontend", *, anew: bool = False) -> "Given":
    """What was given, with the answers to the rest."""
    from drafting.files.new_profile import usual_self
    from drafting.files.packs import load_pack
    from drafting.interview.form import fill
    from drafting.interview.new_questions import Defaults, due_year, new_fields
    from drafting.interview.walk import drive

    defaults = Defaults(
        RANKS,
        _packs(folder),
        lambda name: load_pack(name, folder),
        usual_self,
        due_year(date.today()),  # noqa: DTZ011
        lambda found: _taken(found, folder, anew=anew),
    )
    return drive(fill(new_fields(defaults), given), asking)


def _packs(folder: Path) -> "list[PackNote]":
    """The packs that can be used here, each with what it builds on and how much it has."""
    from drafting.interview.new_questions import PackNote
    from drafting.project import list_packs

    rows = (outcome.value for outcome in list_packs(folder) if outcome.value)
    return [PackNote(row.name, _pack_note(row)) for row in rows]


def _pack_note(row: "PackRow") -> str:
    counts = f"{row.passages}个文段、{row.indicators}个数据指标"
    return f"在“{row.base}”上加{counts}" if row.base else f"各局都可用，{counts}"


def _taken(found: "Given", folder: Path, *, anew: bool) -> str:
    """Why no profile of this unit and year can be begun here; empty where one can."""
    from drafting.files.new_profile import path_of
    from drafting.files.workspace import year_before

    path = path_of(found.get("简称") or found.get("单位", ""), found["年度"], folder)
    shown, before = path.relative_to(folder), year_before(path, int(found["年度"]))
    if path.exists():
        return f"已经有 {shown}；接着填用 draft ask，另写一年就改年度"
    if before.is_file() and not anew:
        return f"旁边有上年的资料；沿用上年用 draft roll {before.relative_to(folder)}，从头填的加 --另起"
    return ""
