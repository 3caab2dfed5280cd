"""The parts of an old report (各部分), each with a title: a part that is a numbered sentence gives its first clause."""

from collections.abc import Iterator

from drafting.outline import Paragraph, Run, Runs, Section, plain
from drafting.reading.report import Reading

_MARKS = "，,；;：:。 "


def parts(reading: Reading) -> tuple[Section, ...]:
    """The parts of a report; what a part without a title begins with becomes its title."""
    titles = (heading.title for heading in reading.headings if heading.depth == 1)
    return tuple(
        section if plain(section.title) else _titled(section, title)
        for section, title in zip(reading.outline.sections, titles, strict=True)
    )


def _titled(section: Section, title: str) -> Section:
    """The section with this beginning of its first paragraph as the title, on a line of its own."""
    first, *rest = section.blocks or (Paragraph(()),)
    if not title or not isinstance(first, Paragraph) or not first.text.startswith(title):
        return section._replace(title=(Run(title or section.mark),), run_in=False)
    left = tuple(_after(first.runs, len(title)))
    blocks = (Paragraph(left), *rest) if plain(left) else tuple(rest)
    return section._replace(title=tuple(_until(first.runs, len(title))), blocks=blocks, run_in=False)


def _until(runs: Runs, length: int) -> Iterator[Run]:
    for run in runs:
        if length > 0:
            yield run if len(run.text) <= length else Run(run.text[:length], run.ref._replace(form="words"))
        length -= len(run.text)


def _after(runs: Runs, length: int) -> Iterator[Run]:
    """The runs behind so many characters, without the mark that parted them."""
    begun = False
    for run in runs:
        left, length = run.text[max(length, 0) :], length - len(run.text)
        left = left if begun else left.lstrip(_MARKS)
        if left:
            begun = True
            yield run if left == run.text else Run(left, run.ref._replace(form="words"))
