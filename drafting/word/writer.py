"""An outline as a Word file (成文): same outline, same bytes."""

from collections.abc import Iterator

from lxml.etree import _Element

from drafting.outline import Outline
from drafting.word.annexes import annexes
from drafting.word.body import Body
from drafting.word.elements import keep_next, paragraph
from drafting.word.head import head
from drafting.word.imprint import imprint
from drafting.word.layout import Layout
from drafting.word.package import package
from drafting.word.tail import tail

_TABLE = "}tbl"
_USUAL = Layout()


def dumps(outline: Outline, layout: Layout = _USUAL) -> bytes:
    """The report as the bytes of a .docx; ValueError for characters that XML cannot hold."""
    made = package(layout)
    document = made.document()
    content = list(_content(outline, layout))
    document.body[:0] = content
    return made.dumps(document)


def _content(outline: Outline, layout: Layout) -> Iterator[_Element]:
    """Everything in the order of the page."""
    body = Body(linked=outline.audience == "报送")
    yield from head(outline)
    text = [*body.blocks(outline.opening), *body.sections(outline.sections), *body.blocks(outline.closing)]
    below = list(tail(outline, layout))
    if text and below:
        _keep(text[-1])
    yield from text
    yield from below
    last = [*annexes(outline.annexes, body), *imprint(outline.official)]
    yield from last
    if _is_table((last or below or text or [paragraph("Spacer")])[-1]):
        # Word wants a paragraph behind a table at the end, and LibreOffice one to stand on.
        yield paragraph("Spacer")


def _is_table(made: _Element) -> bool:
    return bool(made.tag.endswith(_TABLE))


def _keep(made: _Element) -> None:
    """Keep the last block, of a table its last row, on the page of what follows."""
    for line in made[-1].iter("{*}p") if _is_table(made) else (made,):
        keep_next(line)
