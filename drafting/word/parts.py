"""The parts of the file that hold no words of the report (固定部件), made from the layout."""

from drafting.word import layout as page
from drafting.word.archive import DOCUMENT
from drafting.word.layout import OTHER_NAMES, SMALL_ZI, Layout
from drafting.word.quoting import quoted
from drafting.word.styles import styles_xml
from drafting.word.theme import theme_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KINDS = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "theme1": "theme",
    "footer1": "footer",
    "footer2": "footer",
}
"""Parts beside the text, with what each is."""

_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{OFFICE}" {_DRAWN}'


def _family(kind: str) -> str:
    return "" if kind == "theme" else "wordprocessingml."


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_OFFICE_TYPE}.{_family(kind)}{kind}+xml"/>'
        for name, kind in (("document", "document.main"), *_KINDS.items())
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _core() -> str:
    """Nobody's name and no time of day: a published file must not say who made it when."""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator/>'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>'
    )


def _settings() -> str:
    mode = '<w:compatSetting w:name="{}" w:uri="http://schemas.microsoft.com/office/word" w:val="{}"/>'
    modern = "".join(
        mode.format(name, value)
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
        )
    )
    return (
        f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>{modern}</w:compat>"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table(layout: Layout) -> str:
    fonts = layout.fonts
    names = dict.fromkeys((fonts.title, fonts.level1, fonts.level2, fonts.body, fonts.number))
    return f'<w:fonts xmlns:w="{W}">{"".join(_font(name) for name in names)}</w:fonts>'


def _font(name: str) -> str:
    other = OTHER_NAMES.get(name, "")
    alternative = f"<w:altName w:val={quoted(other)}/>" if other else ""
    kind = '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>'
    return f"<w:font w:name={quoted(name)}>{alternative}{kind}</w:font>"


def _footer(side: str) -> str:
    """The page number between dashes, 空一字 from this side, clause 7.5."""
    field = "".join(
        f"<w:r>{content}</w:r>"
        for content in (
            '<w:t xml:space="preserve">— </w:t>',
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>1</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
            '<w:t xml:space="preserve"> —</w:t>',
        )
    )
    place = f'<w:ind w:{side}="{SMALL_ZI}" w:{side}Chars="100"/><w:jc w:val="{side}"/>'
    return f'<w:ftr xmlns:w="{W}"><w:p><w:pPr><w:pStyle w:val="Footer"/>{place}</w:pPr>{field}</w:p></w:ftr>'


def _document() -> str:
    """An empty report: only the page."""
    numbers = list(_KINDS)
    odd, even = (f'r:id="rId{numbers.index(name) + 1}"' for name in ("footer1", "footer2"))
    return (
        f'<w:document {NAMESPACES}><w:body><w:sectPr><w:footerReference w:type="default" {odd}/>'
        f'<w:footerReference w:type="even" {even}/><w:pgSz w:w="{page.PAGE_WIDTH}" w:h="{page.PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{page.TOP}" w:right="{page.RIGHT}" w:bottom="{page.BOTTOM}" w:left="{page.LEFT}" '
        f'w:header="851" w:footer="{page.FOOTER}" w:gutter="0"/><w:cols w:space="425"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{page.LINE}"/></w:sectPr></w:body></w:document>'
    )


def parts(layout: Layout) -> dict[str, bytes]:
    """Every part of an empty report by its name in the file (部件), the text last."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    beside = ((f"{OFFICE}/{kind}", f"{name}.xml") for name, kind in _KINDS.items())
    made = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships((f"{OFFICE}/officeDocument", DOCUMENT), (core, "docProps/core.xml")),
        "docProps/core.xml": _core(),
        "word/_rels/document.xml.rels": _relationships(*beside),
        "word/styles.xml": styles_xml(layout, W),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(layout),
        "word/theme1.xml": theme_xml(layout.fonts),
        "word/footer1.xml": _footer("right"),
        "word/footer2.xml": _footer("left"),
        DOCUMENT: _document(),
    }
    return {name: (_HEAD + xml).encode() for name, xml in made.items()}
