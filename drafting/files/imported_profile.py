"""A profile made from an old report (导入的资料): written once, with a word for the clerk over every section."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from drafting.files.atomic import create, existing
from drafting.files.new_profile import make_folders, path_of
from drafting.files.open_profile import ORDER
from drafting.files.schema_file import schema_line
from drafting.profile import Profile
from drafting.yamlio.reader import read
from drafting.yamlio.scalars import block, to_yaml_data
from drafting.yamlio.validation import validate

_HEAD = """\
{schema}
# {unit}{year}年度法治政府建设年度报告的资料。
# 由旧报告导入，话和数都照原文。数标着“待核”，核对过的改成“已核”。
# 起下一年的：运行 draft roll，再运行 draft ask，上年的数摆在旁边。
"""

_NOTES = {
    "提纲": "提纲、编号照旧报告；换成模板包的提纲，写它的名称就行。",
    "标题": "标题照旧报告；写模板包里标题的名称，年份就跟着年度走。",
    "公文": "公文：旧报告印了的。报送版要版头的，删去“版头: 否”。",
    "数据": "数据：备注是它在旧报告里的那句话。名称取自话里的，可以改短，用到它的地方一起改。",
    "文段": "文段：写“不写”的，旧报告里由“自拟”写了；改由模板包写，删去这一行和“自拟”里的那一段。",
    "自拟": "自拟：旧报告的正文，一段一条。话里的 {数据名} 印出那个数。",
}


def imported_path(unit: str, year: int, folder: Path) -> Path:
    """Where an imported profile will lie; raises DraftError when one lies there already."""
    path = path_of(unit, str(year), folder)
    if path.exists():
        raise existing(path)
    return path


def create_imported(data: Mapping[str, Any], path: Path, folder: Path) -> None:
    """Writes the profile and makes the working folder around it; raises DraftError, never writes over a file."""
    text = profile_text(data, path, folder)
    validate(Profile, read(text, str(path)))
    make_folders(folder)
    create(path, text.encode())


def profile_text(data: Mapping[str, Any], path: Path, folder: Path) -> str:
    """A profile as YAML, its sections in their usual order, each behind a word for the clerk."""
    unit = data["单位"]["全称"]
    head = _HEAD.format(schema=schema_line(data["模板包"], path, folder), unit=unit, year=data["年度"])
    sections = (_section(key, data[key]) for key in ORDER if data.get(key))
    return head + "\n" + "\n".join(sections) + "\n"


def _section(key: str, value: Any) -> str:
    note = [f"# {_NOTES[key]}"] if key in _NOTES else []
    blank = [] if isinstance(value, str) and not note else [""]
    return "\n".join([*blank, *note, *block(f"{key}:", to_yaml_data(value))])
