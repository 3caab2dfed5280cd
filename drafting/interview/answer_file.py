"""Answers from a file (照文件答): 数据, 文段 and 公文 as a profile has them, each stored as if it had been typed."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from drafting.figure import Figure
from drafting.finding import Finding, error, unknown
from drafting.interview.document_questions import document_questions
from drafting.interview.figure_questions import figure_question
from drafting.interview.figure_storing import following
from drafting.interview.flow import fits
from drafting.interview.parsing import Refused, parsed
from drafting.interview.question import (
    Answer,
    Consent,
    FigureQuestion,
    NextRecord,
    Question,
    RecordField,
    TextQuestion,
    label,
    text_kind,
)
from drafting.interview.session import Session
from drafting.interview.sources import Progress
from drafting.interview.storing import Confirm, Steps, Stored, store
from drafting.interview.text_questions import Texts
from drafting.interview.walk import Notice
from drafting.keys import Keys
from drafting.ledger import measure_word
from drafting.profile import SKIPPED, TITLE

_KNOWN = ("数据", "文段", "公文")


def answer(session: Session, given: Mapping[str, Any]) -> Iterator[Finding | Notice]:
    """Keeps every answer that fits the session's `only`, one by one.

    What cannot be kept is a finding, and the rest is kept all the same; what a person would have been asked because
    of an answer is a notice, and counts as no.
    """
    yield from (unknown(key, _KNOWN, (key,)) for key in given if key not in _KNOWN)
    yield from _passages(session, _of(given, "文段"))
    for keys, value in _leaves(session, given):
        yield from _answered(session, keys, value)


def _passages(session: Session, given: Mapping[str, Any]) -> Iterator[Finding]:
    """Names the passages that are written, or left out."""
    passages = session.sources.pack.passages
    for name, value in given.items():
        if name not in passages:
            yield unknown(name, passages, ("文段", name), "文段")
        elif value == SKIPPED or name not in session.kept.profile.passages:
            session.kept.put(("文段", name), SKIPPED if value == SKIPPED else {})


def _of(given: Mapping[str, Any], key: str) -> dict[str, Any]:
    inside = given.get(key)
    return inside if isinstance(inside, dict) else {}


def _leaves(session: Session, given: Mapping[str, Any]) -> Iterator[tuple[Keys, Any]]:
    for key in ("数据", "公文"):
        yield from (((key, name), value) for name, value in _of(given, key).items())
    for name, answers in _of(given, "文段").items():
        if isinstance(answers, dict) and name in session.sources.pack.passages:
            yield from ((("文段", name, key), value) for key, value in answers.items())


def _answered(session: Session, keys: Keys, value: Any) -> Iterator[Finding | Notice]:
    question = _question(session.progress, keys)
    if question is None:
        yield unknown(str(keys[-1]), _names(session.progress, keys), keys, "提问")
    elif session.options.only and not fits(question, session.options.only):
        return
    elif isinstance(given := _read(question, value), Refused):
        yield _refusal(question, given.reason)
    elif given is not None:
        yield from _stored(session, question, given)
    elif value:
        session.apply((*_following(session.progress, keys, value), (keys, value)))


def _refusal(question: Question, reason: str) -> Finding:
    """Why an answer of the file is not kept, by the name of its question."""
    return error("answer", f"{label(question)}：{reason}", "改好再运行", question.keys)


def _stored(session: Session, question: Question, given: Answer) -> Iterator[Finding | Notice]:
    """Keeps an answer; what must be confirmed before it is kept is not kept."""
    outcome = store(session.progress, question, given)
    if isinstance(outcome, Confirm) and not outcome.steps:
        hint = "核对；要照写的，写成 {数: …, 单位: …}"
        yield error("answer", f"{label(question)}：{outcome.question.ask}", hint, question.keys)
        return
    session.apply(outcome.steps)
    while not isinstance(outcome, Stored):
        yield Notice(f"{label(question)}：{outcome.question.ask}")
        outcome = outcome.chosen("")
        session.apply(outcome.steps)


def _following(progress: Progress, keys: Keys, value: Any) -> Steps:
    """What an entry of the ledger changes beside itself."""
    if keys[0] != "数据" or not isinstance(value, Mapping):
        return ()
    figure = Figure.model_validate(value) if value.get("数") else None
    measured = figure and figure.model_copy(update={"measure_word": measure_word(figure, str(keys[1]), progress.pack)})
    return tuple(following(progress, str(keys[1]), measured))


def _question(progress: Progress, keys: Keys) -> Question | None:
    """The question that an answer of the file answers."""
    if keys[0] == "数据":
        return figure_question(str(keys[1]), "", progress)
    if keys[0] == "公文":
        return next((question for question in document_questions(progress) if question.keys == keys), None)
    passage = progress.pack.passages[str(keys[1])]
    every = Texts(progress, passage, passage.name).questions()
    title = TextQuestion(("文段", passage.name, TITLE), TITLE, name=f"{passage.name}.{TITLE}")
    return next((question for question in (*every, title) if question.keys[:3] == keys), None)


def _names(progress: Progress, keys: Keys) -> tuple[str, ...]:
    if keys[0] == "公文":
        return tuple(str(question.keys[1]) for question in document_questions(progress))
    return (*progress.pack.passages[str(keys[1])].head.questions, TITLE)


def _read(question: Question, value: Any) -> Answer | Refused | None:
    """The answer to store as if typed; None where the value is kept as it is: an entry, a list, records."""
    if isinstance(value, str):
        given = parsed(question, value)
        return Refused(f"只能写答案，写的是“{value}”") if given is Consent.GIVEN else given
    if isinstance(question, FigureQuestion):
        return _entry(value)
    many = text_kind(question) == "条目" or isinstance(question, RecordField | NextRecord)
    return None if many else Refused(f"“{question.name}”应是一段文字，不是一列")


def _entry(value: Any) -> Refused | None:
    """Why a mapping is no entry of the ledger."""
    try:
        Figure.model_validate(value)
    except ValidationError as wrong:
        first = wrong.errors()[0]
        known = first["type"] == "value_error"
        return Refused(str(first["ctx"]["error"]) if known else "数据的写法不对，写成 {数: 3, 备注: …}")
    return None
