"""What may be wrong with a report (检查): rules in report order, each a module whose docstring is its manual."""

from collections.abc import Iterator
from typing import Protocol

from drafting.checking.report import Report
from drafting.checking.rules import (
    addressed_down,
    addressee_person,
    annex_note,
    anniversary_wrong,
    answer_hollow,
    causes_missing,
    change_told,
    change_wrong,
    chat_residue,
    claim_absolute,
    clause_broken,
    comparison_none,
    date_written,
    decimals_odd,
    doc_cited,
    doc_number,
    document_stale,
    draft_as_law,
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
    heading_mark,
    law_early,
    law_new,
    law_repealed,
    law_unmarked,
    law_year_wrong,
    leader_instruction,
    length_long,
    mark_dash,
    mark_dot,
    mark_doubled,
    mark_ellipsis,
    mark_half_width,
    mark_list,
    mark_list_comma,
    mark_semicolon,
    mark_space,
    mark_unpaired,
    meaning_doubled,
    meeting_early,
    meeting_missing,
    name_misquoted,
    nothing_else,
    number_estimate,
    number_form,
    number_level,
    number_order,
    number_range,
    number_width,
    number_written,
    opening_year,
    page_residue,
    period_differs,
    place_foreign,
    placeholder_left,
    plan_as_result,
    plan_expired,
    plan_in_faults,
    plan_stage,
    plan_unanswered,
    plan_year,
    plan_years_wrong,
    points_many,
    private_number,
    private_person,
    rate_alone,
    rate_over,
    rate_wrong,
    relation_broken,
    request_made,
    role_missing,
    rule_copied,
    secrecy_mark,
    section_empty,
    self_name_mixed,
    sentence_repeated,
    shortfall_none,
    skeleton_odd,
    sum_broken,
    term_early,
    term_mixed,
    term_over,
    text_cut,
    text_similar,
    text_unchanged,
    time_vague,
    title_misused,
    title_nested,
    title_odd,
    title_year,
    told_twice,
    unit_differs,
    units_mixed,
    wording_wrong,
    words_doubled,
    year_future,
    year_relative,
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

WORDED: tuple[Rule, ...] = (
    mark_half_width,
    mark_unpaired,
    mark_doubled,
    mark_ellipsis,
    mark_list,
    mark_list_comma,
    mark_dash,
    mark_dot,
    mark_space,
    title_nested,
    title_misused,
    heading_mark,
    mark_semicolon,
    doc_number,
    doc_cited,
    date_written,
    number_range,
    number_width,
    number_written,
    number_estimate,
    annex_note,
    addressee_person,
    wording_wrong,
    name_misquoted,
    words_doubled,
    meaning_doubled,
    rule_copied,
    self_name_mixed,
    plan_in_faults,
    time_vague,
    claim_absolute,
    chat_residue,
    addressed_down,
    law_unmarked,
    term_mixed,
    clause_broken,
    secrecy_mark,
    private_number,
    private_person,
    leader_instruction,
)
"""The rules about marks and numbers, wording, privacy and secrecy."""

DATED: tuple[Rule, ...] = (
    year_relative,
    year_future,
    document_stale,
    plan_expired,
    plan_years_wrong,
    plan_stage,
    meeting_early,
    meeting_missing,
    term_early,
    term_over,
    law_early,
    law_repealed,
    law_new,
    law_year_wrong,
    draft_as_law,
    anniversary_wrong,
)
"""The rules about years and the calendar (年份与日历)."""

REPEATED: tuple[Rule, ...] = (
    place_foreign,
    sentence_repeated,
    text_similar,
    plan_as_result,
    plan_unanswered,
)
"""The rules about words from elsewhere, from last year, or said twice (照抄)."""

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
    *DATED,
    *REPEATED,
    *WORDED,
)
"""Every rule, in the order of the report."""

ANSWERED_FOR: tuple[Rule, ...] = (figure_unchanged, text_unchanged, figure_unprinted, period_differs, unit_differs)
"""The rules whose reminders (提醒) somebody must have answered before a report is final (定稿)."""


def lint(report: Report) -> Iterator[Finding]:
    """The findings of every rule that can see the report; of very many by one the first, and how many more."""
    for rule in RULES:
        if rule.NEEDS == TEXT or report.reading is None:
            yield from few(tuple(rule.check(report)), kind="同一种问题")
