"""Answers from a file (照文件答): 数据, 文段 and 公文 as a profile has them, each read as if it had been typed."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from drafting.figure import Figure
from drafting.finding import Finding, error, unknown
from drafting.interview.document_questions import papers
from drafting.interview.figure_questions import Figures
from drafting.interview.flow import fits
from drafting.interview.parsing import refusal
from drafting.interview.question import Asked, Reply
from drafting.interview.storing import Talk, keep
from drafting.interview.text_questions import Texts
from drafting.keys import Keys
from drafting.profile import SKIPPED, TITLE

_KNOWN = ("数据", "文段", "公文")


class Quiet(NamedTuple):
    """Whoever asks nothing (不问): says what would have been asked, and leaves it open."""

    tell: Callable[[str], None]

    def ask(self, asked: Asked) -> Reply:
        """No answer; the question is told."""
        self.tell(asked.ask)
        return ""


def answer(talk: Talk, given: Mapping[str, Any], only: str = "") -> Iterator[Finding]:
    """Keeps every answer that fits `only`; what cannot be kept is a finding, and the rest is kept all the same."""
    yield from (unknown(key, _KNOWN, (key,)) for key in given if key not in _KNOWN)
    for name, value in _of(given, "文段").items():
        if name not in talk.sources.pack.passages:
            yield unknown(name, talk.sources.pack.passages, ("文段", name), "文段")
        elif value == SKIPPED or name not in talk.kept.profile.passages:
            talk.kept.put(("文段", name), SKIPPED if value == SKIPPED else {})
    for keys, value in _leaves(talk, given):
        yield from _answered(talk, keys, value, only)


def _of(given: Mapping[str, Any], key: str) -> dict[str, Any]:
    inside = given.get(key)
    return inside if isinstance(inside, dict) else {}


def _leaves(talk: Talk, given: Mapping[str, Any]) -> Iterator[tuple[Keys, Any]]:
    for key in ("数据", "公文"):
        yield from (((key, name), value) for name, value in _of(given, key).items())
    for name, answers in _of(given, "文段").items():
        if isinstance(answers, dict) and name in talk.sources.pack.passages:
            yield from ((("文段", name, key), value) for key, value in answers.items())


def _answered(talk: Talk, keys: Keys, value: Any, only: str) -> Iterator[Finding]:
    asked = _question(talk, keys)
    if asked is None:
        yield unknown(str(keys[-1]), _names(talk, keys), keys, "提问")
    elif only and not fits(asked, only):
        return
    elif told := _refusal(asked, value):
        yield error("answer", told, "改好再运行", keys)
    elif isinstance(value, str):
        keep(talk, asked, value)
    elif value:
        talk.kept.put(keys, value)


def _question(talk: Talk, keys: Keys) -> Asked | None:
    """The question that an answer of the file answers."""
    profile = talk.kept.profile
    if keys[0] == "数据":
        return Figures.of(talk.sources, profile).asked(str(keys[1]), "")
    if keys[0] == "公文":
        return next((asked for asked in papers(talk.sources, profile) if asked.keys == keys), None)
    passage = talk.sources.pack.passages[str(keys[1])]
    every = Texts(talk.sources, profile, passage, passage.name).asked()
    title = Asked(("文段", passage.name, TITLE), "文字", TITLE, name=f"{passage.name}.{TITLE}")
    return next((asked for asked in (*every, title) if asked.keys[:3] == keys), None)


def _names(talk: Talk, keys: Keys) -> tuple[str, ...]:
    if keys[0] == "公文":
        return tuple(str(asked.keys[1]) for asked in papers(talk.sources, talk.kept.profile))
    return (*talk.sources.pack.passages[str(keys[1])].head.questions, TITLE)


def _refusal(asked: Asked, value: Any) -> str:
    if isinstance(value, str):
        return refusal(asked, value)
    if asked.kind == "数":
        return _entry_refusal(value)
    return "" if asked.kind == "条目" or len(asked.keys) == 5 else f"“{asked.name}”应是一段文字，不是一列"


def _entry_refusal(value: Any) -> str:
    try:
        Figure.model_validate(value)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        return str(first["ctx"]["error"]) if first["type"] == "value_error" else "数据的写法不对，写成 {数: 3, 备注: …}"
    return ""
