"""From the lines of a document to the report that they make (读稿)."""

import re

from drafting.outline import Outline, Paragraph, plain
from drafting.reading.back import back
from drafting.reading.figured import with_figures
from drafting.reading.front import front
from drafting.reading.heads import heads
from drafting.reading.report import Reading
from drafting.reading.residue import without_residue
from drafting.reading.rows import Row, Rows, row
from drafting.reading.segments import paragraphs
from drafting.reading.source import Line, Source
from drafting.reading.tree import block, guesses, headings, part_roles, section, tree


def read(source: Source) -> Reading:
    """The report that a document holds: every line of it is in the outline, in the metadata or in the notes."""
    kept = without_residue(tuple(row(line) if isinstance(line, Line) else line for line in source.lines))
    rows = paragraphs(kept.rows)
    found = heads(rows)
    first = next((index for index, head in enumerate(found) if head), len(rows))
    over = front(rows[:first])
    below = back(rows[first:], over.elements)
    nodes = tree(below.body, heads(below.body))
    year = _year(plain(over.title), rows)
    roles = part_roles(nodes, year)
    parts = tuple(zip(nodes, roles, strict=True))
    outline = Outline(
        title=over.title,
        opening=tuple(made for made in map(block, over.opening) if isinstance(made, Paragraph)),
        sections=tuple(section(node, role) for node, role in parts),
        closing=below.closing,
        elements=below.elements,
        annexes=below.annexes,
    )
    told = tuple(heading for node, role in parts for heading in headings(node, role))
    notes = (*source.notes, *kept.notes, *over.notes, *(note for node in nodes for note in guesses(node)))
    outline, figures = with_figures(outline)
    return Reading(outline, told, figures, year, {**kept.metadata, **source.metadata}, notes)


def _year(title: str, rows: Rows) -> str:
    """The year that the report tells of: by its title, else by its first lines."""
    texts = (title, *(one.text for one in rows[:8] if isinstance(one, Row)))
    years = (found[1] for text in texts for found in _YEAR.finditer(text[:400]))
    return next(years, "")


_YEAR = re.compile(r"(20\d\d)年(?:度|，|,|以来|法治|推进|全|我|工作|.{0,6}法治政府)")
