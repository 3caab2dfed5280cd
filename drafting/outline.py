"""What the report says, as a tree (提纲树): the middle between profile, Word file, plain text and checks."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from drafting.keys import Keys

Audience = Literal["报送", "公开"]

Form = Literal["words", "answer", "figure", "number", "change", "difference", "share", "gap"]
"""How something is printed: the pack's own words, what the unit wrote, a figure with its measure word (12件), its
number alone (12), its change in percent (同比) or in units (增减), its share of a whole (占比), a gap (待填)."""

FIGURE_FORMS: tuple[Form, ...] = ("figure", "number", "change", "difference", "share")
"""The forms that print a figure of the ledger, itself or something reckoned from it."""


class Ref(NamedTuple):
    """Where printed words come from (出处).

    `keys` lead to the place of the profile that says it, or that decides it where the words are the pack's own:
    ("数据", "行政复议新收"), ("文段", "不足", "条目", 0, "原因"); empty where the profile has no such place.
    """

    keys: Keys = ()
    form: Form = "words"


class Run(NamedTuple):
    """A stretch of printed words with where they come from."""

    text: str
    ref: Ref = Ref()

    @property
    def is_gap(self) -> bool:
        """Whether it stands for something not answered yet (待填)."""
        return self.ref.form == "gap"


Runs = tuple[Run, ...]
"""One line or paragraph, stretch by stretch."""


def plain(runs: Iterable[Run]) -> str:
    """The words of runs, without where they come from."""
    return "".join(run.text for run in runs)


class Paragraph(NamedTuple):
    """A paragraph (段)."""

    runs: Runs

    @property
    def text(self) -> str:
        """Its words."""
        return plain(self.runs)


class Table(NamedTuple):
    """A table (表): column titles, then rows; a cell is one run."""

    header: Runs
    rows: tuple[Runs, ...]


Block = Paragraph | Table


class Section(NamedTuple):
    """A heading with what stands under it (部分或小节).

    `mark` is the number in front (一、（一）1.（1）), `run_in` says that the first paragraph
    goes on behind the title on the same line (接排), `role` is the statutory role (法定角色)
    a part fills, several joined by 、 and empty below the parts. `keys` lead to what the profile
    says for it: ("文段", "三项制度"), ("自拟", 0).
    """

    mark: str
    title: Runs
    blocks: tuple[Block, ...] = ()
    sections: tuple["Section", ...] = ()
    run_in: bool = False
    role: str = ""
    keys: Keys = ()


class Annex(NamedTuple):
    """An annex (附件): its title and what it holds."""

    title: Runs
    blocks: tuple[Block, ...]


class DocumentElements(NamedTuple):
    """The elements of an official document around its text (公文要素), empty where not wanted.

    GB/T 9704-2012 clauses 7.2 to 7.4; every text is as printed, without its fixed words
    (“签发人：”, “抄送：”, “印发”). `signers` has one line a name; `cosigners` sign behind `signature` where
    organs issue a document jointly (联合行文), one line an organ.
    """

    issuer_mark: Runs = ()
    doc_no: Runs = ()
    signers: tuple[Runs, ...] = ()
    addressee: Runs = ()
    signature: Runs = ()
    cosigners: tuple[Runs, ...] = ()
    date: Runs = ()
    note: Runs = ()
    copies: Runs = ()
    printer: Runs = ()
    printed_on: Runs = ()


class Outline(NamedTuple):
    """The whole report as a tree (提纲树)."""

    title: Runs
    opening: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    elements: DocumentElements = DocumentElements()
    annexes: tuple[Annex, ...] = ()
    audience: Audience = "报送"


def missing(ask: str) -> str:
    """The words that stand where something is not answered yet (待填)."""
    return f"【待填：{ask}】"


def gap(ask: str, keys: Keys) -> Run:
    """A gap (待填): what is asked for, and where the profile would say it."""
    return Run(missing(ask), Ref(keys, "gap"))


def asked_for(run: Run) -> str:
    """What a gap asks for: the way back from `missing`."""
    return run.text.removeprefix("【待填：").removesuffix("】")


_STOPS = ("。", "！", "？", "；", "：")


def lead(section: Section) -> Runs:
    """A heading with its number as printed: ended by a mark where its text runs on behind it (接排)."""
    words = (Run(section.mark), *section.title) if section.mark else section.title
    ended = not section.run_in or not section.title or plain(words).endswith(_STOPS)
    return words if ended else (*words, Run("。"))


def walk(sections: tuple[Section, ...]) -> Iterator[Section]:
    """Every section in reading order, parents before children."""
    for section in sections:
        yield section
        yield from walk(section.sections)


def lines(block: Block) -> Iterator[Runs]:
    """The runs of a paragraph, or of a table row by row, its header first."""
    yield from (block.runs,) if isinstance(block, Paragraph) else (block.header, *block.rows)


def printed(outline: Outline) -> Iterator[Run]:
    """Everything printed: the elements around the text, the title, then headings and text in reading order.

    What the elements print in two places (署名 and 成文日期 stand in the 版记 again) comes once.
    """
    yield from dict.fromkeys(run for line in (*_elements(outline.elements), outline.title) for run in line)
    for line in text_lines(outline):
        yield from line


def _elements(elements: DocumentElements) -> Iterator[Runs]:
    yield from (elements.issuer_mark, elements.doc_no, *elements.signers, elements.addressee)
    yield from (elements.signature, *elements.cosigners, elements.date, elements.note)
    yield from (elements.copies, elements.printer, elements.printed_on)


def text_lines(outline: Outline) -> Iterator[Runs]:
    """The lines of the opening, the sections with their headings, the closing and the annexes, in reading order."""
    yield from (paragraph.runs for paragraph in outline.opening)
    for section in walk(outline.sections):
        yield section.title
        yield from (line for block in section.blocks for line in lines(block))
    yield from (paragraph.runs for paragraph in outline.closing)
    for annex in outline.annexes:
        yield annex.title
        yield from (line for block in annex.blocks for line in lines(block))
