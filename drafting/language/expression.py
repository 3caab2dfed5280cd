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


def value(expression: Expression, values: Values) -> Any:
    """What an expression comes to; raises one of FAILURES where it does not fit these values."""
    return _VALUES[type(expression)](expression, values)


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


def _named(one: Name, values: Values) -> object:
    try:
        return values[one.name]
    except KeyError:
        raise AbsentError(one.name) from None


def _through(one: Filtered, values: Values) -> object:
    of, through = value(one.of, values), FILTERS[one.filter]
    return through(of) if one.argument is None else through(of, value(one.argument, values))


def _compared(one: Compared, values: Values) -> bool:
    left = value(one.first, values)
    for sign, other in one.others:
        right = value(other, values)
        if not _SIGNS[sign](left, right):
            return False
        left = right
    return True


def _chosen(one: Conditional, values: Values) -> object:
    if value(one.test, values):
        return value(one.yes, values)
    return value(one.no, values) if one.no else ""


def _whole(year: object) -> int:
    """A year: texts are not added, or a few lines that double one could eat the memory."""
    if isinstance(year, int):
        return year
    raise TypeError


def _added(one: Added, values: Values) -> int:
    """The sum; doubled a thousand times over, a number would grow without end."""
    total = _whole(value(one.left, values)) + one.sign * _whole(value(one.right, values))
    if abs(total) > _LARGEST:
        raise OverflowError
    return total


def _listed(one: Several, values: Values) -> tuple[object, ...]:
    """The values in brackets; lists of lists could double with every line."""
    items = tuple(value(item, values) for item in one.items)
    if any(isinstance(item, tuple) for item in items):
        raise LimitError("括号里不能再套一列")
    return items


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

_VALUES: dict[type, Callable[[Any, Values], object]] = {
    Name: _named,
    Constant: lambda one, _: one.constant,
    Several: _listed,
    Filtered: _through,
    Tested: lambda one, values: TESTS[one.test](value(one.of, values)),
    Compared: _compared,
    Both: lambda one, values: value(one.left, values) and value(one.right, values),
    Either: lambda one, values: value(one.left, values) or value(one.right, values),
    Negated: lambda one, values: not value(one.of, values),
    Conditional: _chosen,
    Added: _added,
    Field: lambda one, values: _field(value(one.of, values), value(one.at, values)),
}
