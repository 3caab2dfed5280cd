"""Figures and gaps as a sentence sees them (数据与待填): plain values that print linked."""

from collections.abc import Callable, Iterator
from typing import Any

from drafting import figure as ledger
from drafting import words
from drafting.figure import Figure


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
        if self._last is None or not ledger.comparable(self._figure, self._last):
            return None
        return int((self._figure.amount > self._last.amount) - (self._figure.amount < self._last.amount))

    def share(self, whole: "Number") -> str:
        """How much of its whole this part is, in percent (占比)."""
        return words.link(self._name, ledger.share(self._figure, whole._figure))


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
