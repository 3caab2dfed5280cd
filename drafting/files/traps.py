"""What people write by mistake in YAML (常见笔误), found by looking at the lines themselves."""

import re
from collections.abc import Iterator

from drafting.finding import Finding, error
from drafting.unseen import unseen

_INDENT = re.compile(r"[ \t\u3000\xa0]*")
_ODD_SPACE = {"\t": "制表符（Tab）", "\u3000": "全角空格", "\xa0": "不间断空格"}

# Read from the line a parser stumbled on, first match wins: (what it looks like, what it is, how to mend it).
_DIAGNOSES = (
    (r"^---", "一个文件里只能有一份资料", "删去行首的“---”"),
    (r"^\s*(?:- )?[^\s\"'#:]+：", "这一行的冒号是全角“：”", "改成半角冒号加一个空格“: ”"),
    (r":[\xa0\u3000]", "冒号后面不是半角空格", "冒号后用键盘空一格半角的"),
    (r"^\s*(?:- )?[^\s\"'#:]+:[^\s]", "冒号后面少一个空格", "冒号后空一格再写内容"),
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


def suspicious(text: str) -> Iterator[tuple[int, Finding]]:
    """What no file should hold, with its line from 0: invisible characters, odd spaces in an indent."""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
        if not line.isprintable():  # nothing that is looked for is printable
            yield from ((number, finding) for finding in (*unseen(line), *_odd_indent(line)))


def _odd_indent(line: str) -> Iterator[Finding]:
    indent = _INDENT.match(line)[0]  # type: ignore[index]
    for space, name in _ODD_SPACE.items():
        if space in indent and line.strip():
            yield error("yaml-indent", f"行首的空格里有{name}", "行首只用半角空格，每级两个")


def diagnosis(lines: list[str], stumbled: int) -> tuple[int, Finding]:
    """The line (from 0) and the cause of a parser's stumble, looked for there and just above."""
    for number in (stumbled, stumbled - 1):
        if 0 <= number < len(lines):
            for look, message, hint in _DIAGNOSES:
                if re.search(look, lines[number]):
                    return number, error("yaml", message, hint)
    number = max(0, min(stumbled, len(lines) - 1))
    return number, error("yaml", "这一行的写法读不懂", "核对缩进、引号和冒号，与样例对照")
