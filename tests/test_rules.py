"""Every rule's manual is its test: 错例 is found, 正例 is not."""

import re

import pytest

from drafting.figure import Figure
from drafting.finding import Level
from drafting.lint import RULES, placeholder_left, relation_broken, role_missing
from drafting.lint.report import Report
from drafting.outline import Official, Outline, Paragraph, Run, Section
from drafting.relation import relation


def with_roles(example):
    return Report(Outline("题", sections=tuple(Section("", "题", role=role) for role in example.split("、"))))


def with_words(example):
    return Report(Outline("题", opening=(Paragraph((Run(example),)),)))


def with_figures(example):
    counts = dict(re.findall(r"([^\d\s]+?)(\d+(?:\.\d+)?)%?(?=\s|$)", example))
    figures = {name: Figure(number=number) for name, number in counts.items()}
    return Report(Outline("题"), figures, (relation(re.sub(r"\d+(\.\d+)?%?", "", example)),))


REPORTS = {
    role_missing: with_roles,
    placeholder_left: with_words,
    relation_broken: with_figures,
}

EXAMPLES = [
    pytest.param(rule, kind, example, id=f"{rule.NAME}-{example}")
    for rule in REPORTS
    for kind, example in re.findall(r"^(错例|正例)：(.+)$", rule.__doc__, re.MULTILINE)
]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_of_the_manual(rule, kind, example):
    found = [finding for finding in rule.check(REPORTS[rule](example)) if finding.level is not Level.INFO]
    assert bool(found) == (kind == "错例")
    assert all(finding.rule == rule.NAME and finding.hint for finding in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_every_rule_has_a_manual_with_both_kinds_of_example(rule):
    assert "错例：" in rule.__doc__
    assert "正例：" in rule.__doc__
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.NAME


def test_gaps_are_found_around_the_text_too():
    official = Official(doc_no="【待填：发文字号】", signers=("【待填：签发人】",))
    told = [finding.message for finding in placeholder_left.check(Report(Outline("题", official=official)))]
    assert told == ["没有填：发文字号", "没有填：签发人"]


def test_a_missing_fifth_item_is_only_a_reminder():
    (reminder,) = role_missing.check(with_roles("举措、不足、责任人、安排"))
    assert reminder.level is Level.INFO
