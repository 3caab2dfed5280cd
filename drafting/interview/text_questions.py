"""The texts a passage asks for (要填的文字): one question each, a question a field for lists of records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from drafting import pack
from drafting.interview.question import Choice, NextRecord, RecordField, Row, State, TextKind, TextQuestion
from drafting.interview.sources import Progress
from drafting.keys import Keys
from drafting.profile import TITLE, Answer, Record

Worded = TextQuestion | RecordField | NextRecord | Choice
"""The questions a passage asks beside its figures."""


@dataclass(frozen=True)
class Texts:
    """What one passage asks beside its figures.

    progress: the profile as it stands.
    passage: the passage.
    section: the heading of its questions.
    """

    progress: Progress
    passage: pack.Passage
    section: str

    def questions(self) -> Iterator[Worded]:
        """The passage's questions in order."""
        for name, question in self.passage.head.questions.items():
            if question.fields:
                yield from _Records(self, name, question).questions()
            else:
                yield self._single(name, question)
        if self.answer(TITLE) and TITLE not in self.passage.head.questions:
            yield self._single(TITLE, pack.Question(kind="文字", ask="这一段的标题", keep=True))

    def answer(self, name: str) -> Answer | None:
        """What the profile says; None where it says nothing."""
        return self.progress.profile.answers(self.passage.name).get(name) or None

    def state(self, name: str, *, given: bool) -> State:
        """How far a question is answered; what was carried over waits until somebody confirms it (待更新)."""
        if f"{self.passage.name}.{name}" in self.progress.profile.pending:
            return State.PENDING
        return State.ANSWERED if given else State.OPEN

    def _single(self, name: str, question: pack.Question) -> TextQuestion | Choice:
        header = self._header(name, question)
        if question.kind == "选择":
            return Choice(**header, rows=tuple(Row(row, row) for row in question.choices))
        return TextQuestion(**header, kind="期间" if question.period_of else question.kind)

    def _header(self, name: str, question: pack.Question) -> dict[str, Any]:
        """The fields of Header; a text that carries over (沿用) has last year's words to edit."""
        given, last = self.answer(name), self.progress.sources.words(self.passage.name).get(name)
        carried = last if question.keep and not given else None
        state = State.PENDING if carried else self.state(name, given=bool(given))
        return {
            "keys": ("文段", self.passage.name, name),
            "ask": question.ask or name,
            "section": self.section,
            "name": f"{self.passage.name}.{name}",
            "note": question.note,
            "now": in_lines(given or carried),
            "last": "" if state is State.PENDING else self.progress.sources.as_printed(in_lines(last)),
            "state": state,
            "optional": question.optional,
        }


class _Records(NamedTuple):
    """A list of records (条目 with 字段): a question for every field, and one for a further record."""

    of: Texts
    name: str
    question: pack.Question

    @property
    def first(self) -> str:
        """The first field, without which there is no record."""
        return next(iter(self.question.fields))

    def questions(self) -> Iterator[RecordField | NextRecord]:
        """Every field of every record, then one record more."""
        given = self.of.answer(self.name)
        records = [item for item in given if isinstance(item, dict)] if isinstance(given, tuple) else []
        for index, record in enumerate(records):
            for field in self.question.fields:
                yield self._field(index, field, record)
        yield self._next(len(records))

    def _field(self, index: int, field: str, record: Record) -> RecordField:
        text, first = record.get(field, ""), record.get(self.first, "")
        keys = self._keys(index, field)
        return RecordField(
            keys=keys,
            ask=f"第{index + 1}条的{field}",
            section=self.of.section,
            name=f"{self.of.passage.name}.{self.name}",
            note=self.question.note if field == self.first else f"{self.first}：{first}",
            now=text,
            state=self.of.state(self.name, given=bool(text)),
            kind=_kind(self.question.fields[field]),
            removes=keys[:-1] if field == self.first else (),
        )

    def _next(self, count: int) -> NextRecord:
        """One record more; the words of last year in the list are confirmed here, at its end."""
        ask = f"还有第{count + 1}条吗，填它的{self.first}" if count else f"{self.question.ask}。先填第1条的{self.first}"
        pending = self.of.state(self.name, given=False) is State.PENDING
        return NextRecord(
            keys=self._keys(count, self.first),
            ask=ask,
            section=self.of.section,
            name=f"{self.of.passage.name}.{self.name}",
            note=self.question.note,
            state=State.OPEN if not count else State.PENDING if pending else State.ANSWERED,
            optional=self.question.optional or count > 0,
            kind=_kind(self.question.fields[self.first]),
        )

    def _keys(self, index: int, field: str) -> Keys:
        return ("文段", self.of.passage.name, self.name, index, field)


def _kind(field: str) -> TextKind:
    return "文字" if field == "文字" else "段落"


def in_lines(answer: Answer | None) -> str:
    """An answer as a person edits it: the items of a list a line each."""
    if answer is None or isinstance(answer, str):
        return (answer or "").strip()
    return "\n".join(item if isinstance(item, str) else "；".join(item.values()) for item in answer)
