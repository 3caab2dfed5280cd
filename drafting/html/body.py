"""Which lines of a page are the report (正文): a container that sites are known to use, else what weighs most."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from drafting.html.flow import Page, Shown
from drafting.html.residue import is_foot, kind_of
from drafting.html.tree import Element
from drafting.reading.source import Line

LONG = 40
"""Characters of a line that only a text has; notices, menus and fields are shorter."""

_ENOUGH = 1000
"""Characters in long lines of a page that is weighed by these alone."""

_SHARE = 0.8
"""The share of a page's weight that the body has: measured on six layouts of a report."""

_KNOWN = frozenset(
    """
    zoom trs_editor trs_editor_view trs_ueditor ucap-content vsb_content v_news_content zfxxgk_zw_content article
    article-content article_content articlecontent article-body contenttext content_text doccontent doc-content
    detail-content detail_content printarea print_area wenzhang-content show-detail moe-detail-box pages_content
    news_content news-content info_content zwxl-article xxgk_content content-text bt_content ewb-article-content
    """.split()  # noqa: SIM905
)
"""Classes and ids of containers that systems for government sites put a text into, in small letters."""

_NUMBERED = re.compile(r"_\d+$")
_MARK = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]|第[一二三四五六七八九十]{1,3}[章部]"
)
_CLAUSES = re.compile(r"[。，；,;]")
_SIGNED = re.compile(
    r"[12][09\d〇零一二三四五六七八九Ｏ○]{3}年.{1,3}月.{1,3}日|[\u4e00-\u9fff]{3,24}(?:局|委|府|厅|处|所|站|中心|办公室|委员会|大队|支队)|附件?\s*[:：].*"
)


class Extent(NamedTuple):
    """Lines of a page, from `first` up to `last`, which is not one of them."""

    first: int
    last: int


def body_of(page: Page) -> Extent:
    """The lines of the report; the whole page where nothing weighs anything."""
    weights = _weights(page.shown)
    total = weights[-1]
    if not total:
        return Extent(0, len(page.shown))

    def heavy(element: Element) -> bool:
        first, last = (min(bound, len(page.shown)) for bound in (element.first, element.last))
        return weights[last] - weights[first] >= _SHARE * total

    path = tuple(_path(page.root, heavy))
    known = [element for element in path if _is_known(element)]
    chosen = known[-1] if known else next((each for each in reversed(path) if each.last - each.first > 1), path[0])
    return _extended(page.shown, Extent(chosen.first, min(chosen.last, len(page.shown))))


def _weights(shown: Sequence[Shown]) -> list[float]:
    """How much the lines before each line weigh, and all of them at last."""
    weighed = [_long(each) for each in shown]
    if sum(weighed) < _ENOUGH:
        weighed = [_sentence(each) for each in shown]
    return list(accumulate(weighed, initial=0))


def _long(shown: Shown) -> int:
    line = shown.line
    text = "" if shown.linked or not isinstance(line, Line) else line.text
    return len(text) if len(text) >= LONG and not is_foot(text) else 0


def _sentence(shown: Shown) -> int:
    """The weight of a line on a short page: that of a sentence, which grows with the square of its length."""
    line = shown.line
    text = "" if shown.linked or not isinstance(line, Line) else line.text
    return len(text) ** 2 if "。" in text and not is_foot(text) else 0


def _path(root: Element, heavy: Callable[[Element], bool]) -> Iterator[Element]:
    """The elements that hold nearly all of the weight, each within the one before."""
    element: Element | None = root
    while element:
        yield element
        element = next((child for child in element.children if isinstance(child, Element) and heavy(child)), None)


def _is_known(element: Element) -> bool:
    if element.tag == "article":
        return True
    if not element.written:
        return False
    attributes = element.attributes
    names = (attributes.get("id", "") + " " + attributes.get("class", "")).lower().split()
    return any(name in _KNOWN or _NUMBERED.sub("", name) in _KNOWN for name in names)


def _extended(shown: Sequence[Shown], core: Extent) -> Extent:
    """The lines with those before and behind that go on as a report does: its second half may be another element."""
    first, last = core
    while first > 0 and goes_on(shown[first - 1]):
        first -= 1
    while last < len(shown) and (goes_on(shown[last]) or _below_heading(shown, last)):
        last += 1
    return Extent(first, last)


def goes_on(shown: Shown) -> bool:
    """Whether a line is one of a report beyond doubt: it is long, has a number, or is a signature or a date."""
    line = shown.line
    if not isinstance(line, Line) or kind_of(line.text, linked=shown.linked) or shown.linked:
        return False
    return is_text(shown) or _SIGNED.fullmatch(line.text) is not None


def is_text(shown: Shown) -> bool:
    """Whether a line is a paragraph or a heading of a report."""
    line = shown.line
    if not isinstance(line, Line) or is_foot(line.text):
        return False
    numbered = bool(line.mark) or _MARK.match(line.text) is not None
    return numbered or (len(line.text) >= LONG and _CLAUSES.search(line.text) is not None)


def _below_heading(shown: Sequence[Shown], index: int) -> bool:
    """Whether a line stands under a heading: 五、其他需要报告的情况 has 无 below it."""
    above, line = shown[index - 1].line, shown[index].line
    if not isinstance(above, Line) or not isinstance(line, Line) or shown[index].linked:
        return False
    return bool(_MARK.match(above.text)) and len(above.text) < LONG and not kind_of(line.text, linked=False)
