"""What stands below the text (附件说明、署名、成文日期、附注), GB/T 9704-2012 clauses 7.3.4 to 7.3.6."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.outline import DocumentElements, Outline, Run, Runs, plain
from drafting.word.elements import Element, blank, element, keep_next, paragraph
from drafting.word.layout import WIDTH, ZI, Layout, twips
from drafting.word.runs import Words
from drafting.word.styles import StyleId

_ANNEX = "附件："

_SEAL = 2381
"""The width of a seal (印章) in twips: 42 mm."""


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
    width = min(max(twips(plain(name)) for name in (organ, *elements.cosigners)), WIDTH)
    if elements.cosigners:
        yield from _joint(elements, layout, words)
        organ, width = (), 0 if layout.sealed else width
    places = (_sealed if layout.sealed else _unsealed)(width, twips(plain(date)))
    for style, runs, place in zip((StyleId.SIGNATURE, StyleId.DATE), (organ, date), places, strict=True):
        if runs:
            yield paragraph(style, words(runs), *place)


def _joint(elements: DocumentElements, layout: Layout, words: Words) -> Iterator[Element]:
    """The organs of a joint document: side by side where the seals go, the last over the date; else one below another.

    7.3.5.1 and 7.3.5.2; names too wide for one row stand below each other with a seal, too.
    """
    organs = (elements.signature, *elements.cosigners)
    centres = _centres(len(organs), twips(plain(elements.date)))
    widths = [twips(plain(organ)) for organ in organs]
    if layout.sealed and _fits(widths, centres):
        tabs = element("tabs", *(element("tab", val="center", pos=place) for place in centres))
        row = [run for organ in organs for run in (Run("\t"), *organ)]
        yield paragraph(StyleId.SIGNATURE, words(row), tabs, *_from_left(0))
        return
    left = max(WIDTH - 2 * ZI - max(widths), 0)
    for organ in organs:
        yield paragraph(StyleId.SIGNATURE, words(organ), *_from_left(left))


def _centres(count: int, date: int) -> list[int]:
    """Where the middle of each signature stands: the last over a date 右空四字, the first as far from the left."""
    last = WIDTH - 4 * ZI - date // 2
    first = WIDTH - last
    return [first + (last - first) * place // (count - 1) for place in range(count)]


def _fits(widths: Sequence[int], centres: Sequence[int]) -> bool:
    """Whether the names stand apart, within the lines, and a seal of 42 mm beside another."""
    edges = [(middle - width // 2, middle + width // 2) for middle, width in zip(centres, widths, strict=True)]
    apart = all(one[1] + ZI <= two[0] for one, two in pairwise(edges))
    return apart and edges[0][0] >= 0 and edges[-1][1] <= WIDTH and centres[1] - centres[0] >= _SEAL


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
