"""What stands above the text (版头、标题、主送机关), GB/T 9704-2012 clauses 7.2 and 7.3.1 to 7.3.2."""

from collections.abc import Iterator

from drafting.word.legacy import Official, Outline
from drafting.word.elements import Xml, blank, element, filled, paragraph, sized, words
from drafting.word.layout import MARK_SIZE, MARK_TOP, WIDTH, ZI, twips, zi
from drafting.word.titles import title_lines

_SIGNED_BY = "签发人："
_GAP = ZI


def head(outline: Outline) -> Iterator[Xml]:
    """Everything above the text; the red head (版头) only where there is an issuer's mark."""
    if outline.official.issuer_mark:
        yield from _red_head(outline.official)
        yield from (blank(), blank())
    yield title(outline.title)
    yield blank()
    if addressee := outline.official.addressee:
        yield paragraph("Addressee", addressee if addressee.endswith("：") else f"{addressee}：")


def title(text: str) -> Xml:
    """A title (标题): one paragraph, its lines broken by sense."""
    return paragraph("Title", "\n".join(title_lines(text)))


def _red_head(official: Official) -> Iterator[Xml]:
    yield _mark(official.issuer_mark)
    yield from (blank(), blank())
    yield from _number(official)


def _mark(name: str) -> Xml:
    """The issuer's mark (发文机关标志) on one line, as large as the width allows."""
    size = min(MARK_SIZE, int(WIDTH / 10 * 0.96 / zi(name)))
    spacing = element("spacing", before=MARK_TOP, line=round(size * 10 * 1.02), lineRule="exact")
    return filled("IssuerMark", sized(name, element("sz", val=size) + element("szCs", val=size)), spacing)


def _number(official: Official) -> Iterator[Xml]:
    """The number (发文字号) over the red rule, beside the last of those who signed (签发人)."""
    if not official.signers:
        yield paragraph("DocNumber", official.doc_no, element("jc", val="center"))
        return
    pairs = [official.signers[place : place + 2] for place in range(0, len(official.signers), 2)]
    columns = _columns(official.signers)
    for place, names in enumerate(pairs):
        last = place == len(pairs) - 1
        yield _signers(names, columns, first=place == 0, number=official.doc_no if last else None)


def _columns(names: tuple[str, ...]) -> tuple[int, ...]:
    """Where the columns of names begin; the last one ends 空一字 from the right edge."""
    width = max(map(twips, names))
    last = WIDTH - ZI - width
    return (last,) if len(names) == 1 else (last - _GAP - width, last)


def _signers(names: tuple[str, ...], columns: tuple[int, ...], *, first: bool, number: str | None) -> Xml:
    """A line of names; tabs and not indents, which would shorten the red rule."""
    start = columns[0] - twips(_SIGNED_BY) if first else columns[0]
    stops = [] if number is None else [ZI]
    stops += [start, *columns[1 : len(names)]]
    lead = words(("" if number is None else f"\t{number}") + "\t" + (_SIGNED_BY if first else ""))
    signed = (words(name if place == 0 else f"\t{name}", "SignerChar") for place, name in enumerate(names))
    return filled("Signers" if number is None else "DocNumber", lead + "".join(signed), _tabs(stops))


def _tabs(places: list[int]) -> Xml:
    return element("tabs", *(element("tab", val="left", pos=place) for place in places))
