"""Every rule's manual is its test: 错例 is found, 正例 is not."""

import re

import pytest

from drafting.checking.own_texts import Said
from drafting.checking.report import Report
from drafting.checking.rules import (
    RULES,
    figure_blank,
    gap_left,
    placeholder_left,
    rate_over,
    relation_broken,
    role_missing,
    section_empty,
)
from drafting.figure import Figure
from drafting.finding import Level
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


def with_section(example):
    heading, _, words = example.partition("：")
    blocks = (Paragraph((Run(words),)),) if words else ()
    return Report(Outline("题", sections=(Section("", heading, blocks),)))


def with_rate(example):
    name, _, number = example.partition("：")
    return Report(Outline("题"), {name: Figure(number=number.rstrip("%"), measure_word="%")})


def with_ledger(example):
    name, _, number = example.partition("：")
    return Report(Outline("题"), waiting=() if number else (name,))


REPORTS = {
    section_empty: with_section,
    figure_blank: with_ledger,
    rate_over: with_rate,
    role_missing: with_roles,
    gap_left: with_words,
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


def test_gaps_around_the_text_lead_to_their_keys():
    official = Official(
        doc_no="【待填：发文字号】",
        signers=("【待填：签发人】",),
        date="【待填：成文日期】",
        printed_on="【待填：成文日期】",
    )
    told = list(gap_left.check(Report(Outline("题【待填：题】", official=official))))
    assert [finding.location.keys for finding in told] == [
        ("公文", "发文字号"),
        ("公文", "签发人"),
        ("公文", "成文日期"),
        ("标题",),
    ]
    assert told[0].message == "没有填：发文字号"


def test_gaps_in_the_units_own_words_lead_to_them():
    said = (Said(("自拟", 0, "正文"), "走访企业。"), Said(("自拟", 1, "正文"), "宣讲 {宣讲}，\n办了【待补】件。"))
    text = (Run("宣讲"), Run("【待填：宣讲】", "宣讲", blank=True), Run("，办了【待补】件。"))
    outline = Outline("题", sections=(Section("", "题", (Paragraph(text, "自拟"),), source="自拟"),))
    report = Report(outline, said=said)
    found = [*gap_left.check(report), *placeholder_left.check(report)]
    assert [finding.location.keys for finding in found] == [("自拟", 1, "正文")] * 2


def test_the_closing_leads_to_its_key():
    outline = Outline("题", closing=(Paragraph((Run("专此××报告。"),)),))
    assert [finding.location.keys for finding in placeholder_left.check(Report(outline))] == [("结尾",)]


def test_a_missing_fifth_item_is_only_a_reminder():
    (reminder,) = role_missing.check(with_roles("举措、不足、责任人、安排"))
    assert reminder.level is Level.INFO
