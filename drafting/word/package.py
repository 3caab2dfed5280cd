"""The .docx as a zip file (文档包): the same parts give the same bytes, wherever and whenever they are packed."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

DOCUMENT, SOURCES, PROPERTIES = "word/document.xml", "customXml/item1.xml", "docProps/core.xml"
"""The parts that differ from report to report: its words, what its bookmarks (书签) stand for, and its title."""


def packed(parts: Mapping[str, bytes], onto: bytes = b"") -> bytes:
    """A zip file of these parts by name, put behind those that `onto` holds already packed."""
    made = BytesIO(onto)
    with ZipFile(made, "a") as archive:
        for name, content in parts.items():
            archive.writestr(_entry(name), content, ZIP_DEFLATED)
    return made.getvalue()


def _entry(name: str) -> ZipInfo:
    """A part's line in the table of contents: the first day a zip file knows, and no word of the machine."""
    made = ZipInfo(name)
    made.create_system = 0
    return made


def unpacked(package: bytes) -> dict[str, bytes]:
    """Every part by name, in the order of the file."""
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
