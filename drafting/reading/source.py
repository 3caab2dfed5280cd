"""A document as its lines (来源): what a Word file, a web page and a text have in common for `read`."""

from collections.abc import Mapping
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in its source (位置).

    `line` counts from 1: the lines of a text or of a web page's source, the paragraphs of a Word file; `column` counts
    the characters of that line from 1. `inside` names what else it stands in: 表1第2行第3列, 文本框, 脚注2.
    """

    line: int
    column: int = 1
    inside: str = ""


class Line(NamedTuple):
    """A paragraph (段), without white space around it.

    `place` is that of its first character. `mark` is an automatic number, which `text` does not hold (一、);
    `level` is the level of a heading that the document itself gives, from 1, and 0 where it gives none.
    """

    text: str
    place: Place
    mark: str = ""
    level: int = 0
    centred: bool = False
    bold: bool = False


class Grid(NamedTuple):
    """A table (表): its rows of cells, top to bottom; merged cells stand in the first of their places, else empty."""

    rows: tuple[tuple[str, ...], ...]
    place: Place


class Note(NamedTuple):
    """What was left out, cleaned or guessed (附记): a kind in two to six hanzi, its words, and where it stood."""

    kind: str
    text: str
    place: Place | None = None


class Source(NamedTuple):
    """A document as read (来源), in reading order.

    `metadata` is what it says of itself, by the names of a government site: 标题, 发布机构, 成文日期, 索引号.
    """

    lines: tuple[Line | Grid, ...]
    metadata: Mapping[str, str] = {}
    notes: tuple[Note, ...] = ()
