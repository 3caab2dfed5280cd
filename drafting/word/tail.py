"""What stands below the text (附件说明、署名、成文日期、附注), GB/T 9704-2012 clauses 7.3.4 to 7.3.6."""

from collections.abc import Iterator, Sequence

from drafting.outline import DocumentElements, Outline, Run, Runs, plain
from drafting.word.elements import Element, blank, element, keep_next, paragraph
from drafting.word.layout import WIDTH, ZI, Layout, twips
from drafting.word.runs import Words
from drafting.word.styles import StyleId

_ANNEX = "附件："


def tail(outline: Outline, layout: Layout, words: Words) -> Iterator[Element]:
    """Everything between the text and the annexes; kept with the text's last lines, never alone on a page."""
    if outline.annexes:
        yield from _listed([annex.title for annex in outline.annexes], words)
    elements = outline.elements
    if elements.signature or elements.date:
        # The seal's top must come within a line of the text: 42 mm of seal around two lines leave two.
        yield from (keep_next(blank()) for _ in range(2 if layout.sealed else 1))
        yield from _signed(elements, layout, words)
    if note := elements.note:
        bracketed = note if plain(note).startswith("（") else (Run("（"), *note, Run("）"))
        yield paragraph(StyleId.NOTE, words(bracketed))


def _listed(titles: Sequence[Runs], words: Words) -> Iterator[Element]:
    """The list of annexes (附件说明): numbered from two on, wrapped lines under the first character of the name."""
    yield keep_next(blank())
    start = 2 * ZI + twips(_ANNEX)
    for number, title in enumerate(titles, 1):
        mark = f"{number}." if len(titles) > 1 else ""
        lead = (_ANNEX if number == 1 else "") + mark
        indent = element("ind", left=start + twips(mark), hanging=twips(lead), firstLineChars=0)
        yield paragraph(StyleId.ANNEX_LIST, words((Run(lead), *title)), indent)


def _signed(elements: DocumentElements, layout: Layout, words: Words) -> Iterator[Element]:
    """Who signs and when (署名、成文日期), each in its place."""
    organ, date = elements.signature, elements.date
    places = (_sealed if layout.sealed else _unsealed)(min(twips(plain(organ)), WIDTH), twips(plain(date)))
    for style, runs, place in zip((StyleId.SIGNATURE, StyleId.DATE), (organ, date), places, strict=True):
        if runs:
            yield paragraph(style, words(runs), *place)


_Place = tuple[Element, ...]
"""Properties that put a paragraph in its place."""


def _sealed(organ: int, date: int) -> tuple[_Place, _Place]:
    """Date 右空四字 and the organ centred above it; a long organ moves the date, not itself off the page."""
    right = max(4 * ZI, (organ - date) // 2) if organ and date else 4 * ZI
    return _from_right(right + (date - organ) // 2 if date else right), _from_right(right)


def _unsealed(organ: int, date: int) -> tuple[_Place, _Place]:
    """Organ 右空二字 and the date two characters to the right of its start; a longer date takes the right edge."""
    if date > organ:
        return _from_left(WIDTH - 4 * ZI - date), _from_right(2 * ZI)
    return _from_right(2 * ZI), _from_left(WIDTH - organ)


def _from_right(space: int) -> _Place:
    return (element("ind", right=space),)


def _from_left(space: int) -> _Place:
    """From the left where two first characters must stand so far apart, however wide the digits are."""
    return element("ind", left=space), element("jc", val="left")
