"""Tables (表): rows of cells with merged ones in their first place; a frame of one column is no table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafting.reading.source import Grid, Line
from drafting.word.reading.lines import placed
from drafting.word.reading.markup import VAL, ElementTree, W, value, whole
from drafting.word.reading.words import ALTERNATE, choice

if TYPE_CHECKING:
    from drafting.word.reading.story import Block, Story

_ROW, _CELL = f"{W}tr", f"{W}tc"
_ROW_PROPERTIES, _CELL_PROPERTIES = f"{W}trPr", f"{W}tcPr"
_WIDEST = 63
"""Columns that Word allows a table."""


class _Cell(NamedTuple):
    """A cell: what stands in it, how many columns it takes, and whether it goes on from the one above or beside it."""

    blocks: list["Block"]
    columns: int
    goes_on: bool


def grid(story: "Story", table: ElementTree, name: str) -> Iterator["Block"]:
    """A table, and behind it the tables inside its cells; the paragraphs alone where it has one column."""
    place = story.place(name)
    rows = [_row(story, row, f"{name}第{number}行") for number, row in enumerate(_rows(story, table), 1)]
    cells = [cell for row in rows for cell in row if cell.blocks]
    if all(len(row) < 2 for row in rows):
        for cell in cells:
            yield from cell.blocks
        return
    if cells:
        yield Grid(tuple(tuple(_texts(row)) for row in rows), place)
    for cell in cells:
        yield from (block for block in cell.blocks if isinstance(block, Grid))


def _rows(story: "Story", table: ElementTree) -> Iterator[ElementTree]:
    for row in _inside(table, _ROW):
        properties = row.find(_ROW_PROPERTIES)
        if properties is None or story.shows(properties):
            yield row


def _inside(node: ElementTree, wanted: str) -> Iterator[ElementTree]:
    """The rows of a table or the cells of a row, also those that content controls stand around."""
    for child in node:
        if child.tag == wanted:
            yield child
        elif child.tag == f"{ALTERNATE}AlternateContent":
            chosen = choice(child)
            yield from () if chosen is None else _inside(chosen, wanted)
        elif child.tag not in {_ROW, _CELL, _ROW_PROPERTIES, f"{W}tblPr", f"{W}tblGrid"}:
            yield from _inside(child, wanted)


def _row(story: "Story", row: ElementTree, name: str) -> list[_Cell]:
    """The cells of a row, with those that it leaves out before and behind (gridBefore, gridAfter)."""
    nodes = [node for node in _inside(row, _CELL) if _is_there(story, node)]
    cells = [_cell(story, node, f"{name}第{number}列") for number, node in enumerate(nodes, 1)]
    before, behind = (_left_out(row, tag) for tag in ("gridBefore", "gridAfter"))
    return [*before, *cells, *behind]


def _is_there(story: "Story", cell: ElementTree) -> bool:
    properties = cell.find(_CELL_PROPERTIES)
    return properties is None or story.shows(properties)


def _left_out(row: ElementTree, tag: str) -> list[_Cell]:
    columns = whole(value(row, f"{_ROW_PROPERTIES}/{W}{tag}"))
    return [_Cell([], min(columns, _WIDEST), goes_on=False)] if columns else []


def _cell(story: "Story", node: ElementTree, name: str) -> _Cell:
    columns = whole(value(node, f"{_CELL_PROPERTIES}/{W}gridSpan"), 1)
    merged = (node.find(f"{_CELL_PROPERTIES}/{W}{tag}") for tag in ("vMerge", "hMerge"))
    goes_on = any(one is not None and one.get(VAL, "continue") == "continue" for one in merged)
    return _Cell(story.blocks(node, name), max(1, min(columns, _WIDEST)), goes_on)


def _texts(row: list[_Cell]) -> Iterator[str]:
    for cell in row:
        yield "\n".join(placed(block) for block in cell.blocks if isinstance(block, Line))
        yield from ("" for _ in range(cell.columns - 1))
