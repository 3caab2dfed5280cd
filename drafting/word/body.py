"""The text of the report (正文): headings, paragraphs, tables, GB/T 9704-2012 clause 7.3.3."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from drafting import numbering
from drafting.word.legacy import Block, Paragraph, Run, Section, Table, lead, walk
from drafting.word.elements import Xml, filled, paragraph, run
from drafting.word.tables import table

_NOT_A_NAME = re.compile(r"\W")
_NAME_LENGTH = 28
"""Characters of a figure's name in a bookmark: Word allows 40 with what stands around it."""


@dataclass(slots=True)
class Body:
    """The text being written; `linked` wants a bookmark (书签) around every figure."""

    linked: bool
    counts: dict[str, int] = field(default_factory=dict)
    marked: int = 0

    def sections(self, sections: tuple[Section, ...]) -> Iterator[Xml]:
        """Headings with what stands under them, in reading order."""
        for section in walk(sections):
            yield from self._section(section)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Xml]:
        """Paragraphs and tables; two tables in a row would run together in Word."""
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Paragraph):
                yield filled("BodyText", self._words(block.runs))
            elif any((block.header, *block.rows)):
                if isinstance(before, Table):
                    yield paragraph("Spacer")
                yield table(block, self.write)
            before = block

    def write(self, words: Run) -> Xml:
        """A run of a paragraph: a figure between bookmarks, a gap (待填) in yellow."""
        made = run(words.text, highlight=words.blank)
        if not (self.linked and words.figure):
            return made
        number = self.marked
        self.marked += 1
        start = f'<w:bookmarkStart w:id="{number}" w:name="{self._name(words.figure)}"/>'
        return f'{start}{made}<w:bookmarkEnd w:id="{number}"/>'

    def _section(self, section: Section) -> Iterator[Xml]:
        level = numbering.level(section.mark)
        first = section.blocks[0] if section.blocks else None
        if section.run_in and isinstance(first, Paragraph):
            yield self._run_in(section, level, first)
            yield from self.blocks(section.blocks[1:])
            return
        if heading := section.mark + section.title:
            yield paragraph(f"Heading{level}" if level else "BodyText", heading)
        yield from self.blocks(section.blocks)

    def _run_in(self, section: Section, level: int, first: Paragraph) -> Xml:
        """A heading with its text behind it (接排): docs/decisions/run-in-headings.md."""
        heading = lead(section)
        lead_in = run(heading, f"Heading{level}Char" if level else "") if heading else ""
        return filled(f"RunIn{level}" if level else "BodyText", lead_in + self._words(first.runs))

    def _words(self, runs: Iterable[Run]) -> Xml:
        return "".join(map(self.write, runs))

    def _name(self, figure: str) -> str:
        """A bookmark's name: letters, digits and hanzi, at most 40, none twice whatever the case."""
        name = _NOT_A_NAME.sub("_", figure)[:_NAME_LENGTH]
        alike = name.casefold()
        number = self.counts[alike] = self.counts.get(alike, 0) + 1
        return f"fig_{name}_{number}"
