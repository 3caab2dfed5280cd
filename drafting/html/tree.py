"""The tree of a page (网页的树): elements with what they hold, closed as a browser closes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafting.finding import DraftError, error
from drafting.html.scanner import Tag, Text, attributes, tokens
from drafting.html.tags import BLOCKS, VOID, closed_by, not_beyond

DEEPEST = 100
"""Elements within each other; what stands deeper stands in the deepest."""

MOST = 300_000
"""Elements and texts of a page that is read; a long report pasted from Word has some ten thousand."""


@dataclass(slots=True)
class Element:
    """An element of a page; `at` is where its tag begins, `nested` whether a table holds another one.

    `first` and `last` say which lines of the page it made: drafting.html.flow fills them in.
    """

    tag: str
    at: int
    written: str = ""
    children: list["Element | Text"] = field(default_factory=list)
    nested: bool = False
    first: int = 0
    last: int = 0

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its attributes by name."""
        return attributes(self.written) if self.written else {}


def parse(source: str) -> Element:
    """The tree of a page or a part of one; raises DraftError where it has more than MOST elements and texts.

    Everything hangs on one element `body`: html, head and body themselves say nothing about lines.
    """
    builder = _Builder()
    for token in tokens(source):
        builder.add(token)
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root = Element("body", 0)
        self._open = [self.root]
        self._count = 0

    def add(self, token: Tag | Text) -> None:
        if isinstance(token, Text):
            self._put(token)
        elif token.name in ("html", "head", "body"):
            pass
        elif token.ends:
            self._end(token)
        else:
            self._start(token)

    def _put(self, node: "Element | Text") -> None:
        self._count += 1
        if self._count > MOST:
            message = f"网页里的标签超过{MOST}个"
            raise DraftError(error("document-large", message, "只复制正文，粘进 Word，另存为 .docx"))
        self._open[-1].children.append(node)

    def _start(self, tag: Tag) -> None:
        for names, beyond in closed_by(tag.name):
            self._close(names, beyond)
        element = Element(tag.name, tag.at, tag.attributes)
        self._put(element)
        if tag.name == "table":
            self._note_nested()
        if tag.name not in VOID and len(self._open) < DEEPEST and not (tag.closed and ":" in tag.name):
            self._open.append(element)

    def _note_nested(self) -> None:
        outer = next((element for element in reversed(self._open) if element.tag == "table"), None)
        if outer:
            outer.nested = True

    def _end(self, tag: Tag) -> None:
        if tag.name in VOID:
            if tag.name == "br":  # </br> is read as <br>
                self._put(Element("br", tag.at))
        elif not self._close(frozenset((tag.name,)), not_beyond(tag.name), nearest=True) and tag.name in BLOCKS:
            self._put(Element("br", tag.at))  # what nobody began ends a line nevertheless

    def _close(self, names: frozenset[str], beyond: frozenset[str], *, nearest: bool = False) -> bool:
        """Closes the outermost, or the nearest, open element of such a name; False where none is open."""
        found = 0
        for index in range(len(self._open) - 1, 0, -1):
            tag = self._open[index].tag
            if tag in names:
                found = index
                if nearest:
                    break
            elif tag in beyond:
                break
        if found:
            del self._open[found:]
        return bool(found)
