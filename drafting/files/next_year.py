"""Next year's profile beside this one (次年资料文件): a copy of the text with what rollover changes, comments kept."""

import re
from pathlib import Path

from drafting.files.doors import admitted
from drafting.files.durable import create, existing
from drafting.files.notation import scalar
from drafting.files.open_profile import ORDER
from drafting.files.splice import changed
from drafting.files.syntax import read
from drafting.profile import Profile
from drafting.rollover import Rolled

_LISTED = "# 待更新：从上年带来、还没有确认的话。改成本年的；不用改的，删去这一行。"


def next_path(path: Path, year: int) -> Path:
    """Where the profile of the year after `year` lies: beside this one, with the same ending."""
    return path.with_name(f"{year + 1}{path.suffix or '.yaml'}")


def create_next(path: Path, rolled: Rolled) -> Path:
    """Writes next year's profile; raises DraftError when there is one already, or it cannot be written."""
    target = next_path(path, rolled.profile.year - 1)
    if target.exists():
        raise existing(target)
    raw = path.read_bytes()
    named = _renamed(raw.decode("utf-8-sig"), rolled.profile.year)
    text = _listed(changed(named, rolled.steps, ORDER), [text.name for text in rolled.carried])
    admitted(Profile, read(text, str(target)))
    mark = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    create(target, mark + text.encode())
    return target


def _renamed(text: str, year: int) -> str:
    """The text with the new year in the comment at its head that says what it is."""
    return re.sub(
        rf"^(#.*?){year - 1}(年度法治政府建设年度报告的资料)", rf"\g<1>{year}\2", text, count=1, flags=re.MULTILINE
    )


def _listed(text: str, names: list[str]) -> str:
    """The text with the list of what waits to be confirmed (待更新) at its end, one a line."""
    if "待更新" in read(text, "").data:
        text = changed(text, [(("待更新",), None)])
    if not names:
        return text
    eol = "\r\n" if "\r\n" in text else "\n"
    lines = ["", _LISTED, "待更新:", *(f"  - {scalar(name)}" for name in names), ""]
    return text + ("" if text.endswith("\n") else eol) + eol.join(lines)
