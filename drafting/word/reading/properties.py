"""What a paragraph says of itself (段落属性): its style, level, place in a list, and whether its end is shown."""

from typing import NamedTuple

from drafting.word.reading.markup import VAL, ElementTree, W, is_on, value, whole
from drafting.word.reading.sheet import Style, level_of
from drafting.word.reading.words import GONE, View

_STYLE, _OUTLINE, _ALIGN, _NUMBER, _MARK = (f"{W}{name}" for name in ("pStyle", "outlineLvl", "jc", "numPr", "rPr"))
_ID, _DEPTH = f"{W}numId", f"{W}ilvl"
_CHANGE, _OLD = f"{W}pPrChange", f"{W}pPr"
_HIDDEN_END = f"{W}specVanish"


class Properties(NamedTuple):
    """What a paragraph says of itself.

    `level` and `depth` are None, `align` and `list` empty, where it says nothing; `goes_on` says that its end is
    not shown in this view of the changes, or is hidden, so that the next paragraph runs on behind it.
    """

    style: str = ""
    level: int | None = None
    align: str = ""
    list: str = ""
    depth: int | None = None
    goes_on: bool = False

    def rank(self, style: Style) -> tuple[int, bool]:
        """The level of a heading and whether the paragraph is centred: as it says itself, else as its style says."""
        centred = self.align == "center" if self.align else style.centred
        return style.level if self.level is None else self.level, centred


NONE = Properties()


def properties_of(node: ElementTree | None, view: View) -> Properties:
    """The properties in an element w:pPr, of the original those before they were changed."""
    if node is None:
        return NONE
    found = {child.tag: child for child in node}
    mark = found.get(_MARK)
    if view == "original" and (old := found.get(_CHANGE)) is not None:
        found = {child.tag: child for one in old.findall(_OLD) for child in one}
    number = found.get(_NUMBER)
    depth = None if number is None else number.find(_DEPTH)
    return Properties(
        _val(found.get(_STYLE)),
        level_of(found[_OUTLINE]) if _OUTLINE in found else None,
        _val(found.get(_ALIGN)),
        "" if number is None else value(number, _ID),
        None if depth is None else whole(depth.get(VAL)),
        mark is not None and _goes_on(mark, view),
    )


def _val(node: ElementTree | None) -> str:
    return "" if node is None else str(node.get(VAL, ""))


def _goes_on(mark: ElementTree, view: View) -> bool:
    return any(one.tag in GONE[view] or (one.tag == _HIDDEN_END and is_on(one)) for one in mark)
