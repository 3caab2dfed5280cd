"""draft new (新建资料): a profile for a unit and a year, and the working folder around it."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command
from drafting.finding import DraftError, error, quoted, unknown

if TYPE_CHECKING:
    from drafting.files.new_profile import Beginning
    from drafting.interview import Ask, Asked
    from drafting.pack import Pack

RANKS = ("省", "市", "区", "县", "镇街")

_NEEDED = ("单位", "年度", "模板包")

Given = dict[str, str]


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

    folder = Path.cwd()
    given = {_KEYS[name]: text for name, text in options.items() if text is not None}
    if any(name not in given for name in _NEEDED):
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


def _beginning(given: Given, pack: "Pack") -> "Beginning":
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


def _asked(given: Given, folder: Path) -> Given:
    """What was given, with the answers to the rest; raises DraftError where nobody can be asked."""
    if not sys.stdin.isatty():
        missing = "、".join(f"--{name}" for name in _NEEDED if name not in given)
        raise DraftError(error("no-terminal", f"这里不是终端，没法问；缺 {missing}", "写全这些选项，再运行一次"))
    from drafting.cli.ask import _asking

    return answered(given, folder, _asking(plain=False))


def answered(given: Given, folder: Path, asking: "Ask") -> Given:
    """What was given, with the answers to the rest; one can go back as in every questionnaire."""
    from drafting.interview import Move

    found, names, place = dict(given), [name for name in _QUESTIONS if name not in given], 0
    while place < len(names):
        name = names[place]
        reply = asking.ask(_question(name, found, folder, (place + 1, len(names))))
        if reply in (Move.BACK, Move.MENU):
            place = max(0, place - (reply is Move.BACK))
            continue
        said = reply.strip() if isinstance(reply, str) else ""
        if wrong := _wrong(name, said):
            asking.tell(wrong)
            continue
        found[name], place = said, place + 1
    return found


_QUESTIONS = {
    "单位": "单位全称",
    "简称": "单位简称，也作文件夹的名字",
    "自称": "正文里的自称",
    "级别": "单位的级别",
    "地区": "单位所在的地区，如 示例市示例区",
    "年度": "报告写的是哪一年",
    "模板包": "用哪个模板包",
    "提纲": "用哪种提纲",
}


def _wrong(name: str, said: str) -> str:
    """Why this cannot be taken; empty when it can."""
    if name in _NEEDED and not said:
        return f"“{_QUESTIONS[name]}”不能空着"
    if name == "年度" and not (said.removesuffix("年").isdecimal() and 2000 <= int(said.removesuffix("年")) <= 2100):
        return f"年度写成 2024 这样的数，填的是“{quoted(said)}”"
    return ""


def _question(name: str, found: Given, folder: Path, place: tuple[int, int]) -> "Asked":
    from drafting.files.new_profile import usual_self
    from drafting.interview import Asked, Choice

    rows = tuple(Choice(value, title) for value, title in _rows(name, found, folder))
    known = {"自称": usual_self(found.get("单位", "")), "年度": str(_last_year())}
    usual = known.get(name, rows[0].value if rows else "")
    return Asked(
        keys=(),
        kind="选择" if rows else "文字",
        ask=_QUESTIONS[name],
        section="新建资料",
        name=name,
        now=found.get(name) or usual,
        choices=rows,
        optional=name not in _NEEDED,
        place=place,
    )


def _last_year() -> int:
    return date.today().year - 1  # noqa: DTZ011


def _rows(name: str, found: Given, folder: Path) -> Iterator[tuple[str, str]]:
    """The rows to pick from, the usual one first; none where words are typed."""
    from drafting.files.packs import load_pack
    from drafting.files.packs import names as pack_names

    if name == "级别":
        yield from ((rank, rank) for rank in ("区", *(rank for rank in RANKS if rank != "区")))
    elif name == "模板包":
        yield from ((pack, pack) for pack in pack_names(folder))
    elif name == "提纲":
        pack = load_pack(found["模板包"], folder)
        usual = pack.defaults.skeleton
        order = sorted(pack.skeletons, key=lambda skeleton: skeleton != usual)
        yield from ((skeleton, f"{skeleton}：{pack.skeletons[skeleton].note}") for skeleton in order)
