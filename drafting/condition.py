"""When a passage is written (条件): an expression of the passage language that is true or not."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from drafting.expression import FAILURES, Asked, Expression, SentenceError, read, reason


class Condition(NamedTuple):
    """When a passage is written (条件), with the figures, questions and constants that it names."""

    names: frozenset[str]
    test: Expression

    def holds(self, scope: Mapping[str, object]) -> bool:
        """Whether it is true of these values; raises SentenceError for unknown names, for 数 against 文字."""
        try:
            return bool(self.test(scope))
        except FAILURES as wrong:
            raise SentenceError(f"条件判断不了（{reason(wrong)}）") from None


@lru_cache(maxsize=1024)
def condition(source: str) -> Condition:
    """The condition written in the passage language; raises SentenceError where it is wrong."""
    asked: Asked = {}
    test = read(source, asked)
    return Condition(frozenset(asked), test)
