"""The title in lines."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word import samples

from drafting.files.packs import load_pack
from drafting.outline import Run, plain
from drafting.word.titles import in_lines, title_lines

ORGAN = "示例区人力资源和社会保障局"


@pytest.mark.parametrize(
    "lines",
    [
        ("示例区2024年法治政府建设年度报告",),
        (ORGAN, "2024年法治政府建设年度报告"),
        (ORGAN, "2024年度法治政府建设情况报告"),
        (ORGAN, "关于2024年度法治政府建设情况的报告"),
        (f"示例省示例市{ORGAN}", "关于2024年度法治政府建设情况的报告"),
        ("示例市示例区卫生健康委员会", "关于2024年度法治政府建设情况的报告"),
        ("关于2024年度推进", "法治政府建设工作情况的报告"),
        (f"{ORGAN}关于印发", "《示例区劳动保障监察工作实施办法》的通知"),
        (f"{ORGAN}2024年", "法治政府建设工作总结及2025年工作安排"),
        (ORGAN, "贯彻落实《法治政府建设实施纲要", "（2021—2025年）》情况的报告"),
        (f"2024年度{ORGAN}", "重大行政执法决定法制审核事项清单及", "落实情况统计说明"),
    ],
)
def test_lines_break_where_sense_allows(lines):
    assert title_lines("".join(lines)) == lines


@pytest.mark.parametrize("word", ["市场监督管理局", "市民服务中心", "区域发展局", "社会保障局"])
def test_a_region_is_not_seen_inside_a_word(word):
    for tail in ("关于2024年度法治政府建设情况的报告", "2024年度推进法治政府建设工作情况的报告"):
        assert word in "\n".join(title_lines(f"示例市{word}{tail}"))


TITLES = load_pack("通用", Path(__file__).parents[2]).titles
FORMS = {name: form.text for name, form in TITLES.items() if "{%" not in form.text}
UNITS = [
    "天津市|武清区|人力资源和社会保障局",
    "南昌县|人力资源和社会保障局",
    "深圳市|罗湖区|人力资源局",
    "杭州市|余杭区|人力资源和社会保障局",
    "临海市|人力资源和社会保障局",
    "北京市|大兴区|人力资源和社会保障局",
    "广州市|住房和城乡建设局",
    "巴音郭楞蒙古自治州|库尔勒市|人力资源和社会保障局",
    "内蒙古自治区|呼和浩特市|新城区|人力资源和社会保障局",
    "湖北省|恩施土家族苗族自治州|巴东县|住房和城乡建设局",
    "新疆维吾尔自治区|阿克苏地区|库车市|农业农村局",
    "荆州市|沙市区|政务服务数据管理局",
    "青岛市|市南区|城市管理局",
    "津市市|市场监督管理局",
    "苏州市|卫生健康委员会",
    "某区|教育局",
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("form", FORMS)
def test_a_name_is_cut_between_places_alone_and_never_from_its_party_group(form, unit):
    whole = unit.replace("|", "")
    title = FORMS[form].replace("{{ 全称 }}", whole).replace("{{ 年度 }}", "2024")
    lines = title_lines(title)
    marked = "\n".join(lines)
    assert all(len(line) <= 20 for line in lines)
    assert not re.search(r"党\n组|\n党组|中共\n", marked)
    for part in unit.split("|"):
        assert marked.count(part) == title.count(part)
    if len(whole) <= 16:
        assert marked.count(whole) == title.count(whole)
    if form == "党政联合报告":
        assert any(line.endswith("党组") for line in lines)
        assert lines[-1] == "关于2024年法治政府建设情况的报告"


def test_the_space_between_two_organs_becomes_the_break():
    runs = (Run("中共"), Run("某区教育局"), Run("党组 "), Run("某区教育局"), Run("关于2024年法治政府建设情况的报告"))
    assert plain(in_lines(runs)).split("\n") == ["中共某区教育局党组", "某区教育局", "关于2024年法治政府建设情况的报告"]


def test_a_committee_and_its_government_stand_in_lines_of_their_own():
    lines = title_lines("中共示例镇委员会 示例区示例镇人民政府关于2026年法治政府建设情况的报告")
    assert lines == ("中共示例镇委员会", "示例区示例镇人民政府", "关于2026年法治政府建设情况的报告")


PIECES = st.sampled_from(
    [
        "示例区",
        "人力资源和社会保障局",
        "关于",
        "2024年度",
        "法治政府建设",
        "《实施办法（试行）》",
        "情况的报告",
        "、",
        "党组",
        "中共",
        " ",
        "𠮷",
    ]
)
TITLES = st.lists(PIECES, max_size=30).map("".join)


@given(TITLES | st.text(max_size=200))
def test_lines_join_to_the_title_and_none_is_too_long(title):
    lines = title_lines(title)
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert all(len(line) <= 20 for line in lines)


@given(TITLES)
def test_no_line_ends_inside_a_cited_name_or_a_year(title):
    for line in title_lines(title):
        assert line.count("《") == line.count("》")
        assert not line.endswith(("2", "20", "202", "2024"))


@given(TITLES)
def test_no_more_lines_than_can_be_read(title):
    assert len(title_lines(title)) <= -(-len(title) // 20) * 2 + 1


@given(st.lists(PIECES | st.just(""), max_size=30))
def test_runs_break_where_the_title_does(pieces):
    runs = tuple(samples.figure(piece, str(place)) for place, piece in enumerate(pieces))
    made = in_lines(runs)
    assert plain(made) == "\n".join(title_lines("".join(pieces)))
    assert [run.ref for run in made if run.text != "\n"] == [run.ref for run in runs if run.text]
    assert not [run for run in made if run.ref.keys and run.text.startswith("\n")]
