"""The passage language (文段的写法): sandboxed Jinja2 over figures and answers.

`sentence` and `condition` alone know Jinja2.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from drafting import figure as ledger
from drafting import words
from drafting.finding import unknown
from drafting.numbering import mark
from drafting.tags import fault
from drafting.value import Blank, Number

_MARKS = "。；;，,、．. \n"


class SentenceError(Exception):
    """A sentence that cannot be read or composed; `line` counts from 1 within it, `hint` may say how to mend it."""

    def __init__(self, message: str, line: int = 1, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.line, self.hint = message, line, hint


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence or passage ready to compose (句), with the names of figures and questions in it."""

    names: frozenset[str]
    tree: nodes.Template

    def compose(self, scope: Mapping[str, object], apart: bool = False) -> tuple[words.Words, ...]:
        """Paragraphs and headings over these values; `apart` lays 一是 lists a paragraph each. Raises SentenceError."""
        values = {name: scope[name] for name in self.names if name in scope}
        try:
            return words.parse(_program(self).render(values, _apart=apart))
        except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError) as wrong:
            raise SentenceError(f"这段话写不成（{_reason(wrong)}）", _line(wrong)) from None

    def line(self, name: str) -> int:
        """The line on which it first names a figure or question, from 1."""
        return min((node.lineno for node in self.tree.find_all(nodes.Name) if node.name == name), default=1)


@lru_cache(maxsize=1024)
def sentence(source: str) -> Sentence:
    """The sentence written in the passage language; raises SentenceError where syntax, filter or test is wrong."""
    try:
        tree = _ENVIRONMENT.parse(source)
    except TemplateSyntaxError as wrong:
        said, line = fault(source) or ("这里读不懂", wrong.lineno)
        raise SentenceError(f"花括号里的写法有误（{said}）", line) from None
    for node in tree.find_all(_FORBIDDEN):
        raise SentenceError("文段里只能用 {{ }}、if、for、set", node.lineno)
    for one in _used(tree):
        if wrongly := _misuse(one):
            raise wrongly
    return Sentence(names(tree), tree)


def expression(source: str) -> nodes.Expr:
    """The tree of an expression in the passage language; raises SentenceError where its syntax is wrong."""
    try:
        return Parser(_ENVIRONMENT, source, state="variable").parse_expression()
    except TemplateSyntaxError:
        said, _ = fault("{{" + source + "}}") or ("这里读不懂", 1)
        raise SentenceError(f"条件的写法有误（{said}）") from None


@lru_cache(maxsize=1024)
def _program(ready: Sentence) -> Any:
    return _ENVIRONMENT.from_string(ready.tree)


def names(tree: nodes.Node) -> frozenset[str]:
    """The figures, questions and constants that a tree names."""
    found = list(tree.find_all(nodes.Name))
    stored = {name.name for name in found if name.ctx == "store"}
    return frozenset(name.name for name in found if name.ctx == "load") - stored - {"loop"}


def misused(node: nodes.Node) -> tuple[tuple[str, int], ...]:
    """The filters and tests (句, 已填) that a sentence or condition uses and the language does not have, with lines."""
    return tuple((one.name, one.lineno) for one in _used(nodes.Output([node])) if one.name not in _language(one))


def _used(node: nodes.Node) -> Iterator[nodes.Filter | nodes.Test]:
    yield from node.find_all(nodes.Filter)
    yield from node.find_all(nodes.Test)


def _language(one: nodes.Filter | nodes.Test) -> Mapping[str, Callable[..., object]]:
    return FILTERS if isinstance(one, nodes.Filter) else TESTS


def _misuse(one: nodes.Filter | nodes.Test) -> SentenceError | None:
    """What is wrong with the use of a filter or test: its name, or what stands in brackets behind it."""
    if one.name not in _language(one):
        found = unknown(one.name, _language(one), kind="写法")
        return SentenceError(found.message, one.lineno, found.hint)
    given = len(one.args) + len(one.kwargs) + bool(one.dyn_args) + bool(one.dyn_kwargs)
    if given == (one.name in _OF_ANOTHER):
        return None
    right = f"甲{'|' if isinstance(one, nodes.Filter) else ' is '}{one.name}{'(乙)' if one.name in _OF_ANOTHER else ''}"
    return SentenceError(f"“{one.name}”后面的括号不对", one.lineno, f"写成 {right}")


def _reason(wrong: Exception) -> str:
    """Why a sentence could not be composed, in Chinese: known by the kind of the exception, never by its words."""
    match wrong:
        case UndefinedError() | SecurityError():
            return str(wrong)  # worded by _Missing and _Sandbox
        case TypeError():
            return "数、文字、条目混着用了"
        case ArithmeticError():
            return "算不出来，多半是除以了零"
        case _:
            return "这样写不行"


def _line(wrong: Exception) -> int:
    """The line of the sentence that was being composed when it went wrong."""
    line, trace = wrong.lineno if isinstance(wrong, TemplateSyntaxError) else 1, wrong.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


class _Missing(StrictUndefined):
    """A name or field that is not there; printing it, or asking it anything, raises UndefinedError."""

    @property
    def _undefined_message(self) -> str:
        return f"没有“{self._undefined_name}”"


def _finalize(value: object) -> object:
    return words.answer(value) if isinstance(value, str) else value


def _closed(text: object) -> str:
    """The text with exactly one 。 at its end (句)."""
    said = str(text).rstrip()
    return said if said.endswith(("！", "？", "。”", "？”", "！”")) else said.rstrip(_MARKS) + "。"


def _phrase(text: object) -> str:
    """The text without marks at its end (短语)."""
    return str(text).rstrip(_MARKS)


def _listed(items: Sequence[object]) -> str:
    """The items joined by 、 (顿号); GB/T 15834-2011 4.5.3.5 wants none between 》《 or ”“."""
    joined = "、".join(_phrase(item) for item in items) if items else str(items)
    return joined.replace("》、《", "》《").replace("”、“", "”“")


def _share(part: object, whole: object) -> str:
    """The part in its whole, in percent (占比)."""
    if isinstance(part, Number) and isinstance(whole, Number):
        return part.share(whole)
    return str(part if isinstance(part, Blank) else whole)


@pass_context
def _firstly(context: Any, items: Sequence[object]) -> str:
    """The items as 一是…；二是…。 (一是), in one paragraph or a paragraph each as the numbering form wants it."""
    if len(items) < 2:
        return _closed(items[0] if items else items)
    points = [mark("一是", number) + _phrase(item) for number, item in enumerate(items, 1)]
    if context["_apart"]:
        return "\n" + "\n".join(f"{point}。" for point in points) + "\n"
    return "；".join(points) + "。"


FILTERS: dict[str, Callable[..., object]] = {
    "句": _closed,
    "短语": _phrase,
    "顿号": _listed,
    "一是": _firstly,
    "同比": lambda number: number.told(ledger.change) if isinstance(number, Number) else "",
    "增减": lambda number: number.told(ledger.difference) if isinstance(number, Number) else "",
    "占比": _share,
    "length": len,
}

_OF_ANOTHER = ("占比",)
"""The filters that take one more figure, in brackets."""

TESTS: dict[str, Callable[..., bool]] = {
    "已填": lambda value: not isinstance(value, Blank),
    "增长": lambda value: isinstance(value, Number) and value.step() == 1,
    "下降": lambda value: isinstance(value, Number) and value.step() == -1,
    "持平": lambda value: isinstance(value, Number) and value.step() == 0,
    "为零": lambda value: isinstance(value, Number) and value == 0,
}

_FORBIDDEN = (
    nodes.Macro,
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
    nodes.Block,
    nodes.CallBlock,
    nodes.FilterBlock,
    nodes.Call,
    nodes.NSRef,
    nodes.ScopedEvalContextModifier,
)


class _Sandbox(ImmutableSandboxedEnvironment):
    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Refuses what could eat the memory: a sentence needs no products, and “%” fills up texts."""
        raise SecurityError("文段里不能做乘法和取余")


def _environment() -> _Sandbox:
    # A sentence is composed once or twice: looking for constants in it takes longer than it saves.
    made = _Sandbox(undefined=_Missing, trim_blocks=True, lstrip_blocks=True, finalize=_finalize, optimized=False)
    made.globals.clear()
    made.filters.clear()
    made.filters.update(FILTERS)
    made.tests.clear()
    made.tests.update(TESTS)
    return made


_ENVIRONMENT = _environment()
