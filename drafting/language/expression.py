"""An expression of the passage language (式) as a function of figures and answers.

`expression` and `sentence` alone know Jinja2. It reads what stands in the braces; nothing of it or of Python runs
there: what this module has no function for cannot be said.
"""

import operator
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from drafting.characters import unseen
from drafting.finding import unknown
from drafting.language.syntax_errors import fault
from drafting.language.values import FILTERS, OF_ANOTHER, TESTS, Blank, Number

GRAMMAR = Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701  nothing is ever composed by it
"""How the braces are read."""

FAILURES = (TypeError, ValueError, LookupError, ArithmeticError, RecursionError)
"""What an expression may raise over values that it does not fit."""

Values = Mapping[str, object]
Asked = dict[str, int]
"""The names of figures and questions, each with the line (from 1) that asks for it first; a name set there has 0."""

Expression = Callable[[Values], object]


class SentenceError(Exception):
    """A sentence that cannot be read or composed; `line` counts from 1 within it, `hint` may say how to mend it."""

    def __init__(self, message: str, line: int = 1, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.hint = message, line, hint


class AbsentError(LookupError):
    """A name or field that is not there."""


def read(source: str, asked: Asked) -> Expression:
    """The expression written in the passage language; raises SentenceError where its syntax is wrong."""
    try:
        parser = Parser(GRAMMAR, source, state="variable")
        tree = parser.parse_expression()
        parser.stream.expect("eof")
        return made(tree, asked)
    except (TemplateSyntaxError, ValueError, RecursionError):
        said, _ = fault("{{" + source + "}}") or ("这里读不懂", 1)
        raise SentenceError(f"条件的写法有误（{said}）") from None


def made(node: nodes.Node, asked: Asked) -> Expression:
    """The function of a tree, its names noted in `asked`; raises SentenceError for what the language does not have."""
    make = _MAKERS.get(type(node))
    if make is None:
        raise SentenceError("这里只能用数据名、写法、比较、加减和 and、or、not、if", node.lineno or 1)
    return make(node, asked)


def reason(wrong: Exception) -> str:
    """Why values do not fit an expression, in Chinese: known by the kind of the exception, never by its words."""
    match wrong:
        case AbsentError():
            return f"没有“{wrong}”"
        case TypeError():
            return "数、文字、条目混着用了"
        case ArithmeticError():
            return "数太大，算不出来"
        case _:
            return "这样写不行"


def _name(node: nodes.Name, asked: Asked) -> Expression:
    name = node.name
    asked.setdefault(name, node.lineno)

    def value(values: Values) -> object:
        try:
            return values[name]
        except KeyError:
            raise AbsentError(name) from None

    return value


def _constant(node: nodes.Const, _: Asked) -> Expression:
    constant = node.value
    if isinstance(constant, str) and (wrong := next(unseen(constant), None)):
        raise SentenceError(f"引号里{wrong.message}", node.lineno, "删掉它")
    return lambda _: constant


def _several(node: nodes.Tuple | nodes.List, asked: Asked) -> Expression:
    items = [made(item, asked) for item in node.items]
    return lambda values: tuple(item(values) for item in items)


def _filter(node: nodes.Filter, asked: Asked) -> Expression:
    tell, of = _told_by(node, FILTERS), made(node.node, asked)  # type: ignore[arg-type]  # None in {% filter %} only
    if not node.args:
        return lambda values: tell(of(values))
    other = made(node.args[0], asked)
    return lambda values: tell(of(values), other(values))


def _test(node: nodes.Test, asked: Asked) -> Expression:
    told, of = _told_by(node, TESTS), made(node.node, asked)
    return lambda values: told(of(values))


def _told_by(one: nodes.Filter | nodes.Test, language: Mapping[str, Callable[..., object]]) -> Callable[..., object]:
    """The filter or test of this name; raises SentenceError where its name or what stands in brackets is wrong."""
    if one.name not in language:
        found = unknown(one.name, language, kind="写法")
        raise SentenceError(found.message, one.lineno, found.hint)
    odd = one.kwargs or one.dyn_args or one.dyn_kwargs
    if len(one.args) == (one.name in OF_ANOTHER) and not odd:
        return language[one.name]
    right = f"甲{'|' if isinstance(one, nodes.Filter) else ' is '}{one.name}{'(乙)' if one.name in OF_ANOTHER else ''}"
    raise SentenceError(f"“{one.name}”后面的括号不对", one.lineno, f"写成 {right}")


def _compare(node: nodes.Compare, asked: Asked) -> Expression:
    first = made(node.expr, asked)
    others = [(_COMPARE[other.op], made(other.expr, asked)) for other in node.ops]
    if len(others) == 1:
        compare, second = others[0]
        return lambda values: compare(first(values), second(values))

    def value(values: Values) -> bool:
        left = first(values)
        for compare, other in others:
            right = other(values)
            if not compare(left, right):
                return False
            left = right
        return True

    return value


def _and(node: nodes.And, asked: Asked) -> Expression:
    left, right = made(node.left, asked), made(node.right, asked)
    return lambda values: left(values) and right(values)


def _or(node: nodes.Or, asked: Asked) -> Expression:
    left, right = made(node.left, asked), made(node.right, asked)
    return lambda values: left(values) or right(values)


def _not(node: nodes.Not, asked: Asked) -> Expression:
    of = made(node.node, asked)
    return lambda values: not of(values)


def _choice(node: nodes.CondExpr, asked: Asked) -> Expression:
    test, yes = made(node.test, asked), made(node.expr1, asked)
    no = made(node.expr2, asked) if node.expr2 else lambda _: ""
    return lambda values: yes(values) if test(values) else no(values)


def _sum(node: nodes.Add | nodes.Sub, asked: Asked) -> Expression:
    left, right, sign = made(node.left, asked), made(node.right, asked), -1 if isinstance(node, nodes.Sub) else 1
    return lambda values: _whole(left(values)) + sign * _whole(right(values))


def _whole(value: object) -> int:
    """A year: texts are not added, or a few lines that double one could eat the memory."""
    if isinstance(value, int):
        return value
    raise TypeError


def _attribute(node: nodes.Getattr, asked: Asked) -> Expression:
    of, name = made(node.node, asked), node.attr
    return lambda values: _field(of(values), name)


def _item(node: nodes.Getitem, asked: Asked) -> Expression:
    of, at = made(node.node, asked), made(node.arg, asked)
    return lambda values: _field(of(values), at(values))


def _field(value: object, name: Any) -> object:
    """A record's field, a list's item, a figure's 数: nothing else can be reached from a value."""
    if isinstance(value, (dict, tuple)):
        with suppress(LookupError, TypeError):
            return value[name]
    elif name == "数" and isinstance(value, (Number, Blank)):
        return value.数
    raise AbsentError(name if isinstance(name, (str, int)) else "…")


_COMPARE: dict[str, Callable[[Any, Any], object]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "gt": operator.gt,
    "gteq": operator.ge,
    "lt": operator.lt,
    "lteq": operator.le,
    "in": lambda left, right: left in right,
    "notin": lambda left, right: left not in right,
}

_MAKERS: dict[type, Callable[[Any, Asked], Expression]] = {
    nodes.Name: _name,
    nodes.Const: _constant,
    nodes.Tuple: _several,
    nodes.List: _several,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.Compare: _compare,
    nodes.And: _and,
    nodes.Or: _or,
    nodes.Not: _not,
    nodes.CondExpr: _choice,
    nodes.Add: _sum,
    nodes.Sub: _sum,
    nodes.Getattr: _attribute,
    nodes.Getitem: _item,
}
