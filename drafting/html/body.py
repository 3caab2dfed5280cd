"""Which lines of a page are the report (正文): a container that sites are known to use, else what weighs most."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from drafting.html.extension import Extent, extended
from drafting.html.flow import Page, Shown
from drafting.html.paragraphs import LONG, has_part, text_of
from drafting.html.residue import is_foot
from drafting.html.tree import Element
from drafting.reading.source import Line

_ENOUGH = 1000
"""Characters in long lines of a page that is weighed by these alone."""

_HEADING = 100
"""What a heading in Chinese numbers weighs: hardly anything around a report has one."""

_SHARE = 0.6
"""The share of a page's weight that the heaviest part of the body has; the rest is found by its words."""

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
    known = [depth for depth, element in enumerate(path) if _is_known(element)]
    several = [depth for depth, element in enumerate(path) if element.last - element.first > 1]
    return extended(page.shown, path[: max(known or several or [0]) + 1])


def _weights(shown: Sequence[Shown]) -> list[int]:
    """How much the lines before each line weigh, and all of them at last."""
    sizes = [_size(each) for each in shown]
    weighed = [size if size >= LONG else 0 for size in sizes]
    if sum(weighed) < _ENOUGH:  # sentences weigh on a short page, by the square of their length
        weighed = [
            size**2 if "。" in text_of(each) or has_part(each) else 0 for size, each in zip(sizes, shown, strict=True)
        ]
    return list(accumulate(weighed, initial=0))


def _size(shown: Shown) -> int:
    """The characters of a line that may be a report's; a heading in Chinese numbers counts as a paragraph."""
    if shown.linked or not isinstance(shown.line, Line) or is_foot(shown.line.text):
        return 0
    return max(len(shown.line.text), _HEADING if has_part(shown) else 0)


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
