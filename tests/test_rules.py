"""Every rule's manual is its test: 错例 is found, 正例 is not."""

import re

import pytest

from drafting.checking.report import Report
from drafting.checking.rules import (
    RULES,
    figure_blank,
    figure_contradicts,
    gap_left,
    length_long,
    placeholder_left,
    points_many,
    rate_over,
    relation_broken,
    role_missing,
    section_empty,
    skeleton_odd,
    title_odd,
)
from drafting.figure import Figure
from drafting.finding import Level
from drafting.numbering import mark
from drafting.outline import DocumentElements, Outline, Paragraph, Ref, Run, Section, gap
from drafting.relation import relation


def with_roles(example):
    return Report(
        Outline((Run("题"),), sections=tuple(Section("", (Run("题"),), role=role) for role in example.split("、")))
    )


def with_words(example):
    gaps = re.split("(【待填：[^】]*】)", example)
    words = (gap(text[4:-1], ()) if text.startswith("【待填") else Run(text) for text in gaps if text)
    return Report(Outline((Run("题"),), opening=(Paragraph(tuple(words)),)))


def with_figures(example):
    counts = dict(re.findall(r"([^\d\s]+?)(\d+(?:\.\d+)?)%?(?=\s|$)", example))
    figures = {name: Figure(number=number) for name, number in counts.items()}
    return Report(Outline((Run("题"),)), figures, (relation(re.sub(r"\d+(\.\d+)?%?", "", example)),))


def with_section(example):
    heading, _, words = example.partition("：")
    blocks = (Paragraph((Run(words),)),) if words else ()
    return Report(Outline((Run("题"),), sections=(Section("", (Run(heading),), blocks),)))


def with_rate(example):
    name, _, number = example.partition("：")
    return Report(Outline((Run("题"),)), {name: Figure(number=number.rstrip("%"), measure_word="%")})


def with_ledger(example):
    name, _, number = example.partition("：")
    return Report(Outline((Run("题"),)), blank_figures=() if number else (name,))


def with_title(example):
    return Report(Outline((Run(example),)))


def with_points(example):
    points = (Paragraph((Run(f"{mark('一是', number)}做事。"),)) for number in range(1, int(example) + 1))
    return Report(Outline((Run("题"),), tuple(points)))


def with_skeleton(example):
    years = tuple(int(year) for year in re.findall(r"\d{4}", example))
    missing = tuple(re.findall("缺了“(.+?)”", example))
    return Report(Outline((Run("题"),)), year=(years or (2024,))[-1], skeleton_years=years[:2], missing_parts=missing)


def with_length(example):
    count, year = re.match(r"(\d+)字(?:（(\d+)年度）)?", example).groups()
    return Report(Outline((Run("题"),), opening=(Paragraph((Run("字" * int(count)),)),)), year=int(year or 2024))


def with_typed(example):
    words, _, given = example.partition("；数据：")
    found = re.findall(r"([^\d、]+)(\d+)(.)(?:、|$)", given)
    figures = {name: Figure(number=number, measure_word=word) for name, number, word in found}
    text = Paragraph((Run(f"{words}。", Ref(("文段", "做法"), "answer")),))
    return Report(Outline((Run("题"),), sections=(Section("", (Run("题"),), (text,), role="举措"),)), figures)


REPORTS = {
    figure_contradicts: with_typed,
    length_long: with_length,
    title_odd: with_title,
    points_many: with_points,
    skeleton_odd: with_skeleton,
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
    every = rule.check(REPORTS[rule](example))
    found = [
        finding
        for finding in every
        if finding.level is not Level.INFO or rule in (points_many, length_long, figure_contradicts)
    ]
    assert bool(found) == (kind == "错例")
    assert all(finding.rule == rule.NAME and finding.hint for finding in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.NAME)
def test_every_rule_has_a_manual_with_both_kinds_of_example(rule):
    assert "错例：" in rule.__doc__
    assert "正例：" in rule.__doc__
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.NAME


def test_gaps_around_the_text_lead_to_their_keys():
    day = (gap("成文日期", ("公文", "成文日期")),)
    elements = DocumentElements(
        doc_no=(gap("发文字号", ("公文", "发文字号")),),
        signers=((gap("签发人", ("公文", "签发人")),),),
        date=day,
        printed_on=day,
    )
    title = (Run("题"), gap("题", ("标题",)))
    told = list(gap_left.check(Report(Outline(title, elements=elements))))
    assert [finding.location.keys for finding in told] == [
        ("公文", "发文字号"),
        ("公文", "签发人"),
        ("公文", "成文日期"),
        ("标题",),
    ]
    assert told[0].message == "没有填：发文字号"


def test_what_is_found_leads_to_where_the_profile_says_it():
    own = Ref(("自拟", 1, "正文"), "answer")
    text = (Run("宣讲", own), gap("宣讲", ("数据", "宣讲")), Run("，办了【待补】件。", own))
    title = (Run("第××条", Ref(("自拟", 1, "标题"), "answer")),)
    closing = Paragraph((Run("专此××报告。", Ref(("结尾",), "answer")),))
    sections = (Section("", title, (Paragraph(text),), keys=("自拟", 1)),)
    report = Report(Outline((Run("题"),), sections=sections, closing=(closing,)))
    found = [*gap_left.check(report), *placeholder_left.check(report)]
    assert [finding.location.keys for finding in found] == [
        ("数据", "宣讲"),
        ("自拟", 1, "标题"),
        ("自拟", 1, "正文"),
        ("结尾",),
    ]


def test_a_missing_fifth_item_is_only_a_reminder():
    (reminder,) = role_missing.check(with_roles("举措、不足、责任人、安排"))
    assert reminder.level is Level.INFO
