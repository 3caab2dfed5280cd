"""The theme (主题): black on white in the document's own fonts, so that nothing new comes out in another look.

No style refers to it. It is there because strict checkers of the format count a missing one as an error.
"""

from drafting.word.layout import Fonts
from drafting.word.quoting import quoted

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def _colors() -> str:
    dark = {"dk1", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"}
    names = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    return "".join(
        f'<a:{name}><a:srgbClr val="{"000000" if name in dark else "FFFFFF"}"/></a:{name}>' for name in names
    )


def _font(tag: str, name: str) -> str:
    own = quoted(name)
    return f'<a:{tag}><a:latin typeface={own}/><a:ea typeface={own}/><a:cs typeface=""/></a:{tag}>'


def _formats() -> str:
    lines = "".join(f'<a:ln w="{width}">{_PLAIN}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:fmtScheme name="公文"><a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme>"
    )


def theme_xml(fonts: Fonts) -> str:
    """The whole part theme.xml."""
    scheme = _font("majorFont", fonts.title) + _font("minorFont", fonts.body)
    return (
        f'<a:theme xmlns:a="{_A}" name="公文"><a:themeElements><a:clrScheme name="公文">{_colors()}</a:clrScheme>'
        f'<a:fontScheme name="公文">{scheme}</a:fontScheme>{_formats()}</a:themeElements></a:theme>'
    )
