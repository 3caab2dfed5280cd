"""What a rule may look at (检查对象)."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafting.figure import Figure
from drafting.outline import Outline
from drafting.relation import Relation


@dataclass(frozen=True)
class Report:
    """The composed report with the figures and relations behind it; an old report has the outline alone."""

    outline: Outline
    figures: Mapping[str, Figure] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
