"""What must hold between figures (关系): 结转 + 新收 = 已结 + 在办, 合格率 = 合格人数 / 参考人数."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from drafting import figure
from drafting.figure import Figure

_SIGN = re.compile(r"\s*(<=|>=|=)\s*")
_TERM = re.compile(r"\s*([+-]?)\s*([^\s+\-/*<>=]+)(?:\s*/\s*([^\s+\-/*<>=]+))?\s*")
_WRONG = {"=": "≠", "<=": ">", ">=": "<"}

Figures = Mapping[str, Figure]


class Term(NamedTuple):
    """A figure, or one figure over another, added or taken away."""

    sign: int
    name: str
    over: str = ""

    def amount(self, figures: Figures) -> Decimal:
        """What the term comes to; a share counts in percent."""
        top = figures[self.name].amount * self.sign
        return top / figures[self.over].amount * 100 if self.over else top


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation (关系) as its two sides and its sign; `zero` names figures that count as 0 when not given."""

    text: str
    sign: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    zero: frozenset[str] = frozenset()
    warning: bool = False
    names: tuple[str, ...] = field(init=False)
    """The figures it names, in order."""

    def __post_init__(self) -> None:
        named = tuple(name for term in self.left + self.right for name in (term.name, term.over) if name)
        object.__setattr__(self, "names", named)

    def broken(self, figures: Figures) -> str:
        """How it fails of these figures (“总35件 ≠ 甲20件 + 乙14件，差1件”); empty when it holds or cannot be told."""
        if figures.keys().isdisjoint(self.names):
            return ""
        known = self._known(figures)
        if known is None or not all(known[name].exact for name in self.names):
            return ""
        if any(term.over and not known[term.over].amount for term in self.left + self.right):
            return ""
        left, right = (sum(term.amount(known) for term in side) for side in (self.left, self.right))
        if self._holds(Decimal(left), Decimal(right), known):
            return ""
        return self._told(known, Decimal(left), Decimal(right))

    def solve(self, figures: Figures) -> tuple[str, Decimal] | None:
        """The one figure still missing that this equation gives, in single units; None where it gives none."""
        missing = [name for name in self.names if name not in figures and name not in self.zero]
        whole = not any(term.over for term in self.left + self.right)
        if self.sign != "=" or len(missing) != 1 or not whole:
            return None
        probe = dict(figures) | {missing[0]: Figure(number="0")}
        known = self._known(probe)
        if known is None or not all(known[name].exact for name in self.names):
            return None
        gap = sum(term.amount(known) for term in self.left) - sum(term.amount(known) for term in self.right)
        own = next(term.sign * side for side in (-1, 1) for term in self._side(side) if term.name == missing[0])
        found = Decimal(gap) * own
        return (missing[0], found) if found >= 0 else None

    def _side(self, side: int) -> tuple[Term, ...]:
        return self.left if side < 0 else self.right

    def _known(self, figures: Figures) -> Figures | None:
        """The figures it needs, at least one of them given, 0 where another may count as 0; None while one lacks."""
        if any(name not in figures and name not in self.zero for name in self.names):
            return None
        word = next(figures[name].measure_word for name in self.names if name in figures)
        return {name: figures.get(name) or Figure(number="0", measure_word=word) for name in self.names}

    def _holds(self, left: Decimal, right: Decimal, known: Figures) -> bool:
        if any(term.over for term in self.left + self.right):
            places = _places(known[self.left[0].name].number)
            slack = Decimal(10) ** -places * Decimal("0.5") + Decimal("1e-9")
        else:
            slack = Decimal(0)
        if self.sign == "=":
            return abs(left - right) <= slack
        return left <= right + slack if self.sign == "<=" else left >= right - slack

    def _told(self, known: Figures, left: Decimal, right: Decimal) -> str:
        if any(term.over for term in self.left + self.right):
            places = _places(known[self.left[0].name].number)
            return f"{self._side_told(self.left, known)}应为{figure.plain(round(right, places))}%"
        return (
            f"{self._side_told(self.left, known)} {_WRONG[self.sign]} {self._side_told(self.right, known)}"
            f"，差{_gap(abs(left - right), [known[name].measure_word for name in self.names])}"
        )

    def _side_told(self, side: tuple[Term, ...], known: Figures) -> str:
        told = " ".join(f"{'-' if term.sign < 0 else '+'} {term.name}{known[term.name]}" for term in side)
        return told.removeprefix("+ ")


def _gap(amount: Decimal, measure_words: Sequence[str]) -> str:
    """A difference in the figures' own measure word; in single units where only 万 and 亿 differ."""
    words = set(measure_words)
    if len(words) > 1:
        words = {figure.counted(word) for word in words}
    word = words.pop() if len(words) == 1 else ""
    return figure.plain(amount / figure.scale(word)) + ("个百分点" if word == "%" else word)


def _places(number: str) -> int:
    return len(number.partition(".")[2])


def relation(text: str, zero: frozenset[str] = frozenset(), warning: bool = False) -> Relation:
    """The relation written as `甲 + 乙 = 丙`; raises ValueError where it is none."""
    parts = _SIGN.split(text)
    if len(parts) != 3:
        raise ValueError(f"关系里要有一个 =、<= 或 >=，写的是“{text}”")
    return Relation(text, parts[1], _terms(parts[0]), _terms(parts[2]), zero, warning)


def _terms(side: str) -> tuple[Term, ...]:
    found: list[Term] = []
    end = 0
    while end < len(side) and (term := _TERM.match(side, end)) and (term[1] or not found):
        found.append(Term(-1 if term[1] == "-" else 1, term[2], term[3] or ""))
        end = term.end()
    if not found or end < len(side):
        raise ValueError(f"关系里只能用数据名、+、-、/，写的是“{side}”")
    return tuple(found)
