"""What was copied from last year is found: every 错例 and 正例 of the four rules' manuals."""

import re
from dataclasses import replace

import pytest
from samples import pack, profile

from drafting.checking.own_texts import OwnText, own_texts
from drafting.checking.report import Report
from drafting.checking.rules import COPIED, figure_jumped, figure_unchanged, text_unchanged, year_stale
from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.figure import Figure, read
from drafting.finding import Level
from drafting.outline import Outline, Run

PLACE = ("文段", "三项制度", "主要做法")


def with_figure(example):
    """“行政处罚：上年112件，本年112件（已核）” as a report."""
    name, last, now, marks = re.fullmatch(r"(.+?)：上年(.+?)，本年([^（]+)(?:（(.+)）)?", example).groups()
    checked = {"checked": "已核"} if "已核" in (marks or "") else {}
    figure = read(now, "").model_copy(update=checked)
    lasting = frozenset({name}) if "年末" in (marks or "") else frozenset()
    return Report(Outline((Run("题"),)), {name: figure}, last={name: read(last, "")}, lasting=lasting)


def with_text(example):
    """“上年：…；本年：…（沿用，待更新）” as a report."""
    said_and_marks = r"上年：(.+?)；本年：(.+?)(?:（([^（）]*(?:沿用|待更新)[^（）]*)）)?"
    last, now, marks = re.fullmatch(said_and_marks, example).groups()
    text = OwnText(PLACE, now, keep="沿用" in (marks or ""))
    pending = ("三项制度.主要做法",) if "待更新" in (marks or "") else ()
    return Report(Outline((Run("题"),)), own_texts=(text,), last_texts=(OwnText(PLACE, last),), pending=pending)


def with_year(example):
    """“2024年度：…” as a report."""
    year, text = re.fullmatch(r"(\d{4})年度：(.+)", example).groups()
    return Report(Outline((Run("题"),)), year=int(year), own_texts=(OwnText(PLACE, text),))


def of_profile(rule, example):
    return rule is not year_stale or not re.search("二〇|在2023年度|20件，", example)


REPORTS = {
    figure_unchanged: with_figure,
    figure_jumped: with_figure,
    text_unchanged: with_text,
    year_stale: with_year,
}

EXAMPLES = [
    pytest.param(rule, kind, example, id=f"{rule.NAME}-{example}")
    for rule in COPIED
    for kind, example in re.findall(r"^(错例|正例)：(.+)$", rule.__doc__, re.MULTILINE)
    if of_profile(rule, example)
]


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_of_the_manual(rule, kind, example):
    found = list(rule.check(REPORTS[rule](example)))
    level = Level.INFO if "提示）" in example else Level.WARNING
    assert [finding.level for finding in found] == ([level] if kind == "错例" else [])
    assert all(finding.rule == rule.NAME and finding.hint and finding.location.keys for finding in found)


def test_messages_are_short():
    reports = [REPORTS[rule](example) for rule, kind, example in (param.values for param in EXAMPLES) if kind == "错例"]
    told = [finding for rule in COPIED for report in reports for finding in rule.check(report)]
    assert len(told) >= len(reports)
    assert all(len(finding.message) <= 40 and len(finding.hint) <= 40 for finding in told)


@pytest.mark.parametrize(
    "text",
    ["2023年至2025年的任务", "较2023年有所改进", "2024年1月至12月", "编号12023年", "文号示人社〔2023〕6号", "2023件"],
)
def test_years_that_are_not_stale(text):
    assert list(year_stale.check(with_year(f"2024年度：{text}"))) == []


def test_the_period_of_a_figure_is_not_stale():
    told = Figure(number="2", measure_word="件", period="2021年下半年以来")
    report = with_year("2024年度：2021年下半年以来新增案件2件")
    assert list(year_stale.check(replace(report, figures={"新增案件": told}))) == []
    assert len(list(year_stale.check(report))) == 1


@pytest.mark.parametrize("text", ["自20 22年以来", "自202\n2年以来", "自2022 年以来"])
def test_a_stale_year_that_a_line_break_parts_is_found(text):
    report = Report(Outline((Run("题"),)), year=2024, own_texts=(OwnText(PLACE, text),))
    assert [finding.message for finding in year_stale.check(report)] == ["写着“2022年”，报告写的是2024年"]


def test_an_old_report_without_a_profile_is_left_alone():
    assert [finding for rule in COPIED for finding in rule.check(Report(Outline((Run("题"),))))] == []


def test_a_pending_answer_is_told_once_however_many_items_it_has():
    items = tuple(OwnText(("文段", "不足", "条目", number, "因"), "人手少") for number in range(3))
    (found,) = text_unchanged.check(Report(Outline((Run("题"),)), own_texts=items, pending=("不足.条目",)))
    assert found.location.keys == ("文段", "不足", "条目")


def test_a_pending_passage_of_the_units_own_is_told_once():
    own = OwnText(("自拟", 0, "标题"), "宣讲"), OwnText(("自拟", 0, "正文"), "宣讲团走进企业。")
    (found,) = text_unchanged.check(Report(Outline((Run("题"),)), own_texts=own, pending=("自拟.第1条",)))
    assert "“自拟.第1条”还是上年的话" in found.message


def test_an_item_that_moved_in_its_list_still_stands_as_last_year():
    words = "学法形式单一，学用结合不紧，指导工作的效果不明显"
    now, last = OwnText((*PLACE, 2), words), OwnText((*PLACE, 0), words + "。")
    (found,) = text_unchanged.check(Report(Outline((Run("题"),)), own_texts=(now,), last_texts=(last,)))
    assert found.location.keys == (*PLACE, 2)


def test_what_a_profile_says_is_known_by_its_keys():
    own = [{"部分": "举措", "标题": "宣讲", "正文": "宣讲团走进企业。"}]
    chosen = {"是否": ({"提问": {"做了": {"类型": "是否"}, "做法": {"沿用": "是"}}}, "做。")}
    given = profile(
        自拟=own,
        文段={"是否": {"做了": "是", "做法": "甲", "标题": "管住"}, "不足": {"条目": [{"题": "乙", "因": ""}]}},
    )
    assert own_texts(given, pack(**chosen)) == (
        OwnText(("文段", "是否", "做法"), "甲", keep=True),
        OwnText(("文段", "是否", "标题"), "管住", keep=True),
        OwnText(("文段", "不足", "条目", 0, "题"), "乙"),
        OwnText(("自拟", 0, "标题"), "宣讲", keep=True),
        OwnText(("自拟", 0, "正文"), "宣讲团走进企业。", keep=True),
    )


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("打造和谐同心普法宣讲团", False),
        ("推行三项制度规范执法行为", False),
        ("开展宣讲40场覆盖全部镇街", True),
        ("落实2023年法治政府建设要点", True),
        ("落实二〇二三年法治建设要点", True),
        ("举办普法宣讲一百二十场", True),
        ("实施八五普法规划取得成效", True),
    ],
)
@pytest.mark.parametrize("keys", [("文段", "三项制度", "标题"), ("自拟", 0, "标题")])
def test_a_heading_is_asked_about_where_it_names_a_figure_or_a_year(keys, heading, told):
    texts = (OwnText(keys, heading, keep=keys[0] == "自拟"),)
    found = list(text_unchanged.check(Report(Outline((Run("题"),)), own_texts=texts, last_texts=texts)))
    assert bool(found) is told


def test_the_title_of_a_shortcoming_is_no_heading_that_stays():
    texts = (OwnText(("文段", "不足", "条目", 0, "标题"), "执法案卷质量不均衡"),)
    assert list(text_unchanged.check(Report(Outline((Run("题"),)), own_texts=texts, last_texts=texts)))


@pytest.mark.parametrize(
    ("words", "told"), [("每季度抽查一百份执法案卷并通报", True), ("每季度抽查百份执法案卷并通报", False)]
)
def test_words_of_fifteen_characters_are_no_phrase(tmp_path, monkeypatch, capsys, words, told):
    for year in (2023, 2024):
        text = f"年度: {year}\n单位: {{全称: 甲局}}\n模板包: 人社\n文段: {{三项制度: {{主要做法: {words}}}}}\n"
        (tmp_path / f"{year}.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    explained(draft, ["check", "2024.yaml"])
    assert (text_unchanged.NAME in capsys.readouterr().out) is told
