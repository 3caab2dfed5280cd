"""Another document of the same year (对照的文件), whose figures must agree with the report's: its tables, its words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from drafting.checking.lines import said
from drafting.checking.told import Told, told
from drafting.figure import value
from drafting.reading.source import Grid, Source


class Cell(NamedTuple):
    """A number in a table (表里的数): the words of its row, the heading of its column, the number."""

    row: str
    column: str
    number: Decimal


class Counterpart(NamedTuple):
    """A document that was read (对照的文件): what its file is called, its numbers in tables, its figures in words."""

    name: str
    cells: tuple[Cell, ...]
    told: tuple[Told, ...]


def counterpart(name: str, source: Source) -> Counterpart:
    """The figures of a document."""
    from drafting.reading.read import read  # only a check against other documents reads any

    tables = (one for one in source.lines if isinstance(one, Grid))
    cells = tuple(cell for table in tables for cell in _cells(table))
    return Counterpart(name, cells, tuple(told(said(read(source).outline))))


_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def _cells(table: Grid) -> Iterator[Cell]:
    """The numbers of a table, each with the heading over it: the last row above in which no number stands."""
    heads: tuple[str, ...] = ()
    for row in table.rows:
        numbers = {index: cell for index, cell in enumerate(row) if _NUMBER.fullmatch(cell.strip())}
        if not numbers:
            heads = row if sum(map(bool, row)) > 1 else heads
            continue
        words = "".join("".join(cell.split()) for index, cell in enumerate(row) if index not in numbers)
        for index, cell in numbers.items():
            yield Cell(words, heads[index] if index < len(heads) else "", value(cell.strip()))
