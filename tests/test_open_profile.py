"""Profiles written back in place: nothing else changes, nothing accepted is lost."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from packs import PROFILES, each

from drafting.characters import cleaned
from drafting.files.open_profile import OpenProfile
from drafting.files.profiles import load_profile
from drafting.finding import DraftError
from drafting.keys import with_value, without
from drafting.yamlio import scalars
from drafting.yamlio.patch import changed
from drafting.yamlio.reader import read

PROFILE = """\
# 开头的说明
格式: 1
年度: 2024
单位: {全称: 示例区人社局, 自称: 我局}  # 行内说明
模板包: "人社"

数据:
  # 复议
  行政复议新收:   5   # 法规科报
  行政复议已结: {数: 3, 来源: '法规科',   核对: 已核}
  带头应诉:
文段:
  三项制度:
    主要做法: >-  # 折行
      制定目录，
      逐件审核。

    # 下一段的说明
  营商环境: 不写
  不足:
    条目:
      # 第一条
      - 标题: 甲
        表现: 乙  # 核过
      - {标题: 丙, 表现: 丁}
自拟: []
"""

TYPED = st.text(st.characters(codec="utf-8"), max_size=60)
PASTED = st.one_of(
    TYPED,
    st.lists(
        st.sampled_from(
            ["# ", ": ", "- ", "：", "\u3000\u3000", "\r\n", "\n", "\t", "'", '"', "{数}", "[", "|", "x", "5"]
        )
    ).map("".join),
    st.sampled_from(
        [
            "是",
            "no",
            "~",
            "12:30",
            "007",
            "1_000",
            "2025-01-12",
            "2025-13-01",
            "0x1F",
            "=",
            "<<",
            "---",
            "...",
            "&a",
            "*a",
        ]
    ),
)
ANSWERS = st.one_of(
    PASTED,
    st.booleans(),
    st.lists(PASTED, max_size=4),
    st.lists(st.fixed_dictionaries({"标题": PASTED, "表现": PASTED}), min_size=1, max_size=3),
)
PLACES = st.sampled_from(
    [
        ("文段", "三项制度", "主要做法"),
        ("文段", "新的", "话"),
        ("文段", "营商环境", "话"),
        ("文段", "不足", "条目"),
        ("公文", "附注"),
    ]
)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "2024.yaml"
    file.write_text(PROFILE, encoding="utf-8", newline="")
    return file


def differing(before, after):
    """The lines only the one or the other text has."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


@pytest.mark.parametrize("shipped", each(PROFILES))
def test_a_profile_saved_unchanged_keeps_every_byte(shipped, tmp_path):
    file = tmp_path / shipped.name
    file.write_bytes(shipped.read_bytes())
    data = read(shipped.read_text(encoding="utf-8"), "").data
    with OpenProfile.open(file) as opened:
        for key, value in data.items():
            opened.put((key,), value)
        for name, entry in data["数据"].items():
            opened.put(("数据", name), entry)
    assert file.read_bytes() == shipped.read_bytes()
    assert sorted(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("shipped", each(PROFILES))
@pytest.mark.slow
def test_every_answer_of_a_shipped_profile_can_be_changed_alone(shipped):
    text = shipped.read_text(encoding="utf-8")
    data = read(text, "").data
    for passage, answers in data["文段"].items():
        for key in answers if isinstance(answers, dict) else ():
            new = changed(text, [(("文段", passage, key), "改过的话")])
            assert read(new, "").data == with_value(data, ("文段", passage, key), "改过的话")
            assert len(differing(text, new)[1]) == 1


def test_a_changed_figure_touches_its_own_line_only(path):
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收"), "6")
        opened.put(("数据", "行政复议已结", "数"), "4")
        opened.put(("数据", "带头应诉"), {"数": "2", "单位": "次"})
    after = path.read_text(encoding="utf-8")
    assert differing(PROFILE, after)[1] == [
        "  行政复议新收: 6   # 法规科报",
        "  行政复议已结: {数: 4, 来源: '法规科',   核对: 已核}",
        "  带头应诉: {数: 2, 单位: 次}",
    ]


def test_quotes_blocks_and_comments_stay(path):
    with OpenProfile.open(path) as opened:
        opened.put(("模板包",), "通用")
        opened.put(("文段", "三项制度", "主要做法"), "重写一遍")
        opened.put(("文段", "不足", "条目", 0, "表现"), "重写")
        opened.put(("文段", "不足", "条目", 1, "表现"), "甲, 乙")
    added = differing(PROFILE, path.read_text(encoding="utf-8"))[1]
    assert added == [
        '模板包: "通用"',
        "      重写一遍",
        "        表现: 重写  # 核过",
        '      - {标题: 丙, 表现: "甲, 乙"}',
    ]


def test_a_bare_number_given_a_note_becomes_an_entry(path):
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收", "核对"), "已核")
        assert opened.profile.figures["行政复议新收"].checked == "已核"
    assert "  行政复议新收: {数: 5, 核对: 已核}   # 法规科报\n" in path.read_text(encoding="utf-8")


def test_a_figure_keeps_its_source(path):
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议已结"), "9")
        assert opened.profile.figures["行政复议已结"].source == "法规科"


def test_lists_grow_and_shrink(path):
    with OpenProfile.open(path) as opened:
        opened.put(("文段", "不足", "条目", 2), {"标题": "戊", "表现": "己"})
        opened.drop(("文段", "不足", "条目", 0))
        opened.drop(("文段", "营商环境"))
        opened.drop(("文段", "没有这一段"))
    after = path.read_text(encoding="utf-8")
    assert read(after, "").data["文段"]["不足"]["条目"] == [{"标题": "丙", "表现": "丁"}, {"标题": "戊", "表现": "己"}]
    assert "# 第一条" in after
    assert "营商环境" not in after


def test_line_ends_and_byte_order_mark_survive(path):
    path.write_bytes(b"\xef\xbb\xbf" + PROFILE.replace("\n", "\r\n").encode())
    with OpenProfile.open(path) as opened:
        opened.put(("文段", "三项制度", "主要做法"), "第一段\n第二段")
        opened.put(("公文", "主送"), ["区委"])
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert load_profile(path).profile.answers("三项制度")["主要做法"] == "第一段\n第二段"


@settings(max_examples=150, deadline=None)
@given(place=PLACES, answer=ANSWERS)
@example(place=("文段", "新的", "话"), answer="　　第一段\n　　第二段\n")
@example(place=("文段", "新的", "话"), answer="\ufeff一是: 二\x0b# 三\u2028")
def test_whatever_is_pasted_is_read_back(place, answer):
    told = scalars.to_yaml_data(answer)
    new = changed(PROFILE, [(place, told)])
    assert read(new, "").data == with_value(read(PROFILE, "").data, place, told)
    assert changed(new, [(place, told)]) == new


KEYS = st.text("甲乙丙丁 -'\"x：", min_size=1, max_size=4).filter(lambda key: key.strip() == key)
DATA = st.recursive(
    PASTED.map(cleaned),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.dictionaries(KEYS, DATA, min_size=1, max_size=3), new=DATA, draw=st.data())
def test_any_place_of_any_data_can_be_changed(data, new, draw):
    text = "甲: 1\n"
    for key, value in data.items():
        text = changed(text, [((key,), value)])
    was = read(text, "").data
    keys, at = [], was
    while (isinstance(at, dict | list) and at and draw.draw(st.booleans())) or not keys:
        keys.append(draw.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at)))))
        at = at[keys[-1]]
    assert read(changed(text, [(tuple(keys), new)]), "").data == with_value(was, tuple(keys), new)
    if len(was) > 1:
        assert read(changed(text, [(tuple(keys), None)]), "").data == without(was, tuple(keys))


def test_opening_reads_the_file_once(tmp_path, monkeypatch):
    """So that the lines, the profile and what is compared before a write are always of the same content."""
    path = tmp_path / "2024.yaml"
    path.write_text(PROFILE, "utf-8")
    opening, reads = os.open, []
    monkeypatch.setattr(os, "open", lambda path, *how: reads.append(Path(path).name) or opening(path, *how))
    with OpenProfile.open(path) as opened:
        assert reads == [".2024.yaml.lock", "2024.yaml"]
        assert opened.loaded.raw.decode() == opened.loaded.source.text == PROFILE


@pytest.mark.parametrize("place", ["没有.yaml", "没有/2024.yaml"])
def test_a_file_that_is_not_there_is_told_as_missing(tmp_path, place):
    with pytest.raises(DraftError) as refused:
        OpenProfile.open(tmp_path / place)
    assert [found.rule for found in refused.value.findings] == ["file-missing"]
    assert list(tmp_path.iterdir()) == []
