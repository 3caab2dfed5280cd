"""A report beside last year's: what stands as it did, plans told as results, plans that nothing answers."""

import re
from dataclasses import replace

import pytest
from samples import pack, profile

from drafting.calendar import Calendar
from drafting.checking.report import read_report, report_of
from drafting.checking.rules import plan_as_result, plan_unanswered, text_similar
from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.finding import Level
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read
from tests.reports import text_with

PARTS = {text_similar: ("不足", "不足"), plan_as_result: ("安排", "举措"), plan_unanswered: ("安排", "举措")}
EXAMPLES = [
    pytest.param(rule, *example, id=f"{rule.NAME}-{example[1][:12]}-{example[2][:12]}")
    for rule in PARTS
    for example in re.findall(r"^(错例|正例)：上年：(.+)；本年：(.+)$", rule.__doc__, re.MULTILINE)
]


def beside(last, now, parts):
    """The report on 2024 with these words, and that on 2023 beside it."""
    before = read(lines_of_text(text_with(last, parts[0], 2023))).outline
    reading = read(lines_of_text(text_with(now, parts[1], 2024)))
    return replace(read_report(reading, None, pack(), Calendar()), last_outline=before)


def told(rule, report):
    fixed = {finding.message for finding in rule.check(beside("无。", "无。", PARTS[rule]))}
    return [finding for finding in rule.check(report) if finding.message not in fixed]


@pytest.mark.parametrize(("rule", "kind", "last", "now"), EXAMPLES)
def test_examples_of_the_manual(rule, kind, last, now):
    found = told(rule, beside(last, now, PARTS[rule]))
    assert bool(found) == (kind == "错例")
    assert all(finding.rule == rule.NAME and finding.hint and len(finding.message) <= 40 for finding in found)


def test_a_paragraph_of_last_year_is_found_where_it_stands_now():
    words = "在案卷评查中发现，个别执法人员调查取证不够规范，文书制作质量还有差距，主要原因是新进人员多、办案经验少。"
    (found,) = told(text_similar, beside(words, words, ("不足", "不足")))
    assert found.location.line
    assert found.message == "这一段与上年100%相同"


def test_nothing_is_told_without_last_year():
    reading = read(lines_of_text(text_with("推进柔性执法，编制轻微违法行为不予处罚事项清单。")))
    report = read_report(reading, None, pack(), Calendar())
    assert not [finding for rule in PARTS for finding in rule.check(report)]


def test_a_profile_is_laid_beside_last_years():
    own = "推进柔性执法，编制轻微违法行为不予处罚事项清单。"
    last = profile(年度=2023, 自拟=[{"部分": "安排", "标题": "执法", "正文": own}])
    now = profile(年度=2024, 自拟=[{"部分": "举措", "标题": "执法", "正文": own}])
    (found,) = plan_as_result.check(report_of(now, last, pack(), Calendar()))
    assert found.level is Level.WARNING
    assert found.location.keys == ("自拟", 0, "正文")


def test_draft_check_takes_last_years_report(tmp_path, monkeypatch, capsys):
    words = "推进柔性执法，编制轻微违法行为不予处罚事项清单。"
    (tmp_path / "2023.txt").write_text(text_with(words, "安排", 2023), "utf-8")
    (tmp_path / "2024.txt").write_text(text_with(words, "举措", 2024), "utf-8")
    monkeypatch.chdir(tmp_path)
    explained(draft, ["check", "2024.txt", "--上年", "2023.txt"])
    assert "上年的安排原样写成了本年做的" in capsys.readouterr().out
