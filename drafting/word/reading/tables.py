"""Tables (表): rows of cells with merged ones in their first place; a frame of one column is no table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from drafting.reading.source import Grid, Line
from drafting.word.reading.lines import placed
from drafting.word.reading.markup import VAL, ElementTree, W, whole
from drafting.word.reading.words import ALTERNATE, choice

if TYPE_CHECKING:
    from drafting.word.reading.story import Block, Story

_ROW, _CELL = f"{W}tr", f"{W}tc"
_ROW_PROPERTIES, _CELL_PROPERTIES = f"{W}trPr", f"{W}tcPr"
_ALTERNATE = f"{ALTERNATE}AlternateContent"
_BEFORE, _BEHIND, _SPAN = f"{W}gridBefore", f"{W}gridAfter", f"{W}gridSpan"
_NOT_INSIDE = frozenset({_ROW, _CELL, _ROW_PROPERTIES, f"{W}tblPr", f"{W}tblGrid"})
_WIDEST = 63
"""Columns that Word allows a table."""


class _Cell(NamedTuple):
    """A cell: what stands in it, and how many columns it takes. One that goes on from above is an empty one to Word."""

    blocks: list["Block"]
    columns: int


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
    return (row for row in _inside(table, _ROW) if story.shows(_properties(row, _ROW_PROPERTIES)))


def _properties(node: ElementTree, tag: str) -> ElementTree | tuple[()]:
    """The properties of a row or a cell."""
    found = node.find(tag)
    return () if found is None else found


def _inside(node: ElementTree, wanted: str) -> Iterator[ElementTree]:
    """The rows of a table or the cells of a row, also those that content controls stand around."""
    for child in node:
        if child.tag == wanted:
            yield child
        elif child.tag == _ALTERNATE:
            chosen = choice(child)
            yield from () if chosen is None else _inside(chosen, wanted)
        elif child.tag not in _NOT_INSIDE:
            yield from _inside(child, wanted)


def _row(story: "Story", row: ElementTree, name: str) -> list[_Cell]:
    """The cells of a row, with those that it leaves out before and behind (gridBefore, gridAfter)."""
    properties = _properties(row, _ROW_PROPERTIES)
    cells = _cells(story, row, name)
    return [*_left_out(properties, _BEFORE), *cells, *_left_out(properties, _BEHIND)]


def _left_out(properties: ElementTree, tag: str) -> list[_Cell]:
    columns = sum(whole(one.get(VAL)) for one in properties if one.tag == tag)
    return [_Cell([], min(columns, _WIDEST))] if columns else []


def _cells(story: "Story", row: ElementTree, name: str) -> Iterator[_Cell]:
    number = 0
    for node in _inside(row, _CELL):
        properties = _properties(node, _CELL_PROPERTIES)
        if story.shows(properties):
            number += 1
            columns = next((whole(one.get(VAL), 1) for one in properties if one.tag == _SPAN), 1)
            yield _Cell(story.blocks(node, f"{name}第{number}列"), max(1, min(columns, _WIDEST)))


def _texts(row: list[_Cell]) -> Iterator[str]:
    for cell in row:
        yield "\n".join(placed(block) for block in cell.blocks if isinstance(block, Line))
        yield from ("" for _ in range(cell.columns - 1))
