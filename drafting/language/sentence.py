"""The passage language (文段的写法): text with {{ }}, if, for and set over figures and answers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

from drafting.language import markup as words
from drafting.language.expression import FAILURES, GRAMMAR, Asked, Expression, SentenceError, made, read, reason
from drafting.language.syntax_errors import fault
from drafting.language.values import Points


@dataclass(slots=True)
class _Telling:
    """A sentence while it is composed: what it may name, what it has said, and the line it is on."""

    values: dict[str, object]
    apart: bool
    said: list[str]
    line: int = 1


Step = Callable[[_Telling], None]


class Sentence(NamedTuple):
    """A sentence or passage ready to compose (句); `names` are its figures and questions, each with its first line."""

    names: Mapping[str, int]
    steps: Sequence[Step]

    def compose(self, scope: Mapping[str, object], apart: bool = False) -> tuple[words.Words, ...]:
        """Paragraphs and headings over these values; `apart` lays 一是 lists a paragraph each. Raises SentenceError."""
        telling = _Telling(dict(scope), apart, [])
        try:
            _tell(self.steps, telling)
        except FAILURES as wrong:
            raise SentenceError(f"这段话写不成（{reason(wrong)}）", telling.line) from None
        return words.parse("".join(telling.said))


@lru_cache(maxsize=1024)
def sentence(source: str) -> Sentence:
    """The sentence written in the passage language; raises SentenceError for syntax and for what it does not have."""
    asked: Asked = {}
    try:
        steps = _steps(Parser(GRAMMAR, source).parse().body, asked)
    except (TemplateSyntaxError, ValueError, RecursionError) as wrong:
        said, line = fault(source) or ("这里读不懂", getattr(wrong, "lineno", 1))
        raise SentenceError(f"花括号里的写法有误（{said}）", line) from None
    return Sentence({name: line for name, line in asked.items() if line}, steps)


def _tell(steps: Sequence[Step], telling: _Telling) -> None:
    for step in steps:
        step(telling)


def _steps(body: Sequence[nodes.Node], asked: Asked) -> tuple[Step, ...]:
    return tuple(step for node in body for step in _made(node, asked))


def _made(node: nodes.Node, asked: Asked) -> Iterator[Step]:
    match node:
        case nodes.Output():
            yield from (_piece(part, asked) for part in node.nodes)
        case nodes.If():
            yield _if(node, asked)
        case nodes.For():
            yield _for(node, asked)
        case nodes.Assign():
            yield _set(node, asked)
        case _:
            raise SentenceError("文段里只能用 {{ }}、if、for、set", node.lineno or 1)


def _piece(part: nodes.Expr, asked: Asked) -> Step:
    """Words as they stand, or a value printed."""
    if isinstance(part, nodes.TemplateData):
        text = part.data
        return lambda telling: telling.said.append(text)
    value, line = made(part, asked), part.lineno

    def step(telling: _Telling) -> None:
        telling.line = line
        telling.said.append(_printed(value(telling.values), telling.apart))

    return step


def _printed(value: object, apart: bool) -> str:
    if isinstance(value, Points):
        value = value.apart if apart else str(value)
    if isinstance(value, bool):
        value = "是" if value else "否"
    return words.answer(value) if isinstance(value, str) else str(value)


def _if(node: nodes.If, asked: Asked) -> Step:
    branches = [(one.lineno, made(one.test, asked), _steps(one.body, asked)) for one in (node, *node.elif_)]
    otherwise = _steps(node.else_, asked)

    def step(telling: _Telling) -> None:
        for line, test, steps in branches:
            telling.line = line
            if test(telling.values):
                return _tell(steps, telling)
        return _tell(otherwise, telling)

    return step


def _for(node: nodes.For, asked: Asked) -> Step:
    """Each item in turn; what is set for one item is forgotten at the next."""
    items, name = made(node.iter, asked), _bound(node.target, asked)
    asked["loop"] = 0
    wanted = made(node.test, asked) if node.test else None
    steps, otherwise = _steps(node.body, asked), _steps(node.else_, asked)

    def step(telling: _Telling) -> None:
        telling.line = node.lineno
        around = telling.values
        each = [around | {name: item} for item in items(around)]  # type: ignore[attr-defined]
        chosen = [values for values in each if wanted is None or wanted(values)]
        for index, values in enumerate(chosen, 1):
            telling.values = values | {"loop": {"index": index, "first": index == 1, "last": index == len(chosen)}}
            _tell(steps, telling)
        telling.values = around
        if not chosen:
            _tell(otherwise, telling)

    return step


def _set(node: nodes.Assign, asked: Asked) -> Step:
    value, name, line = made(node.node, asked), _bound(node.target, asked), node.lineno

    def step(telling: _Telling) -> None:
        telling.line = line
        telling.values[name] = value(telling.values)

    return step


def _bound(target: nodes.Node, asked: Asked) -> str:
    """The name that a for or set gives; from then on it asks for no figure."""
    if not isinstance(target, nodes.Name) or target.name == "loop":
        raise SentenceError("for 和 set 后面只能写一个名字", target.lineno)
    asked[target.name] = 0
    return target.name


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
