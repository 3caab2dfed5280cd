"""The file a report is written into (文档包): made once for a layout and opened by python-docx, then copied."""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple

import docx
from docx.opc.oxml import serialize_part_xml

from drafting.word.archive import DOCUMENT, Entry, join, pack
from drafting.word.elements import Xml
from drafting.word.layout import Layout
from drafting.word.parts import parts

_PAGE = b"<w:sectPr>"
"""What the text stands before: the page."""


class Package(NamedTuple):
    """An empty report (空白文档): what stands around its text, and the packed parts that no report changes."""

    before: bytes
    behind: bytes
    fixed: tuple[Entry, ...]

    def dumps(self, text: Xml) -> bytes:
        """The whole .docx with this text."""
        return join((*self.fixed, pack(DOCUMENT, self.before + text.encode() + self.behind)))


@lru_cache(maxsize=8)
def package(layout: Layout) -> Package:
    """The empty report of a layout, opened by python-docx once in a process."""
    made = parts(layout)
    entries = tuple(pack(name, content) for name, content in made.items())
    opened = docx.Document(BytesIO(join(entries)))
    before, page, behind = serialize_part_xml(opened.element).partition(_PAGE)
    return Package(before, page + behind, entries[:-1])
