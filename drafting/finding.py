"""What is wrong, where, and how to mend it (问题)."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from drafting.keys import Keys


class Level(StrEnum):
    """How bad a finding is (轻重)."""

    ERROR = "错误"
    WARNING = "提醒"
    INFO = "提示"


MANY = 200
"""How many findings are told at once: whoever mends so many runs the program again."""

UNLISTED = "findings-many"
"""The rule of the finding that stands for those not listed, made by `few`."""

_INNER = str.maketrans("“”", "‘’")
_LONGEST = 20
"""Characters of what was typed that a message repeats."""


class Location(NamedTuple):
    """Where a finding stands (位置): a file with its line and column, or the keys that lead to it in a profile.

    Lines and columns count from 1, 0 where there is none; those of a Word file are its paragraphs and their characters.
    """

    keys: Keys = ()
    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        keys = ".".join(f"第{key + 1}条" if isinstance(key, int) else key for key in self.keys)
        where = ":".join(filter(None, (self.file, str(self.line or ""), str(self.column or ""))))
        return where or keys


class Finding(NamedTuple):
    """One thing wrong in the user's files or report (问题), with its cure (改法) and the words it is about (原文)."""

    rule: str
    level: Level
    message: str
    location: Location = Location()
    hint: str = ""
    excerpt: str = ""

    def at(self, file: str, line: int = 0) -> "Finding":
        """The same finding with the file and line (from 1) it was found in."""
        return self._replace(location=self.location._replace(file=file, line=line))

    def inside(self, file: str) -> "Finding":
        """The same finding, whose line and column are known, with the file they belong to."""
        return self._replace(location=self.location._replace(file=file))

    def __str__(self) -> str:
        head = f"{self.location}  {self.level}  {self.message}（{self.rule}）".strip()
        return f"{head}\n    改法：{self.hint}" if self.hint else head


class DraftError(Exception):
    """The user's files or report cannot be used as they are; carries every finding, prints nothing."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = findings


def error(rule: str, message: str, hint: str = "", keys: Keys = ()) -> Finding:
    """An error (错误) at these keys."""
    return Finding(rule, Level.ERROR, message, Location(keys), hint)


def few(found: Sequence[Finding], count: int = 0, kind: str = "") -> tuple[Finding, ...]:
    """The first findings, and behind them how many more there are, as bad as the worst of them.

    count: how many there are where only the first are given, one more than is told at least.
    kind: what they are, in words, where others stand beside them.
    """
    more = (count or len(found)) - MANY
    if more <= 0:
        return tuple(found)
    level = min((one.level for one in found), key=list(Level).index)
    message = f"{kind}还有{more}处没有列出"
    rest = Finding("findings-many", level, message, found[MANY].location, "先改前面的，再运行一次")
    return (*found[:MANY], rest)


def quoted(text: str) -> str:
    """What a person typed, on one line and as far as a message can hold it: a whole paragraph may have been pasted."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def inner(text: str) -> str:
    """Words as they stand inside the quotation marks of a message, their own marks single."""
    return text.translate(_INNER)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The known name nearest to the one written; empty where none is like it (half of the characters alike)."""
    import difflib  # only a slip needs it

    return next(iter(difflib.get_close_matches(name, list(known), n=1, cutoff=0.5)), "")


def unknown(name: str, known: Iterable[str], keys: Keys = (), kind: str = "") -> Finding:
    """A name that nobody knows, with the nearest one that is known (是不是想写)."""
    names = list(known)
    near = did_you_mean(name, names)
    hint = f"是不是想写“{near}”" if near else f"可以写：{'、'.join(names[:12])}" if names else "删去这一行"
    return error("name-unknown", f"不认识{kind}“{name}”", hint, keys)
