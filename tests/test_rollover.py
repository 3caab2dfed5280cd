"""Next year's profile: what carries over stays, no figure of the old year stands as one of the new."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.checking.own_texts import own_texts
from drafting.checking.profile import review
from drafting.checking.report import Report
from drafting.checking.rules import text_unchanged, year_stale
from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.cli.roll import command
from drafting.files.new_profile import create_next
from drafting.files.packs import load_pack
from drafting.files.profiles import load_profile
from drafting.finding import DraftError
from drafting.outline import Outline, Run
from drafting.profile import Profile
from drafting.rollover import Carried, roll
from drafting.yamlio.reader import read

ROOT = Path(__file__).parents[1]
SHIPPED = sorted((ROOT / "profiles").glob("*/*.yaml"))
PACK = load_pack("人社", ROOT)

PROFILE = """\
格式: 1
年度: 2024
单位: {全称: 示例区人力资源和社会保障局, 简称: 区人社局}
模板包: 人社
提纲: 责任人前置
公文:
  主送: [区委, 区人民政府]  # 两家都送
  发文字号: 示人社〔2025〕1号
  签发人: 某局长
  成文日期: 2025-01-12
  附注: （联系电话：0791-1234567）
  抄送: [区委依法治区办]
  字体: windows
数据:
  行政复议新收: 5  # 法规科
  行政复议已结: {数: 3, 来源: 法规科, 核对: 已核, 备注: 2件2025年1月审结, 上年: 9}
  追讨欠薪金额: {数: 749.34, 单位: 万元, 截至: 2024-11-30}
  宣讲场次: {数: 40, 约: 余, 单位: 场, 来源: 公开报告}
  走访: 97份
  带头应诉次数空:
文段:
  三项制度:
    标题: 管住执法
    主要做法: 2023年制定目录
  劳动监察执法:
    标题: 2024年执法
  营商环境: 不写
  不足:
    条目: [{标题: 甲, 表现: 乙, 原因: 丙}]
自拟:
  - {部分: 举措, 标题: 宣讲团, 正文: "2021—2025年规划期内，2024年组建，全年宣讲{宣讲场次}。"}
待更新:
  - 三项制度.主要做法
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "2024.yaml"
    file.write_text(PROFILE.replace("  带头应诉次数空:\n", ""), encoding="utf-8")
    return file


@pytest.fixture
def rolled(path):
    return roll(load_profile(path).profile, PACK)


def test_the_year_is_the_next(rolled):
    assert rolled.profile.year == 2025


def test_no_figure_of_the_old_year_is_left(rolled):
    assert all(figure is None for figure in rolled.profile.figures.values())
    assert rolled.emptied == ("行政复议新收", "行政复议已结", "追讨欠薪金额", "宣讲场次", "走访")
    assert rolled.profile.blank_measure_words == {
        "行政复议已结": "",
        "追讨欠薪金额": "万元",
        "宣讲场次": "场",
        "走访": "份",
    }


def test_unit_choices_and_addressees_stay(path, rolled):
    before, after = load_profile(path).profile, rolled.profile
    assert (after.unit, after.pack, after.skeleton) == (before.unit, before.pack, before.skeleton)
    assert (after.document.addressees, after.document.copies, after.document.fonts) == (
        ("区委", "区人民政府"),
        ("区委依法治区办",),
        "windows",
    )
    assert after.passages["营商环境"] == "不写"
    assert after.answers("三项制度")["标题"] == "管住执法"


def test_what_belongs_to_the_year_goes(rolled):
    papers = rolled.profile.document
    assert (papers.doc_no, papers.signers, papers.date, papers.note) == ("", (), "", "")
    assert set(rolled.dropped) == {"发文字号", "签发人", "成文日期", "附注", "不足.条目"}
    assert rolled.profile.passages["不足"] == {}


def test_texts_carried_wait_to_be_confirmed(rolled):
    assert rolled.profile.pending == ("三项制度.主要做法", "劳动监察执法.标题", "自拟.第1条")
    assert [str(text) for text in rolled.carried] == [
        "三项制度.主要做法（含2023年）",
        "劳动监察执法.标题（含2024年）",
        "自拟.第1条（含2021—2025年、2024年）",
    ]


def test_the_file_says_the_same_and_keeps_its_comments(path, rolled):
    target = create_next(path, rolled)
    text = target.read_text(encoding="utf-8")
    assert target.name == "2025.yaml"
    assert load_profile(target).profile.model_dump() == rolled.profile.model_dump()
    assert "  主送: [区委, 区人民政府]  # 两家都送\n" in text
    assert "  行政复议新收:  # 法规科\n" in text
    assert "  宣讲场次: {数: , 单位: 场}\n" in text
    assert not list(review(load_profile(target).profile, PACK))


def test_a_file_that_is_there_is_never_overwritten(path, rolled):
    target = path.with_name("2025.yaml")
    target.write_text("手写的", encoding="utf-8")
    with pytest.raises(DraftError, match="file-exists"):
        create_next(path, rolled)
    assert target.read_text(encoding="utf-8") == "手写的"


def test_the_command_tells_what_it_did(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    done = CliRunner().invoke(command, ["2024.yaml"], standalone_mode=False)
    assert done.stdout == "写好 2025.yaml\n"
    assert "清空5项：行政复议新收、行政复议已结" in done.stderr
    assert "去掉5项：" in done.stderr
    assert "待更新3项：三项制度.主要做法（含2023年）" in done.stderr
    assert done.stderr.endswith("接着填：draft ask 2025.yaml\n")


def test_own_titles_that_name_a_year_wait_and_are_looked_at(path):
    parts = "提纲:\n  - {角色: 举措, 标题: 2024年举措}\n  - {角色: 安排, 标题: 打算}\n"
    path.write_text(path.read_text("utf-8").replace("提纲: 责任人前置\n", parts), "utf-8")
    profile = load_profile(path).profile
    rolled = roll(profile, PACK)
    assert rolled.carried[0] == Carried("提纲.第1条", ("2024年",))
    assert "提纲.第2条" not in rolled.profile.pending
    report = Report(
        Outline((Run("题"),)), year=2025, own_texts=own_texts(rolled.profile, PACK), pending=rolled.profile.pending
    )
    assert ("提纲", 0, "标题") in [finding.location.keys for finding in year_stale.check(report)]
    assert ("提纲", 0, "标题") in [finding.location.keys for finding in text_unchanged.check(report)]
    assert load_profile(create_next(path, rolled)).profile.pending == rolled.profile.pending


def test_the_last_year_has_no_next(tmp_path, monkeypatch, capsys):
    file = tmp_path / "2100.yaml"
    file.write_text("单位: {全称: 某局}\n年度: 2100\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert explained(draft, ["roll", "2100.yaml"]) == 2
    assert "2100.yaml:2  错误  只写到2100年" in capsys.readouterr().err


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda path: path.parent.name)
@pytest.mark.slow
def test_every_shipped_profile_rolls(shipped, line_end, tmp_path):
    file = tmp_path / shipped.name
    file.write_bytes(shipped.read_bytes().replace(b"\n", line_end.encode()))
    before = load_profile(file).profile
    rolled = roll(before, PACK)
    target = create_next(file, rolled)
    after = load_profile(target).profile
    assert after.model_dump() == rolled.profile.model_dump()
    assert after.year == before.year + 1
    assert not any(after.figures.values())
    assert not list(review(after, PACK))
    assert target.read_bytes().count(b"\r\n") == (target.read_bytes().count(b"\n") if line_end == "\r\n" else 0)
    for name, figure in before.figures.items():
        entry = read(target.read_text(encoding="utf-8"), "").data["数据"][name]
        assert not re.search(r"\d", entry if isinstance(entry, str) else entry["数"]), (name, figure)


WORDS = st.text("甲乙丙2024年、。{}", max_size=12)


@settings(max_examples=60, deadline=None)
@given(
    year=st.integers(2000, 2099),
    numbers=st.dictionaries(st.sampled_from(["行政复议新收", "自有数", "走访"]), st.integers(0, 10**9).map(str)),
    words=st.dictionaries(st.sampled_from(["主要做法", "标题", "问不到的"]), WORDS),
)
def test_rolling_any_profile(year, numbers, words):
    figures = {name: {"数": number, "单位": "个"} for name, number in numbers.items()}
    data = {"年度": year, "单位": {"全称": "某局"}, "模板包": "人社", "数据": figures, "文段": {"三项制度": words}}
    profile = Profile.model_validate(data)
    rolled = roll(profile, PACK).profile
    assert rolled.year == year + 1
    assert rolled.figures == dict.fromkeys(profile.figures)
    carried = {
        f"三项制度.{key}" for key, answer in rolled.answers("三项制度").items() if answer and re.search(r"\d", answer)
    }
    assert carried <= set(rolled.pending)


def test_a_note_without_a_date_or_a_number_stays(path):
    path.write_text(path.read_text("utf-8").replace("（联系电话：0791-1234567）", "（此件公开发布）"), "utf-8")
    rolled = roll(load_profile(path).profile, PACK)
    assert rolled.profile.document.note == "（此件公开发布）"
    assert "附注" not in rolled.dropped


@pytest.mark.parametrize(
    ("heading", "waits"), [("管住执法", False), ("一体推进执法", False), ("宣讲一百二十场", True), ("抓八五普法", True)]
)
def test_a_heading_with_a_number_in_words_waits_too(heading, waits):
    said = {"年度": "2024", "单位": {"全称": "甲局"}, "模板包": "人社", "文段": {"三项制度": {"标题": heading}}}
    assert (roll(Profile.model_validate(said), PACK).profile.pending == ("三项制度.标题",)) is waits
