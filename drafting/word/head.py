"""What stands above the text (版头、标题、主送机关), GB/T 9704-2012 clauses 7.2 and 7.3.1 to 7.3.2."""

from collections.abc import Iterable, Iterator, Sequence

from drafting.outline import DocumentElements, Outline, Run, Runs, plain
from drafting.word.elements import Element, Look, blank, element, paragraph
from drafting.word.layout import MARK_SIZE, MARK_TOP, NARROWEST, RED, WIDTH, ZI, twips, zi
from drafting.word.runs import Words, ended
from drafting.word.styles import StyleId
from drafting.word.titles import in_lines

_SIGNED_BY = "签发人："
_SIGNER = Look(StyleId.SIGNER_NAME)
_GAP = ZI


def head(outline: Outline, words: Words) -> Iterator[Element]:
    """Everything above the text; the red head (版头) only where there is an issuer's mark."""
    if outline.elements.issuer_mark:
        yield from _red_head(outline.elements, words)
        yield from (blank(), blank())
    yield title(outline.title, words)
    yield blank()
    if addressee := outline.elements.addressee:
        yield paragraph(StyleId.ADDRESSEE, words(ended(addressee, "：")))


def title(runs: Runs, words: Words) -> Element:
    """A title (标题): one paragraph, its lines broken by sense."""
    return paragraph(StyleId.TITLE, words(in_lines(runs)))


def _red_head(elements: DocumentElements, words: Words) -> Iterator[Element]:
    yield _mark(elements.issuer_mark, words)
    yield from (blank(), blank())
    number, signers = elements.doc_no, elements.signers
    if signers:
        yield from _signed(number, signers, words)
    else:
        yield _numbered(words(number), element("jc", val="center"))


def _mark(name: Runs, words: Words) -> Element:
    """The issuer's mark (发文机关标志) on one line, as large as the width allows: narrowed before it gets smaller."""
    room = WIDTH * 0.96 / zi(plain(name))
    width = min(100, max(NARROWEST, int(room * 100 / (MARK_SIZE * 10))))
    size = min(MARK_SIZE, int(room * 100 / width / 10))
    spacing = element("spacing", before=MARK_TOP, line=round(size * 10 * 1.02), lineRule="exact")
    return paragraph(StyleId.ISSUER_MARK, words(name, Look(size=size, width=width, colour=RED)), spacing)


def _numbered(content: Iterable[Element], *properties: Element) -> Element:
    """The line over the red rule (红色分隔线); the style has the rule too, but simple checkers look only here."""
    rule = element("pBdr", element("bottom", val="single", sz=8, space=8, color=RED))
    return paragraph(StyleId.DOC_NUMBER, content, rule, *properties)


def _signed(number: Runs, signers: Sequence[Runs], words: Words) -> Iterator[Element]:
    """Who signed (签发人), two on a line; the number (发文字号) over the red rule, beside the last of them."""
    columns = _columns(signers)
    for place in range(0, len(signers), 2):
        names = signers[place : place + 2]
        lead = [Run("\t")] if place else [Run(f"\t{_SIGNED_BY}")]
        start = columns[0] if place else columns[0] - twips(_SIGNED_BY)
        stops = [start, *columns[1 : len(names)]]
        if place + 2 < len(signers):
            yield paragraph(StyleId.SIGNERS, _names(lead, names, words), _tabs(stops))
        else:
            lead = [Run("\t"), *number, *lead]
            yield _numbered(_names(lead, names, words), _tabs([ZI, *stops]))


def _columns(names: Sequence[Runs]) -> tuple[int, ...]:
    """Where the columns of names begin; the last one ends 空一字 from the right edge."""
    width = max(twips(plain(name)) for name in names)
    last = WIDTH - ZI - width
    return (last,) if len(names) == 1 else (last - _GAP - width, last)


def _names(lead: Sequence[Run], names: Sequence[Runs], words: Words) -> list[Element]:
    """A line of names, each in its column."""
    first, *others = names
    made = [*words(lead), *words(first, _SIGNER)]
    for name in others:
        made += words((Run("\t"), *name), _SIGNER)
    return made


def _tabs(places: Sequence[int]) -> Element:
    """Tabs and not indents, which would shorten the red rule."""
    return element("tabs", *(element("tab", val="left", pos=place) for place in places))
