"""How words look on a page (样子): centred, bold, a heading, a link, unseen; what the tags and `style` say of it."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from drafting.html.tree import Element

_ALIGN = re.compile(r"text-align\s*:\s*(\w+)")
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)")
_KEPT = re.compile(r"white-space\s*:\s*pre")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d])"
)
_HEADING = re.compile(r"h([1-6])")
_BOLD = ("bold", "bolder", "600", "700", "800", "900")


class Look(NamedTuple):
    """How words look (样子).

    `level` is that of the heading they stand in (h1 to h6); `kept` says that a line ends where the source ends one.
    """

    centred: bool = False
    bold: bool = False
    level: int = 0
    linked: bool = False
    kept: bool = False


def style(attributes: Mapping[str, str]) -> str:
    """What a `style` attribute says, in small letters."""
    return attributes.get("style", "").lower()


def is_hidden(element: Element) -> bool:
    """Whether a reader of the page sees nothing of an element."""
    if not element.written:
        return False
    attributes = element.attributes
    return (
        "hidden" in attributes
        or attributes.get("type", "").lower() == "hidden"
        or _UNSEEN.search(style(attributes)) is not None
    )


def within(element: Element, look: Look) -> Look:
    """The look of what an element holds, where it stands in one of that look itself."""
    tag = element.tag
    heading = _HEADING.fullmatch(tag)
    look = look._replace(
        centred=look.centred or tag == "center",
        bold=look.bold or tag in ("b", "strong", "th") or heading is not None,
        level=int(heading[1]) if heading else look.level,
        linked=look.linked or tag == "a",
        kept=look.kept or tag in ("pre", "xmp"),
    )
    return _styled(element.attributes, look) if element.written else look


def _styled(attributes: Mapping[str, str], look: Look) -> Look:
    said = style(attributes)
    align = _ALIGN.search(said)
    aligned = align[1] if align else attributes.get("align", "").lower()
    weight = _WEIGHT.search(said)
    return look._replace(
        centred=aligned in ("center", "middle") if aligned else look.centred,
        bold=weight[1] in _BOLD if weight else look.bold,
        kept=look.kept or _KEPT.search(said) is not None,
    )
