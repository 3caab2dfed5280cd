"""Word files made by hand for the tests of the reader: their XML in, the bytes of a .docx out."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": MAIN,
        "r": RELATIONS,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
KINDS = ("styles", "numbering", "footnotes", "endnotes", "comments", "settings", "header1", "footer1")
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PART = "/word/document.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def part(name: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {SPACES}>{content}</w:{name}>'


def relations(*links: tuple[str, str, str]) -> str:
    """Relationships: a type, a target, and External where it is outside."""
    made = "".join(
        f'<Relationship Id="r{number}" Type="{RELATIONS}/{kind}" Target="{target}"{mode and f" TargetMode={mode!r}"}/>'
        for number, (kind, target, mode) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def docx(body: str, links: tuple[tuple[str, str, str], ...] = (), **parts: str) -> bytes:
    """A package with this body; further parts of Word by name (styles="<w:style…"), others by their path."""
    known = {name: content for name, content in parts.items() if name in KINDS}
    listed = (*((name.rstrip("1"), f"{name}.xml", "") for name in known), *links)
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name.rstrip("1")}+xml"/>' for name in known
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="{_PART}" ContentType="{_TYPE}.document.main+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": relations(("officeDocument", "word/document.xml", "")),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(*listed),
        **{f"word/{name}.xml": part(_root(name), content) for name, content in known.items()},
        **{name: content for name, content in parts.items() if name not in KINDS},
    }
    return zipped(files)


def _root(name: str) -> str:
    return {"header1": "hdr", "footer1": "ftr"}.get(name, name)


def zipped(files: dict[str, str | bytes], how: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str = "", properties: str = "") -> str:
    """A paragraph, of plain words or of elements."""
    inside = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def ins(content: str) -> str:
    return f'<w:ins w:id="1" w:author="甲" w:date="2025-01-08T09:00:00Z">{content}</w:ins>'


def gone(text: str) -> str:
    """Words taken out with tracking."""
    inside = f"<w:r><w:delText>{text}</w:delText></w:r>"
    return f'<w:del w:id="2" w:author="乙" w:date="2025-01-09T09:00:00Z">{inside}</w:del>'
