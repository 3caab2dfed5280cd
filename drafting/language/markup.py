"""Words whose figures stay known (带出处的文字): framing what a sentence prints, finding it again."""

import re
from typing import NamedTuple

from drafting.outline import Run

# Unicode noncharacters: never part of a text, so they can frame what must be found again.
_OPEN, _GAP, _MID, _CLOSE, _PLAIN = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4"

_FRAME = re.compile(f"([{_OPEN}{_GAP}])([^{_MID}]*){_MID}([^{_CLOSE}]*){_CLOSE}")


class Words(NamedTuple):
    """One composed line: a paragraph, or a heading below its passage."""

    runs: tuple[Run, ...]
    heading: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


def link(name: str, words: str) -> str:
    """Words framed as printing this figure."""
    return f"{_OPEN}{name}{_MID}{words}{_CLOSE}"


MISSING = re.compile("【待填：[^】]*】")
"""What `missing` writes, wherever it stands in a text."""


def missing(ask: str) -> str:
    """The words that stand where something lacks (待填)."""
    return f"【待填：{ask}】"


def asked(words: str) -> str:
    """What the words of a gap ask for: the way back from `missing`."""
    return words.removeprefix("【待填：").removesuffix("】")


def gap(name: str, ask: str) -> str:
    """The framed words of a gap (待填)."""
    return f"{_GAP}{name}{_MID}{missing(ask)}{_CLOSE}"


def answer(text: str) -> str:
    """A text as it enters a sentence: its lines become paragraphs, a leading # stays a character.

    A line break at its very beginning or end parts it from the words around it.
    """
    if "\n" not in text and not text.lstrip().startswith("#"):
        return text
    lines = [_PLAIN + line.strip() for line in text.split("\n") if line.strip()]
    around = ["" if text.startswith("\n") else None, *lines, "" if text.endswith("\n") else None]
    return "\n\n".join(line for line in around if line is not None)


def parse(composed: str) -> tuple[Words, ...]:
    """Composed text as paragraphs and headings: a blank line parts paragraphs, a line “# …” is a heading."""
    found: list[Words] = []
    lines: list[str] = []
    for line in (*map(str.strip, composed.split("\n")), ""):
        heading = line.startswith("# ")
        if line and not heading:
            lines.append(line)
            continue
        if lines:
            found.append(Words(runs("".join(lines))))
            lines.clear()
        if heading:
            found.append(Words(runs(line[2:].strip()), heading=True))
    return tuple(found)


def runs(text: str) -> tuple[Run, ...]:
    """A composed line as its plain, linked and missing stretches."""
    text = text.replace(_PLAIN, "")
    if text and _MID not in text:
        return (Run(text),)
    found, end = [], 0
    for frame in _FRAME.finditer(text):
        if frame.start() > end:
            found.append(Run(text[end : frame.start()]))
        if frame[3]:
            found.append(Run(frame[3], frame[2], frame[1] == _GAP))
        end = frame.end()
    if end < len(text):
        found.append(Run(text[end:]))
    return tuple(found)
