"""What an old report says as passages of the unit's own (自拟): every section in its place, in its order."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from drafting.extracting.shape import Shape
from drafting.extracting.words import Piece, Words, cells
from drafting.outline import Section, Table
from drafting.profile import ROLES

MEASURES = "举措"


class Home(NamedTuple):
    """Where passages go (归处): the role of their part, and the title of the part or sub-part where that is needed."""

    role: str
    area: str = ""


def role(part: Section) -> str:
    """The role under which what stands in a part is kept: 举措 where the part has several."""
    roles = part.role.split("、")
    return MEASURES if MEASURES in roles or roles[0] not in ROLES else roles[0]


def passages(parts: Sequence[Section], areas: Sequence[str], laid: Shape, words: Words) -> Iterator[dict[str, object]]:
    """The passages of a report in its order, each as 自拟 has it; `areas` are what names each part, “” for no need."""
    for index, (part, area) in enumerate(zip(parts, areas, strict=True)):
        yield from _in_part(part, index, Home(role(part), area), laid, words)


def _in_part(part: Section, index: int, home: Home, laid: Shape, words: Words) -> Iterator[dict[str, object]]:
    if index in laid.grouped:
        yield from _own("", words.blocks(part), home)
        for section in part.sections:
            yield from _sub_part(section, home._replace(area=words.of(section.title)), laid, words)
    elif index in laid.flat:
        yield from _own("", words.blocks(part), home)
        yield from _titled(part.sections, home, words)
    else:
        yield from _own("", words.inside(part), home)


def _sub_part(section: Section, home: Home, laid: Shape, words: Words) -> Iterator[dict[str, object]]:
    if laid.holds(section):
        yield from _own("", words.blocks(section), home)
        yield from _titled(section.sections, home, words)
    else:
        yield from _own("", words.inside(section), home)


def _titled(sections: Iterable[Section], home: Home, words: Words) -> Iterator[dict[str, object]]:
    for section in sections:
        yield from _own(words.of(section.title), words.inside(section), home)


def _own(title: str, pieces: Iterable[Piece], home: Home) -> Iterator[dict[str, object]]:
    """Paragraphs and tables as passages: one ends with each table, and only the first has the title."""
    for text, table in _parted(pieces):
        given = {
            "部分": home.role,
            "领域": home.area,
            "标题": title,
            "正文": "\n".join(text),
            "表": cells(table) if table else [],
        }
        yield {key: value for key, value in given.items() if value}
        title = ""


def _parted(pieces: Iterable[Piece]) -> Iterator[tuple[list[str], Table | None]]:
    text: list[str] = []
    for is_table, run in groupby(pieces, lambda piece: isinstance(piece, Table)):
        for piece in run:
            if isinstance(piece, Table) and is_table:
                yield text, piece
                text = []
            elif isinstance(piece, str) and piece:
                text.append(piece)
    if text:
        yield text, None
