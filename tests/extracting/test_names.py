"""Figures of an old report under the pack's names, where its words leave no doubt, else under names of their own."""

from pathlib import Path

import pytest

from drafting.extracting.matching import Told, match, matches
from drafting.extracting.naming import LONGEST, Names
from drafting.files.packs import load_pack

PACK = load_pack("人社", Path(__file__).parents[2])


def name(before, word, after=""):
    found = match(Told(before, after, word), PACK)
    return found.name if found else ""


@pytest.mark.parametrize(
    ("before", "word", "after", "wanted"),
    [
        ("全年新收行政复议案件", "件", "，审结3件。", "行政复议新收"),
        ("全年新收行政复议案件5件，审结", "件", "。", "行政复议已结"),
        ("负责人出庭应诉率", "%", "。", "出庭率"),
        ("今年来共发出仲裁建议书", "份", "。", "仲裁建议书"),
        ("共配备", "台", "执法记录仪。", "执法记录仪"),
        ("市局党组理论学习中心组学法", "次", "，", "中心组学法"),
    ],
)
def test_words_of_the_pack_tell_the_indicator(before, word, after, wanted):
    assert name(before, word, after) == wanted


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("全年新收行政复议案件", "次"),
        ("共种植树木", "件"),
        ("通报其中行政复议", "件"),
        ("参考率", "件"),
    ],
)
def test_other_things_are_no_indicator(before, word):
    assert not name(before, word)


def test_a_measure_word_of_its_kind_counts_for_less():
    like, kindred = (matches(Told("全年检查建设项目", "", word), PACK)[0].score for word in ("个", "家"))
    assert kindred < like


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("我局共有行政复议案件", "行政复议案件"),
        ("举办校园讲座", "举办校园讲座"),
        ("工伤认定服务满意度达到", "工伤认定服务满意度"),
        ("进一步健全完善工作机制成功引进的民办职业培训机构", "民办职业培训机构"),
        ("", "开展法治宣传"),
    ],
)
def test_a_name_of_its_own_is_what_is_counted(label, wanted):
    assert Names(()).new(label, "主要举措。开展法治宣传。") == wanted


def test_no_two_things_have_one_name():
    names = Names(["校园讲座之2"])
    taken = [names.new("校园讲座", "") for _ in range(4)]
    assert "校园讲座之2" not in taken
    assert len(set(taken)) == 4
    assert all(one.isidentifier() and len(one) <= LONGEST + 3 for one in taken)
