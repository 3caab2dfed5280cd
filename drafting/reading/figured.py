"""The figures of a tree (树上的数): each becomes a run of its own, and is told with what stands around it."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from drafting.keys import Keys
from drafting.outline import Annex, Block, Outline, Paragraph, Ref, Run, Runs, Section, plain
from drafting.reading.figures import Found
from drafting.reading.report import ReadFigure
from drafting.reading.telling import Telling, tellings


class _Around(NamedTuple):
    """Where words stand: the headings above them, the role of their part."""

    path: tuple[str, ...]
    role: str


def with_figures(outline: Outline) -> tuple[Outline, tuple[ReadFigure, ...]]:
    """The outline with every figure as a run of its own, and the figures in reading order."""
    told: list[ReadFigure] = []
    opening = tuple(_paragraph(made, _Around((), "开头"), told) for made in outline.opening)
    sections = tuple(_section(part, _Around((), part.role), told) for part in outline.sections)
    closing = tuple(_paragraph(made, _Around((), "结尾"), told) for made in outline.closing)
    annexes = tuple(_annex(annex, told) for annex in outline.annexes)
    made = outline._replace(opening=opening, sections=sections, closing=closing, annexes=annexes)
    return made, tuple(told)


def _section(section: Section, around: _Around, told: list[ReadFigure]) -> Section:
    title = _runs(section.title, around, told)
    inside = _Around((*around.path, section.mark + plain(section.title)), around.role)
    blocks = tuple(_block(block, inside, told) for block in section.blocks)
    below = tuple(_section(child, inside, told) for child in section.sections)
    return section._replace(title=title, blocks=blocks, sections=below)


def _annex(annex: Annex, told: list[ReadFigure]) -> Annex:
    around = _Around((plain(annex.title),), "附件")
    return annex._replace(blocks=tuple(_block(block, around, told) for block in annex.blocks))


def _block(block: Block, around: _Around, told: list[ReadFigure]) -> Block:
    return _paragraph(block, around, told) if isinstance(block, Paragraph) else block


def _paragraph(paragraph: Paragraph, around: _Around, told: list[ReadFigure]) -> Paragraph:
    return Paragraph(_runs(paragraph.runs, around, told))


def _runs(runs: Runs, around: _Around, told: list[ReadFigure]) -> Runs:
    """Runs with the figures in them cut out as runs; each is told."""
    text = plain(runs)
    found = list(tellings(text, around.role))
    if not found:
        return runs
    for span, inside in groupby(found, key=lambda one: one.sentence):
        sentence = text[slice(*span)]
        told.extend(_told(one, sentence, around, _place(runs, one.found.start)) for one in inside)
    return tuple(_cut(runs, [one.found for one in found]))


def _told(one: Telling, sentence: str, around: _Around, keys: Keys) -> ReadFigure:
    number, word, about = one.found.number, one.found.measure_word, one.found.approximator
    return ReadFigure(
        number,
        word,
        about,
        one.label,
        one.period,
        one.nature,
        one.certainty,
        sentence,
        around.path,
        around.role,
        keys,
    )


def _place(runs: Runs, offset: int) -> Keys:
    """The keys of the character at an offset of the runs' text."""
    for run in runs:
        if offset < len(run.text):
            return _moved(run.ref.keys, offset)
        offset -= len(run.text)
    return runs[-1].ref.keys


def _moved(keys: Keys, offset: int) -> Keys:
    """The keys of the character so far behind the first one of a run."""
    *before, column = keys
    return (*before, int(column) + offset)


def _cut(runs: Runs, found: list[Found]) -> Iterator[Run]:
    """The runs cut at every figure; one that goes over the end of a line is one run."""
    text, at = plain(runs), 0
    for figure in found:
        yield from _between(runs, at, figure.start)
        yield Run(text[figure.start : figure.end], Ref(_place(runs, figure.start), "figure"))
        at = figure.end
    yield from _between(runs, at, len(text))


def _between(runs: Runs, start: int, end: int) -> Iterator[Run]:
    """The words from one offset to another, run by run."""
    offset = 0
    for run in runs:
        first, last = max(start - offset, 0), min(end - offset, len(run.text))
        if first < last:
            yield Run(run.text[first:last], Ref(_moved(run.ref.keys, first), run.ref.form))
        offset += len(run.text)
