"""Reading a written report back for the tests."""

import zipfile
import zlib
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from lxml import etree

from drafting.outline import Outline
from drafting.word.layout import Layout
from drafting.word.writer import dumps

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}


def opened(outline: Outline, layout: Layout = Layout()) -> Document:  # noqa: B008 - a frozen value
    return docx.Document(BytesIO(dumps(outline, layout)))


def part(content: bytes, name: str) -> etree._Element:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def found(document: Document, path: str) -> list[str]:
    """What an XPath for attributes finds in the text."""
    return [str(value) for value in document.element.xpath(path)]


def styled(document: Document, style: str) -> list[str]:
    """Texts of the paragraphs of a style, by its id."""
    return [line.text for line in document.paragraphs if line.style is not None and line.style.style_id == style]


def differing(one: bytes, other: bytes) -> set[str]:
    """The names of the parts in which two packages differ (不同的部件); all of them where one is no package."""
    found = [_sums(content) for content in (one, other)]
    return {name for name in {**found[0], **found[1]} if found[0].get(name) != found[1].get(name)}


def _sums(content: bytes) -> dict[str, int]:
    try:
        return {info.filename: info.CRC for info in ZipFile(BytesIO(content)).infolist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return {"": zlib.crc32(content)}
