"""An outline as a Word file (成文): same outline, same bytes."""

from collections.abc import Iterator

from drafting.word.legacy import Outline, old
from drafting.word.annexes import annexes
from drafting.word.body import Body
from drafting.word.elements import Xml, keep_next, paragraph
from drafting.word.head import head
from drafting.word.imprint import imprint
from drafting.word.layout import Layout
from drafting.word.package import package
from drafting.word.tail import tail

_TABLE, _ROW = "<w:tbl>", "<w:tr>"
_USUAL = Layout()


def dumps(outline: Outline, layout: Layout = _USUAL) -> bytes:
    """The report as the bytes of a .docx; ValueError for characters that XML cannot hold."""
    outline = old(outline)
    return package(layout).dumps("".join(_content(outline, layout)))


def _content(outline: Outline, layout: Layout) -> Iterator[Xml]:
    """Everything in the order of the page."""
    body = Body(linked=outline.audience == "报送")
    yield from head(outline)
    text = [*body.blocks(outline.opening), *body.sections(outline.sections), *body.blocks(outline.closing)]
    below = list(tail(outline, layout))
    if text and below:
        text[-1] = _kept(text[-1])
    yield from text
    yield from below
    last = [*annexes(outline.annexes, body), *imprint(outline.official)]
    yield from last
    if (last or below or text or [""])[-1].startswith(_TABLE):
        # Word wants a paragraph behind a table at the end, and LibreOffice one to stand on.
        yield paragraph("Spacer")


def _kept(made: Xml) -> Xml:
    """The last block, of a table its last row, kept on the page of what follows."""
    rows, row, cells = made.rpartition(_ROW) if made.startswith(_TABLE) else ("", "", made)
    return rows + row + keep_next(cells)
