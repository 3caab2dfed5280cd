"""What may be wrong with a report (检查): rules in report order, each a module whose docstring is its manual."""

from collections.abc import Iterator
from typing import Protocol

from drafting.checking.report import Report
from drafting.checking.rules import (
    answer_hollow,
    causes_missing,
    change_told,
    change_wrong,
    comparison_none,
    decimals_odd,
    elements_missing,
    fall_times,
    figure_blank,
    figure_contradicts,
    figure_jumped,
    figure_unchanged,
    figure_unprinted,
    figures_disagree,
    figures_none,
    gap_left,
    genre_odd,
    length_long,
    nothing_else,
    number_form,
    number_level,
    number_order,
    opening_year,
    page_residue,
    period_differs,
    placeholder_left,
    plan_year,
    points_many,
    rate_alone,
    rate_over,
    rate_wrong,
    relation_broken,
    request_made,
    role_missing,
    section_empty,
    shortfall_none,
    skeleton_odd,
    sum_broken,
    text_cut,
    text_unchanged,
    title_odd,
    title_year,
    told_twice,
    unit_differs,
    units_mixed,
    year_stale,
    zero_contradicted,
)
from drafting.finding import Finding, few

TEXT, CASE = "文字", "资料"
"""What a rule looks at: the words of any report, or the profile behind a composed one."""


class Rule(Protocol):
    """A rule (检查规则): a module with its name, what it needs, its manual and its check."""

    NAME: str
    NEEDS: str
    __doc__: str | None

    def check(self, report: Report) -> Iterator[Finding]:
        """What is wrong with the report by this rule."""
        ...


COPIED: tuple[Rule, ...] = (figure_unchanged, figure_jumped, text_unchanged, year_stale)
"""The rules that look for what was copied from last year (照抄)."""

STRUCTURE: tuple[Rule, ...] = (
    title_odd,
    title_year,
    elements_missing,
    opening_year,
    genre_odd,
    role_missing,
    text_cut,
    length_long,
    comparison_none,
    page_residue,
    request_made,
    answer_hollow,
    number_form,
    number_order,
    number_level,
    figures_none,
    causes_missing,
    shortfall_none,
    plan_year,
    nothing_else,
)
"""The rules about how a report is built (结构)."""

FIGURES: tuple[Rule, ...] = (
    sum_broken,
    rate_wrong,
    change_told,
    told_twice,
    zero_contradicted,
    figure_contradicts,
    figures_disagree,
    units_mixed,
    decimals_odd,
    fall_times,
    rate_alone,
)
"""The rules about figures in the words of a report (文字里的数)."""

RULES: tuple[Rule, ...] = (
    *STRUCTURE,
    skeleton_odd,
    section_empty,
    points_many,
    gap_left,
    placeholder_left,
    relation_broken,
    rate_over,
    change_wrong,
    *FIGURES,
    figure_blank,
    figure_unprinted,
    period_differs,
    unit_differs,
    *COPIED,
)
"""Every rule, in the order of the report."""

ANSWERED_FOR: tuple[Rule, ...] = (figure_unchanged, text_unchanged, figure_unprinted, period_differs, unit_differs)
"""The rules whose reminders (提醒) somebody must have answered before a report is final (定稿)."""


def lint(report: Report) -> Iterator[Finding]:
    """The findings of every rule that can see the report; of very many by one the first, and how many more."""
    for rule in RULES:
        if rule.NEEDS == TEXT or report.reading is None:
            yield from few(tuple(rule.check(report)), kind="同一种问题")
