"""What stands in a parser's way (写法的错): cause, line and cure of every syntax error of a YAML text, at once."""

import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import DocumentStartEvent

from drafting.finding import Finding, error

_MOST = 20
"""How many syntax errors are told at once."""

_LONG = 200_000
"""Characters of a text in which only the first error is looked for: each costs another reading."""


class _Stumble(NamedTuple):
    """An error with its line (from 0); `indent` is where the line should begin, where that is what is wrong."""

    line: int
    finding: Finding
    indent: int | None = None


class _Halt(NamedTuple):
    """Where a parser halted, and where what it was reading began: lines and columns from 0."""

    line: int
    began: tuple[int, int] | None
    quote: int | None
    """The line that opens the quoted text of several lines which ends last before it."""


def stumbles(text: str, loader: Any) -> list[tuple[int, Finding]]:
    """Every syntax error with its line from 0: each is mended for the time being, and the text read again.

    What comes after the first is told only where its cause is certain: it may be a consequence.
    """
    lines = text.splitlines()
    found: dict[int, Finding] = {}
    while len(found) < (_MOST if len(text) <= _LONG else 1) and (halt := _halt("\n".join(lines), loader)):
        stumble = _stumble(lines, halt, found)
        if stumble is None:
            break
        found[stumble.line] = stumble.finding
        _mend(lines, stumble)
    return sorted(found.items(), key=lambda item: item[0])


def _halt(text: str, loader: Any) -> _Halt | None:
    try:
        events = yaml.parse(text, Loader=loader)
        begun = [event.start_mark for event in events if isinstance(event, DocumentStartEvent)]
    except yaml.MarkedYAMLError as wrong:
        mark, began = wrong.problem_mark or wrong.context_mark, wrong.context_mark
        line = mark.line if mark else 0
        return _Halt(line, (began.line, began.column) if began else None, _last_quote(text, line, loader))
    except (yaml.YAMLError, RecursionError):
        return _Halt(0, None, None)
    return _Halt(begun[1].line, None, None) if len(begun) > 1 and begun[1] else None


def _last_quote(text: str, line: int, loader: Any) -> int | None:
    """The line that opens a quoted text which ends on this line or the one before, on another than it began."""
    found = None
    try:
        for token in yaml.scan(text, Loader=loader):
            if token.start_mark.line > line:
                break
            ends = token.end_mark.line
            if (
                getattr(token, "style", None) in ('"', "'")
                and token.start_mark.line < ends
                and ends in (line, line - 1)
            ):
                found = token.start_mark.line
    except yaml.YAMLError:
        pass
    return found


def _stumble(lines: list[str], halt: _Halt, told: Collection[int]) -> _Stumble | None:
    """The error behind a halt, on a line not told yet; None where only a consequence of those told is seen."""
    at = max(0, min(halt.line, len(lines) - 1))
    for found in _causes(lines, halt, at):
        if found and found.line not in told:
            return found
    finding = error("yaml", "这一行的写法读不懂", "核对缩进、引号和冒号，与样例对照")
    return None if told else _Stumble(at, finding)


def _causes(lines: list[str], halt: _Halt, at: int) -> Iterator[_Stumble | None]:
    """What it may be, the surest first: a quote or bracket where it opens, the line itself, its indent, that above."""
    yield _opened(lines, halt)
    yield _seen(lines, at)
    if at and not _head(lines[at - 1]):
        yield _seen(lines, at - 1)
    yield _misplaced(lines, at)
    yield _seen(lines, at - 1)


_OPEN_QUOTE = "引号没有成对，是从这一行开始的", "补上另一半引号"
_OPEN_BRACKET = "方括号、花括号没有成对，是从这一行开始的", "补上另一半括号，或整段两头加引号"


def _opened(lines: list[str], halt: _Halt) -> _Stumble | None:
    """A quote or bracket that is not closed on its own line."""
    if halt.began and halt.began[0] < len(lines):
        line, column = halt.began
        rest = lines[line][column:]
        if rest[:1] in ('"', "'") and rest[:1] not in rest[1:]:
            return _Stumble(line, error("yaml", *_OPEN_QUOTE))
        if rest[:1] in ("[", "{") and line < halt.line and not re.search(r"[\]}]", rest):
            return _seen(lines, line) or _Stumble(line, error("yaml", *_OPEN_BRACKET))
    if halt.quote is not None:
        return _Stumble(halt.quote, error("yaml", *_OPEN_QUOTE))
    return None


# Read from the line a parser stumbled on, first match wins: (what it looks like, what it is, how to mend it).
_DIAGNOSES = tuple(
    (re.compile(look), message, hint)
    for look, message, hint in (
        (r"^---", "一个文件里只能有一份资料", "删去行首的“---”"),
        (r"^\s*(?:- )?[^\s\"'#:]+：", "这一行的冒号是全角“：”", "改成半角冒号加一个空格“: ”"),
        (r":[\xa0\u3000]", "冒号后面不是半角空格", "冒号后用键盘空一格半角的"),
        (r"^\s*(?:- )?[^\s\"'#:]+:[^\s]", "冒号后面少一个空格", "冒号后空一格再写内容"),
        (
            r"(?::|-)\s+[｛［]|[{\[][^}\]]*[｝］]\s*$",
            "花括号、方括号是全角的",
            "改成半角的 { }、[ ]，里面的逗号也用半角",
        ),
        (r"(?::|-)\s+\{[^}]*，\s*[^\s，:]+:\s", "花括号里的逗号是全角“，”", "改成半角逗号加一个空格“, ”"),
        (r"\][^\s,\]}#]", "方括号开头的文字被当成了结构", "整段两头加引号"),
        (r":\s+- ", "一列内容不能接在冒号后面写", "另起一行，以“- ”开头"),
        (r":\s+[^\"'\s{\[].*:\s", "这一行有两个“: ”", "文字里的冒号用全角“：”，或整段加引号"),
        (r"(?:^|[:\-]\s+)[@`%]", "文字不能以 @、%、` 开头", "整段两头加引号"),
        (r"(?:^|[:\-]\s+)[*&]", "文字不能以 * 或 & 开头", "整段两头加引号"),
        (r"(?:^|[:\-]\s+)!", "文字不能以 ! 开头", "整段两头加引号"),
        (
            r"(?:^|[:\-]\s+)[\[{](?!.*[\]}]\s*(?:#.*)?$)",
            "方括号、花括号开头的文字被当成了结构",
            "整段两头加引号；是一列的，核对括号是否成对",
        ),
        (r"(?:^|[:\-]\s+)[|>]\S", "“|”“>”后面要换行再写文字", "换行，文字比上一行多缩进两格"),
        (r"(?:^|[:\-]\s+)(\"[^\"]*|'[^']*)$", "引号没有成对", "补上另一半引号"),
    )
)


def _seen(lines: list[str], at: int) -> _Stumble | None:
    """What a line itself shows to be wrong."""
    for look, message, hint in _DIAGNOSES if 0 <= at < len(lines) else ():
        if look.search(lines[at]):
            return _Stumble(at, error("yaml", message, hint))
    return None


_HEAD = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[^\s#\"'\[{|>][^#]*?:(?=\s|$))?(?P<value>[^#]*)")


def _misplaced(lines: list[str], at: int) -> _Stumble | None:
    """A line whose indent (缩进) fits none of those above it, or goes deeper behind a line that is finished."""
    here, above = _head(lines[at]), [head for line in lines[:at] if (head := _head(line))]
    if not here or not above:
        return None
    indent = len(here["indent"])
    columns = sorted(_columns(above, dashed=bool(here["dashes"])))
    last = max(_columns(above[-1:], dashed=False), default=0)
    finished = bool(above[-1]["key"] and above[-1]["value"].strip())
    if indent > last and not (above[-1]["dashes"] and not above[-1]["key"]):
        return _indented(at, "这一行多缩进了", last) if finished else None
    if columns and indent not in columns:
        nearest = min(columns, key=lambda column: (abs(column - indent), -column))
        return _indented(at, "这一行的缩进与上面对不齐", nearest)
    return None


def _indented(at: int, message: str, wanted: int) -> _Stumble:
    hint = f"行首留{wanted}个半角空格" if wanted else "删去行首的空格"
    return _Stumble(at, error("yaml", message, hint), wanted)


def _head(line: str) -> re.Match[str] | None:
    """An entry's line in its parts; None for one that is none: blank, a comment, a line of a long text."""
    found = _HEAD.match(line)
    return found if found and (found["key"] or found["dashes"]) else None


def _columns(heads: list[re.Match[str]], *, dashed: bool) -> set[int]:
    """The columns in which an entry may go on: of the dashes, or of the names."""
    open_at: dict[int, bool] = {}
    for head in heads:
        columns = dict(_starts(head))
        open_at = {column: dash for column, dash in open_at.items() if column < min(columns)} | columns
    return {column for column, dash in open_at.items() if dash == dashed}


def _starts(head: re.Match[str]) -> Iterator[tuple[int, bool]]:
    """The columns in which a line's entries begin, each with whether it is a dash."""
    column = len(head["indent"])
    for dash in re.findall(r"- +", head["dashes"]):
        yield column, True
        column += len(dash)
    if head["key"]:
        yield column, False


def _mend(lines: list[str], stumble: _Stumble) -> None:
    """Changes the lines so that a parser gets past this error; what stands there is of no matter."""
    at = stumble.line
    if stumble.indent is not None:
        _shift(lines, at, stumble.indent)
        return
    found = re.match(r" *(?:- +)*", lines[at])
    begin = found[0] if found else ""
    named = re.match(r"[^:：]*[:：](.*)", lines[at][len(begin) :])
    value = named[1].strip() if named else "x"
    lines[at] = f"{begin}mended{at}:{' x' if value else ''}" if named else f"{begin}x" if "-" in begin else ""
    if value:
        _blank_below(lines, at, len(begin))


def _shift(lines: list[str], at: int, indent: int) -> None:
    """Moves a line to the indent; where it stood too deep, those below that go as deep with it."""
    was = _depth(lines[at])
    for number in range(at, len(lines) if was > indent else at + 1):
        if lines[number].strip() and _depth(lines[number]) < was:
            break
        lines[number] = " " * (indent + _depth(lines[number]) - was) + lines[number].lstrip(" ")


def _blank_below(lines: list[str], at: int, indent: int) -> None:
    """Empties the lines below that go deeper: they belong to what was mended."""
    for number in range(at + 1, len(lines)):
        if lines[number].strip() and _depth(lines[number]) <= indent:
            break
        lines[number] = ""


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
