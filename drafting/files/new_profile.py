"""A new profile (新建资料): every section there with a word for the clerk, no figure in it."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from drafting.characters import cleaned
from drafting.files.atomic import create, existing
from drafting.files.inputs import bytes_of
from drafting.files.open_profile import ORDER
from drafting.files.schema_file import schema_line
from drafting.files.workspace import OUT, PROFILES, TEMPLATES, safe, year_before
from drafting.finding import DraftError, error
from drafting.profile import Profile
from drafting.rollover import Rolled
from drafting.yamlio.patch import changed
from drafting.yamlio.reader import read
from drafting.yamlio.scalars import scalar
from drafting.yamlio.validation import validate

_TEXT = """\
{schema}
# {全称}{年度}年度法治政府建设年度报告的资料。
# 逐题填：运行 draft ask。也可以直接在这里填：冒号后空一格写内容，存盘就行。
# “#”后面的是说明，不印进报告。空着的会印成【待填：…】，随时可以补。

格式: 1
# 报告写的是哪一年，不是在哪一年写。
年度: {年度}

# 单位：报告里怎么称呼自己。自称用在正文里，如“我局”。
单位:
  全称: {全称}
  简称: {简称}
  自称: {自称}
  级别: {级别}
  地区: {地区}

# 模板包定有哪些题、哪些句子，提纲定分几个部分、谁先谁后。换提纲不用重填。
模板包: {模板包}
提纲: {提纲}

# 公文：报送版要印的。主送、抄送有几个的，写成 [区委, 区人民政府]；成文日期写成 2025-01-12。
公文:
  主送:
  发文字号:
  签发人:
  成文日期:
  抄送:

# 数据：一个数只填一次，报告里用到的地方都从这里取。写成 名称: 5；
# 要写明来源的：名称: {{数: 5, 来源: 法规科}}；自己加的数据要带单位：名称: {{数: 40, 单位: 场}}。
数据:

# 文段：各段要答的话，按文段的名称写在下面。写了名称的就成文，写“不写”的这一年不写。
# 话里要用数据的，写成 {{数据名}}，不写死数。
文段:

# 自拟：模板包里没有的，自己写一段：部分（举措、不足、责任人、安排、其他）、标题、正文。
自拟:
"""


class Beginning(NamedTuple):
    """What a new profile begins with (新建时要定的)."""

    full_name: str
    short_name: str
    we: str
    rank: str
    region: str
    year: str
    pack: str
    skeleton: str

    def path(self, folder: Path) -> Path:
        """Where the profile will lie: profiles/‹简称 or 全称›/‹年度›.yaml."""
        return path_of(self.short_name or self.full_name, self.year, folder)


def path_of(unit: str, year: str, folder: Path) -> Path:
    """Where the profile of a unit and a year lies: profiles/‹unit›/‹year›.yaml."""
    return folder / PROFILES / safe(cleaned(unit)) / f"{year}.yaml"


_SELVES = (
    ("镇人民政府", "我镇"),
    ("乡人民政府", "我乡"),
    ("街道办事处", "我街道"),
    ("区人民政府", "我区"),
    ("县人民政府", "我县"),
    ("市人民政府", "我市"),
    ("委员会", "我委"),
    ("管委会", "我委"),
    ("办公室", "我办"),
    ("厅", "我厅"),
    ("队", "我队"),
    ("中心", "我中心"),
)


def usual_self(full_name: str) -> str:
    """What a unit of this name usually calls itself in its own report (自称)."""
    return next((self for ending, self in _SELVES if full_name.endswith(ending)), "我局")


def create_new(wanted: Beginning, folder: Path, *, anew: bool = False) -> Path:
    """Writes the profile and makes the working folder around it.

    Raises DraftError when it exists, when last year's lies beside it and it is not to be begun `anew`, or when what
    is wanted makes no profile.
    """
    path = wanted.path(folder)
    text = _text(wanted, path, folder)
    validate(Profile, read(text, str(path)))
    if path.exists():
        raise existing(path)
    before = year_before(path, int(wanted.year))
    if before.is_file() and not anew:
        hint = f"沿用上年：draft roll {before}；从头填的加 --另起"
        raise DraftError(error("profile-last", "旁边有上年的资料，没有新建", hint).at(str(before)))
    make_folders(folder)
    create(path, text.encode())
    return path


def make_folders(folder: Path) -> None:
    """The working folder's own folders, as far as they are not there."""
    for name in (PROFILES, OUT, TEMPLATES):
        (folder / name).mkdir(parents=True, exist_ok=True)


def _text(wanted: Beginning, path: Path, folder: Path) -> str:
    given = {
        "全称": wanted.full_name,
        "简称": wanted.short_name,
        "自称": wanted.we,
        "级别": wanted.rank,
        "地区": wanted.region,
        "年度": wanted.year,
        "模板包": wanted.pack,
        "提纲": wanted.skeleton,
    }
    spelled = {name: scalar(said) if (said := cleaned(text).strip()) else "" for name, text in given.items()}
    return _TEXT.format(schema=schema_line(wanted.pack, path, folder), **spelled).replace(": \n", ":\n")


_PENDING_NOTE = "# 待更新：从上年带来、还没有确认的话。改成本年的；不用改的，删去这一行。"


def next_path(path: Path, year: int) -> Path:
    """Where the profile of the year after `year` lies: beside this one, with the same ending."""
    return path.with_name(f"{year + 1}{path.suffix or '.yaml'}")


def create_next(path: Path, rolled: Rolled, former: Mapping[str, str] = MappingProxyType({})) -> Path:
    """Writes next year's profile; raises DraftError when there is one already, or it cannot be written.

    `former` gives the names by which the file has figures, by their present ones (曾用名): the next has the present.
    """
    target = next_path(path, rolled.profile.year - 1)
    if target.exists():
        raise existing(target)
    raw = bytes_of(path, str(path))
    named = _with_present_names(_with_year(raw.decode("utf-8-sig"), rolled.profile.year), former)
    text = _with_pending(changed(named, rolled.steps, ORDER), [text.name for text in rolled.carried])
    validate(Profile, read(text, str(target)))
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    create(target, mark + text.encode())
    return target


def _with_year(text: str, year: int) -> str:
    """The text with the new year in the comment at its head that says what it is."""
    return re.sub(
        rf"^(#.*?){year - 1}(年度法治政府建设年度报告的资料)", rf"\g<1>{year}\2", text, count=1, flags=re.MULTILINE
    )


def _with_present_names(text: str, former: Mapping[str, str]) -> str:
    """The text with each figure that it has under a former name under its present one, in its place."""
    for new, old in former.items():
        lines = text.split("\n")
        at = read(text, "").line(("数据", old)) - 1
        lines[at] = re.sub(rf"(?<!\w){old}(?!\w)", new, lines[at], count=1)
        text = "\n".join(lines).replace(f"{{{old}}}", f"{{{new}}}")
    return text


def _with_pending(text: str, names: list[str]) -> str:
    """The text with the list of what waits to be confirmed (待更新) at its end, one a line."""
    if "待更新" in read(text, "").data:
        text = changed(text, [(("待更新",), None)])
    if not names:
        return text
    eol = "\r\n" if "\r\n" in text else "\n"
    lines = ["", _PENDING_NOTE, "待更新:", *(f"  - {scalar(name)}" for name in names), ""]
    return text + ("" if text.endswith("\n") else eol) + eol.join(lines)
