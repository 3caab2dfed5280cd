"""The words of a paragraph (段里的字): what its runs print in one view of the tracked changes, the rest set aside."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Literal

from drafting.word.reading.controls import CONTENT, CONTROL, copies, is_placeholder
from drafting.word.reading.fields import Fields, shown_by_code
from drafting.word.reading.markup import VAL, ElementTree, W, is_on
from drafting.word.reading.sheet import Sheet, Style
from drafting.word.reading.symbols import symbol

View = Literal["accepted", "original"]
"""The text with every tracked change taken (接受), or as it was before them (原稿)."""

ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_VML = "{urn:schemas-microsoft-com:vml}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

GONE = {
    "accepted": frozenset({f"{W}del", f"{W}moveFrom"}),
    "original": frozenset({f"{W}ins", f"{W}moveTo"}),
}
"""The elements whose words a view does not show."""

CHANGES = {f"{W}ins": "插入", f"{W}del": "删除", f"{W}moveFrom": "移出", f"{W}moveTo": "移入"}
"""The elements of tracked changes (修订), with what each does."""

TEXT, DELETED, BOX = f"{W}t", f"{W}delText", f"{W}txbxContent"
_RUN_PROPERTIES, _BOLD, _HIDDEN, _STYLE = f"{W}rPr", f"{W}b", f"{W}vanish", f"{W}rStyle"
_LEFT_OUT = frozenset(
    f"{W}{name}" for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "fldData", "sectPr")
)
_LINE, _PAGE = "\n", "\f"
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": _LINE, "noBreakHyphen": "-", "softHyphen": ""}


class Words:
    """A paragraph being read: its pieces, and what stands in it that is no text.

    `left` are words set aside with the kind of note and the column, from 0; `boxes` are text boxes, `footnotes` and
    `comments` ids, in order; `changes` are elements of tracked changes, each with its column.
    """

    def __init__(self, view: View, sheet: Sheet, fields: Fields) -> None:
        self.view, self.fields = view, fields
        self.pieces: list[str] = []
        self.length = 0
        self.left: list[tuple[str, str, int]] = []
        self.boxes: list[ElementTree] = []
        self.footnotes: list[tuple[str, str, int]] = []
        self.comments: list[tuple[str, int]] = []
        self.changes: list[tuple[ElementTree, int]] = []
        self.bold = True
        self._gone = GONE[view]
        self._sheet = sheet
        self._look = (False, False)
        self._style = Style()
        self._changing = 0
        self._spare: set[ElementTree] = set()

    def read(self, paragraph: ElementTree, style: Style) -> None:
        """Takes in a paragraph; a second one goes on behind the first (合并的段)."""
        self._style = style
        self._below(paragraph)

    def _below(self, node: ElementTree) -> None:
        for child in node:
            tag = child.tag
            if tag in self._gone:
                self._changed(child)
            elif tag not in _LEFT_OUT:
                reader = self._READERS.get(tag)
                reader(self, child) if reader else self._below(child)

    def write(self, text: str) -> None:
        """Puts words where they belong: into the text, or aside where nobody sees them."""
        bold, hidden = self._look
        kind = "域代码" if not self.fields.shown else "隐藏文字" if hidden else "目录" if self.fields.contents else ""
        if kind:
            self.left.append((kind, text, self.length))
        elif text:
            self.pieces.append(text)
            self.length += len(text)
            self.bold = self.bold and (bold or text.isspace())

    def _run(self, node: ElementTree) -> None:
        before, self._look = self._look, self._looks(node.find(_RUN_PROPERTIES))
        self._below(node)
        self._look = before

    def _looks(self, properties: ElementTree | None) -> tuple[bool, bool]:
        """Whether a run is bold and whether it is hidden."""
        bold, hidden = self._style.bold, self._style.hidden
        for one in () if properties is None else properties:
            if one.tag == _STYLE:
                style = self._sheet.style(one.get(VAL, ""))
                bold = bold if style.bold is None else style.bold
                hidden = hidden if style.hidden is None else style.hidden
            elif one.tag == _BOLD:
                bold = is_on(one)
            elif one.tag == _HIDDEN:
                hidden = is_on(one)
        return bool(bold), bool(hidden)

    def _text(self, node: ElementTree) -> None:
        self.write(node.text or "")

    def _sign(self, node: ElementTree) -> None:
        self.write(_SIGNS[node.tag.rpartition("}")[2]])

    def _break(self, node: ElementTree) -> None:
        self.write(_PAGE if node.get(f"{W}type") in {"page", "column"} else _LINE)

    def _symbol(self, node: ElementTree) -> None:
        font, code = node.get(f"{W}font", ""), node.get(f"{W}char", "")
        if sign := symbol(font, code):
            self.write(sign)
        else:
            self.left.append(("符号", f"{font} {code}".strip(), self.length))

    def _ruby(self, node: ElementTree) -> None:
        self.left.append(("注音", words_of(node.find(f"{W}rt")), self.length))
        for spoken in node.findall(f"{W}rubyBase"):
            self._below(spoken)

    def _alternate(self, node: ElementTree) -> None:
        """Of the ways to say the same thing, the first; what older programs take only where there is no other."""
        chosen = choice(node)
        if chosen is not None:
            self._below(chosen)

    def _field(self, node: ElementTree) -> None:
        """A field's code, separator or end; one that has no result may still say what it shows."""
        found = self.fields.mark(node.get(f"{W}fldCharType", ""))
        if found is not None:
            self._unshown(found)

    def _unshown(self, code: str) -> None:
        shown = shown_by_code(code)
        if shown:
            self.write(shown)
        elif code.strip():
            self.left.append(("域代码", code.strip(), self.length))

    def _simple_field(self, node: ElementTree) -> None:
        self.fields.simple(node.get(f"{W}instr", ""))
        self._below(node)
        self.fields.mark("end")

    def _code(self, node: ElementTree) -> None:
        self.fields.code(node.text or "")

    def _change(self, node: ElementTree) -> None:
        """Words put in (or, in the view of the original, taken out), which this view shows."""
        self._changed(node)
        self._changing += 1
        self._below(node)
        self._changing -= 1

    def _changed(self, node: ElementTree) -> None:
        if not self._changing:
            self.changes.append((node, self.length))

    def _picture(self, node: ElementTree) -> None:
        """Text boxes come after their paragraph; pictures and objects are listed."""
        for one in apart(node):
            if one.tag == BOX:
                self.boxes.append(one)
            elif (found := _pictured(one)) is not None:
                self.left.append((*found, self.length))

    def _footnote(self, node: ElementTree) -> None:
        kind = "脚注" if node.tag == f"{W}footnoteReference" else "尾注"
        self.footnotes.append((kind, node.get(f"{W}id", ""), self.length))

    def _comment(self, node: ElementTree) -> None:
        self.comments.append((node.get(f"{W}id", ""), self.length))

    def _control(self, node: ElementTree) -> None:
        """A content control (内容控件); one that still asks for its words says nothing."""
        before = node.getprevious()
        if before is None or before.tag != CONTROL:
            self._spare.update(copies(node))
        content = node.find(CONTENT)
        if content is None:
            return
        if node in self._spare:
            self.left.append(("重复内容", words_of(content), self.length))
        elif is_placeholder(node):
            self.left.append(("占位文字", words_of(content), self.length))
        else:
            self._below(content)

    _READERS: ClassVar[dict[str, Callable[["Words", ElementTree], None]]] = {
        f"{W}r": _run,
        TEXT: _text,
        DELETED: _text,
        _MATH: _text,
        f"{W}br": _break,
        f"{W}sym": _symbol,
        f"{W}ruby": _ruby,
        f"{W}fldChar": _field,
        f"{W}fldSimple": _simple_field,
        f"{W}instrText": _code,
        f"{W}delInstrText": _code,
        f"{W}drawing": _picture,
        f"{W}pict": _picture,
        f"{W}object": _picture,
        f"{W}footnoteReference": _footnote,
        f"{W}endnoteReference": _footnote,
        f"{W}commentReference": _comment,
        CONTROL: _control,
        f"{ALTERNATE}AlternateContent": _alternate,
        **dict.fromkeys((f"{W}{name}" for name in _SIGNS), _sign),
        **dict.fromkeys(CHANGES, _change),
    }
    """How an element is read; what is not named here is looked into, so that no words are lost."""


def choice(node: ElementTree) -> ElementTree | None:
    """The branch of mc:AlternateContent that is read: the first Choice, else the Fallback."""
    found = node.find(f"{ALTERNATE}Choice")
    return node.find(f"{ALTERNATE}Fallback") if found is None else found


def words_of(node: ElementTree | None) -> str:
    """Everything written below an element, deleted or not."""
    return "" if node is None else "".join(one.text or "" for one in node.iter(TEXT, DELETED))


def apart(node: ElementTree) -> Iterator[ElementTree]:
    """The elements below one, nothing inside a text box, of alternatives only the one that is read."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        yield one
        if one.tag == f"{ALTERNATE}AlternateContent":
            chosen = choice(one)
            waiting.extend(() if chosen is None else (chosen,))
        elif one.tag != BOX:
            waiting.extend(reversed(one))


def _pictured(node: ElementTree) -> tuple[str, str] | None:
    """What a picture, an object or letters drawn as one are listed as."""
    if node.tag in {f"{_DRAWING}blip", f"{_VML}imagedata"}:
        return "图片", node.get("{urn:schemas-microsoft-com:office:office}title", "")
    if node.tag == "{urn:schemas-microsoft-com:office:office}OLEObject":
        return "嵌入对象", node.get("ProgID", "")
    if node.tag == f"{_VML}textpath":
        return "艺术字", node.get("string", "")
    return None
