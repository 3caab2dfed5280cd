"""When a passage is written (条件): an expression of the passage language as a function of figures and answers.

`sentence` and `condition` alone know Jinja2: this one walks the tree that the other reads.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import nodes

from drafting.sentence import TESTS, SentenceError, expression, names

Test = Callable[[Mapping[str, object]], object]


@dataclass(frozen=True, eq=False)
class Condition:
    """When a passage is written (条件)."""

    tree: nodes.Expr
    test: Test

    @property
    def names(self) -> frozenset[str]:
        """The figures, questions and constants that it names."""
        return names(nodes.Output([self.tree]))

    def holds(self, scope: Mapping[str, object]) -> bool:
        """Whether it is true of these values; raises SentenceError for unknown names, for 数 against 文字."""
        try:
            return bool(self.test(scope))
        except TypeError:
            raise SentenceError("条件里数和文字不能比大小") from None


@lru_cache(maxsize=1024)
def condition(source: str) -> Condition:
    """The condition written in the passage language; raises SentenceError where its syntax or an operator is wrong."""
    tree = expression(source)
    return Condition(tree, _test(tree))


def _test(node: nodes.Node) -> Test:
    """A condition as a function; not compiled by Jinja, since a pack has one for every passage."""
    match node:
        case nodes.And() | nodes.Or():
            left, right, both = _test(node.left), _test(node.right), isinstance(node, nodes.And)
            return lambda scope: left(scope) and right(scope) if both else left(scope) or right(scope)
        case nodes.Not():
            inner = _test(node.node)
            return lambda scope: not inner(scope)
        case nodes.Test():
            told, of = TESTS.get(node.name) or _unknown(node.name), _test(node.node)
            return lambda scope: told(of(scope))
        case nodes.Compare(ops=[nodes.Operand(op=operator, expr=other)]) if operator in _COMPARE:
            compare, left, right = _COMPARE[operator], _test(node.expr), _test(other)
            return lambda scope: compare(left(scope), right(scope))
        case nodes.Name() | nodes.Const():
            return _value(node)
        case _:
            raise SentenceError("条件里只能用数据名、is、and、or、not 和比较")


def _unknown(name: str) -> Callable[..., bool]:
    def told(_: object) -> bool:
        raise SentenceError(f"没有“is {name}”这种写法")

    return told


def _value(node: nodes.Name | nodes.Const) -> Test:
    if isinstance(node, nodes.Const):
        constant = node.value
        return lambda _: constant
    name = node.name

    def looked_up(scope: Mapping[str, object]) -> object:
        if name in scope:
            return scope[name]
        raise SentenceError(f"没有叫“{name}”的数据或提问")

    return looked_up


_COMPARE: dict[str, Callable[[Any, Any], object]] = {
    "eq": lambda left, right: left == right,
    "ne": lambda left, right: left != right,
    "gt": lambda left, right: left > right,
    "gteq": lambda left, right: left >= right,
    "lt": lambda left, right: left < right,
    "lteq": lambda left, right: left <= right,
}
