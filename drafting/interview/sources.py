"""What the questions are made from (问答的依据): the pack, the calendar, last year's profile; and where answers go."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

from drafting.calendar import Calendar
from drafting.composing.compose import Context, composed, prepared, written
from drafting.composing.namespace import REFERENCE
from drafting.figure import Figure
from drafting.keys import Keys
from drafting.ledger import Ledger, ledger, own_figures
from drafting.outline import Outline
from drafting.pack import ALWAYS, Pack, Passage
from drafting.profile import Answers, Profile
from drafting.relation import Relation


class Kept(Protocol):
    """A profile being answered, each answer kept at once (打开着的资料)."""

    @property
    def profile(self) -> Profile:
        """The profile as it now stands."""
        ...

    def put(self, keys: Keys, value: Any) -> None:
        """Sets what stands at these keys; raises DraftError where it cannot be kept."""
        ...

    def drop(self, keys: Keys) -> None:
        """Takes away what stands at these keys; raises DraftError likewise."""
        ...


@dataclass(frozen=True)
class Sources:
    """What the questions of a year are made from, whatever is answered.

    pack: the unit's pack.
    calendar: the facts of each year.
    last: the profile of the year before, None where there is none.
    """

    pack: Pack
    calendar: Calendar
    last: Profile | None = None

    @cached_property
    def last_figures(self) -> Mapping[str, Figure]:
        """Last year's figures by name."""
        return own_figures(self.last, self.pack) if self.last else {}

    @cached_property
    def taken(self) -> frozenset[str]:
        """The names of the measures that last year's report has."""
        if self.last is None:
            return frozenset()
        last = self.last.model_copy(update={"numbering": ""})
        work = prepared(self.pack, last, self.calendar, ledger(last, self.pack, {}))
        return frozenset(passage.name for passage in optional(self.pack) if written(passage, work))

    @cached_property
    def equations(self) -> Mapping[str, tuple[Relation, ...]]:
        """The relations that may give a figure, by its name."""
        equal = [relation for relation in self.pack.relations if relation.sign == "="]
        named = {name for relation in equal for name in relation.names}
        return {name: tuple(relation for relation in equal if name in relation.names) for name in named}

    def words(self, passage: str) -> Answers:
        """Last year's answers to a passage."""
        return self.last.answers(passage) if self.last else {}

    def as_printed(self, words: str) -> str:
        """Last year's words with the figures they refer to ({宣讲场次}), as last year's report had them."""
        return REFERENCE.sub(lambda named: str(self.last_figures.get(named[1], named[0])), words)


@dataclass(frozen=True)
class Progress:
    """A profile at one moment of being answered, with what follows from it, worked out once.

    sources: what the questions are made from.
    profile: the profile as it stands; another state of it is another Progress.
    chosen: the areas whose measures a person has chosen in this sitting.
    """

    sources: Sources
    profile: Profile
    chosen: frozenset[str] = frozenset()

    @cached_property
    def work(self) -> Context:
        """What composing wants: the figures and the names that sentences may use."""
        figures = ledger(self.profile, self.pack, self.sources.last_figures)
        return prepared(self.pack, self.profile, self.sources.calendar, figures)

    @cached_property
    def outline(self) -> Outline:
        """The report as it stands; raises DraftError where a sentence of the pack cannot be composed."""
        return composed(self.work)

    @property
    def ledger(self) -> Ledger:
        """The figures of this year beside last year's."""
        return self.work.figures

    @property
    def pack(self) -> Pack:
        """The unit's pack."""
        return self.sources.pack


def optional(pack: Pack) -> tuple[Passage, ...]:
    """The measures a report may have or not, in report order."""
    return tuple(passage for passage in pack.listed("举措") if passage.head.when != ALWAYS)
