"""Another document of the year beside a report (--对照): figures that must agree."""

import re
from dataclasses import replace

import pytest

from drafting.checking.counterpart import counterpart
from drafting.checking.report import Report
from drafting.checking.rules import figures_disagree
from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.figure import Figure
from drafting.outline import Outline, Run
from drafting.reading.plain_text import lines_of_text
from tests.reports import report_with, text_with

YEARLY = """示例区市场监督管理局2024年政府信息公开工作年度报告
一、主动公开政府信息情况
下面是主动公开的情况，数都按制发和决定的日期统计，没有另外说明的都是全年的数。
｜信息内容｜本年制发件数｜本年废止件数｜现行有效件数｜
｜规章｜0｜0｜0｜
｜行政规范性文件｜2｜1｜15｜
｜信息内容｜本年处理决定数量｜
｜行政许可｜120｜
｜行政处罚｜18｜
｜信息内容｜本年收费金额（单位：万元）｜
｜行政事业性收费｜3.5｜
二、收到和处理政府信息公开申请情况
｜一、本年新收政府信息公开申请数量｜5｜1｜0｜0｜0｜0｜6｜
"""
EXAMPLES = re.findall(r"^(错例|正例)：报告：(.+)；对照：(.+)$", figures_disagree.__doc__ or "", re.MULTILINE)


def beside(words, other):
    return replace(report_with(words), against=(counterpart("年报", lines_of_text(other)),))


@pytest.mark.parametrize(("kind", "words", "other"), EXAMPLES)
def test_examples_of_the_manual(kind, words, other):
    head = "｜规范性文件｜制发｜废止｜现行有效｜\n" if "规范性文件" in other else "｜信息内容｜本年处理决定数量｜\n"
    table = f"年报2024年情况报告\n一、主要情况\n{head if other.startswith('｜') else ''}{other}"
    found = list(figures_disagree.check(beside(f"{words}。", table)))
    assert bool(found) == (kind == "错例")
    assert all(one.rule == "figures-disagree" and one.hint for one in found)


def test_rows_and_columns_of_the_disclosure_report_are_known():
    words = "制定规范性文件3件，现行有效规范性文件15件，作出行政许可决定120件，收到政府信息公开申请6件。"
    (found,) = figures_disagree.check(beside(words, YEARLY))
    assert found.excerpt == "3件"
    assert found.message == "规范性文件制发这里是3件，“年报”里是2"


def test_the_figures_of_a_profile_are_compared_by_their_names():
    figures = {
        name: Figure(number=number, measure_word="件") for name, number in (("许可准予", "110"), ("许可不予", "9"))
    }
    other = counterpart("年报", lines_of_text(YEARLY))
    (found,) = figures_disagree.check(Report(Outline((Run("题"),)), figures, against=(other,)))
    assert found.location.keys == ("数据", "许可准予")
    assert found.message == "行政许可决定这里是119，“年报”里是120"


def test_the_command_compares_with_a_file(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告.txt").write_text(text_with("作出行政处罚决定20件。"), "utf-8")
    (tmp_path / "年报.txt").write_text(YEARLY, "utf-8")
    assert explained(draft, ["check", "报告.txt", "--对照", "年报.txt", "--only", "figures-disagree"]) == 0
    assert "行政处罚决定这里是20件，“年报”里是18" in capsys.readouterr().out
