"""What stands around each indicator in the pack's own sentences (旁证): how its figure is told when it is told."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from drafting.language.expression import Name
from drafting.language.sentence import For, If, Part, Printed, Words
from drafting.pack import Pack

_CLAUSE = re.compile(r"[，。；：、（）“”,;:()\s]")
_LEADING = re.compile(r"^(?:其中|全年|今年|本年|年内|年来|以来|今年来|共有|共|累计|已|并|还|的|中)+")
_LONGEST = 24
"""Characters of literal words that are kept before a figure."""

_MANY = 12
"""Ways in which words can lead to one figure that are followed."""


class Clue(NamedTuple):
    """One way in which a pack tells an indicator (旁证).

    `before` is the clause in the pack's own words up to the figure, `after` what follows it; `passage` names the
    passage, `heading` is its title.
    """

    before: str
    after: str
    passage: str
    heading: str


Clues = Mapping[str, tuple[Clue, ...]]


@lru_cache(maxsize=8)
def clues(pack: Pack) -> Clues:
    """Every clue of every indicator that a passage of the pack prints, by the indicator's name."""
    found: dict[str, dict[Clue, None]] = {}
    for passage in pack.passages.values():
        for name, before, after in _told(passage.sentence.parts):
            if name in pack.indicators:
                clue = Clue(before, after, passage.name, passage.head.title)
                found.setdefault(name, {})[clue] = None
    return {name: tuple(told) for name, told in found.items()}


_Told = tuple[str, str, str]


def _told(parts: Sequence[Part]) -> Iterator[_Told]:
    found: list[_Told] = []
    _follow(parts, ("",), found)
    return iter(found)


def _follow(parts: Sequence[Part], lefts: tuple[str, ...], found: list[_Told]) -> tuple[str, ...]:
    """Notes every figure printed with the words that lead to it; gives the words that lead on from here."""
    for index, part in enumerate(parts):
        if isinstance(part, Words):
            lefts = _distinct(left + part.text for left in lefts)
        elif isinstance(part, Printed):
            if isinstance(part.of.of, Name):
                after = clause_after(_next_words(parts, index))
                found += [(part.of.of.name, clause_before(left), after) for left in lefts]
            lefts = _behind(part, lefts)
        elif isinstance(part, If):
            ways = [_follow(branch.body, lefts, found) for branch in part.branches]
            ends = [*ways, _follow(part.otherwise, lefts, found)]
            lefts = _distinct(left for end in ends for left in end)
        elif isinstance(part, For):
            _follow(part.body, ("",), found)
            lefts = ("",)
    return lefts


def _behind(part: Printed, lefts: tuple[str, ...]) -> tuple[str, ...]:
    """The words that lead on behind something printed: 全年 and its like count for nothing, all else parts."""
    return lefts if isinstance(part.of.of, Name) and part.of.of.name in ("全年", "期间") else ("，",)


def _distinct(lefts: Iterator[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(left[-_LONGEST:] for left in lefts))[:_MANY]


def _next_words(parts: Sequence[Part], index: int) -> str:
    following = parts[index + 1] if index + 1 < len(parts) else None
    return following.text if isinstance(following, Words) else ""


def clause_before(text: str) -> str:
    """The words of the clause that ends here, without what says nothing of what is counted (其中、全年)."""
    return _LEADING.sub("", _CLAUSE.split(text)[-1])


def clause_after(text: str) -> str:
    """The words of the clause that goes on here, up to the next figure."""
    return re.split(r"[，。；：、（）“”,;:()\s\d]", text, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def pairs(words: str) -> frozenset[str]:
    """The pairs of characters in some words, the words themselves where they are one character."""
    return frozenset(words[at : at + 2] for at in range(len(words) - 1)) or frozenset((words,))


def share(pairs: frozenset[str], text: str) -> float:
    """How many of these pairs stand in a text, from 0 to 1."""
    return sum(pair in text for pair in pairs) / len(pairs) if text else 0.0
