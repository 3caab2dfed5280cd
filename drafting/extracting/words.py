"""The words of an old report as a profile's own (文字): figures as references, headings that stay text spelled out."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafting.extracting.shape import standard
from drafting.keys import Keys
from drafting.outline import Block, Paragraph, Run, Runs, Section, Table, lead

_BRACES = str.maketrans("{}", "｛｝")
"""Braces mark references in a profile: those of the report become full-width ones."""

Piece = str | Table
"""A paragraph of a profile's own text, or a table."""


class Words(NamedTuple):
    """How words are taken over: the names of the figures in the ledger, by their places."""

    names: Mapping[Keys, str]

    def of(self, runs: Runs) -> str:
        """The words with a reference ({名}) for each figure of the ledger."""
        return "".join(map(self._run, runs)).strip()

    def _run(self, run: Run) -> str:
        name = self.names.get(run.ref.keys) if run.ref.form == "figure" else None
        return f"{{{name}}}" if name else run.text.translate(_BRACES)

    def block(self, block: Block) -> Piece:
        """A paragraph as text, a table as it is."""
        return self.of(block.runs) if isinstance(block, Paragraph) else block

    def blocks(self, section: Section) -> tuple[Piece, ...]:
        """What stands in a section, without its heading and what is below."""
        return tuple(self.block(block) for block in section.blocks)

    def spelled(self, section: Section) -> Iterator[Piece]:
        """A section as text: its heading with its mark as printed, what stands in it, all that is below."""
        first, *rest = section.blocks or (None,)
        section = section._replace(mark=standard(section.mark))
        head = self.of(lead(section)) if section.title else section.mark
        if section.run_in and isinstance(first, Paragraph):
            yield head + self.of(first.runs)
        else:
            yield head
            if first is not None:
                yield self.block(first)
        yield from map(self.block, rest)
        for below in section.sections:
            yield from self.spelled(below)

    def inside(self, section: Section) -> Iterator[Piece]:
        """What stands in a section and all that is below it, as text, without its own heading."""
        yield from self.blocks(section)
        for below in section.sections:
            yield from self.spelled(below)


def cells(table: Table) -> list[list[str]]:
    """A table as a profile has it, a row a list; its figures stay words."""
    rows = (table.header, *table.rows) if table.header else table.rows
    return [[cell.text.translate(_BRACES) for cell in row] for row in rows]
