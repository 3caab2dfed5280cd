"""An outline as a Word file (成文): same outline, same bytes."""

from collections.abc import Iterator

from drafting.outline import Outline, plain
from drafting.word.body import Body
from drafting.word.bookmarks import Bookmarks
from drafting.word.elements import TABLE, Element, keep_next, paragraph
from drafting.word.empty import empty
from drafting.word.head import head
from drafting.word.imprint import imprint
from drafting.word.layout import Layout
from drafting.word.runs import Words
from drafting.word.styles import StyleId
from drafting.word.tail import tail

_USUAL = Layout()


def dumps(outline: Outline, layout: Layout = _USUAL) -> bytes:
    """The report as the bytes of a .docx; ValueError for characters that XML cannot hold."""
    bookmarks = Bookmarks() if outline.audience == "报送" else None
    content = list(_content(outline, layout, Words(bookmarks)))
    return empty(layout, linked=bookmarks is not None).dumps(plain(outline.title), content, bookmarks)


def _content(outline: Outline, layout: Layout, words: Words) -> Iterator[Element]:
    """Everything in the order of the page."""
    body = Body(words)
    yield from head(outline, words)
    text = [*body.blocks(outline.opening), *body.sections(outline.sections), *body.blocks(outline.closing)]
    below = list(tail(outline, layout, words))
    if text and below:
        keep_next(text[-1])
    made = [*text, *below, *body.annexes(outline.annexes)]
    foot = list(imprint(outline.elements, words))
    if made and foot:
        # 7.5: a page of the imprint (版记) alone would have no number; so the last words go there with it.
        keep_next(made[-1])
    yield from (*made, *foot)
    if any(last.tag == TABLE for last in (foot or made)[-1:]):
        # Word wants a paragraph behind a table at the end, and LibreOffice one to stand on.
        yield paragraph(StyleId.SPACER)
