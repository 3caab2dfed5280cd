"""What a browser would show of a page, line by line (行): tags of blocks end a line, tags of words never do."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from drafting.characters import cleaned
from drafting.html.grids import cells_of, grid, is_layout, tell_parts
from drafting.html.listing import marks
from drafting.html.looks import Look, is_hidden, within
from drafting.html.places import Places
from drafting.html.scanner import Text
from drafting.html.tags import BLOCKS, CONTROLS, SILENT
from drafting.html.tree import Element
from drafting.reading.source import Grid, Line, Note

_LEAD = re.compile(
    r"(?:\s|\xa0|\u3000|\u200b|\ufeff|&(?:nbsp|emsp|ensp|thinsp|#160|#12288|#x0*a0|#x0*3000);?)*+", re.IGNORECASE
)
_BLANKS = re.compile(r"[ \t\n\r\f\xa0]+")
_BREAKS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_WIDE = re.compile("[\u2018-\u2027\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")
_STRUCK = ("del", "s", "strike")
_EDGES = " \u3000\n"


class Shown(NamedTuple):
    """A line or a table of a page, and whether most of its words are links."""

    line: Line | Grid
    linked: bool = False


class Left(NamedTuple):
    """What was left out of the lines, and before which of them it stood."""

    before: int
    note: Note


class Page(NamedTuple):
    """A page as it shows: its lines, what was left out, what its head says, and its tree.

    The elements of the tree know which lines they made. `unseen` counts characters without width, which are taken out.
    """

    shown: tuple[Shown, ...]
    left: tuple[Left, ...]
    metas: tuple[Element, ...]
    title: str
    unseen: int
    root: Element


def page_of(root: Element, places: Places, *, hidden: bool = False) -> Page:
    """The lines of a page; hidden: with what it does not show at first."""
    flow = _Flow(places, hidden=hidden)
    flow.element(root, Look())
    flow.flush()
    return Page(tuple(flow.shown), tuple(flow.left), tuple(flow.metas), flow.title, flow.unseen, root)


class _Piece(NamedTuple):
    text: str
    look: Look


class _Flow:
    """The lines so far, and the pieces of the one that is being made."""

    def __init__(self, places: Places, *, hidden: bool) -> None:
        self.shown: list[Shown] = []
        self.left: list[Left] = []
        self.metas: list[Element] = []
        self.title = ""
        self.unseen = 0
        self._places, self._hidden = places, hidden
        self._pieces: list[_Piece] = []
        self._at = -1
        self._mark = ""

    def element(self, element: Element, look: Look) -> None:
        element.first = len(self.shown)
        if kind := self._kind_left(element):
            self._leave(element, kind)
        elif element.tag in ("br", "hr"):
            self.flush()
        elif element.tag == "meta":
            self.metas.append(element)
        elif element.tag == "title":
            self.title = self.title or " ".join(unescape(_words(element)).split())
        elif element.tag not in SILENT:
            self._open(element, look)
        element.last = len(self.shown) + (self._at >= 0)

    def _kind_left(self, element: Element) -> str:
        if element.tag in CONTROLS:
            return "页面控件"
        if element.tag in _STRUCK:
            return "删去的字"
        if element.tag == "img":
            return "图片"
        return "隐藏文字" if not self._hidden and is_hidden(element) else ""

    def _leave(self, element: Element, kind: str) -> None:
        written = element.attributes.get("alt", "") if element.tag == "img" else " ".join(_seen_words(element))
        words = " ".join(cleaned(unescape(written)).split())
        if words:
            self.left.append(Left(len(self.shown), Note(kind, words, self._places.at(element.at))))

    def _open(self, element: Element, look: Look) -> None:
        block = element.tag in BLOCKS
        if block:
            self.flush()
        if element.tag == "table":
            self._table(element, within(element, look)._replace(centred=False))
        elif element.tag == "ol":
            self._list(element, within(element, look))
        else:
            self._inside(element, within(element, look))
        if block:
            self.flush()

    def _inside(self, element: Element, look: Look) -> None:
        for child in element.children:
            if isinstance(child, Text):
                self._text(child, look)
            else:
                self.element(child, look)

    def _list(self, ordered: Element, look: Look) -> None:
        numbers = marks(ordered)
        for child in ordered.children:
            if isinstance(child, Text):
                self._text(child, look)
                continue
            self._mark = next(numbers, "") if child.tag == "li" else ""
            self.element(child, look)
            self._mark = ""

    def _table(self, table: Element, look: Look) -> None:
        rows = cells_of(table)
        if table.nested or rows is None:
            self._inside(table, look)
            return
        first, left = len(self.shown), len(self.left)
        for cell in (cell for row in rows for cell in row):
            self.element(cell, look)
            self.flush()
        texts = {id(cell): _texts(self.shown[cell.first : cell.last]) for row in rows for cell in row}
        if is_layout([[texts[id(cell)] for cell in row] for row in rows]):
            tell_parts(table)
            return
        cells = grid(rows, {key: _collapsed("\n".join(lines)) for key, lines in texts.items()})
        self.shown[first:] = [Shown(Grid(cells, self._places.at(table.at)))]
        self.left[left:] = [entry._replace(before=first) for entry in self.left[left:]]
        table.children.clear()  # its lines are no longer those of its cells

    def _text(self, text: Text, look: Look) -> None:
        if not look.kept or ("\n" not in text.raw and "\r" not in text.raw):
            self._piece(text, look)
            return
        at = text.at
        for line in text.raw.splitlines(keepends=True):
            self._piece(Text(line, at), look)
            at += len(line)
            if line.endswith(("\n", "\r")):
                self.flush()

    def _piece(self, text: Text, look: Look) -> None:
        plain = unescape(text.raw) if "&" in text.raw else text.raw
        if self._at < 0:
            lead = _lead(text.raw)
            if lead == len(text.raw):
                return
            self._at = text.at + lead
        self._pieces.append(_Piece(plain, look))

    def flush(self) -> None:
        """Ends the line that is being made, if it has words."""
        pieces, at, mark = self._pieces, self._at, self._mark
        self._pieces, self._at = [], -1
        spaced = _BREAKS.sub(" ", "".join(piece.text for piece in pieces))
        text = _collapsed(cleaned(spaced)).strip(_EDGES)
        self.unseen += max(0, len(spaced) - len(cleaned(spaced)))
        if not text:
            return
        self._mark = ""
        look = pieces[0].look
        bold = all(piece.look.bold for piece in pieces if piece.text.strip())
        linked = sum(len(piece.text.strip()) for piece in pieces if piece.look.linked)
        line = Line(text, self._places.at(at), mark, look.level, look.centred, bold)
        self.shown.append(Shown(line, linked * 2 > len(text)))


def _lead(raw: str) -> int:
    found = _LEAD.match(raw)
    return found.end() if found else 0


def _collapsed(text: str) -> str:
    """White space as a browser shows it; a line break of the source between Chinese words is none."""
    return _BLANKS.sub(_blank, text)


def _blank(found: re.Match[str]) -> str:
    text, (start, end) = found.string, found.span()
    soft = "\n" in found[0] or "\r" in found[0]
    wide = start > 0 and end < len(text) and (_WIDE.match(text, start - 1) or _WIDE.match(text, end))
    return "" if soft and wide else " "


def _texts(shown: list[Shown]) -> list[str]:
    return [each.line.text for each in shown if isinstance(each.line, Line)]


def _words(element: Element) -> str:
    return "".join(child.raw for child in element.children if isinstance(child, Text))


def _seen_words(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Text):
            yield child.raw
        elif child.tag not in SILENT:
            yield from _seen_words(child)
