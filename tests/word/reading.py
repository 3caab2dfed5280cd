"""Reading a written report back for the tests."""

import zipfile
from io import BytesIO

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
