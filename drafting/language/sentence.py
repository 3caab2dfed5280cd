"""The passage language (文段的写法): text with {{ }}, if, for and set over figures and answers, kept as a tree.

Composing a sentence and listing the names it prints are functions over that tree.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser

from drafting.language import expression
from drafting.language.expression import FAILURES, GRAMMAR, Name, Reckoner, SentenceError, reason, tree
from drafting.language.limits import Budget, Reckoning, reckoning, size
from drafting.language.markup import Line, Piece, parse
from drafting.language.syntax_errors import fault
from drafting.language.values import Points, phrase
from drafting.outline import Ref

_LOOP = "loop"
"""The name under which a for keeps its count."""

_NOWHERE = Ref()


class Words(NamedTuple):
    """Words as they stand in the pack."""

    text: str


class Printed(NamedTuple):
    """A value printed: {{ 新收 }}."""

    of: Reckoning
    line: int


class Branch(NamedTuple):
    """One way of an if: its test, and what is said where that holds."""

    line: int
    test: Reckoning
    body: "tuple[Part, ...]"


class If(NamedTuple):
    """The first branch whose test holds, or what stands behind else."""

    branches: tuple[Branch, ...]
    otherwise: "tuple[Part, ...]"


class For(NamedTuple):
    """Each item in turn, as far as `wanted` holds of it; `otherwise` where there is none."""

    line: int
    name: str
    items: Reckoning
    wanted: Reckoning | None
    body: "tuple[Part, ...]"
    otherwise: "tuple[Part, ...]"


class Set(NamedTuple):
    """A name for a value: {% set 甲 = … %}."""

    line: int
    name: str
    of: Reckoning


Part = Words | Printed | If | For | Set


@dataclass(frozen=True)
class Sentence:
    """A sentence or passage (句) as the tree of its parts."""

    parts: tuple[Part, ...]

    @cached_property
    def names(self) -> Mapping[str, int]:
        """The figures and questions it names, each with the line (from 1) that names it first; none that it sets."""
        own = set(_bound(self.parts))
        found: dict[str, int] = {}
        for name in expression.names(self.parts):
            if name.name not in own:
                found.setdefault(name.name, name.line)
        return found

    @cached_property
    def printed_names(self) -> tuple[str, ...]:
        """The same names in the order in which they are printed, then those that only decide something."""
        printed = (name.name for part in _printed(self.parts) for name in expression.names(part.of))
        return tuple(name for name in dict.fromkeys((*printed, *self.names)) if name in self.names)

    def compose(self, scope: Mapping[str, object], apart: bool = False, own: Ref = _NOWHERE) -> tuple[Line, ...]:
        """Paragraphs and headings over these values, every run with where it comes from.

        `apart` lays 一是 lists a paragraph each, `own` is the reference of the pack's own words. Raises SentenceError.
        """
        state = _State(dict(scope), apart)
        try:
            _compose(self.parts, state)
        except FAILURES as wrong:
            raise SentenceError(f"这段话写不成（{reason(wrong)}）", state.line) from None
        return parse(state.pieces, own)


class Condition(NamedTuple):
    """When a passage is written (条件), with the figures, questions and constants that it names in order."""

    names: tuple[str, ...]
    test: Reckoner

    def holds(self, scope: Mapping[str, object]) -> bool:
        """Whether it is true of these values; raises SentenceError for unknown names, for 数 against 文字."""
        try:
            return bool(self.test(scope))
        except FAILURES as wrong:
            raise SentenceError(f"条件判断不了（{reason(wrong)}）") from None


@lru_cache(maxsize=1024)
def sentence(source: str) -> Sentence:
    """The sentence written in the passage language; raises SentenceError for syntax and for what it does not have."""
    try:
        return Sentence(_parts(Parser(GRAMMAR, source).parse().body))
    except (TemplateSyntaxError, ValueError, RecursionError) as wrong:
        said, line = fault(source) or ("这里读不懂", getattr(wrong, "lineno", 1))
        raise SentenceError(f"花括号里的写法有误（{said}）", line) from None


@lru_cache(maxsize=1024)
def condition(source: str) -> Condition:
    """The condition written in the passage language; raises SentenceError where it is wrong."""
    test = expression.read(source)
    names = dict.fromkeys(name.name for name in expression.names(test))
    return Condition(tuple(names), expression.reckoner(test))


def _parts(body: Sequence[nodes.Node]) -> tuple[Part, ...]:
    return tuple(part for node in body for part in _part(node))


def _part(node: nodes.Node) -> Iterator[Part]:
    match node:
        case nodes.Output():
            yield from map(_piece, node.nodes)
        case nodes.If():
            branches = tuple(Branch(one.lineno, _reckoning(one.test), _parts(one.body)) for one in (node, *node.elif_))
            yield If(branches, _parts(node.else_))
        case nodes.For():
            wanted = _reckoning(node.test) if node.test else None
            name = _target(node.target)
            yield For(node.lineno, name, _reckoning(node.iter), wanted, _parts(node.body), _parts(node.else_))
        case nodes.Assign():
            yield Set(node.lineno, _target(node.target), _reckoning(node.node))
        case _:
            raise SentenceError("文段里只能用 {{ }}、if、for、set", node.lineno or 1)


def _piece(node: nodes.Expr) -> Part:
    return Words(node.data) if isinstance(node, nodes.TemplateData) else Printed(_reckoning(node), node.lineno)


def _reckoning(node: nodes.Node) -> Reckoning:
    return reckoning(tree(node))


def _target(target: nodes.Node) -> str:
    """The name that a for or set gives."""
    if not isinstance(target, nodes.Name) or target.name == _LOOP:
        raise SentenceError("for 和 set 后面只能写一个名字", target.lineno)
    return target.name


def _inside(part: Part) -> Iterator[tuple[Part, ...]]:
    """The parts that stand inside a part."""
    if isinstance(part, If):
        yield from (branch.body for branch in part.branches)
        yield part.otherwise
    elif isinstance(part, For):
        yield part.body
        yield part.otherwise


def _every(parts: Sequence[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        for inside in _inside(part):
            yield from _every(inside)


def _printed(parts: Sequence[Part]) -> Iterator[Printed]:
    return (part for part in _every(parts) if isinstance(part, Printed))


def _bound(parts: Sequence[Part]) -> Iterator[str]:
    """The names that a sentence gives itself, by for and set."""
    for part in _every(parts):
        if isinstance(part, (For, Set)):
            yield part.name
            yield from (_LOOP,) if isinstance(part, For) else ()


@dataclass(slots=True)
class _State:
    """A sentence while it is composed: what it may name, what it has said, its line, and how deep in loops that is."""

    values: dict[str, object]
    apart: bool
    pieces: list[Piece] = field(default_factory=list)
    line: int = 1
    loops: int = 0
    left: Budget = field(default_factory=Budget)

    def value(self, one: Reckoning, line: int) -> Any:
        """What an expression on this line comes to; raises one of FAILURES."""
        self.line = line
        if self.loops:
            self.left.spend(one, self.values)
        return one.reckon(self.values)


def _compose(parts: Sequence[Part], state: _State) -> None:
    for part in parts:
        _COMPOSERS[type(part)](part, state)


def _say(part: Words, state: _State) -> None:
    state.left.hold(len(part.text))
    state.pieces.append(part.text)


def _print(part: Printed, state: _State) -> None:
    printed = state.value(part.of, part.line)
    words = printed.apart if state.apart and isinstance(printed, Points) else phrase(printed)
    state.left.hold(len(words))
    state.pieces.extend(words.runs)


def _branch(part: If, state: _State) -> None:
    for branch in part.branches:
        if state.value(branch.test, branch.line):
            return _compose(branch.body, state)
    return _compose(part.otherwise, state)


def _each(part: For, state: _State) -> None:
    """Each item in turn; what is set for one item is forgotten at the next."""
    around = state.values
    state.loops += 1
    chosen = [item for item in state.value(part.items, part.line) if _wanted(part, item, around, state)]
    for index, item in enumerate(chosen, 1):
        count = {"index": index, "first": index == 1, "last": index == len(chosen)}
        state.values = around | {part.name: item, _LOOP: count}
        _compose(part.body, state)
    state.values = around
    state.loops -= 1
    if not chosen:
        _compose(part.otherwise, state)


def _wanted(part: For, item: object, around: dict[str, object], state: _State) -> bool:
    """Whether an item passes what stands behind the for."""
    state.values = around | {part.name: item}
    return part.wanted is None or bool(state.value(part.wanted, part.line))


def _set(part: Set, state: _State) -> None:
    made = state.value(part.of, part.line)
    state.left.hold(size(made))
    state.values[part.name] = made


_COMPOSERS: dict[type, Callable[[Any, _State], None]] = {
    Words: _say,
    Printed: _print,
    If: _branch,
    For: _each,
    Set: _set,
}

__all__ = ["Condition", "Name", "Sentence", "SentenceError", "condition", "sentence"]
