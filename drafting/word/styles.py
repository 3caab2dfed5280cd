"""The styles of the document (样式): every look that a paragraph can have, and none that none has."""

from typing import NamedTuple

from drafting.word.layout import (
    BODY_SIZE,
    LINE,
    RED,
    SMALL_SIZE,
    SMALL_ZI,
    TABLE_SIZE,
    TIGHTEN,
    TITLE_LINE,
    TITLE_SIZE,
    ZI,
    Layout,
)
from drafting.word.quoting import quoted

_NO_INDENT = '<w:ind w:firstLine="0" w:firstLineChars="0"/>'
# Word goes by the characters and LibreOffice knows only the twips: both are needed.
_INDENT = f'<w:ind w:firstLine="{2 * ZI}" w:firstLineChars="200"/>'


class Style(NamedTuple):
    """A style (样式): `name` is what Word shows, `look` holds its paragraph and its run properties."""

    id: str
    name: str
    based: str = "Normal"
    paragraph: str = ""
    run: str = ""
    link: str = ""

    @property
    def xml(self) -> str:
        """The style as it stands in styles.xml."""
        kind = "character" if self.id.endswith("Char") else "paragraph"
        default = ' w:default="1"' if self.id == "Normal" else ""
        return (
            f'<w:style w:type="{kind}"{default} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f"{_value('basedOn', self.based)}{_value('link', self.link)}<w:qFormat/>"
            f"{_wrap('pPr', self.paragraph)}{_wrap('rPr', self.run)}</w:style>"
        )


def _value(tag: str, value: str | int) -> str:
    return f'<w:{tag} w:val="{value}"/>' if value != "" else ""


def _wrap(tag: str, content: str) -> str:
    return f"<w:{tag}>{content}</w:{tag}>" if content else ""


def _font(name: str) -> str:
    """The font for every script: quotation marks and dashes too must come from the Chinese one."""
    own = quoted(name)
    return f'<w:rFonts w:hint="eastAsia" w:ascii={own} w:hAnsi={own} w:eastAsia={own} w:cs={own}/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _look(font: str, half_points: int, *, color: str = "auto") -> str:
    """Run properties that leave nothing to chance: no bold, own colour, own spacing."""
    tighten = TIGHTEN if half_points == BODY_SIZE else 0
    plain = f'<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="{color}"/><w:spacing w:val="{tighten}"/>'
    return _font(font) + plain + _size(half_points)


def _spacing(line: int, rule: str) -> str:
    return f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="{rule}"/>'


def _text(layout: Layout) -> tuple[Style, ...]:
    body = layout.fonts.body
    plain = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
    normal = f'{plain}{_spacing(LINE, "exact")}<w:jc w:val="both"/>'
    return (
        Style("Normal", "Normal", "", normal, _look(body, BODY_SIZE)),
        Style("BodyText", "Body Text", paragraph=_INDENT),
        Style("Signature", "Signature", paragraph='<w:keepNext/><w:jc w:val="right"/>'),
        Style("Date", "Date", paragraph='<w:jc w:val="right"/>'),
        Style("Note", "附注", "BodyText"),
        Style("Addressee", "主送机关", paragraph=f'{_NO_INDENT}<w:jc w:val="left"/>'),
        Style("AnnexList", "附件说明", paragraph="<w:keepNext/>"),
        Style(
            "AnnexLabel",
            "附件序号",
            paragraph="<w:keepNext/><w:pageBreakBefore/>",
            run=_look(layout.fonts.level1, BODY_SIZE),
        ),
    )


def _headings(layout: Layout) -> tuple[Style, ...]:
    fonts = layout.fonts
    found: list[Style] = []
    for level, font in enumerate((fonts.level1, fonts.level2, fonts.body, fonts.body), 1):
        look = _look(font, BODY_SIZE)
        own = f'<w:keepNext/>{_INDENT}<w:outlineLvl w:val="{level - 1}"/>'
        heading, char = f"Heading{level}", f"Heading{level}Char"
        found += (
            Style(heading, f"heading {level}", paragraph=own, run=look, link=char),
            Style(char, f"标题 {level} 字符", "", run=look, link=heading),
            Style(f"RunIn{level}", f"接排{level}级", heading, '<w:keepNext w:val="0"/>', _look(fonts.body, BODY_SIZE)),
        )
    return tuple(found)


def _head(layout: Layout) -> tuple[Style, ...]:
    fonts = layout.fonts
    centred = f'{_NO_INDENT}<w:jc w:val="center"/>'
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="8" w:color="{RED}"/></w:pBdr>'
    title = f"<w:keepNext/>{_spacing(TITLE_LINE, 'exact')}{centred}"
    return (
        Style("IssuerMark", "发文机关标志", paragraph=centred, run=_look(fonts.title, TITLE_SIZE, color=RED)),
        Style("Signers", "签发人", paragraph='<w:jc w:val="left"/>'),
        Style("DocNumber", "发文字号", "Signers", rule),
        Style("SignerChar", "签发人姓名", "", run=_font(fonts.level2)),
        Style("Title", "Title", paragraph=title, run=_look(fonts.title, TITLE_SIZE)),
    )


def _small(layout: Layout) -> tuple[Style, ...]:
    fonts = layout.fonts
    single = _spacing(240, "auto")
    listed = f'<w:ind w:left="{4 * SMALL_ZI}" w:right="{SMALL_ZI}" w:hanging="{3 * SMALL_ZI}"/>'
    sides = f'<w:ind w:left="{SMALL_ZI}" w:right="{SMALL_ZI}"/><w:jc w:val="left"/>'
    table = f'{single}<w:jc w:val="left"/>'
    return (
        Style("Footer", "footer", paragraph=single, run=_look(fonts.number, SMALL_SIZE)),
        Style("Copies", "抄送机关", paragraph=listed, run=_look(fonts.body, SMALL_SIZE)),
        Style("Printer", "印发机关", paragraph=sides, run=_look(fonts.body, SMALL_SIZE)),
        Style("TableText", "表文", paragraph=table, run=_look(fonts.body, TABLE_SIZE)),
        Style("TableHead", "表头", "TableText", '<w:keepNext/><w:jc w:val="center"/>', _look(fonts.level1, TABLE_SIZE)),
        Style("Spacer", "占位", paragraph=_spacing(20, "exact"), run=_size(2)),
    )


def styles_xml(layout: Layout, namespace: str) -> str:
    """The whole part styles.xml (样式表)."""
    language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    run = _wrap("rPr", _font(layout.fonts.body) + _size(BODY_SIZE) + language)
    defaults = f"<w:docDefaults><w:rPrDefault>{run}</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    every = (*_text(layout), *_headings(layout), *_head(layout), *_small(layout))
    return f'<w:styles xmlns:w="{namespace}">{defaults}{"".join(style.xml for style in every)}</w:styles>'
