"""What may be wrong with a report (检查): rules in report order, each a module whose docstring is its manual."""

from collections.abc import Iterator
from typing import Protocol

from drafting.finding import Finding
from drafting.lint import placeholder_left, relation_broken, role_missing
from drafting.lint.report import Report


class Rule(Protocol):
    """A rule (检查规则): a module with its name, its manual and its check."""

    NAME: str
    __doc__: str | None

    def check(self, report: Report) -> Iterator[Finding]:
        """What is wrong with the report by this rule."""
        ...


RULES: tuple[Rule, ...] = (role_missing, placeholder_left, relation_broken)
"""Every rule, in the order of the report."""


def lint(report: Report) -> Iterator[Finding]:
    """Every finding of every rule."""
    for rule in RULES:
        yield from rule.check(report)
