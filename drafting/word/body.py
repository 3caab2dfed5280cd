"""The text of the report and of its annexes (正文、附件), GB/T 9704-2012 clauses 7.3.3 and 7.3.7."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafting import numbering
from drafting.outline import Annex, Block, Paragraph, Run, Section, Table, lead, walk
from drafting.word.elements import Element, Look, blank, paragraph
from drafting.word.head import title
from drafting.word.runs import Words
from drafting.word.styles import HEADING_WORDS, HEADINGS, RUN_INS, StyleId
from drafting.word.tables import table


@dataclass(frozen=True, slots=True)
class Body:
    """The text being written; `words` writes its runs."""

    words: Words

    def sections(self, sections: tuple[Section, ...]) -> Iterator[Element]:
        """Headings with what stands under them, in reading order."""
        for section in walk(sections):
            yield from self._section(section)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Element]:
        """Paragraphs and tables; two tables in a row would run together in Word."""
        before: Block | None = None
        for block in blocks:
            if isinstance(block, Paragraph):
                yield paragraph(StyleId.BODY_TEXT, self.words(block.runs))
            elif any((block.header, *block.rows)):
                if isinstance(before, Table):
                    yield paragraph(StyleId.SPACER)
                yield table(block, self.words)
            before = block

    def annexes(self, annexes: tuple[Annex, ...]) -> Iterator[Element]:
        """Each from the top of a page: label on the first line, title on the third, then what it holds."""
        for number, annex in enumerate(annexes, 1):
            label = f"附件{number}" if len(annexes) > 1 else "附件"
            yield paragraph(StyleId.ANNEX_LABEL, self.words([Run(label)]))
            yield from (blank(), title(annex.title, self.words), blank())
            yield from self.blocks(annex.blocks)

    def _section(self, section: Section) -> Iterator[Element]:
        level = numbering.level(section.mark)
        first = section.blocks[0] if section.blocks else None
        if section.run_in and isinstance(first, Paragraph):
            yield self._run_in(section, level, first)
            yield from self.blocks(section.blocks[1:])
            return
        if section.mark or section.title:
            yield paragraph(HEADINGS[level], self.words([Run(section.mark), *section.title]))
        yield from self.blocks(section.blocks)

    def _run_in(self, section: Section, level: int, first: Paragraph) -> Element:
        """A heading with its text behind it (接排): docs/decisions/run-in-headings.md."""
        heading = self.words(lead(section), Look(HEADING_WORDS[level]))
        return paragraph(RUN_INS[level], [*heading, *self.words(first.runs)])
