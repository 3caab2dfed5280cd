"""What must hold between figures (关系): 结转 + 新收 = 已结 + 在办, 合格率 = 合格人数 / 参考人数."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from drafting import figure
from drafting.figure import Figure

_SIGN = re.compile(r"\s*(<=|>=|=)\s*")
_NAME = r"[^\s+\-/*<>=()（）]+"
_TERM = re.compile(rf"\s*([+-]?)\s*({_NAME})(?:\s*/\s*(?:({_NAME})|[(（]\s*({_NAME}(?:\s*\+\s*{_NAME})*)\s*[)）]))?\s*")
_NOTHING, _ENDLESS = Decimal(0), Decimal("Infinity")

Figures = Mapping[str, Figure]


class Term(NamedTuple):
    """A figure added or taken away, or its share of one figure or of several together (`over`)."""

    sign: int
    name: str
    over: tuple[str, ...] = ()

    def amount(self, figures: Figures) -> Decimal:
        """What the term comes to; a share counts in percent."""
        top = figures[self.name].amount * self.sign
        return top / self.whole(figures) * 100 if self.over else top

    def whole(self, figures: Figures) -> Decimal:
        """What the term is a share of."""
        return sum((figures[name].amount for name in self.over), _NOTHING)

    def bounds(self, figures: Figures) -> tuple[Decimal, Decimal]:
        """The least and the most that a count can come to: one not given yet is any number from 0 on."""
        if self.name in figures:
            return (self.amount(figures),) * 2
        return (_NOTHING, _ENDLESS) if self.sign > 0 else (-_ENDLESS, _NOTHING)


Side = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation (关系) as its two sides and its sign; `warning` says that it may have exceptions."""

    text: str
    sign: str
    left: Side
    right: Side
    warning: bool = False
    names: tuple[str, ...] = field(init=False)
    """The figures it names, in order."""

    def __post_init__(self) -> None:
        named = tuple(name for term in self.left + self.right for name in (term.name, *term.over))
        object.__setattr__(self, "names", named)

    @property
    def is_share(self) -> bool:
        """Whether one of its terms is a figure over another."""
        return any(term.over for term in self.left + self.right)

    def broken(self, figures: Figures) -> str:
        """How it fails of these figures (“总35件 ≠ 甲20件 + 乙14件，差1件”); empty when it holds or cannot be told.

        While parts are not given yet it fails only where the others exceed the whole already.
        """
        known = {name: figures[name] for name in self.names if name in figures}
        if not known or not all(one.exact for one in known.values()):
            return ""
        return self._share_off(known) if self.is_share else self._sum_off(known)

    def _share_off(self, known: Figures) -> str:
        if len(known) < len(set(self.names)) or any(term.over and not term.whole(known) for term in self._terms):
            return ""
        left, right = (sum((term.amount(known) for term in side), _NOTHING) for side in (self.left, self.right))
        places = _places(known[self.left[0].name].number)
        slack = Decimal(10) ** -places * Decimal("0.5") + Decimal("1e-9")
        over, under = left > right + slack, left < right - slack
        if (over and self.sign != ">=") or (under and self.sign != "<="):
            return f"{_words(self.left, known)}应为{figure.plain(figure.rounded(right, places))}%"
        return ""

    def _sum_off(self, known: Figures) -> str:
        (least_left, most_left), (least_right, most_right) = (_bounds(side, known) for side in (self.left, self.right))
        if least_left > most_right and self.sign != ">=":
            return self._difference(known, least_left - most_right, ">", (self.left, self.right))
        if least_right > most_left and self.sign != "<=":
            return self._difference(known, least_right - most_left, "<", (self.left, self.right))
        return ""

    def _difference(self, known: Figures, by: Decimal, sign: str, sides: tuple[Side, Side]) -> str:
        """Both sides as far as they are known, and by how much they differ."""
        left, right = (_words(side, known) for side in sides)
        complete = len(known) == len(set(self.names))
        sign = "≠" if self.sign == "=" and complete else sign
        return f"{left} {sign} {right}，差{_gap(by, [one.measure_word for one in known.values()])}"

    def solve(self, figures: Figures) -> tuple[str, Decimal] | None:
        """The one figure still missing that this equation gives; None where it gives none.

        A count comes in single units, a percentage (率 = 甲 / 乙) with one decimal.
        """
        missing = {name for name in self.names if name not in figures}
        exact = all(figures[name].exact for name in self.names if name in figures)
        if self.sign != "=" or len(missing) != 1 or not exact:
            return None
        (name,) = missing
        return self._share(name, figures) if self.is_share else self._rest(name, figures)

    def _share(self, name: str, figures: Figures) -> tuple[str, Decimal] | None:
        """What a percentage comes to: alone on its side, the shares on the other."""
        if [term.name for term in self.left] != [name] or self.left[0].over:
            return None
        if any(term.over and not term.whole(figures) for term in self.right):
            return None
        return name, figure.rounded(sum((term.amount(figures) for term in self.right), _NOTHING), 1)

    def _rest(self, name: str, figures: Figures) -> tuple[str, Decimal] | None:
        """What is left of a sum."""
        given = [term for term in self._terms if term.name != name]
        rest = sum((term.amount(figures) for term in given if term in self.left), _NOTHING)
        rest -= sum((term.amount(figures) for term in given if term not in self.left), _NOTHING)
        own = sum(
            term.sign * side
            for side, terms in ((1, self.right), (-1, self.left))
            for term in terms
            if term.name == name
        )
        found = rest * own
        return (name, found) if found >= 0 else None

    @property
    def _terms(self) -> Side:
        return self.left + self.right


def _bounds(side: Side, figures: Figures) -> tuple[Decimal, Decimal]:
    least, most = zip(*(term.bounds(figures) for term in side), strict=True)
    return sum(least, _NOTHING), sum(most, _NOTHING)


def _words(side: Side, known: Figures) -> str:
    """The terms of a side that are known, as a person reads them."""
    given = (term for term in side if term.name in known)
    words = " ".join(f"{'-' if term.sign < 0 else '+'} {term.name}{known[term.name]}" for term in given)
    return words.removeprefix("+ ")


def _gap(amount: Decimal, measure_words: Sequence[str]) -> str:
    """A difference in the figures' own measure word; in single units where only 万 and 亿 differ."""
    words = set(measure_words)
    if len(words) > 1:
        words = {figure.counted(word) for word in words}
    word = words.pop() if len(words) == 1 else ""
    return figure.plain(amount / figure.scale(word)) + ("个百分点" if word == "%" else word)


def _places(number: str) -> int:
    return len(number.partition(".")[2])


def relation(text: str, warning: bool = False) -> Relation:
    """The relation written as `甲 + 乙 = 丙`; raises ValueError where it is none."""
    parts = _SIGN.split(text)
    if len(parts) != 3:
        raise ValueError(f"关系里要有一个 =、<= 或 >=，写的是“{text}”")
    return Relation(text, parts[1], _terms(parts[0]), _terms(parts[2]), warning)


def _terms(side: str) -> tuple[Term, ...]:
    found: list[Term] = []
    end = 0
    while end < len(side) and (term := _TERM.match(side, end)) and (term[1] or not found):
        whole = (term[3],) if term[3] else tuple(re.split(r"\s*\+\s*", term[4])) if term[4] else ()
        found.append(Term(-1 if term[1] == "-" else 1, term[2], whole))
        end = term.end()
    if not found or end < len(side):
        raise ValueError(f"关系里只能用数据名、+、-、/ 和括号，写的是“{side}”")
    return tuple(found)
