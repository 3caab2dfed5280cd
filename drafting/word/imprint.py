"""The imprint at the foot of the last page (版记), GB/T 9704-2012 clause 7.4."""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from drafting.word.legacy import Official
from drafting.word.elements import Xml, element, filled, paragraph
from drafting.word.layout import LINE, SMALL_ZI, WIDTH, zi

_EMU = 635
"""Drawing units in a twip."""

_THICK, _THIN = 8, 6
"""Rules of 0.35 and 0.25 mm in eighths of a point."""

_COPIES = "抄送："

_ANCHOR = """<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"
 relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>
<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="1" name="版记"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>
<wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b"><a:noAutofit/></wps:bodyPr>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"""


class _Row(NamedTuple):
    """A row of the imprint with its height in lines."""

    words: Xml
    lines: int


def imprint(official: Official) -> Iterator[Xml]:
    """A last paragraph that keeps the room free, with the imprint hung at the foot of its page."""
    rows = [*_copies(official), *_printer(official)]
    if not rows:
        return
    height = LINE * sum(row.lines for row in rows)
    # Room kept by one line of that height, and not by text flowing around the box, spares Word and
    # LibreOffice a circle: the box moves the text, the text moves the anchor, the anchor the box.
    yield filled("Spacer", element("r", _box(rows, height)), element("spacing", line=height, lineRule="exact"))


def _copies(official: Official) -> Iterator[_Row]:
    """Who gets a copy (抄送机关): wrapped under its first character, ended by “。”."""
    if text := official.copies:
        words = _COPIES + (text if text.endswith("。") else f"{text}。")
        room = WIDTH // SMALL_ZI - 2
        more = max(0, zi(words) - room) / (room - zi(_COPIES) - 1)
        yield _Row(paragraph("Copies", words), 1 + ceil(more))


def _printer(official: Official) -> Iterator[_Row]:
    """Who printed it and when (印发机关和印发日期), at the two edges 空一字."""
    if official.printer or official.printed_on:
        day = f"{official.printed_on.removesuffix('印发')}印发" if official.printed_on else ""
        tab = element("tabs", element("tab", val="right", pos=WIDTH - SMALL_ZI))
        yield _Row(paragraph("Printer", f"{official.printer}\t{day}", tab), 1)


def _box(rows: list[_Row], height: int) -> Xml:
    # A line to spare above, where nobody sees it, should a font be broader than reckoned.
    content = _ruled(rows) + paragraph("Spacer")
    return _ANCHOR.format(content=content, width=WIDTH * _EMU, height=(height + LINE) * _EMU)


def _ruled(rows: list[_Row]) -> Xml:
    """The rows between rules as wide as the type area: the outer ones thick, the inner thin."""
    rules = (
        element(edge, val="single", sz=size, space=0, color="auto")
        for edge, size in (("top", _THICK), ("bottom", _THICK), ("insideH", _THIN))
    )
    margins = (element(side, w=0, type="dxa") for side in ("left", "right"))
    own = element(
        "tblPr",
        element("tblW", w=WIDTH, type="dxa"),
        element("tblBorders", *rules),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
    )
    cells = (
        element("tr", element("tc", element("tcPr", element("tcW", w=WIDTH, type="dxa")), row.words)) for row in rows
    )
    return element("tbl", own, element("tblGrid", element("gridCol", w=WIDTH)), *cells)
