"""The file a report is written into (文档包): made and parsed once for a layout, then copied."""

from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

import docx
from docx.opc.oxml import serialize_part_xml
from docx.oxml.document import CT_Document

from drafting.word.archive import DOCUMENT, Entry, join, pack
from drafting.word.layout import Layout
from drafting.word.parts import parts


@dataclass(frozen=True, slots=True)
class Package:
    """An empty report (空白文档): its parsed text, and the packed parts that no report changes."""

    blank: CT_Document
    fixed: tuple[Entry, ...]

    def document(self) -> CT_Document:
        """A fresh copy of the empty text."""
        return deepcopy(self.blank)

    def dumps(self, document: CT_Document) -> bytes:
        """The whole .docx with this text."""
        return join((*self.fixed, pack(DOCUMENT, serialize_part_xml(document))))


@lru_cache(maxsize=8)
def package(layout: Layout) -> Package:
    """The empty report of a layout, opened by python-docx once in a process."""
    made = parts(layout)
    entries = tuple(pack(name, content) for name, content in made.items())
    opened = docx.Document(BytesIO(join(entries)))
    return Package(opened.element, entries[:-1])
