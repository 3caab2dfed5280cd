"""What a sentence can do with a value (写法): the filters behind “|” and the tests behind “is”."""

from collections.abc import Callable, Sequence

from drafting import figure as ledger
from drafting.numbering import mark
from drafting.value import Blank, Number

_MARKS = "。；;，,、．. \n"


class Points:
    """Points one by one (一是…；二是…): prints in one paragraph, `apart` a paragraph each."""

    __slots__ = ("_points",)

    def __init__(self, points: Sequence[str]) -> None:
        self._points = points

    def __str__(self) -> str:
        return "；".join(self._points) + "。"

    @property
    def apart(self) -> str:
        """A line for each point, parted from the words around."""
        return "\n" + "\n".join(f"{point}。" for point in self._points) + "\n"


def _closed(text: object) -> str:
    """The text with exactly one 。 at its end (句)."""
    said = str(text).rstrip()
    return said if said.endswith(("！", "？", "。”", "？”", "！”")) else said.rstrip(_MARKS) + "。"


def _phrase(text: object) -> str:
    """The text without marks at its end (短语)."""
    return str(text).rstrip(_MARKS)


def _listed(items: str | Sequence[object]) -> str:
    """The items joined by 、 (顿号); GB/T 15834-2011 4.5.3.5 wants none between 》《 or ”“."""
    if isinstance(items, str):
        return _phrase(items)
    joined = "、".join(_phrase(item) for item in items) if items else str(items)
    return joined.replace("》、《", "》《").replace("”、“", "”“")


def _share(part: object, whole: object) -> str:
    """The part in its whole, in percent (占比)."""
    if isinstance(part, Number) and isinstance(whole, Number):
        return part.share(whole)
    return str(part if isinstance(part, Blank) else whole)


def _firstly(items: str | Sequence[object]) -> str | Points:
    """The items as points (一是); one alone is a sentence."""
    if isinstance(items, str):
        return _closed(items)
    if len(items) < 2:
        return _closed(items[0] if items else items)
    return Points([mark("一是", number) + _phrase(item) for number, item in enumerate(items, 1)])


FILTERS: dict[str, Callable[..., object]] = {
    "句": _closed,
    "短语": _phrase,
    "顿号": _listed,
    "一是": _firstly,
    "同比": lambda number: number.told(ledger.change) if isinstance(number, Number) else "",
    "增减": lambda number: number.told(ledger.difference) if isinstance(number, Number) else "",
    "占比": _share,
    "length": len,
}

OF_ANOTHER = ("占比",)
"""The filters that take one more figure, in brackets."""

TESTS: dict[str, Callable[[object], bool]] = {
    "已填": lambda value: not isinstance(value, Blank),
    "增长": lambda value: isinstance(value, Number) and value.step() == 1,
    "下降": lambda value: isinstance(value, Number) and value.step() == -1,
    "持平": lambda value: isinstance(value, Number) and value.step() == 0,
    "为零": lambda value: isinstance(value, Number) and value == 0,
}
