"""The figures a passage asks for (要填的数据): in the order its sentences name them, with what others give."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from drafting.composing.namespace import REFERENCE
from drafting.figure import Figure, plain, scale
from drafting.interview.question import Asked
from drafting.interview.sources import Sources
from drafting.ledger import Ledger, ledger
from drafting.pack import Pack, Passage
from drafting.profile import Answer, Profile
from drafting.relation import Relation

_PRINTED = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_NAME = re.compile(r"[^\W\d]\w*")


class Figures(NamedTuple):
    """The figures at hand while a flow is made: this year's beside last year's, and where they come from."""

    sources: Sources
    profile: Profile
    ledger: Ledger

    @classmethod
    def of(cls, sources: Sources, profile: Profile) -> "Figures":
        """The figures of this profile."""
        return cls(sources, profile, ledger(profile, sources.pack, sources.before))

    def asked(self, name: str, section: str) -> Asked:
        """The question for one figure; a name the pack does not know is the unit's own, asked with its measure word."""
        indicator = self.sources.pack.indicators.get(name)
        now, last = self.ledger.now.get(name), self.ledger.last.get(name)
        word = indicator.measure_word if indicator else self._own_word(name)
        offered, reason = ("", "") if now else offer(name, word, self)
        return Asked(
            keys=("数据", name),
            kind="数",
            ask=indicator.ask if indicator else f"“{name}”本年是多少{'' if word else '，连单位一起填，如 40场'}",
            section=section,
            name=name,
            note=_note(name, self.sources.pack),
            measure_word=word,
            last=str(last) if last else "",
            now=str(now) if now else "",
            offered=offered,
            reason=reason,
            answered=now is not None,
            own=indicator is None and not word,
        )

    def _own_word(self, name: str) -> str:
        """The measure word of an indicator of the unit's own, as the profile or last year's has it."""
        known = self.ledger.now.get(name) or self.ledger.last.get(name)
        return self.profile.waiting.get(name) or (known.measure_word if known else "")


def _note(name: str, pack: Pack) -> str:
    indicator = pack.indicators.get(name)
    if indicator is None:
        return ""
    when = {"年末": "年末的数", "累计": "历年累计"}.get(indicator.scope, "")
    desk = f"科室：{indicator.desk}" if indicator.desk else ""
    return "；".join(part for part in (when, desk, indicator.note) if part)


def named(passage: Passage, pack: Pack) -> tuple[str, ...]:
    """The figures a passage names, those it prints first, in order of appearance."""
    wanted = passage.names & pack.indicators.keys() - passage.head.questions.keys()
    return tuple(name for name in _order(passage.text, passage.head.when) if name in wanted)


@lru_cache(maxsize=512)
def _order(text: str, when: str) -> tuple[str, ...]:
    printed = [name for part in _PRINTED.findall(text) for name in _NAME.findall(part)]
    return tuple(dict.fromkeys([*printed, *_NAME.findall(text), *_NAME.findall(when)]))


def referred(answers: Mapping[str, Answer] | str) -> Iterator[str]:
    """The figures that the unit's own words refer to ({宣讲场次})."""
    if isinstance(answers, str):
        yield from REFERENCE.findall(answers)
        return
    for answer in answers.values():
        for item in (answer,) if isinstance(answer, str) else answer:
            yield from REFERENCE.findall(item if isinstance(item, str) else "\n".join(item.values()))


def offer(name: str, word: str, figures: Figures) -> tuple[str, str]:
    """What relations give for a figure still missing, as printed, and the relation; two empty texts where none does."""
    now = figures.ledger.now
    for relation in figures.sources.equations.get(name, ()):
        found = relation.solve(now)
        amount = found[1] / scale(word) if found and found[0] == name else _rate(relation, name, now)
        if amount is not None:
            return f"{plain(amount)}{word}", relation.text
    return "", ""


def _rate(relation: Relation, name: str, now: Mapping[str, Figure]) -> Decimal | None:
    """A percentage that its part and its whole give, with one decimal."""
    if len(relation.left) != 1 or relation.left[0].over or relation.left[0].name != name or len(relation.right) != 1:
        return None
    term = relation.right[0]
    if not term.over or not all(key in now and now[key].exact for key in (term.name, term.over)):
        return None
    if not now[term.over].amount:
        return None
    return term.amount(now).quantize(Decimal("0.1"))


def doubts(name: str, figures: Figures) -> Iterator[tuple[Relation, str]]:
    """The relations of a figure that do not hold, each with how it fails."""
    for relation in figures.sources.pack.relations:
        if name in relation.names and (told := relation.broken(figures.ledger.now)):
            yield relation, told
