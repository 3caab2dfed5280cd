"""What a rule may look at (检查对象)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafting.checking.own_texts import OwnText
from drafting.figure import Figure
from drafting.outline import Outline
from drafting.relation import Relation


@dataclass(frozen=True)
class Report:
    """The composed report with what stands behind it; an old report has the outline alone.

    `last` holds last year's figures, `lasting` names the figures that count a state and not a year (口径 年末、累计),
    `own_texts` and `last_texts` are the unit's own words of this year and of last year, `pending` names the texts
    not yet confirmed (待更新), `blank_figures` the figures of the ledger that are still to come.
    """

    outline: Outline
    figures: Mapping[str, Figure] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    last: Mapping[str, Figure] = field(default_factory=dict)
    lasting: frozenset[str] = frozenset()
    year: int = 0
    own_texts: tuple[OwnText, ...] = ()
    last_texts: tuple[OwnText, ...] = ()
    pending: tuple[str, ...] = ()
    blank_figures: tuple[str, ...] = ()
