"""Rules that look at words: 错例 of the manual is found in a report that was read, 正例 is not.

An example may begin with the part or the year it stands in: 不足：…, 2026年度：….
"""

import re

import pytest

from drafting.checking import rules
from drafting.profile import ROLES
from tests.reports import report_from, report_with

ELSEWHERE = (
    rules.figures_disagree,
    rules.length_long,
    rules.rate_over,
    rules.gap_left,
    rules.placeholder_left,
    rules.points_many,
    rules.role_missing,
    rules.section_empty,
    rules.title_odd,
    rules.plan_as_result,
    rules.plan_unanswered,
    rules.text_similar,
)
"""Rules whose manuals other tests try: on trees, on last year's report, on long texts."""

EXAMPLES = [
    pytest.param(rule, kind, example, id=f"{rule.NAME}-{example}")
    for rule in rules.RULES
    if rule.NEEDS == rules.TEXT and rule not in ELSEWHERE
    for kind, example in re.findall(r"^(错例|正例)：(.+)$", rule.__doc__ or "", re.MULTILINE)
]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_of_the_manual(rule, kind, example):
    found = list(rule.check(report(example)))
    assert bool(found) == (kind == "错例")
    assert all(finding.rule == rule.NAME and finding.hint for finding in found)


def report(example):
    """The report of an example: ⏎ parts lines, 全文： gives a whole report, 不足： a part, 2026年度： a year."""
    whole, year, part = example.startswith("全文："), 2024, "举措"
    words = example.removeprefix("全文：").replace("⏎", "\n")
    if whole:
        return report_from(words)
    if dated := re.match(r"(\d{4})年度：", words):
        year, words = int(dated[1]), words[dated.end() :]
    if placed := re.match(rf"({'|'.join(ROLES)})：", words):
        part, words = placed[1], words[placed.end() :]
    return report_with(words, part, year)


def test_a_rate_over_a_hundred_is_found_in_words_too():
    (found,) = rules.rate_over.check(report("产品检验率达到120%。"))
    assert (found.level, found.excerpt) == ("错误", "120%")
    assert not list(rules.rate_over.check(report("任务完成率达到120%，检查量增长130%。")))
