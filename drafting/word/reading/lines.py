"""Where a paragraph of Word becomes more lines than one (手动换行), and how a line is shown in one piece."""

import re
from collections.abc import Iterator

from drafting.reading.source import Line

_BREAK = re.compile(r"[\n\f]")
_ENDED = re.compile(r"[。！？；：.!?;:…”』）)】》]\s*$")
_MARKED = re.compile(
    r"\s*(?:[零〇一二三四五六七八九十百]+(?:、|是|要)|[（(][一二三四五六七八九十\d]+[)）]|\d+[.．、]|第[一二三四五六七八九十]+|[①-⑳])"
)
_FULL = 30
"""Characters of a line that is no heading, and whose sentence a break may cut."""


def title_or_text(text: str, *, whole: bool) -> Iterator[tuple[str, int]]:
    """The lines of a paragraph, without white space around, each with its column from 1.

    whole: it is a title or a heading, whose lines were only broken to look well.
    """
    for start, end in _stretches(text, whole=whole):
        line = text[start:end]
        if shown := _closed_up(line):
            yield shown, start + len(line) - len(line.lstrip()) + 1


def _stretches(text: str, *, whole: bool) -> Iterator[tuple[int, int]]:
    """Where the lines begin and end; a break in the middle of a sentence parts nothing."""
    start = before = 0
    for found in _BREAK.finditer(text):
        behind = found.end()
        if not (whole or _cut(text[before : found.start()], text[behind : behind + 20])):
            yield start, found.start()
            start = behind
        before = behind
    yield start, len(text)


def _cut(line: str, following: str) -> bool:
    """Whether a sentence goes on behind a break."""
    return len(line) > _FULL and not _ENDED.search(line) and not _MARKED.match(following)


def _closed_up(line: str) -> str:
    """A line whose breaks are gone: a blank stands for one between two Latin words."""
    if "\n" not in line and "\f" not in line:
        return line.strip()
    pieces = [piece.strip() for piece in _BREAK.split(line)]
    made = pieces[0]
    for piece in pieces[1:]:
        latin = (made[-1:] + piece[:1]).isascii() and (made[-1:] + piece[:1]).isalpha()
        made += f" {piece}" if latin and made and piece else piece
    return made.strip()


def placed(line: Line) -> str:
    """A line with its automatic number in front, for what has no place of its own (a cell, a footnote)."""
    return line.mark + line.text
