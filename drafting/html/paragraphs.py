"""Which lines of a page are a report's by their words alone (段落)."""

import re
from collections.abc import Sequence

from drafting.html.flow import Shown
from drafting.html.residue import is_foot, kind_of
from drafting.reading.source import Line

LONG = 40
"""Characters of a line that only a text has; notices, menus and fields are shorter."""

_PART = re.compile(
    r"[一二三四五六七八九十]{1,3}(?:[、.．]|是)|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章部]"
)
_OPENING = re.compile(r"(?:报告|汇报|总结)如下|法治政府建设.{0,12}(?:报告|总结|情况)$")
_ITEM = re.compile(r"\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]")
_CLAUSES = re.compile(r"[。，；,;]")
_DATE = re.compile(r"[12][09\d〇零一二三四五六七八九Ｏ○]{3}年.{1,3}月.{1,3}日")
_CLOSING = re.compile(r"[特专谨]此(?:报告|汇报|总结|说明)。?|(?:以上|此)报告.{0,12}|无。?|没有。?")
_SIGNED = re.compile(r"[\u4e00-\u9fff]{3,24}(?:局|委|府|厅|处|所|站|中心|办公室|委员会|大队|支队)|附件?\s*[:：].*")


def text_of(shown: Shown) -> str:
    """The words of a line, or of a table in one line."""
    line = shown.line
    return line.text if isinstance(line, Line) else " ".join(cell for row in line.rows for cell in row if cell)


def kind(shown: Shown) -> str:
    """What a line is that is none of a report; empty where it may be one."""
    return kind_of(text_of(shown), linked=shown.linked)


def has_part(shown: Shown) -> bool:
    """Whether a line is a heading in Chinese numbers (一、 （一） 一是), as only a report has them."""
    line = shown.line
    return isinstance(line, Line) and (bool(line.mark) or _PART.match(line.text) is not None)


def opens(shown: Shown) -> bool:
    """Whether a line is the title of a report on the rule of law, or what ends its opening: 现将有关情况报告如下."""
    return isinstance(shown.line, Line) and not shown.linked and _OPENING.search(shown.line.text) is not None


def is_text(shown: Shown) -> bool:
    """Whether a line is a paragraph or a heading of a report."""
    line = shown.line
    if not isinstance(line, Line) or is_foot(line.text):
        return False
    numbered = has_part(shown) or _ITEM.match(line.text) is not None
    return numbered or (len(line.text) >= LONG and _CLAUSES.search(line.text) is not None)


def is_ending(shown: Shown) -> bool:
    """Whether a line ends a report: 特此报告, a signature, its date or a list of annexes."""
    text = text_of(shown)
    return any(form.fullmatch(text) for form in (_CLOSING, _DATE, _SIGNED))


def is_below_heading(shown: Sequence[Shown], index: int) -> bool:
    """Whether a line stands under a heading: 五、其他需要报告的情况 has 无 below it."""
    above = shown[index - 1]
    return has_part(above) and len(text_of(above)) < LONG
