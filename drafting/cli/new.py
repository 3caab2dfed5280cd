"""draft new (新建资料): a profile for a unit and a year, and the working folder around it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command
from drafting.finding import DraftError, error, unknown

if TYPE_CHECKING:
    from drafting.files.new_profile import Beginning
    from drafting.interview import Frontend
    from drafting.interview.form import Given
    from drafting.pack import Pack

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
    from drafting.files.schema_file import save_schema
    from drafting.interview.new_questions import NEEDED

    folder = Path.cwd()
    given = {_KEYS[name]: text for name, text in options.items() if text is not None}
    if any(name not in given for name in NEEDED):
        given = _asked(given, folder)
    pack = load_pack(given["模板包"], folder)
    path = create_new(_beginning(given, pack), Path(), anew=anew)
    save_schema(pack, folder)
    click.echo(f"写好 {path}")
    for note in load_calendar(folder).of(int(path.stem)).notes:
        click.echo(f"提示：{note}", err=True)
    click.echo(f"接着填：draft ask {path}", err=True)
    return 0


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
        year=given["年度"].strip().removesuffix("年度").removesuffix("年"),
        pack=pack.name,
        skeleton=skeleton,
    )


def _asked(given: "Given", folder: Path) -> "Given":
    """What was given, with the answers to the rest; raises DraftError where nobody can be asked."""
    from drafting.interview.new_questions import NEEDED
    from drafting.terminal.frontends import frontend

    found = frontend()
    if found is None:
        missing = "、".join(f"--{name}" for name in NEEDED if name not in given)
        raise DraftError(error("no-terminal", f"这里不是终端，没法问；缺 {missing}", "写全这些选项，再运行一次"))
    return answered(given, folder, found)


def answered(given: "Given", folder: Path, asking: "Frontend") -> "Given":
    """What was given, with the answers to the rest."""
    from drafting.files.new_profile import usual_self
    from drafting.files.packs import load_pack, names
    from drafting.interview.form import fill
    from drafting.interview.new_questions import Defaults, new_fields
    from drafting.interview.walk import drive

    year = date.today().year - 1  # noqa: DTZ011
    defaults = Defaults(RANKS, names(folder), lambda name: load_pack(name, folder), usual_self, year)
    return drive(fill(new_fields(defaults), given), asking)
