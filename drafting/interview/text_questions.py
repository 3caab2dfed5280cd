"""The texts a passage asks for (要填的文字): one question each, a question a field for lists of records."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from drafting.interview.question import Asked, Choice, Kind
from drafting.interview.sources import Sources
from drafting.keys import Keys
from drafting.pack import Passage, Question
from drafting.profile import TITLE, Answer, Profile, Record

YES_NO = {"是": "是", "否": "否", "y": "是", "n": "否", "ｙ": "是", "ｎ": "否", "yes": "是", "no": "否"}
"""What a person may type for yes and no, in lower case."""


@dataclass(frozen=True)
class Texts:
    """What one passage asks beside its figures."""

    sources: Sources
    profile: Profile
    passage: Passage
    section: str

    def asked(self) -> Iterator[Asked]:
        """The passage's questions in order."""
        for name, question in self.passage.head.questions.items():
            if question.fields:
                yield from _Records(self, name, question).asked()
            else:
                yield self._single(name, question)
        if self.answer(TITLE) and TITLE not in self.passage.head.questions:
            yield self._single(TITLE, Question(kind="文字", ask="这一段的标题", keep=True))

    def answer(self, name: str) -> Answer | None:
        """What the profile says."""
        return self.profile.answers(self.passage.name).get(name) or None

    def stale(self, name: str) -> bool:
        """Whether the text was carried over and nobody has confirmed it (待更新)."""
        return f"{self.passage.name}.{name}" in self.profile.pending

    def _single(self, name: str, question: Question) -> Asked:
        given = self.answer(name)
        carried = None if given else self._carried(name, question)
        stale = self.stale(name) or bool(carried)
        return Asked(
            keys=("文段", self.passage.name, name),
            kind=question.kind,
            ask=question.ask or name,
            section=self.section,
            name=f"{self.passage.name}.{name}",
            note=question.note,
            last="" if stale else plain(self.sources.words(self.passage.name).get(name)),
            now=plain(given or carried),
            choices=tuple(Choice(row, row) for row in question.choices),
            optional=question.optional,
            answered=bool(given) and not stale,
            stale=stale,
        )

    def _carried(self, name: str, question: Question) -> Answer | None:
        """Last year's words to edit, for a text that carries over (沿用)."""
        return self.sources.words(self.passage.name).get(name) if question.keep else None


class _Records(NamedTuple):
    """A list of records (条目 with 字段): a question for every field, and one for a further record."""

    of: Texts
    name: str
    question: Question

    def asked(self) -> Iterator[Asked]:
        """Every field of every record, then one record more."""
        given = self.of.answer(self.name)
        records = [item for item in given if isinstance(item, dict)] if isinstance(given, tuple) else []
        for index, record in enumerate(records):
            for field in self.question.fields:
                yield self._field(index, field, record)
        yield self._further(len(records))

    def _field(self, index: int, field: str, record: Record) -> Asked:
        text = record.get(field, "")
        return Asked(
            keys=self._keys(index, field),
            kind=_kind(self.question.fields[field]),
            ask=f"第{index + 1}条的{field}",
            section=self.of.section,
            name=f"{self.of.passage.name}.{self.name}",
            note=self._head(record, field) or self.question.note,
            now=text,
            answered=bool(text) and not self.of.stale(self.name),
            stale=self.of.stale(self.name),
            whole=field == next(iter(self.question.fields)),
        )

    def _head(self, record: Record, field: str) -> str:
        first = next(iter(self.question.fields))
        return f"{first}：{record.get(first, '')}" if field != first else ""

    def _further(self, count: int) -> Asked:
        first = next(iter(self.question.fields))
        ask = f"还有第{count + 1}条吗，填它的{first}" if count else f"{self.question.ask}。先填第1条的{first}"
        return Asked(
            keys=self._keys(count, first),
            kind=_kind(self.question.fields[first]),
            ask=ask,
            section=self.of.section,
            name=f"{self.of.passage.name}.{self.name}",
            note=self.question.note,
            optional=self.question.optional or count > 0,
            answered=count > 0 and not self.of.stale(self.name),
            again=True,
        )

    def _keys(self, index: int, field: str) -> Keys:
        return ("文段", self.of.passage.name, self.name, index, field)


def _kind(field: str) -> Kind:
    return "文字" if field == "文字" else "段落"


def plain(answer: Answer | None) -> str:
    """An answer as a person edits it: the items of a list a line each."""
    if answer is None or isinstance(answer, str):
        return (answer or "").strip()
    return "\n".join(item if isinstance(item, str) else "；".join(item.values()) for item in answer)
