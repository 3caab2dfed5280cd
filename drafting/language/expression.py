"""An expression of the passage language (式) as a tree of small values, and its value over figures and answers.

`language` alone knows Jinja2. It reads what stands in the braces; nothing of it or of Python runs there: what this
module has no branch for cannot be said.
"""

import operator
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any, NamedTuple

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from drafting.characters import unseen
from drafting.finding import unknown
from drafting.language.syntax_errors import fault
from drafting.language.values import FILTERS, OF_ANOTHER, TESTS, Gap, Number

GRAMMAR = Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701  nothing is ever composed by it
"""How the braces are read."""

_LARGEST = 1_000_000
"""The largest number that is added up: the language reckons with years only."""

FAILURES = (TypeError, ValueError, LookupError, ArithmeticError, RecursionError)
"""What an expression may raise over values that it does not fit."""

Values = Mapping[str, object]

Reckoner = Callable[[Values], Any]


class SentenceError(Exception):
    """A sentence that cannot be read or composed; `line` counts from 1 within it, `hint` may say how to mend it."""

    def __init__(self, message: str, line: int = 1, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.hint = message, line, hint


class AbsentError(LookupError):
    """A name or field that is not there."""


class LimitError(ValueError):
    """More than a passage may take: the message says of what."""


class Name(NamedTuple):
    """A figure, an answer or a constant by its name; `line` counts from 1."""

    name: str
    line: int


class Constant(NamedTuple):
    """A text, a number or a truth value as written."""

    constant: object


class Several(NamedTuple):
    """Values in brackets."""

    items: "tuple[Expression, ...]"


class Filtered(NamedTuple):
    """A value through a filter (写法): 新收|同比, 甲|占比(乙)."""

    of: "Expression"
    filter: str
    argument: "Expression | None"


class Tested(NamedTuple):
    """Whether a test holds of a value: 新收 is 已填."""

    of: "Expression"
    test: str


class Compared(NamedTuple):
    """A chain of comparisons, each by its sign in Jinja's words (eq, lteq, in …)."""

    first: "Expression"
    others: "tuple[tuple[str, Expression], ...]"


class Both(NamedTuple):
    """甲 and 乙."""

    left: "Expression"
    right: "Expression"


class Either(NamedTuple):
    """甲 or 乙."""

    left: "Expression"
    right: "Expression"


class Negated(NamedTuple):
    """Not 甲."""

    of: "Expression"


class Conditional(NamedTuple):
    """甲 if 丙 else 乙; without else, nothing."""

    test: "Expression"
    yes: "Expression"
    no: "Expression | None"


class Added(NamedTuple):
    """年度 + 1, 年度 - 1."""

    left: "Expression"
    right: "Expression"
    sign: int


class Field(NamedTuple):
    """A record's field, a list's item, a figure's 数."""

    of: "Expression"
    at: "Expression"


Expression = (
    Name | Constant | Several | Filtered | Tested | Compared | Both | Either | Negated | Conditional | Added | Field
)


def read(source: str) -> Expression:
    """The expression written in the passage language; raises SentenceError where its syntax is wrong."""
    try:
        parser = Parser(GRAMMAR, source, state="variable")
        node = parser.parse_expression()
        parser.stream.expect("eof")
        return tree(node)
    except (TemplateSyntaxError, ValueError, RecursionError):
        said, _ = fault("{{" + source + "}}") or ("这里读不懂", 1)
        raise SentenceError(f"条件的写法有误（{said}）") from None


def tree(node: nodes.Node) -> Expression:
    """Jinja's tree as one of ours; raises SentenceError for what the language does not have."""
    make = _TREES.get(type(node))
    if make is None:
        raise SentenceError("这里只能用数据名、写法、比较、加减和 and、or、not、if", node.lineno or 1)
    return make(node)


def reckoner(expression: Expression) -> Reckoner:
    """What an expression comes to over given values, as a function, made once and called for every report.

    It raises one of FAILURES where the expression does not fit the values.
    """
    return _RECKONERS[type(expression)](expression)


def names(expression: object) -> Iterator[Name]:
    """Every name in an expression, or in what it is made of, in the order in which it is written."""
    if isinstance(expression, Name):
        yield expression
    elif isinstance(expression, Conditional):  # 甲 if 丙 else 乙 is written in another order than it is reckoned
        yield from names((expression.yes, expression.test, expression.no))
    elif isinstance(expression, tuple):
        for part in expression:
            yield from names(part)


def reason(wrong: Exception) -> str:
    """Why values do not fit an expression, in Chinese: known by the kind of the exception, never by its words."""
    match wrong:
        case AbsentError():
            return f"没有“{wrong}”"
        case LimitError():
            return str(wrong)
        case TypeError():
            return "数、文字、条目混着用了"
        case ArithmeticError():
            return "数太大，算不出来"
        case _:
            return "这样写不行"


def _constant(node: nodes.Const) -> Constant:
    if isinstance(node.value, str) and (wrong := next(unseen(node.value), None)):
        raise SentenceError(f"引号里{wrong.message}", node.lineno, "删掉它")
    return Constant(node.value)


def _several(node: nodes.Tuple | nodes.List) -> Several:
    items = tuple(map(tree, node.items))
    if any(isinstance(item, Several) for item in items):
        raise SentenceError("括号里不能再套一列", node.lineno, "一列里只写名字和文字")
    return Several(items)


def _filtered(node: nodes.Filter) -> Filtered:
    _known(node, FILTERS)
    argument = tree(node.args[0]) if node.args else None
    return Filtered(tree(node.node), node.name, argument)  # type: ignore[arg-type]  # None in {% filter %} only


def _tested(node: nodes.Test) -> Tested:
    _known(node, TESTS)
    return Tested(tree(node.node), node.name)


def _known(one: nodes.Filter | nodes.Test, language: Mapping[str, object]) -> None:
    """Raises SentenceError where the name of a filter or test, or what stands in its brackets, is wrong."""
    if one.name not in language:
        found = unknown(one.name, language, kind="写法")
        raise SentenceError(found.message, one.lineno, found.hint)
    odd = one.kwargs or one.dyn_args or one.dyn_kwargs
    if len(one.args) == (one.name in OF_ANOTHER) and not odd:
        return
    right = f"甲{'|' if isinstance(one, nodes.Filter) else ' is '}{one.name}{'(乙)' if one.name in OF_ANOTHER else ''}"
    raise SentenceError(f"“{one.name}”后面的括号不对", one.lineno, f"写成 {right}")


_TREES: dict[type, Callable[[Any], Expression]] = {
    nodes.Name: lambda node: Name(node.name, node.lineno),
    nodes.Const: _constant,
    nodes.Tuple: _several,
    nodes.List: _several,
    nodes.Filter: _filtered,
    nodes.Test: _tested,
    nodes.Compare: lambda node: Compared(tree(node.expr), tuple((one.op, tree(one.expr)) for one in node.ops)),
    nodes.And: lambda node: Both(tree(node.left), tree(node.right)),
    nodes.Or: lambda node: Either(tree(node.left), tree(node.right)),
    nodes.Not: lambda node: Negated(tree(node.node)),
    nodes.CondExpr: lambda node: Conditional(
        tree(node.test), tree(node.expr1), tree(node.expr2) if node.expr2 else None
    ),
    nodes.Add: lambda node: Added(tree(node.left), tree(node.right), 1),
    nodes.Sub: lambda node: Added(tree(node.left), tree(node.right), -1),
    nodes.Getattr: lambda node: Field(tree(node.node), Constant(node.attr)),
    nodes.Getitem: lambda node: Field(tree(node.node), tree(node.arg)),
}


def _named(one: Name) -> Reckoner:
    name = one.name

    def named(values: Values) -> object:
        try:
            return values[name]
        except KeyError:
            raise AbsentError(name) from None

    return named


def _constantly(one: Constant) -> Reckoner:
    constant = one.constant
    return lambda _: constant


def _through(one: Filtered) -> Reckoner:
    of, through = reckoner(one.of), FILTERS[one.filter]
    if one.argument is None:
        return lambda values: through(of(values))
    argument = reckoner(one.argument)
    return lambda values: through(of(values), argument(values))


def _asked(one: Tested) -> Reckoner:
    of, test = reckoner(one.of), TESTS[one.test]
    return lambda values: test(of(values))


def _compared(one: Compared) -> Reckoner:
    first, others = reckoner(one.first), [(_SIGNS[sign], reckoner(other)) for sign, other in one.others]

    def compared(values: Values) -> bool:
        left = first(values)
        for holds, other in others:
            right = other(values)
            if not holds(left, right):
                return False
            left = right
        return True

    return compared


def _both(one: Both) -> Reckoner:
    left, right = reckoner(one.left), reckoner(one.right)
    return lambda values: left(values) and right(values)


def _either(one: Either) -> Reckoner:
    left, right = reckoner(one.left), reckoner(one.right)
    return lambda values: left(values) or right(values)


def _negated(one: Negated) -> Reckoner:
    of = reckoner(one.of)
    return lambda values: not of(values)


def _chosen(one: Conditional) -> Reckoner:
    test, yes, no = reckoner(one.test), reckoner(one.yes), reckoner(one.no or Constant(""))
    return lambda values: yes(values) if test(values) else no(values)


def _whole(year: object) -> int:
    """A year: texts are not added, or a few lines that double one could eat the memory."""
    if isinstance(year, int):
        return year
    raise TypeError


def _added(one: Added) -> Reckoner:
    """The sum; doubled a thousand times over, a number would grow without end."""
    left, right, sign = reckoner(one.left), reckoner(one.right), one.sign

    def added(values: Values) -> int:
        total = _whole(left(values)) + sign * _whole(right(values))
        if abs(total) > _LARGEST:
            raise OverflowError
        return total

    return added


def _listed(one: Several) -> Reckoner:
    """The values in brackets; lists of lists could double with every line."""
    parts = [reckoner(item) for item in one.items]

    def listed(values: Values) -> tuple[object, ...]:
        items = tuple([part(values) for part in parts])
        if any(isinstance(item, tuple) for item in items):
            raise LimitError("括号里不能再套一列")
        return items

    return listed


def _field_of(one: Field) -> Reckoner:
    of, at = reckoner(one.of), reckoner(one.at)
    return lambda values: _field(of(values), at(values))


def _field(of: object, name: Any) -> object:
    """Nothing else can be reached from a value."""
    if isinstance(of, (dict, tuple)):
        with suppress(LookupError, TypeError):
            return of[name]
    elif name == "数" and isinstance(of, (Number, Gap)):
        return of.number
    raise AbsentError(name if isinstance(name, (str, int)) else "…")


_SIGNS: dict[str, Callable[[Any, Any], object]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
    "in": lambda left, right: left in right,
    "notin": lambda left, right: left not in right,
}

_RECKONERS: dict[type, Callable[[Any], Reckoner]] = {
    Name: _named,
    Constant: _constantly,
    Several: _listed,
    Filtered: _through,
    Tested: _asked,
    Compared: _compared,
    Both: _both,
    Either: _either,
    Negated: _negated,
    Conditional: _chosen,
    Added: _added,
    Field: _field_of,
}
