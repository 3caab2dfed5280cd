"""How far composing goes (限度): steps and characters are counted, so that no passage of a pack runs for ever."""

from functools import lru_cache

from drafting.language.expression import LimitError, Values, names
from drafting.language.values import Phrase, Points

STEPS = 300_000
"""Values looked up, filtered and compared for one passage; those that come with the program take some hundreds."""

SIZE = 10_000_000
"""Characters of all that is named and said for one passage: five times what a file may have."""


class Budget:
    """What is left of both for one passage (余量); `spend` and `hold` raise LimitError when it is used up."""

    def __init__(self) -> None:
        self._steps, self._size = STEPS, SIZE

    def spend(self, expression: object, values: Values) -> None:
        """Counts an expression before it is reckoned, with the texts that it names."""
        parts, named = _measured(expression)
        self._steps -= parts
        self.hold(sum(size(values.get(name)) for name in named))
        if self._steps < 0:
            raise LimitError("步骤太多，循环套得太深")

    def hold(self, characters: int) -> None:
        """Counts characters that were said."""
        self._steps -= 1
        self._size -= characters
        if self._size < 0 or self._steps < 0:
            raise LimitError("太长，同一段话接了又接" if self._size < 0 else "步骤太多，循环套得太深")


@lru_cache(maxsize=4096)
def _measured(expression: object) -> tuple[int, tuple[str, ...]]:
    """How many parts an expression has, and the names in it; loops and further reports come back to the same ones."""
    return _count(expression), tuple(name.name for name in names(expression))


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
