"""What may be wrong with a report (检查): rules in report order, each a module whose docstring is its manual."""

from collections.abc import Iterator
from typing import Protocol

from drafting.checking.report import Report
from drafting.checking.rules import (
    figure_blank,
    figure_jumped,
    figure_unchanged,
    gap_left,
    placeholder_left,
    rate_over,
    relation_broken,
    role_missing,
    section_empty,
    text_unchanged,
    year_stale,
)
from drafting.finding import Finding


class Rule(Protocol):
    """A rule (检查规则): a module with its name, its manual and its check."""

    NAME: str
    __doc__: str | None

    def check(self, report: Report) -> Iterator[Finding]:
        """What is wrong with the report by this rule."""
        ...


COPIED: tuple[Rule, ...] = (figure_unchanged, figure_jumped, text_unchanged, year_stale)
"""The rules that look for what was copied from last year (照抄)."""

RULES: tuple[Rule, ...] = (
    role_missing,
    section_empty,
    gap_left,
    placeholder_left,
    relation_broken,
    rate_over,
    figure_blank,
    *COPIED,
)
"""Every rule, in the order of the report."""


def lint(report: Report) -> Iterator[Finding]:
    """Every finding of every rule."""
    for rule in RULES:
        yield from rule.check(report)
