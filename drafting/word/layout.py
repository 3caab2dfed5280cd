"""What is reckoned with in the look of an official document (版式), GB/T 9704-2012; lengths in twips if not said.

What only stands in the file, as the sizes and spacings of the styles, stands in base/.
"""

from typing import NamedTuple

from drafting.profile import DocumentFields

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4 (纸张), clause 5.1."""

TOP, BOTTOM, LEFT, RIGHT = 2098, 1984, 1588, 1474
"""Margins (天头、订口 and what is left): 37, 35, 28 and 26 mm, clause 5.2.1."""

WIDTH = PAGE_WIDTH - LEFT - RIGHT
"""Width of the type area (版心): 156 mm."""

HEADER = 851
"""From the paper's edge to a page header, which reports have none of."""

FOOTER = 1417
"""From the paper's edge to the foot of the page number (页码): its dash comes 7 mm under the text, clause 7.5."""

LINE = 579
"""From one line to the next (行距): 22 lines fill the type area, and 580 would leave 21, clause 5.2.3."""

ZI = 315
"""Width of one hanzi of the text (字): 16 pt less 0.25, so that 28 and not 27 fit a line, clause 5.2.3."""

SMALL_ZI = 280
"""Width of one hanzi of 四号: 版记 and 页码."""

MARK_TOP = 1984
"""From the type area's top to the ink of the issuer's mark (发文机关标志): 35 mm, clause 7.2.4."""

MARK_SIZE = 72
"""Greatest size of the issuer's mark in half-points; a name too long even when narrowed gets a smaller one."""

NARROWEST = 66
"""How narrow the letters of a long mark may be, in percent: as offices narrow them."""

RED = "FF0000"
"""The colour of the issuer's mark and of the rule under the number, clauses 7.2.4 and 7.2.7."""

TITLE_ZI = 20
"""Most characters in a line of the title: 20 of 22 pt fill 155 of 156 mm."""


class Fonts(NamedTuple):
    """Names of the fonts (字体): title 小标宋, level1 黑体, level2 楷体, body 仿宋, number 宋体."""

    title: str
    level1: str
    level2: str
    body: str
    number: str


FONT_SETS = {
    "gb2312": Fonts("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体"),
    "windows": Fonts("华文中宋", "黑体", "楷体", "仿宋", "宋体"),
    "gbk": Fonts("方正小标宋_GBK", "方正黑体_GBK", "方正楷体_GBK", "方正仿宋_GBK", "方正书宋_GBK"),
}
"""Sets of fonts (字体组): the customary one, what Windows brings along, and one with rare characters."""

OTHER_NAMES = {
    "方正小标宋简体": "华文中宋",
    "方正小标宋_GBK": "华文中宋",
    "华文中宋": "STZhongsong",
    "楷体_GB2312": "楷体",
    "方正楷体_GBK": "楷体",
    "楷体": "KaiTi",
    "仿宋_GB2312": "仿宋",
    "方正仿宋_GBK": "仿宋",
    "仿宋": "FangSong",
    "方正黑体_GBK": "黑体",
    "黑体": "SimHei",
    "方正书宋_GBK": "宋体",
    "宋体": "SimSun",
}
"""What to use where a font is not installed (替代字体)."""


class Layout(NamedTuple):
    """A unit's choices in the look (版式): its fonts, and whether a seal (印章) covers signature and date."""

    fonts: Fonts = FONT_SETS["gb2312"]
    sealed: bool = True


def chosen(fields: DocumentFields) -> Layout:
    """The look that a unit chose: a font set by name, or its own font names."""
    if isinstance(fields.fonts, str):
        return Layout(FONT_SETS[fields.fonts], fields.sealed)
    own = {name: font for name, font in fields.fonts.model_dump().items() if font}
    return Layout(FONT_SETS["gb2312"]._replace(**own), fields.sealed)


def zi(text: str) -> float:
    """Width of a text in hanzi (字数): ASCII counts half."""
    return sum(0.5 if char < "\x80" else 1 for char in text)


def twips(text: str) -> int:
    """Width of a text of 三号 (字宽)."""
    return round(zi(text) * ZI)
