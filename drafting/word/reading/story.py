"""The flow of a document (正文的流): paragraphs and tables in reading order, in one view of its tracked changes."""

from collections.abc import Callable, Iterator
from typing import ClassVar, NamedTuple

from drafting.reading.source import Grid, Line, Note, Place
from drafting.word.reading.controls import CONTENT, CONTROL, is_placeholder
from drafting.word.reading.fields import Fields
from drafting.word.reading.lines import placed, title_or_text
from drafting.word.reading.lists import Lists
from drafting.word.reading.markup import ElementTree, W
from drafting.word.reading.properties import NONE, properties_of
from drafting.word.reading.sheet import Sheet, Style
from drafting.word.reading.tables import grid
from drafting.word.reading.words import (
    ALTERNATE,
    CHANGES,
    DELETED,
    GONE,
    TEXT,
    View,
    Words,
    choice,
    words_of,
)

PARAGRAPH, TABLE = f"{W}p", f"{W}tbl"
_PROPERTIES = f"{W}pPr"
_BOXED = "文本框"
_NO_BLOCKS = frozenset({_PROPERTIES, f"{W}sectPr", f"{W}sdtPr", f"{W}tblPr", f"{W}tcPr"})

Block = Line | Grid


class Revision(NamedTuple):
    """A tracked change (修订): 插入, 删除, 移出 or 移入, its words, who made it and when (as the file says it), where.

    `text` is “” for a change of a paragraph's end alone.
    """

    kind: str
    text: str
    author: str
    date: str
    place: Place


class Asides(NamedTuple):
    """What a walk leaves aside: notes in reading order, tracked changes, and where each comment stands by its id."""

    notes: list[Note]
    revisions: list[Revision]
    comments: dict[str, Place]


class _Open:
    """A paragraph being read: its words, its place, and the properties that hold for it."""

    def __init__(self, words: Words, line: int) -> None:
        self.words, self.line = words, line
        self.properties = NONE
        self.style = Style()


class Story:
    """A walk through the flow in one view; `blocks` goes through a body, a cell, a text box or a footnote."""

    def __init__(
        self, view: View, sheet: Sheet, numbering: ElementTree | None, footnotes: dict[str, ElementTree]
    ) -> None:
        self.asides = Asides([], [], {})
        self._view, self._sheet, self._lists = view, sheet, Lists(numbering, sheet)
        self._fields, self._gone, self._footnotes = Fields(), GONE[view], dict(footnotes)
        self._line, self._tables = 0, 0
        self._inside = ""
        self._controls: list[str] = []
        self._open: _Open | None = None

    def blocks(self, node: ElementTree, inside: str = "") -> list[Block]:
        """The paragraphs and tables below an element; `inside` says what it is where it is not the body."""
        before, self._inside, self._open, opened = self._inside, inside, None, self._open
        found = list(self._below(node))
        found.extend(self._closed())
        self._inside, self._open = before, opened
        return found

    def _below(self, node: ElementTree) -> Iterator[Block]:
        for child in node:
            if child.tag not in self._gone and child.tag not in _NO_BLOCKS:
                reader = self._READERS.get(child.tag)
                yield from reader(self, child) if reader else self._below(child)

    def _alternate(self, node: ElementTree) -> Iterator[Block]:
        chosen = choice(node)
        if chosen is not None:
            yield from self._below(chosen)

    def _control(self, node: ElementTree) -> Iterator[Block]:
        """A content control (内容控件) around paragraphs."""
        content = node.find(CONTENT)
        if content is None:
            return
        if is_placeholder(node):
            self._note("占位文字", words_of(content))
            return
        outermost = not self._controls
        self._controls.append("")
        yield from self._below(content)
        self._controls.pop()
        if outermost:
            self._controls.clear()

    def _paragraph(self, node: ElementTree) -> Iterator[Block]:
        self._line += not self._inside
        opened = self._open or _Open(Words(self._view, self._sheet, self._fields), self._line)
        properties = properties_of(node.find(_PROPERTIES), self._view)
        if not opened.words.length:
            opened.line = self._line
            opened.properties, opened.style = properties, self._sheet.style(properties.style)
        opened.words.read(node, opened.style)
        self._open = opened
        if not properties.goes_on:
            yield from self._closed()

    def _closed(self) -> Iterator[Block]:
        """The paragraph that ends here, as lines, and behind it what its text boxes hold."""
        opened, self._open = self._open, None
        if opened is None:
            return
        if self._fields.broken():
            self._note("域代码", "没有写完的域")
        mark = self._lists.mark(opened.properties, opened.style)
        lines = list(self._lines(opened, mark))
        self._set_aside(opened)
        yield from lines
        for box in opened.words.boxes:
            yield from self.blocks(box, self._inside or _BOXED)

    def _lines(self, opened: _Open, mark: str) -> Iterator[Line]:
        text = "".join(opened.words.pieces)
        if opened.style.contents:
            self._note("目录", text)
            return
        if self._repeated(text):
            self._note("重复段落", text)
            return
        level, centred = opened.properties.rank(opened.style)
        bold = opened.words.bold and opened.words.length > 0
        for piece, column in title_or_text(text, whole=centred or level > 0):
            yield Line(piece, Place(opened.line, column, self._inside), mark, level, centred, bold)
            mark = ""

    def _repeated(self, text: str) -> bool:
        """Whether a paragraph inside nested content controls says what the one before it there said."""
        if not self._controls or self._inside:
            return False
        same = len(self._controls) > 1 and bool(text.strip()) and text == self._controls[0]
        self._controls[0] = text
        return same

    def _table(self, node: ElementTree) -> Iterator[Block]:
        yield from self._closed()
        self._tables += 1
        yield from grid(self, node, f"{self._inside}表{self._tables}" if self._inside else f"表{self._tables}")

    def place(self, inside: str) -> Place:
        """Where the walk has come to."""
        return Place(max(1, self._line), 1, inside)

    def shows(self, node: ElementTree) -> bool:
        """Whether a row or a cell with these properties is there in this view."""
        return not any(one.tag in self._gone or one.tag in _CELL_CHANGES[self._view] for one in node)

    def _note(self, kind: str, text: str) -> None:
        if text := text.strip():
            self.asides.notes.append(Note(kind, text, self.place(self._inside)))

    def _set_aside(self, opened: _Open) -> None:
        """Lists what stands in a paragraph and is no text of it."""
        for kind, text, column in _joined(opened.words.left):
            self.asides.notes.append(Note(kind, text, Place(opened.line, column + 1, self._inside)))
        for name, column in opened.words.comments:
            self.asides.comments.setdefault(name, Place(opened.line, column + 1, self._inside))
        for node, column in opened.words.changes:
            self._revised(node, Place(opened.line, column + 1, self._inside))
        for kind, name, column in opened.words.footnotes:
            self._footnote(kind, name, Place(opened.line, column + 1, f"{self._inside}{kind}{name}"))

    def _revised(self, node: ElementTree, place: Place) -> None:
        shown = (TEXT,) if node.tag in GONE["original"] else (TEXT, DELETED)
        text = "".join(one.text or "" for one in node.iter(*shown))
        revision = Revision(CHANGES[node.tag], text, node.get(f"{W}author", ""), node.get(f"{W}date", ""), place)
        if text:
            self.asides.revisions.append(revision)

    def _footnote(self, kind: str, name: str, place: Place) -> None:
        node = self._footnotes.pop(f"{kind}{name}", None)  # each once, however often it is referred to
        if node is None:
            return
        lines = self.blocks(node, place.inside)
        text = "\n".join(placed(one) for one in lines if isinstance(one, Line))
        self.asides.notes.append(Note(kind, text, place))

    _READERS: ClassVar[dict[str, Callable[["Story", ElementTree], Iterator[Block]]]] = {
        PARAGRAPH: _paragraph,
        TABLE: _table,
        CONTROL: _control,
        f"{ALTERNATE}AlternateContent": _alternate,
    }
    """How a block is read; what is not named here is looked into."""


_CELL_CHANGES = {"accepted": frozenset({f"{W}cellDel"}), "original": frozenset({f"{W}cellIns"})}


def _joined(left: list[tuple[str, str, int]]) -> Iterator[tuple[str, str, int]]:
    """What was set aside, neighbours of a kind at one place together."""
    kept: list[tuple[str, list[str], int]] = []
    for kind, text, column in left:
        if kept and kept[-1][0] == kind and kept[-1][2] == column:
            kept[-1][1].append(text)
        else:
            kept.append((kind, [text], column))
    yield from ((kind, "".join(texts), column) for kind, texts, column in kept)
