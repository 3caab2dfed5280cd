"""Composed words as paragraphs and headings (分段): a blank line parts paragraphs, a line “# …” is a heading."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from drafting.outline import Ref, Run, Runs, plain

Piece = str | Run
"""A piece of a composed passage: the pack's own text with its markup, or words put into it, which have none."""

_HEADING = "# "


class Line(NamedTuple):
    """One composed line: a paragraph, or a heading below its passage."""

    runs: Runs
    heading: bool = False

    @property
    def text(self) -> str:
        """Its words."""
        return plain(self.runs)


def parse(pieces: Iterable[Piece], own: Ref) -> tuple[Line, ...]:
    """Pieces as paragraphs and headings; `own` is where the pack's own words come from.

    A line break inside words put in (an answer of several lines) ends the paragraph, a # there stays a character.
    """
    found: list[Line] = []
    paragraph: list[Run] = []
    for runs, heading in _lines(pieces, own):
        if runs and not heading:
            paragraph.extend(runs)
            continue
        if paragraph:
            found.append(Line(_joined(paragraph)))
            paragraph.clear()
        if heading:
            found.append(Line(_joined(_unmarked(runs)), heading=True))
    return tuple(found)


def _unmarked(runs: Sequence[Run]) -> Runs:
    """A heading without its “# ”."""
    return stripped((runs[0]._replace(text=runs[0].text[len(_HEADING) :]), *runs[1:]))


def paragraphs(runs: Iterable[Run]) -> tuple[Runs, ...]:
    """Words that the unit wrote itself, a paragraph a line."""
    return tuple(line.runs for line in parse(runs, Ref()))


def _lines(pieces: Iterable[Piece], own: Ref) -> Iterator[tuple[Sequence[Run], bool]]:
    """The lines as written, without space around, each with whether it is a heading; one without words parts."""
    line: list[Run] = []
    marked = False
    for piece in pieces:
        markup = isinstance(piece, str)
        text, ref = (piece, own) if isinstance(piece, str) else (piece.text, piece.ref if piece.ref.keys else own)
        first, *others = text.split("\n") if "\n" in text else (text,)
        if markup and not marked and _begins_heading(first):
            marked = not any(run.text.strip() for run in line)
        if first:
            line.append(Run(first, ref))
        for text in others:
            yield stripped(line), marked
            if not markup:
                yield (), False
            line = [Run(text, ref)] if text.strip() else []
            marked = markup and _begins_heading(text)
    yield stripped(line), marked
    yield (), False


def _begins_heading(text: str) -> bool:
    return text.lstrip().startswith(_HEADING)


def stripped(runs: Sequence[Run]) -> Runs:
    """Runs without white space at the beginning and the end."""
    if runs and not runs[0].text[:1].isspace() and not runs[-1].text[-1:].isspace():
        return tuple(runs)
    left = list(runs)
    while left and not (text := left[0].text.lstrip()):
        left.pop(0)
    if left:
        left[0] = Run(text, left[0].ref)
    while left and not (text := left[-1].text.rstrip()):
        left.pop()
    if left:
        left[-1] = Run(text, left[-1].ref)
    return tuple(left)


def _joined(runs: Iterable[Run]) -> Runs:
    """Runs of one origin that stand side by side as one, empty ones left out; a figure stays a run of its own."""
    found: list[Run] = []
    for run in runs:
        if found and found[-1].ref == run.ref and run.ref.form in ("words", "answer"):
            found[-1] = Run(found[-1].text + run.text, run.ref)
        elif run.text:
            found.append(run)
    return tuple(found)
