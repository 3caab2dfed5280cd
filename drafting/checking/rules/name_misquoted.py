"""文件、会议、固定说法的名称写漏或写错了字。

法律、规划、会议的名称取自日历，固定说法另有一张表；与其中一个只差一两个字的，多半是漏字或错字（实务）。
书名号里的整个名称来比；书名号外面的，只查中间漏了字的。

错例：贯彻中央依法治国工作会议精神。
错例：履行推进法治建设第一责任职责。
错例：学习《重大行政决策程序暂时条例》。
错例：落实《法治政府建设与责任落实督查工作规定》。
正例：贯彻中央全面依法治国工作会议精神。
正例：学习《重大行政决策程序暂行条例》《中华人民共和国行政处罚法》。
正例：落实《示例市法治政府建设实施方案》《法治政府建设实施意见》。
正例：履行推进法治建设第一责任人的职责。
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.checking.search import HELD
from drafting.finding import Finding, Level

NAME = "name-misquoted"
NEEDS = "文字"

_BOOK = re.compile("《([^《》]{6,60})》")
_STATE = "中华人民共和国"
_BRACKETS = re.compile(r"（[^）]{0,30}）|\([^)]{0,30}\)")
_LEAST = 7
"""Characters of the shortest name that is compared: shorter ones are too much alike."""


def check(report: Report) -> Iterator[Finding]:
    """Every name that lacks a character or two of one that is known, or has a wrong one."""
    names = _names(report)
    whole = "".join(line.text for line in report.lines)
    slips = [(slip, name) for slip, name in _slips(names) if slip in whole]
    for line in report.lines:
        yield from _books(line, names)
        yield from _gaps(line, slips)


def _names(report: Report) -> tuple[str, ...]:
    """The names that are known, without brackets and the name of the state."""
    calendar = report.calendar
    known = (fact.name for facts in (calendar.laws, calendar.plans, calendar.meetings) for fact in facts)
    bare = (_bare(name.strip("《》")) for name in (*known, *_listed()))
    return tuple(dict.fromkeys(name for name in bare if len(name) >= _LEAST and "“" not in name))


@cache
def _listed() -> tuple[str, ...]:
    lines = Path(__file__).parents[1].joinpath("names.txt").read_text("utf-8").split("\n")
    return tuple(line for line in lines if line and not line.startswith("#"))


def _bare(name: str) -> str:
    return _BRACKETS.sub("", name).removeprefix(_STATE)


# names of documents


def _books(line: SaidLine, names: Iterable[str]) -> Iterator[Finding]:
    for found in _BOOK.finditer(line.text):
        name = _bare(found[1])
        if right := _near(name, names):
            message = f"“{name[:14]}”与已知的名称差一两个字"
            yield line.finding(NAME, Level.WARNING, found.span(1), message, f"是“{right}”的，照它改")


def _near(name: str, names: Iterable[str]) -> str:
    """The known name that this one means to be; empty for a known one, and for one of its own."""
    if name in names:
        return ""
    return next((known for known in names if name[-2:] == known[-2:] and _slipped(name, known)), "")


def _slipped(name: str, known: str) -> bool:
    """Whether a name has one character too few, too many or wrong; of a long one two side by side."""
    most = 2 if len(known) >= 12 else 1
    if abs(len(name) - len(known)) > most:
        return False
    head = _alike(name, known)
    tail = _alike(name[head:][::-1], known[head:][::-1])
    wrong, right = len(name) - head - tail, len(known) - head - tail
    return head > 0 and max(wrong, right) <= most


def _alike(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (mine, its) in enumerate(pairs) if mine != its), min(len(one), len(other)))


# fixed terms in running text


@cache
def _slips(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What is left of each listed term when one character inside of it, or two side by side, are missing."""
    listed = set(_listed())
    return tuple((slip, name) for name in names if name in listed for slip in sorted(_missing(name)))


def _missing(name: str) -> Iterator[str]:
    for count in (1, 2):
        for at in range(2, len(name) - count - 1):
            slip = name[:at] + name[at + count :]
            if slip not in _FINE:
                yield slip


_FINE = frozenset(("推进法治第一责任人", "推进建设第一责任人", "法治建设实施纲要", "重大执法法制审核"))
"""What is said in its own right, though it is a name with something missing."""


def _gaps(line: SaidLine, slips: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    text = _BOOK.sub(lambda found: HELD * len(found[0]), line.text)
    for slip, name in slips:
        if (start := text.find(slip)) >= 0:
            span = (start, start + len(slip))
            yield line.finding(NAME, Level.WARNING, span, f"“{slip}”漏了字", f"写成“{name}”")
            text = text[:start] + HELD * len(slip) + text[start + len(slip) :]
