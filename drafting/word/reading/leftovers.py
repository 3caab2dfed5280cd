"""What a Word file holds beside its text (正文以外): headers and footers, links to outside, macros, objects; listed."""

from collections.abc import Iterator

from drafting.reading.source import Line, Note, Place
from drafting.word.reading.archive import Package
from drafting.word.reading.lines import placed
from drafting.word.reading.sheet import Sheet
from drafting.word.reading.story import Story

_MARGINS = {"header": "页眉", "footer": "页脚"}
_OUTSIDE = {"hyperlink": "超链接", "attachedTemplate": "外部模板"}
_PARTS = (("宏", ("vbaproject", "vbadata", "macrosheet")), ("嵌入对象", ("/embeddings/", "/activex/")))


def leftovers(package: Package, sheet: Sheet) -> Iterator[Note]:
    """A note for each thing, once."""
    found = (*_margins(package, sheet), *_outside(package), *_unread(package))
    return iter(dict.fromkeys(found))


def _margins(package: Package, sheet: Sheet) -> Iterator[Note]:
    for link in package.links(package.main):
        kind = _MARGINS.get(link.kind)
        root = None if kind is None or link.outside else package.xml(link.target)
        if kind and root is not None:
            blocks = Story("accepted", sheet, None, {}).blocks(root, kind)
            text = " ".join(placed(block) for block in blocks if isinstance(block, Line))
            if text:
                yield Note(kind, text, Place(1, 1, kind))


def _outside(package: Package) -> Iterator[Note]:
    """What the parts of the text refer to outside of the file; nothing of it is ever fetched."""
    names = sorted(name for name in package.names if name.startswith("word/_rels/") and name.endswith(".rels"))
    for name in names:
        part = name.replace("_rels/", "", 1).removesuffix(".rels")
        for link in package.links(part):
            if link.outside:
                yield Note(_OUTSIDE.get(link.kind, "外部内容"), link.target)


def _unread(package: Package) -> Iterator[Note]:
    for kind, beginnings in _PARTS:
        for name in sorted(package.names):
            if any(beginning in f"/{name}".lower() for beginning in beginnings) and not name.endswith(".rels"):
                yield Note(kind, name.rpartition("/")[2])
    names = [name for name in package.names if name.startswith("word/afchunk")]
    yield from (Note("外来内容", name.rpartition("/")[2]) for name in sorted(names))
