"""The title in lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from word import samples

from drafting.outline import plain
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
        "𠮷",
    ]
)
TITLES = st.lists(PIECES, max_size=30).map("".join)


@given(TITLES | st.text(max_size=200))
def test_lines_join_to_the_title_and_none_is_too_long(title):
    lines = title_lines(title)
    assert "".join(lines) == title
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
