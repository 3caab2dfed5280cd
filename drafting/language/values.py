"""Figures and gaps as a sentence sees them (数据与待填): plain values that print linked."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from drafting import figure
from drafting.figure import Figure
from drafting.language import markup as words
from drafting.numbering import mark


class Number:
    """A figure as a sentence sees it (数据): prints linked, compares by amount, knows last year's."""

    __slots__ = ("_figure", "_last", "_name")

    def __init__(self, name: str, figure: Figure, last: Figure | None = None) -> None:
        self._name, self._figure, self._last = name, figure, last

    def __str__(self) -> str:
        return words.link(self._name, str(self._figure))

    @property
    def 数(self) -> str:
        """The number without its measure word."""
        return words.link(self._name, self._figure.number)

    def __eq__(self, other: object) -> bool:
        return bool(self._figure.amount == _amount(other))

    def __ne__(self, other: object) -> bool:
        return bool(self._figure.amount != _amount(other))

    def __hash__(self) -> int:
        return hash((self._name, self._figure))

    def __lt__(self, other: object) -> bool:
        return bool(self._figure.amount < _amount(other))

    def __le__(self, other: object) -> bool:
        return bool(self._figure.amount <= _amount(other))

    def __gt__(self, other: object) -> bool:
        return bool(self._figure.amount > _amount(other))

    def __ge__(self, other: object) -> bool:
        return bool(self._figure.amount >= _amount(other))

    def told(self, tell: Callable[[Figure, Figure], str]) -> str:
        """What `tell` says of this year's figure and last year's, linked and behind a comma; empty where unknown."""
        said = tell(self._figure, self._last) if self._last else ""
        return "，" + words.link(self._name, said) if said else ""

    def step(self) -> int | None:
        """1 where it rose, -1 where it fell, 0 where it stayed; None when it cannot be said."""
        if self._last is None or not figure.comparable(self._figure, self._last):
            return None
        return int((self._figure.amount > self._last.amount) - (self._figure.amount < self._last.amount))

    def share(self, whole: "Number") -> str:
        """How much of its whole this part is, in percent (占比)."""
        return words.link(self._name, figure.share(self._figure, whole._figure))


class Blank:
    """What nobody answered yet (待填): prints as a gap, is false and empty, every comparison with it is false."""

    __slots__ = ("_ask", "_name")

    def __init__(self, name: str, ask: str) -> None:
        self._name, self._ask = name, ask

    def __str__(self) -> str:
        return words.gap(self._name, self._ask)

    @property
    def 数(self) -> str:
        """The gap again, where only the number was wanted."""
        return str(self)

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def _never(self, other: object) -> bool:
        return False

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _never

    def __hash__(self) -> int:
        return hash(self._name)


def _amount(other: object) -> Any:
    return other._figure.amount if isinstance(other, Number) else other


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
    "同比": lambda number: number.told(figure.change) if isinstance(number, Number) else "",
    "增减": lambda number: number.told(figure.difference) if isinstance(number, Number) else "",
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
