"""Figures: what people type, how they print, how they change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.figure import APPROXIMATORS, Figure, change, difference, read, share


@pytest.mark.parametrize(
    ("typed", "word", "printed"),
    [
        ("９７", "份", "97份"),
        ("1,027", "个", "1,027个"),
        ("1，027", "个", "1,027个"),
        ("97份", "份", "97份"),
        ("约30余场", "场", "30余场"),
        ("3.5万", "份", "3.5万份"),
        ("5亿", "万元", "5亿元"),
        ("无", "件", "0件"),
        ("零", "件", "0件"),
        ("100 余户", "户", "100余户"),
        ("5万余个", "个", "5万余个"),
        ("1000余万元", "万元", "1000余万元"),
        ("5300多万元", "万元", "5300多万元"),
        ("超过98%", "%", "超过98%"),
        ("95％以上", "%", "95%以上"),
        ("近15万条", "条", "近15万条"),
        ("26.75万人", "万人", "26.75万人"),
    ],
)
def test_what_people_type_is_read_and_printed(typed, word, printed):
    assert str(read(typed, word)) == printed


@pytest.mark.parametrize(
    ("typed", "word", "reason"),
    [
        ("三件", "件", "应是数，填的是“三件”"),
        ("97件", "份", "单位应是“份”，填的是“件”"),
        ("-3", "件", "不能是负数，填的是“-3”"),
        ("1,02", "件", "千分位不对，填的是“1,02”"),
        ("12:30", "件", "应是数，填的是“12:30”"),
        ("²", "件", "应是数，填的是“²”"),
        ("1e5", "件", "应是数，填的是“1e5”"),
        ("", "件", "应是数，填的是“”"),
        ("十几件", "件", "应是数，填的是“十几件”"),
    ],
)
def test_what_is_no_figure_is_refused_with_the_reason(typed, word, reason):
    with pytest.raises(ValueError, match=".") as wrong:
        read(typed, word)
    assert str(wrong.value) == reason


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["", *APPROXIMATORS]))
def test_what_is_printed_is_read_back(number, approximator):
    figure = Figure(number=f"{number:f}", measure_word="件", approximator=approximator)
    assert read(str(figure), "件") == figure


@given(st.text())
def test_any_text_is_read_or_refused_in_chinese(text):
    try:
        assert read(text, "件").amount >= 0
    except ValueError as wrong:
        assert "填的是" in str(wrong)


def test_amount_counts_single_units():
    assert Figure(number="2.5", measure_word="万本").amount == 25000
    assert Figure(number="一万", measure_word="家").amount == 10000
    assert Figure(number="两千三百", measure_word="人").amount == 2300


@pytest.mark.parametrize(
    ("now", "last", "word", "said"),
    [
        ("1590", "1085", "件", "同比增长46.5%"),
        ("5", "8", "件", "同比下降37.5%"),
        ("5", "5", "件", "与上年持平"),
        ("5", "0", "件", ""),
        ("98.2", "95.9", "%", "比上年提高2.3个百分点"),
        ("95", "98", "%", "比上年下降3个百分点"),
    ],
)
def test_change_against_last_year(now, last, word, said):
    assert change(Figure(number=now, measure_word=word), Figure(number=last, measure_word=word)) == said


def test_no_change_is_told_of_approximate_figures():
    assert change(Figure(number="30", approximator="余"), Figure(number="20")) == ""


def test_difference_and_share():
    assert difference(Figure(number="9", measure_word="件"), Figure(number="5", measure_word="件")) == "比上年增加4件"
    assert share(Figure(number="54"), Figure(number="62")) == "87.1%"
    assert share(Figure(number="1"), Figure(number="0")) == ""
