"""Where the figures of a report stand (数据的位置): each with the words of its paragraph around it and its headings."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafting.keys import Keys
from drafting.outline import Outline, Paragraph, Runs, Section, plain
from drafting.reading.report import ReadFigure, Reading

RESULTS = ("result", "rate", "zero", "change")
"""What a figure of the ledger may tell: no plan and no limit that a rule sets."""


class Spot(NamedTuple):
    """A figure where it stands (数据的位置): as printed, the paragraph before and behind it, the headings above."""

    figure: ReadFigure
    printed: str
    before: str
    after: str
    headings: str = ""


def spots(reading: Reading) -> tuple[Spot, ...]:
    """Every figure of the text that may stand in a ledger, in reading order; those of annexes stay words."""
    figures = {figure.keys: figure for figure in reading.figures if figure.nature in RESULTS}
    return tuple(spot for runs, headings in _lines(reading.outline) for spot in _inside(runs, headings, figures))


def _inside(runs: Runs, headings: str, figures: Mapping[Keys, ReadFigure]) -> Iterator[Spot]:
    for index, run in enumerate(runs):
        if run.ref.form == "figure" and (figure := figures.get(run.ref.keys)):
            yield Spot(figure, run.text, plain(runs[:index]), plain(runs[index + 1 :]), headings)


def _lines(outline: Outline) -> Iterator[tuple[Runs, str]]:
    yield from ((paragraph.runs, "") for paragraph in outline.opening)
    for section in outline.sections:
        yield from _under(section, "")
    yield from ((paragraph.runs, "") for paragraph in outline.closing)


def _under(section: Section, above: str) -> Iterator[tuple[Runs, str]]:
    headings = f"{above}{plain(section.title)}。"
    yield section.title, above
    yield from ((block.runs, headings) for block in section.blocks if isinstance(block, Paragraph))
    for below in section.sections:
        yield from _under(below, headings)
