"""A figure that an older profile has under its indicator's former name (曾用名) is read and asked as the new."""

from io import StringIO
from pathlib import Path

import pytest

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.files.open_profile import OpenProfile
from drafting.files.packs import load_pack
from drafting.finding import DraftError, error
from drafting.project import make, open_profile, roll
from drafting.text import dumps

OLD, NEW = "公开申请答复", "公开申请办理"

PROFILE = """\
格式: 1
年度: 2024
单位: {全称: 示例区农业农村局}
模板包: 通用
数据:
  公开申请新收: 15
  公开申请答复: {数: 14, 来源: 办公室}  # 年报表三
  公开申请在办: 2
自拟:
  - {部分: 举措, 标题: 依申请公开, 正文: "办结{公开申请答复}。"}
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    place = tmp_path / "profiles" / "示例局"
    place.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return write(place / "2024.yaml", PROFILE)


def write(path, text):
    path.write_text(text, "utf-8")
    return path


def present():
    return load_pack("通用", Path(__file__).parents[1]).present_names


def test_an_older_profile_is_read_under_the_present_name(path):
    case = open_profile(path, path.parents[2])
    assert case.profile.figures[NEW].number == "14"
    assert "办结14件。" in dumps(make(path, path.parents[2], "报送").outline)


def test_what_is_wrong_with_it_is_told_with_the_line_of_the_former_name(path):
    loaded = open_profile(path, path.parents[2]).loaded
    assert loaded.placed(error("x", "不对", "改", ("数据", NEW))).location.line == 7
    assert loaded.placed(error("x", "不对", "改", ("数据", "公开申请在办"))).location.line == 8


def test_an_answer_stays_where_the_former_name_stands(path):
    with OpenProfile.open(path) as opened:
        opened.take_names(present())
        opened.put(("数据", NEW), "13")
        assert opened.profile.figures[NEW].number == "13"
    assert path.read_text("utf-8") == PROFILE.replace("数: 14", "数: 13")


def test_next_year_has_the_present_name_with_its_remark(path):
    written = roll(path, path.parents[2]).path.read_text("utf-8")
    assert OLD not in written
    assert f"  {NEW}: {{数: , 来源: 办公室}}  # 年报表三\n" in written
    assert "办结{公开申请办理}。" in written


def test_last_years_figure_stands_beside_this_years(path):
    write(path.with_name("2025.yaml"), PROFILE.replace("2024", "2025").replace(OLD, NEW))
    case = open_profile(path.with_name("2025.yaml"), path.parents[2])
    assert case.last_profile.figures[NEW].number == "14"


def test_both_names_at_once_are_told(path):
    write(path, PROFILE.replace("  公开申请在办", "  公开申请办理: 14\n  公开申请在办"))
    with pytest.raises(DraftError) as wrong:
        open_profile(path, path.parents[2])
    (found,) = wrong.value.findings
    assert (found.rule, found.location.line) == ("figure-twice", 7)


def test_a_figure_found_true_again_is_noted_under_its_former_name(path, monkeypatch, capsys):
    write(path.with_name("2025.yaml"), PROFILE.replace("2024", "2025"))
    monkeypatch.setattr("sys.stdin", StringIO("是\n"))
    explained(draft, ["check", "--核过", str(path.with_name("2025.yaml"))])
    assert "处记成已核" in capsys.readouterr().out
    assert "公开申请答复: {数: 14, 来源: 办公室, 核对: 已核}  # 年报表三" in path.with_name("2025.yaml").read_text(
        "utf-8"
    )
