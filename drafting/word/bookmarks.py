"""Bookmarks (书签) around what is printed from the profile, and the part of the file that tells what each stands for.

docs/decisions/bookmarks-in-custom-xml.md says why they stand where they do.
"""

import json
from copy import copy
from io import BytesIO
from zipfile import ZipFile

from docx.opc.oxml import serialize_part_xml
from docx.oxml.parser import oxml_parser, parse_xml

from drafting.outline import FIGURE_FORMS, Ref, Run
from drafting.word.elements import Element, W, element

_ROOT = "{urn:draft-fazhi:bookmarks}出处"
_START, _END = element("bookmarkStart"), element("bookmarkEnd")
_ID, _NAME = f"{W}id", f"{W}name"
_FOLDER = "customXml/"
_FORMS = frozenset({*FIGURE_FORMS, "gap"})
"""The forms that a bookmark stands around; answers and a pack's own words have none."""


def is_marked(run: Run) -> bool:
    """Whether a run wants a bookmark."""
    return run.ref.form in _FORMS


class Bookmarks:
    """The bookmarks of a report being written, numbered in the order in which they are made."""

    def __init__(self) -> None:
        self._found: dict[str, Ref] = {}

    def around(self, made: Element, ref: Ref) -> tuple[Element, Element, Element]:
        """A run between the two ends of a new bookmark."""
        number = len(self._found)
        name = f"d{number + 1:04}"
        self._found[name] = ref
        start, end = copy(_START), copy(_END)
        for one in (start, end):
            one.set(_ID, str(number))
        start.set(_NAME, name)
        return start, made, end

    def dumps(self) -> bytes:
        """The part that tells what each bookmark stands for: name to [keys, form], as JSON."""
        root = oxml_parser.makeelement(_ROOT, nsmap={None: "urn:draft-fazhi:bookmarks"})
        root.text = json.dumps(self._found, ensure_ascii=False, separators=(",", ":"))
        return serialize_part_xml(root)


def read(content: bytes) -> dict[str, Ref]:
    """What each bookmark of a .docx stands for, by name; empty where the file says nothing of it.

    The part is known by its root, as Word and WPS number such parts anew. Raises ValueError for
    one that does not hold what `Bookmarks.dumps` writes, and BadZipFile for what is no package.
    """
    with ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.startswith(_FOLDER) and name.endswith(".xml")]
        roots = [parse_xml(archive.read(name)) for name in names]
    text = next((root.text for root in roots if root.tag == _ROOT), None)
    return {name: Ref(tuple(keys), form) for name, (keys, form) in json.loads(text or "{}").items()}
