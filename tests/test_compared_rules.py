"""Rules that hold this year's figures against last year's and against the text: their manuals are their tests."""

import re

import pytest
from samples import CALENDAR, pack, profile

from drafting.checking.report import Report, report_of
from drafting.checking.rules import change_wrong, figure_unprinted, period_differs, unit_differs
from drafting.checking.rules import text_unchanged as texts
from drafting.figure import read
from drafting.finding import Level
from drafting.outline import Outline, Paragraph, Ref, Run

TITLE = (Run("题"),)


def with_years(example):
    """“周末庭审：上年12月28件，本年全年31件（已核）” as a report."""
    period = r"(全年|累计|12月)?(\S+?)"
    name, before, last, during, now, done = re.fullmatch(
        rf"(.+?)：上年{period}，本年{period}(（已核）)?", example
    ).groups()
    figure = read(now, "").model_copy(update={"period": during or "", "checked": "已核" if done else ""})
    return Report(
        Outline(TITLE), {name: figure}, last={name: read(last, "").model_copy(update={"period": before or ""})}
    )


def with_change(example):
    """“信访降幅10%：上年200件，本年180件” as a report."""
    name, typed, last, now = re.fullmatch(r"(\D+?)([\d.]+%)：上年(.+?)，本年(.+)", example).groups()
    figures = {name: read(typed, ""), "总数": read(now, "")}
    return Report(Outline(TITLE), figures, last={"总数": read(last, "")}, changes={name: "总数"})


def with_printed(example):
    """“印了：甲；填了：甲5件、乙3件（不印）” as a report; 决定写法 makes every figure one that a passage looks at."""
    shown, given, marks = re.fullmatch(r"印了：(.+?)；填了：(.+?)(?:（(.+)）)?", example).groups()
    figures = {}
    for name, number in re.findall(r"([^\d、]+)(\d+件)", given):
        withheld = {"withheld": "是"} if marks == "不印" else {}
        figures[name] = read(number, "").model_copy(update=withheld)
    line = Paragraph((Run("5件", Ref(("数据", shown), "figure")),))
    deciding = frozenset(figures) if "决定" in (marks or "") else frozenset()
    known = ("行政复议新收", "行政复议已结")
    return Report(Outline(TITLE, (line,)), figures, deciding=deciding, indicators=known)


REPORTS = {
    period_differs: with_years,
    unit_differs: with_years,
    change_wrong: with_change,
    figure_unprinted: with_printed,
}

EXAMPLES = [
    pytest.param(rule, kind, example, id=f"{rule.NAME}-{example}")
    for rule in REPORTS
    for kind, example in re.findall(r"^(错例|正例)：(.+)$", rule.__doc__, re.MULTILINE)
]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_of_the_manual(rule, kind, example):
    found = list(rule.check(REPORTS[rule](example)))
    assert bool(found) == (kind == "错例")
    assert all((finding.level is Level.INFO) == ("提示" in example) for finding in found)
    assert all(finding.rule == rule.NAME and finding.hint and finding.location.keys for finding in found)


def test_a_misspelt_name_is_told_with_the_near_one_even_with_a_unit():
    given = profile(数据={"新收": "5", "已结": "3", "学法次教": {"数": "4", "单位": "次"}})
    (found,) = figure_unprinted.check(report_of(given, None, pack(), CALENDAR))
    assert (found.location.keys, found.hint) == (("数据", "学法次教"), "是不是想写“学法次数”")


def test_a_figure_told_in_words_need_not_be_mended():
    (found,) = figure_unprinted.check(with_printed("印了：行政复议已结；填了：行政复议维持5件（决定写法）"))
    assert found.hint.startswith("报告里写成“均”“全部”的不用改")


def test_a_text_found_true_again_is_not_told_twice():
    words = "制定重大执法决定法制审核目录，逐件审核重大执法决定"
    answers = {"文段": {**profile().passages, "责任人": {"做法": words}}}
    last, now = profile(**answers), profile(**answers, 已核=["责任人.做法"])
    assert [finding.location.keys for finding in texts.check(report_of(profile(**answers), last, pack(), CALENDAR))]
    assert not [one for one in texts.check(report_of(now, last, pack(), CALENDAR)) if one.location.keys[1] == "责任人"]


def test_a_computed_figure_follows_its_parts():
    computed = {"数": "9", "单位": "件", "算得": "是"}
    made = pack()
    parts = report_of(profile(数据={"新收": "5", "已结": "3"}), None, made, CALENDAR).figures
    assert {name: str(figure) for name, figure in parts.items()} == {"新收": "5件", "已结": "3件"}
    alone = report_of(profile(数据={"新收": computed}), None, made, CALENDAR).figures
    assert "新收" not in alone, "nothing gives it, so nobody said it"
