"""What a rule may look at (检查对象)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from drafting.checking.own_texts import Said
from drafting.checking.printed import Printed, path, printed
from drafting.figure import Figure
from drafting.keys import Keys
from drafting.outline import Outline
from drafting.relation import Relation


@dataclass(frozen=True)
class Report:
    """The composed report with what stands behind it; an old report has the outline alone.

    `counted` names what the pack counts (指标), `last` holds last year's figures, `lasting` names the
    figures that count a state and not a year (口径 年末、累计), `said_before` holds last year's texts,
    `pending` the texts not yet confirmed (待更新),
    `waiting` names the figures that are still to come.
    """

    outline: Outline
    figures: Mapping[str, Figure] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    last: Mapping[str, Figure] = field(default_factory=dict)
    lasting: frozenset[str] = frozenset()
    year: int = 0
    said: tuple[Said, ...] = ()
    said_before: tuple[Said, ...] = ()
    pending: tuple[str, ...] = ()
    counted: Collection[str] = ()
    waiting: tuple[str, ...] = ()

    @cached_property
    def printed(self) -> tuple[Printed, ...]:
        """Everything printed once (印出的话)."""
        return tuple(printed(self.outline))

    def path(self, one: Printed) -> Keys:
        """The keys of the profile that lead to what is printed."""
        return path(one, {*self.counted, *self.figures}, self.said)
