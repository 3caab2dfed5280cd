"""The file a report is written into (空白文档): the parts in base/, opened by python-docx once for a layout."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Twips
from lxml.etree import Comment

from drafting.word import layout as page
from drafting.word.bookmarks import Bookmarks
from drafting.word.elements import Element, W
from drafting.word.layout import FONT_SETS, OTHER_NAMES, Fonts, Layout
from drafting.word.package import DOCUMENT, PROPERTIES, SOURCES, packed, unpacked

_BASE = Path(__file__).with_name("base")
_BASE_FONTS = FONT_SETS["gb2312"]
"""The fonts that the parts in base/ name: those of another layout take their places."""

_TITLE = 255
"""The most characters of a title that python-docx takes."""

_FONT_TABLE, _THEME = "word/fontTable.xml", "word/theme1.xml"
_NAME, _OTHER, _VALUE = f"{W}name", f"{W}altName", f"{W}val"


class Empty(NamedTuple):
    """An empty report: its document, its properties, and every part that no report changes, packed."""

    document: Element
    properties: Element
    fixed: bytes

    def dumps(self, title: str, content: Iterable[Element], bookmarks: Bookmarks | None) -> bytes:
        """The whole .docx with this content above the properties of its page; screen readers announce the title."""
        document, properties = deepcopy(self.document), deepcopy(self.properties)
        document[0][:0] = list(content)
        properties.title_text = title[:_TITLE]
        parts = {DOCUMENT: serialize_part_xml(document), PROPERTIES: serialize_part_xml(properties)}
        return packed(parts | {SOURCES: bookmarks.dumps()} if bookmarks else parts, onto=self.fixed)


@lru_cache(maxsize=16)
def empty(layout: Layout, *, linked: bool) -> Empty:
    """The empty report of a layout; `linked` leaves room to tell what its bookmarks stand for."""
    document = docx.Document(str(_BASE))
    if not linked:
        _unlink(document.part)
    _set_page(document.sections[0])
    _rename(document.styles.element, layout.fonts)
    saved = _saved(document)
    fixed = {name: content for name, content in saved.items() if name not in {DOCUMENT, SOURCES, PROPERTIES}}
    fixed[_THEME] = _with_fonts(fixed[_THEME], _rename, layout.fonts)
    fixed[_FONT_TABLE] = _with_fonts(fixed[_FONT_TABLE], _list_fonts, layout.fonts)
    return Empty(document.element, parse_xml(saved[PROPERTIES]), packed(fixed))


def _unlink(part: Part) -> None:
    """Without the part that bookmarks need."""
    for number in [number for number, link in part.rels.items() if link.reltype == RELATIONSHIP_TYPE.CUSTOM_XML]:
        part.drop_rel(number)


def _saved(document: Document) -> dict[str, bytes]:
    """The parts as python-docx writes them."""
    made = BytesIO()
    document.save(made)
    return unpacked(made.getvalue())


def _set_page(section: Section) -> None:
    section.page_width, section.page_height = Twips(page.PAGE_WIDTH), Twips(page.PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Twips(page.TOP), Twips(page.BOTTOM)
    section.left_margin, section.right_margin = Twips(page.LEFT), Twips(page.RIGHT)
    section.header_distance, section.footer_distance = Twips(page.HEADER), Twips(page.FOOTER)
    section.gutter = Twips(0)


def _with_fonts(part: bytes, change: Callable[[Element, Fonts], None], fonts: Fonts) -> bytes:
    """A part that python-docx keeps as bytes, changed."""
    root = parse_xml(part)
    change(root, fonts)
    made: bytes = serialize_part_xml(root)
    return made


def _rename(root: Element, fonts: Fonts) -> None:
    """Puts these fonts wherever base/ names its own, and leaves out the comments, meant for who works on base/."""
    names = dict(zip(_BASE_FONTS, fonts, strict=True))
    for place in list(root.iter()):
        if place.tag is Comment:
            place.getparent().remove(place)
        for key, value in place.items():
            if value in names:
                place.set(key, names[value])


def _list_fonts(table: Element, fonts: Fonts) -> None:
    """The font table with each of these fonts once, and what to use where it is not installed."""
    names = dict.fromkeys(fonts)
    for spare in table[len(names) :]:
        table.remove(spare)
    for place, name in zip(table, names, strict=True):
        place.set(_NAME, name)
        other = place.find(_OTHER)
        if name in OTHER_NAMES:
            other.set(_VALUE, OTHER_NAMES[name])
        else:
            place.remove(other)
