"""What the report says, as a tree (提纲树): the middle between profile, Word file, plain text and lint."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

Audience = Literal["报送", "公开"]

OWN = "自拟"
"""The source of what the unit wrote itself."""


class Run(NamedTuple):
    """A stretch of words; `figure` names the ledger's figure (数据) it prints, `blank` marks a gap (待填)."""

    text: str
    figure: str = ""
    blank: bool = False


class Paragraph(NamedTuple):
    """A paragraph (段); `source` names the passage (文段) that wrote it."""

    runs: tuple[Run, ...]
    source: str = ""

    @property
    def text(self) -> str:
        """The paragraph's words without its links."""
        return "".join(run.text for run in self.runs)


class Table(NamedTuple):
    """A table (表): column titles, then rows of one run a cell."""

    header: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]


Block = Paragraph | Table


class Section(NamedTuple):
    """A heading with what stands under it (部分或小节).

    `mark` is the number in front (一、（一）1.（1）), `run_in` says that the first paragraph
    goes on behind the title on the same line (接排), `role` is the statutory role (法定角色)
    a part fills, several joined by 、 and empty below the parts.
    """

    mark: str
    title: str
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    run_in: bool = False
    role: str = ""
    source: str = ""


class Annex(NamedTuple):
    """An annex (附件): its title and what it holds."""

    title: str
    blocks: tuple[Block, ...]


class Official(NamedTuple):
    """The elements of an official document around its text (公文要素), empty where not wanted.

    GB/T 9704-2012 clauses 7.2 to 7.4; every text is as printed, without its fixed words
    (“签发人：”, “抄送：”, “印发”).
    """

    issuer_mark: str = ""
    doc_no: str = ""
    signers: tuple[str, ...] = ()
    addressee: str = ""
    signature: str = ""
    date: str = ""
    note: str = ""
    copies: str = ""
    printer: str = ""
    printed_on: str = ""


class Outline(NamedTuple):
    """The whole report as a tree (提纲树)."""

    title: str
    opening: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    official: Official = Official()
    annexes: tuple[Annex, ...] = ()
    audience: Audience = "报送"


_STOPS = ("。", "！", "？", "；", "：")


def lead(section: Section) -> str:
    """A heading with its number as printed: ended by a mark where its text runs on behind it (接排)."""
    words = section.mark + section.title
    return f"{words}。" if section.run_in and section.title and not words.endswith(_STOPS) else words


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Every section in reading order, parents before children."""
    for section in sections:
        yield section
        yield from walk(section.sections)


def blocks(outline: Outline) -> Iterator[Block]:
    """Every paragraph and table in reading order, annexes last."""
    yield from outline.opening
    for section in walk(outline.sections):
        yield from section.blocks
    yield from outline.closing
    for annex in outline.annexes:
        yield from annex.blocks


def words(block: Block) -> Iterator[Run]:
    """Every run of a paragraph, or of a table row by row."""
    for row in (block.runs,) if isinstance(block, Paragraph) else block.rows:
        yield from row


def runs(outline: Outline) -> Iterator[Run]:
    """Every run of the text in reading order."""
    for block in blocks(outline):
        yield from words(block)


def old(new):
    """The outline in the shape that the writer knew."""
    s = lambda runs: "".join(run.text for run in runs)

    def run(one):
        form = one.ref.form
        return Run(one.text, str(one.ref.keys[-1]) if form not in ("words", "answer") else "", form == "gap")

    def block(one):
        if hasattr(one, "runs"):
            return Paragraph(tuple(map(run, one.runs)))
        return Table(tuple(c.text for c in one.header), tuple(tuple(map(run, row)) for row in one.rows))

    def section(one):
        return Section(
            one.mark,
            s(one.title),
            tuple(map(block, one.blocks)),
            tuple(map(section, one.sections)),
            one.run_in,
            one.role,
        )

    e = new.elements
    off = Official(*(tuple(map(s, v)) if k == "signers" else s(v) for k, v in zip(e._fields, e)))
    return Outline(
        s(new.title),
        tuple(map(block, new.opening)),
        tuple(map(section, new.sections)),
        tuple(map(block, new.closing)),
        off,
        tuple(Annex(s(a.title), tuple(map(block, a.blocks))) for a in new.annexes),
        new.audience,
    )
