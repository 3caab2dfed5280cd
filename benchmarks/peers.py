"""The yardsticks (对照): docxtpl with a lean template of the same report, python-docx as its manual shows, by hand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.shared import Pt
from docxtpl import DocxTemplate
from lxml import etree

from drafting.outline import Annex, Block, Outline, Paragraph, Run, Runs, Section, Table, text_lines
from drafting.word.elements import W as _W
from drafting.word.package import DOCUMENT, SOURCES, packed, unpacked

_DECLARED = re.compile(' xmlns(:[a-z]+)?="[^"]*"')


class Template:
    """A report as a docxtpl template (模板): every figure of the text becomes a variable, all other words stand."""

    def __init__(self, outline: Outline) -> None:
        self._numbers = count(1)
        self.context: dict[str, str] = {}
        self.outline = outline._replace(
            title=self._runs(outline.title),
            opening=self._blocks(outline.opening),
            sections=tuple(map(self._section, outline.sections)),
            annexes=tuple(Annex(self._runs(annex.title), self._blocks(annex.blocks)) for annex in outline.annexes),
        )

    def _run(self, run: Run) -> Run:
        if run.ref.form in ("words", "answer"):
            return run
        name = f"f{next(self._numbers)}"
        self.context[name] = run.text
        return run._replace(text=f"{{{{ {name} }}}}")

    def _runs(self, runs: Runs) -> Runs:
        return tuple(map(self._run, runs))

    def _blocks(self, blocks: tuple[Block, ...]) -> Any:
        return tuple(map(self._block, blocks))

    def _block(self, block: Block) -> Block:
        if isinstance(block, Table):
            return Table(block.header, tuple(map(self._runs, block.rows)))
        return Paragraph(self._runs(block.runs))

    def _section(self, section: Section) -> Section:
        inside = tuple(map(self._section, section.sections))
        return section._replace(title=self._runs(section.title), blocks=self._blocks(section.blocks), sections=inside)


def rendered(template: Path, context: dict[str, str]) -> DocxTemplate:
    """The template filled in by docxtpl."""
    made = DocxTemplate(template)
    made.render(context, autoescape=True)
    return made


def naive(outline: Outline) -> bytes:
    """The text of a report as python-docx's manual writes one: its own template, fonts set on every run."""
    made = Document()
    for line in (outline.title, *text_lines(outline)):
        paragraph = made.add_paragraph(style="Normal")
        paragraph.paragraph_format.first_line_indent = Pt(32)
        for run in line:
            added = paragraph.add_run(run.text)
            added.font.name, added.font.size = "仿宋_GB2312", Pt(16)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph for the writer by hand: style, and its runs as (text, XML before, XML after)."""

    look: str
    runs: tuple[tuple[str, str, str], ...]


class ByHand:
    """The same .docx by f-strings and zip (手写): only the words are data, everything else stands in the code."""

    def __init__(self, report: bytes) -> None:
        self.parts = {name: content for name, content in unpacked(report).items() if name != DOCUMENT}
        own = {name: content for name, content in self.parts.items() if name == SOURCES}
        self.own, self.packed = own, packed({name: self.parts[name] for name in self.parts if name not in own})
        root = etree.fromstring(unpacked(report)[DOCUMENT])
        self.declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in root.nsmap.items())
        self.lines = [_line(child) for child in root[0]]

    def document(self) -> bytes:
        """document.xml."""
        lines = "".join(_written(line) if isinstance(line, Line) else line for line in self.lines)
        return f'<?xml version="1.0"?><w:document{self.declared}><w:body>{lines}</w:body></w:document>'.encode()

    def zipped(self) -> bytes:
        """The file with every part packed anew by zipfile."""
        made = BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as opened:
            for name, content in self.parts.items():
                opened.writestr(name, content)
            opened.writestr(DOCUMENT, self.document())
        return made.getvalue()

    def copied(self) -> bytes:
        """The file with the parts that never change copied as packed bytes: the least that zipfile can do."""
        return packed({DOCUMENT: self.document(), **self.own}, onto=self.packed)


def _written(line: Line) -> str:
    runs = "".join(f"{before}<w:t>{escape(text, quote=False)}</w:t></w:r>{after}" for text, before, after in line.runs)
    return f"<w:p>{line.look}{runs}</w:p>"


def _line(element: Any) -> Line | str:
    """A paragraph as data, anything that is more than words as it stands."""
    look, *rest = element
    plain = all(child.tag == f"{_W}r" and child[-1].tag == f"{_W}t" and len(child) < 3 for child in _runs(rest))
    if element.tag != f"{_W}p" or not plain or element.find(f".//{_W}br") is not None:
        return _xml(element)
    return Line(_xml(look), tuple(_pieces(rest)))


def _runs(children: list[Any]) -> list[Any]:
    return [child for child in children if not child.tag.startswith(f"{_W}bookmark")]


def _pieces(children: list[Any]) -> Iterator[tuple[str, str, str]]:
    """Every run with the bookmarks around it; an end follows its own run, a start stands before."""
    start = ""
    for place, child in enumerate(children):
        if child.tag == f"{_W}r":
            look = _xml(child[0]) if len(child) > 1 else ""
            behind = children[place + 1 : place + 2]
            end = _xml(behind[0]) if behind and behind[0].tag == f"{_W}bookmarkEnd" else ""
            yield child[-1].text, f"{start}<w:r>{look}", end
        start = _xml(child) if child.tag == f"{_W}bookmarkStart" else ""


def _xml(element: Any) -> str:
    """An element as text, without the namespaces that the root declares."""
    return _DECLARED.sub("", etree.tostring(element, encoding="unicode", with_tail=False))


def words(report: bytes) -> list[tuple[str, str]]:
    """Every paragraph of a .docx as (style, text)."""
    with ZipFile(BytesIO(report)) as opened:
        body = etree.fromstring(opened.read(DOCUMENT))
    return [
        (style.get(f"{_W}val", ""), "".join(text.text or "" for text in line.iter(f"{_W}t")))
        for line in body.iter(f"{_W}p")
        if (style := line.find(f"{_W}pPr/{_W}pStyle")) is not None
    ]


def canonical(report: bytes) -> bytes:
    """document.xml of a .docx in its canonical form, to compare files written in different ways."""
    with ZipFile(BytesIO(report)) as opened:
        made: bytes = etree.tostring(etree.fromstring(opened.read(DOCUMENT)), method="c14n")
    return made
