"""From the lines of a document to the report that they make (读稿)."""

import re
from collections.abc import Iterable, Iterator

from drafting.outline import Outline, Paragraph, plain
from drafting.reading.back import back
from drafting.reading.figured import with_figures
from drafting.reading.front import front
from drafting.reading.heads import heads
from drafting.reading.report import Reading
from drafting.reading.residue import without_residue
from drafting.reading.rows import Row, Rows, row, words
from drafting.reading.segments import paragraphs
from drafting.reading.source import Grid, Line, Note, Source
from drafting.reading.tree import Node, block, guesses, headings, part_roles, section, tree


def read(source: Source) -> Reading:
    """The report that a document holds: every line of it is in the outline, in the metadata or in the notes."""
    kept = without_residue(tuple(row(line) if isinstance(line, Line) else line for line in source.lines))
    rows = paragraphs(kept.rows)
    found = heads(rows)
    first = next((index for index, head in enumerate(found) if head), len(rows))
    over = front(rows[:first])
    below = back(rows[first:], over.elements)
    tables = tuple(Note("开头的表", words(one), one.place) for one in over.opening if isinstance(one, Grid))
    nodes = tree(below.body, found[first : first + len(below.body)])
    year = _year((plain(over.title), kept.metadata.get("标题", ""), *_first_words(rows[: max(first, 1) + 8])))
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
    notes = (*source.notes, *kept.notes, *over.notes, *tables, *below.notes, *_guesses(nodes))
    outline, figures = with_figures(outline)
    return Reading(outline, told, figures, year, {**kept.metadata, **source.metadata}, notes)


def _guesses(nodes: Iterable[Node]) -> Iterator[Note]:
    return (note for node in nodes for note in guesses(node))


def _year(texts: Iterable[str]) -> str:
    """The first year that words tell of, empty where none do."""
    return next((found[1] for text in texts for found in _YEAR.finditer(text)), "")


def _first_words(rows: Rows) -> Iterator[str]:
    return (one.text[:400] for one in rows if isinstance(one, Row))


_YEAR = re.compile(r"(20\d\d)年(?:度|，|,|以来|法治|推进|全|我|工作|.{0,6}法治政府)")
