"""Marks, wording, privacy: what the manuals' examples do not show: levels, places, counts, versions."""

import pytest

from drafting.checking.rules import (
    WORDED,
    doc_number,
    lint,
    mark_half_width,
    mark_unpaired,
    private_number,
    secrecy_mark,
    self_name_mixed,
    wording_wrong,
)
from drafting.finding import Level
from tests.reports import report_from, report_with


def rules_of(words, part="举措"):
    return {finding.rule: finding for rule in WORDED for finding in rule.check(report_with(words, part))}


@pytest.mark.parametrize(
    ("words", "part", "rule", "level"),
    [
        ("张三局长（电话13800138000）主持会议。", "责任人", "private-number", Level.WARNING),
        ("李四，电话0763-3331234。", "举措", "private-number", Level.WARNING),
        ("印发凌市监发【2026】3号文件。", "举措", "doc-number", Level.ERROR),
        ("检查,发现隐患32条,督促整改。", "举措", "mark-half-width", Level.WARNING),
        ("秘密★一年", "举措", "secrecy-mark", Level.ERROR),
        ("我局检查12次，我局整改5处，本局培训2次。", "举措", "self-name-mixed", Level.WARNING),
        ("二〇二五年办结12件，去年办结12件。", "举措", "time-vague", Level.INFO),
        ("办案人员少，我局将继续加强培训。", "不足", "plan-in-faults", Level.WARNING),
    ],
)
def test_what_clerks_type_wrong_is_found_at_its_level(words, part, rule, level):
    assert rules_of(words, part)[rule].level is level


def test_a_mark_that_is_wrong_everywhere_is_told_once_with_its_count():
    (finding,) = mark_half_width.check(report_with("检查12次,整改5处,培训2次。"))
    assert (finding.message, finding.excerpt) == ("半角“,”2处，汉字旁边用全角", ",")


def test_the_bracket_of_a_heading_is_the_first_place():
    found = list(mark_half_width.check(report_with("(一)培训\n组织培训12次。\n(二)检查\n检查2次。")))
    assert [(one.excerpt, one.location.column) for one in found] == [("(", 1), (")", 3)]


def test_marks_pair_within_one_another():
    words = "学习《关于〈纲要〉的通知》（“甲”和“乙”），开展“（一）送法”活动。"
    assert list(mark_unpaired.check(report_with(words))) == []
    assert [one.excerpt for one in mark_unpaired.check(report_with("（甲“乙）丙”。"))] == ["“", "”"]


def test_every_fault_of_a_number_is_told_together():
    (finding,) = doc_number.check(report_with("印发示府发[2024]第03号文件。"))
    assert finding.message == "发文字号写错：年份不用六角括号、多了“第”、编了虚位"
    assert finding.hint == "写成〔2024〕3号"


def test_what_names_somebody_is_an_error_for_everybody_to_read():
    report = report_with("联系电话13800138000。")
    public = report_from_public(report)
    assert [next(private_number.check(one)).level for one in (report, public)] == [Level.WARNING, Level.ERROR]


def report_from_public(report):
    from dataclasses import replace

    return replace(report, outline=report.outline._replace(audience="公开"))


def test_a_mark_of_secrecy_above_the_title_is_found():
    text = "000001\n机密★1年\n特急\n示例区教育局2024年法治政府建设年度报告\n区委：\n一、举措\n检查12次。"
    assert list(secrecy_mark.check(report_from(text)))


def test_the_longer_word_is_told_and_not_what_it_holds():
    found = list(wording_wrong.check(report_with("截止到5月底，受理20件。")))
    assert [one.excerpt for one in found] == ["截止到"]


def test_the_name_of_a_superior_is_no_name_for_oneself():
    assert list(self_name_mixed.check(report_with("我局按照市局部署开展检查，各部门结合本单位实际整改。"))) == []


def test_messages_are_short():
    words = (
        "二、三十件,其它**1、(一)】张三局长13800138000。",
        "我们将截止到近期形成各方面形成合力，应当第一、印发示府发[24]3号。",
    )
    for finding in lint(report_with("".join(words * 2), "不足")):
        assert len(finding.message) <= 40, finding.message
