"""What stands below the text (附件说明、署名、成文日期、附注), GB/T 9704-2012 clauses 7.3.4 to 7.3.6."""

from collections.abc import Iterator

from drafting.word.legacy import Official, Outline
from drafting.word.elements import Xml, blank, element, keep_next, paragraph
from drafting.word.layout import WIDTH, ZI, Layout, twips

_ANNEX = "附件："


def tail(outline: Outline, layout: Layout) -> Iterator[Xml]:
    """Everything between the text and the annexes; kept with the text's last lines, never alone on a page."""
    if outline.annexes:
        yield from _listed([annex.title for annex in outline.annexes])
    official = outline.official
    if official.signature or official.date:
        # The seal's top must come within a line of the text: 42 mm of seal around two lines leave two.
        yield from (_kept_blank() for _ in range(2 if layout.sealed else 1))
        yield from _signed(official, layout)
    if note := official.note:
        yield paragraph("Note", note if note.startswith("（") else f"（{note}）")


def _kept_blank() -> Xml:
    return keep_next(blank())


def _listed(titles: list[str]) -> Iterator[Xml]:
    """The list of annexes (附件说明): numbered from two on, wrapped lines under the first character of the name."""
    yield _kept_blank()
    start = 2 * ZI + twips(_ANNEX)
    for number, title in enumerate(titles, 1):
        mark = f"{number}." if len(titles) > 1 else ""
        lead = _ANNEX if number == 1 else ""
        hanging = twips(lead + mark)
        indent = element("ind", left=start + twips(mark), hanging=hanging, firstLineChars=0)
        yield paragraph("AnnexList", f"{lead}{mark}{title}", indent)


def _signed(official: Official, layout: Layout) -> Iterator[Xml]:
    """Who signs and when (署名、成文日期), each in its place."""
    organ, date = min(twips(official.signature), WIDTH), twips(official.date)
    places = (_sealed if layout.sealed else _unsealed)(organ, date)
    for style, text, place in zip(("Signature", "Date"), (official.signature, official.date), places, strict=True):
        if text:
            yield paragraph(style, text, place)


def _sealed(organ: int, date: int) -> tuple[Xml, Xml]:
    """Date 右空四字 and the organ centred above it; a long organ moves the date, not itself off the page."""
    right = max(4 * ZI, (organ - date) // 2) if organ and date else 4 * ZI
    return _from_right(right + (date - organ) // 2 if date else right), _from_right(right)


def _unsealed(organ: int, date: int) -> tuple[Xml, Xml]:
    """Organ 右空二字 and the date two characters to the right of its start; a longer date takes the right edge."""
    if date > organ:
        return _from_left(WIDTH - 4 * ZI - date), _from_right(2 * ZI)
    return _from_right(2 * ZI), _from_left(WIDTH - organ)


def _from_right(space: int) -> Xml:
    return element("ind", right=space)


def _from_left(space: int) -> Xml:
    """From the left where two first characters must stand so far apart, however wide the digits are."""
    return element("ind", left=space) + element("jc", val="left")
