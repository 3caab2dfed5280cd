"""How far composing goes (限度): steps and characters are counted, so that no passage of a pack runs for ever."""

from typing import NamedTuple

from drafting.language.expression import Expression, LimitError, Reckoner, Values, names, reckoner
from drafting.language.values import Phrase, Points

STEPS = 300_000
"""Values looked up, filtered and compared for one passage; those that come with the program take some hundreds."""

SIZE = 10_000_000
"""Characters of all that is named and said for one passage: five times what a file may have."""


class Reckoning(NamedTuple):
    """An expression ready to be reckoned (算式): how, in how many steps, and over which names."""

    of: Expression
    reckon: Reckoner
    steps: int
    named: tuple[str, ...]


def reckoning(of: Expression) -> Reckoning:
    """The expression measured once and for all: loops and further reports come back to the same one."""
    return Reckoning(of, reckoner(of), _count(of), tuple(name.name for name in names(of)))


class Budget:
    """What is left of both for one passage (余量); `spend` and `hold` raise LimitError when it is used up."""

    def __init__(self) -> None:
        self._steps, self._size = STEPS, SIZE

    def spend(self, one: Reckoning, values: Values) -> None:
        """Counts an expression before it is reckoned, with the texts that it names."""
        self._steps -= one.steps
        self.hold(sum([size(values.get(name)) for name in one.named]))

    def hold(self, characters: int) -> None:
        """Counts characters that were said."""
        self._steps -= 1
        self._size -= characters
        if self._size < 0 or self._steps < 0:
            raise LimitError("太长，同一段话接了又接" if self._size < 0 else "步骤太多，循环套得太深")


def size(value: object) -> int:
    """How much there is of a value: its characters; of a list, where nobody reads all at once, the hundredth part."""
    match value:
        case str() | Phrase():
            return len(value)
        case Points():
            return len(value.together)
        case tuple():
            return len(value) // 100
        case _:
            return 1


def _count(expression: object) -> int:
    return 1 + sum(map(_count, expression)) if isinstance(expression, tuple) else 0
