"""The tree of a report (提纲树) from its rows: sections one in another, each with its heading and its text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafting.outline import Block, Run, Section, Table
from drafting.reading.heads import Head
from drafting.reading.report import ReadHeading
from drafting.reading.roles import role_by_content, roles_of, tells_of_the_chief
from drafting.reading.rows import Row, Rows, paragraph, placed, runs
from drafting.reading.source import Grid, Note


@dataclass
class Node:
    """A heading with what stands under it, while the tree is being made."""

    head: Head
    row: Row
    blocks: list[Block] = field(default_factory=list)
    below: list["Node"] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The words of its title, without the mark at their end."""
        return self.row.text[self.head.start : self.head.end].rstrip("。；;：: ")


def tree(rows: Rows, found: list[Head | None]) -> tuple[Node, ...]:
    """The sections that the rows from the first heading on make."""
    top: list[Node] = []
    above: list[Node] = []
    for row, head in zip(rows, found, strict=True):
        if head is None or not isinstance(row, Row):
            if above:
                above[-1].blocks.append(block(row))
            continue
        while above and above[-1].head.level >= head.level:
            above.pop()
        node = Node(head, row, list(_own_text(row, head)))
        (above[-1].below if above else top).append(node)
        above.append(node)
    return tuple(top)


def _own_text(row: Row, head: Head) -> Iterator[Block]:
    """The paragraph that goes on behind a heading on its line."""
    if head.shape == "standalone":
        return
    start = head.start if head.shape == "item" else head.end
    if head.shape == "run_in" and row.text[start : start + 1] == "。":
        start += 1
    made = paragraph(row, start)
    if made.runs:
        yield made


def block(row: Row | Grid) -> Block:
    """A row as a paragraph, a grid as a table."""
    if isinstance(row, Row):
        return paragraph(row) if not row.mark else _marked(row)
    cells = tuple(tuple(Run(cell, placed(row.place)) for cell in line) for line in row.rows)
    return Table(cells[0], cells[1:]) if cells else Table((), ())


def _marked(row: Row) -> Block:
    """A paragraph in front of which the document counts by itself, and which is no heading: its mark is words."""
    made = paragraph(row)
    return made._replace(runs=(Run(row.mark, placed(row.place)), *made.runs))


def section(node: Node, role: str = "") -> Section:
    """A node as a section of the outline; the title of an item stays in its text."""
    head = node.head
    title = () if head.shape == "item" else runs(node.row, head.start, head.end)
    below = tuple(section(child) for child in node.below)
    return Section(head.mark, title, tuple(node.blocks), below, head.shape != "standalone", role)


def headings(node: Node, role: str, depth: int = 1) -> Iterator[ReadHeading]:
    """The headings of a node and of all below it, in reading order."""
    head = node.head
    yield ReadHeading(head.mark, node.title, depth, head.shape, role, node.row.at(head.start))
    for child in node.below:
        yield from headings(child, role, depth + 1)


def guesses(node: Node) -> Iterator[Note]:
    """What had to be guessed of the headings."""
    if node.head.guessed:
        yield Note("推测", f"{node.head.guessed}：{node.title}", node.row.place)
    for child in node.below:
        yield from guesses(child)


# roles


def part_roles(parts: tuple[Node, ...], year: str) -> tuple[str, ...]:
    """The role of every part, several joined by 、: by its title, else by what it says."""
    found = [roles_of(part.title, year) for part in parts]
    named = [index for index, roles in enumerate(found) if set(roles) & {"不足", "安排", "其他"}]
    first = named[0] if named else len(parts) * 2 // 3
    told = [
        roles or (role_by_content(_text(part), late=index >= max(first, 1)),)
        for index, (part, roles) in enumerate(zip(parts, found, strict=True))
    ]
    return tuple("、".join(roles) for roles in _with_the_chief(parts, told))


def _with_the_chief(parts: tuple[Node, ...], told: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The roles, 责任人 added to the first part that tells of it where none is given to it alone."""
    if any("责任人" in roles for roles in told):
        return told
    for index, part in enumerate(parts):
        if "举措" in told[index] and tells_of_the_chief(_text(part)):
            return [*told[:index], ("责任人", *told[index]), *told[index + 1 :]]
    return told


def _text(node: Node) -> str:
    own = node.row.text + "".join(run.text for made in node.blocks for run in _runs(made))
    return own + "".join(_text(child) for child in node.below)


def _runs(made: Block) -> Iterator[Run]:
    if isinstance(made, Table):
        yield from (cell for row in (made.header, *made.rows) for cell in row)
    else:
        yield from made.runs
