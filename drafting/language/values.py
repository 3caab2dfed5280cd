"""What a sentence works with (取值): figures, gaps and words, each knowing where it comes from; filters and tests."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from drafting import figure
from drafting.figure import Figure
from drafting.keys import Keys
from drafting.numbering import mark
from drafting.outline import Form, Ref, Run, Runs, gap, plain

_MARKS = "。；;，,、．. \n"


_MONTH_AND_DAY = re.compile(r"\d{4}[-年./](\d{1,2})[-月./](\d{1,2})日?")


def _day(found: re.Match[str]) -> str:
    return f"{int(found[1])}月{int(found[2])}日"


class Phrase:
    """A stretch of words (词句), stretch by stretch with where each comes from; compares, counts and tests as its text.

    A run without keys is the pack's own: it takes the passage's reference where it is printed.
    """

    __slots__ = ("runs",)

    def __init__(self, *runs: Run) -> None:
        self.runs: Runs = runs

    def __str__(self) -> str:
        return plain(self.runs)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (str, Phrase)) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash(str(self))

    def __len__(self) -> int:
        return sum(len(run.text) for run in self.runs)

    def __contains__(self, text: object) -> bool:
        return str(text) in str(self)

    def __add__(self, other: "Phrase | str") -> "Phrase":
        return Phrase(*self.runs, *phrase(other).runs)

    def trimmed(self, marks: str | None = None) -> "Phrase":
        """Without these marks, or white space, at its end."""
        runs = list(self.runs)
        while runs:
            last = runs.pop()
            if left := last.text.rstrip(marks):
                return Phrase(*runs, Run(left, last.ref))
        return Phrase()

    def replaced(self, old: str, new: str) -> "Phrase":
        """With a text in place of another wherever that stands within one run."""
        return Phrase(*(Run(run.text.replace(old, new), run.ref) for run in self.runs))


class Number:
    """A figure as a sentence sees it (数据): prints with its measure word, compares by amount, knows last year's."""

    __slots__ = ("_figure", "_last", "_suffix", "keys")

    def __init__(self, name: str, figure: Figure, last: Figure | None = None, suffix: str = "") -> None:
        self.keys: Keys = ("数据", name)
        self._figure, self._last, self._suffix = figure, last, suffix

    @property
    def run(self) -> Run:
        """The figure with its measure word, and behind it the period where that must be said."""
        return Run(f"{self._figure}{self._suffix}", Ref(self.keys, "figure"))

    @property
    def period(self) -> str:
        """Over which part of the year it counts (期间); empty for the whole year."""
        until = f"截至{_MONTH_AND_DAY.sub(_day, self._figure.as_of)}" if self._figure.as_of else ""
        return until if self._figure.period in figure.WHOLE_YEAR else self._figure.period

    def dated(self) -> "Number":
        """The same figure, naming its period behind it: 28件（12月）."""
        return Number(str(self.keys[-1]), self._figure, self._last, f"（{self.period}）")

    @property
    def number(self) -> Phrase:
        """The number without its measure word (数)."""
        return Phrase(Run(self._figure.printed, Ref(self.keys, "number")))

    def __eq__(self, other: object) -> bool:
        return bool(self._figure.amount == _amount(other))

    def __ne__(self, other: object) -> bool:
        return bool(self._figure.amount != _amount(other))

    def __hash__(self) -> int:
        return hash((self.keys, self._figure))

    def __lt__(self, other: object) -> bool:
        return bool(self._figure.amount < _amount(other))

    def __le__(self, other: object) -> bool:
        return bool(self._figure.amount <= _amount(other))

    def __gt__(self, other: object) -> bool:
        return bool(self._figure.amount > _amount(other))

    def __ge__(self, other: object) -> bool:
        return bool(self._figure.amount >= _amount(other))

    def against_last(self, compared: Callable[[Figure, Figure], str], form: Form) -> Phrase:
        """How this year's figure stands to last year's, behind a comma; empty where that cannot be said."""
        words = compared(self._figure, self._last) if self._last else ""
        return Phrase(Run("，"), Run(words, Ref(self.keys, form))) if words else Phrase()

    def step(self) -> int | None:
        """1 where it rose, -1 where it fell, 0 where it stayed; None when it cannot be said."""
        if self._last is None or not figure.comparable(self._figure, self._last):
            return None
        return int((self._figure.amount > self._last.amount) - (self._figure.amount < self._last.amount))

    def share(self, whole: "Number") -> Phrase:
        """How much of its whole this part is, in percent (占比)."""
        return Phrase(Run(figure.share(self._figure, whole._figure), Ref(self.keys, "share")))


class Gap:
    """What nobody answered yet (待填): prints as a gap, is false and empty, every comparison with it is false.

    `run` is what it prints: what is asked for, and the keys where the profile would say it.
    """

    __slots__ = ("run",)

    def __init__(self, ask: str, keys: Keys) -> None:
        self.run = gap(ask, keys)

    @property
    def number(self) -> "Gap":
        """The gap again, where only the number was wanted."""
        return self

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def _never(self, other: object) -> bool:
        return False

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _never

    def __hash__(self) -> int:
        return hash(self.run)


class Points:
    """Points one by one (一是…；二是…): prints in one paragraph, `apart` a paragraph each."""

    __slots__ = ("_points",)

    def __init__(self, points: Sequence[Phrase]) -> None:
        self._points = points

    @property
    def together(self) -> Phrase:
        """The points in one paragraph."""
        return _between(self._points, "；") + "。"

    @property
    def apart(self) -> Phrase:
        """A line for each point, parted from the words around."""
        return phrase("\n") + _between(self._points, "。\n") + "。\n"


def phrase(value: object) -> Phrase:
    """Whatever a sentence can print, as words; raises TypeError for records and lists, which have no words of one."""
    match value:
        case Phrase():
            return value
        case Number() | Gap():
            return Phrase(value.run)
        case Points():
            return value.together
        case bool():
            return Phrase(Run("是" if value else "否"))
        case str() | int():
            return Phrase(Run(str(value)))
        case _:
            raise TypeError(type(value).__name__)


def _amount(other: object) -> Any:
    return other._figure.amount if isinstance(other, Number) else other


def _between(phrases: Iterable[Phrase], mark: str) -> Phrase:
    """Phrases with a mark between them."""
    runs: list[Run] = []
    for number, one in enumerate(phrases):
        runs.extend((Run(mark), *one.runs) if number else one.runs)
    return Phrase(*runs)


def _closed(value: object) -> Phrase:
    """The words with exactly one 。 at their end (句)."""
    words = phrase(value).trimmed()
    return words if str(words).endswith(("！", "？", "。”", "？”", "！”")) else words.trimmed(_MARKS) + "。"


def _bare(value: object) -> Phrase:
    """The words without marks at their end (短语)."""
    return phrase(value).trimmed(_MARKS)


_TOUCHING = (("》", "《"), ("”", "“"))
"""Closing and opening marks that want no 、 between them, GB/T 15834-2011 4.5.3.5."""


def _enumerated(items: object) -> Phrase:
    """The items joined by 、 (顿号), none between 》《 or ”“; raises TypeError for a year, which has no items."""
    if isinstance(items, int):
        raise TypeError(items)
    if not isinstance(items, tuple):
        return _bare(items)
    runs: list[Run] = []
    last = ""
    for number, item in enumerate(map(_bare, items)):
        words = str(item)
        if number and (last, words[:1]) not in _TOUCHING:
            runs.append(Run("、"))
            last = "、"
        runs.extend(item.runs)
        last = words[-1:] or last
    joined = Phrase(*runs)
    for closing, opening in _TOUCHING:
        joined = joined.replaced(f"{closing}、{opening}", closing + opening)
    return joined


def _share(part: object, whole: object) -> Phrase:
    """The part in its whole, in percent (占比)."""
    if isinstance(part, Number) and isinstance(whole, Number):
        return part.share(whole)
    return phrase(part if isinstance(part, Gap) else whole)


def _firstly(items: object) -> Phrase | Points:
    """The items as points (一是); one alone is a sentence."""
    if not isinstance(items, tuple):
        return _closed(items)
    if len(items) < 2:
        return _closed(items[0] if items else "")
    return Points([phrase(mark("一是", number)) + _bare(item) for number, item in enumerate(items, 1)])


def _against_last(compared: Callable[[Figure, Figure], str], form: Form) -> Callable[[object], Phrase]:
    return lambda number: number.against_last(compared, form) if isinstance(number, Number) else Phrase()


FILTERS: dict[str, Callable[..., object]] = {
    "句": _closed,
    "短语": _bare,
    "顿号": _enumerated,
    "一是": _firstly,
    "同比": _against_last(figure.change, "change"),
    "增减": _against_last(figure.difference, "difference"),
    "占比": _share,
    "length": len,
}
"""What stands behind “|” (写法)."""

OF_ANOTHER = ("占比",)
"""The filters that take one more figure, in brackets."""

TESTS: dict[str, Callable[[object], bool]] = {
    "已填": lambda value: not isinstance(value, Gap),
    "增长": lambda value: isinstance(value, Number) and value.step() == 1,
    "下降": lambda value: isinstance(value, Number) and value.step() == -1,
    "持平": lambda value: isinstance(value, Number) and value.step() == 0,
    "为零": lambda value: isinstance(value, Number) and value == 0,
}
"""What stands behind “is” (判断)."""
