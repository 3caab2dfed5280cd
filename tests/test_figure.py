"""Figures: what people type, how they print, how they change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from drafting.figure import APPROXIMATORS, PLACED, Figure, change, difference, read, share, value


@pytest.mark.parametrize(
    ("typed", "word", "printed"),
    [
        ("９７", "份", "97份"),
        ("1,027", "个", "1027个"),
        ("1，027", "个", "1027个"),
        ("97份", "份", "97份"),
        ("约30余场", "场", "30余场"),
        ("3.5万", "份", "3.5万份"),
        ("5亿", "万元", "5亿元"),
        ("无", "件", "0件"),
        ("零", "件", "0件"),
        ("100 余户", "户", "100余户"),
        ("5万余个", "个", "5万余个"),
        ("1000余万元", "万元", "1000余万元"),
        ("10亿余元", "元", "10亿余元"),
        ("10余亿元", "亿元", "10余亿元"),
        ("100万余元", "万元", "100万余元"),
        ("100万多元", "元", "100万多元"),
        ("5余万个", "万个", "5余万个"),
        ("1000余", "万元", "1000余万元"),
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
        ("三亿", "件", "应是数，填的是“三亿”"),
        ("10余万余元", "万元", "概数词重复，填的是“10余万余元”"),
        ("3万亿元", "亿元", "“万”“亿”不能连用，填的是“3万亿元”"),
        ("5万万元", "", "“万”“亿”不能连用，填的是“5万万元”"),
        ("1" + "0" * 26, "件", "数太大，填的是“10000000000000000000…”"),
        ("全年开展检查5次" + "，另有说明" * 400, "次", "应是数，填的是“全年开展检查5次,另有说明,另有说明,另…”"),
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


NUMBERS = st.from_regex(r"[1-9][0-9]{0,3}(\.[0-9]{1,2})?|[1-9],[0-9]{3}", fullmatch=True)


@given(NUMBERS, st.sampled_from(["", "万", "亿"]), st.sampled_from(["元", "个", "人次"]), st.data())
def test_what_was_typed_is_printed_and_read_again(number, scale, counted, data):
    before, after = data.draw(st.sampled_from([("", ""), ("余", ""), ("", "余"), ("多", ""), ("", "多")]))
    typed = f"{number}{before}{scale}{after}{counted}"
    for asked in ("", counted, scale + counted):
        assert str(read(typed, asked)) == typed.replace(",", "")
        again = read(str(read(typed, asked)), asked)
        assert again == read(typed, asked).model_copy(update={"number": again.number})


@given(NUMBERS, st.sampled_from(["万元", "亿元"]), st.sampled_from(["", *APPROXIMATORS, *PLACED]))
def test_what_is_printed_of_a_scaled_figure_prints_again(number, word, approximator):
    printed = str(Figure(number=number, measure_word=word, approximator=approximator))
    assert str(read(printed, word)) == printed


@pytest.mark.parametrize(
    ("entry", "printed", "amount"),
    [
        ({"数": "1000", "单位": "万元", "约": "余"}, "1000余万元", 10_000_000),
        ({"数": "5", "单位": "万个", "约": "余"}, "5万余个", 50_000),
        ({"数": "10", "单位": "亿元", "约": "亿余"}, "10亿余元", 1_000_000_000),
        ({"数": "10", "单位": "元", "约": "亿余"}, "10亿余元", 1_000_000_000),
        ({"数": "5", "单位": "万个", "约": "余万"}, "5余万个", 50_000),
    ],
)
def test_an_entry_of_the_ledger_prints(entry, printed, amount):
    figure = Figure.model_validate(entry)
    assert (str(figure), figure.amount) == (printed, amount)


def test_an_unknown_approximator_is_refused():
    with pytest.raises(ValidationError):
        Figure.model_validate({"数": "5", "约": "万几"})


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
    ("number", "amount"),
    [
        ("三亿五千万", 350_000_000),
        ("三亿五千万二百零六", 350_000_206),
        ("十二亿零三万", 1_200_030_000),
        ("三万亿", 3_000_000_000_000),
        ("万", 10_000),
        ("亿", 100_000_000),
        ("一百二十", 120),
    ],
)
def test_chinese_numbers_count_their_sections_apart(number, amount):
    assert value(number) == amount


@pytest.mark.parametrize(
    ("now", "last", "word", "said"),
    [
        ("1590", "1085", "件", "同比增长46.5%"),
        ("5", "8", "件", "同比下降37.5%"),
        ("5", "5", "件", "与上年持平"),
        ("5", "0", "件", ""),
        ("98.2", "95.9", "%", "比上年提高2.3个百分点"),
        ("95", "98", "%", "比上年下降3个百分点"),
        ("10001", "10000", "件", "与上年基本持平"),
        ("9999", "10000", "件", "与上年基本持平"),
        ("10010", "10000", "件", "同比增长0.1%"),
    ],
)
def test_change_against_last_year(now, last, word, said):
    assert change(Figure(number=now, measure_word=word), Figure(number=last, measure_word=word)) == said


def test_no_fall_is_told_of_a_running_total():
    last, now = (Figure(number=number, measure_word="条", period="累计") for number in ("130", "90"))
    assert change(now, last) == ""
    assert change(last, now) == "同比增长44.4%"


def test_no_change_is_told_of_approximate_figures():
    assert change(Figure(number="30", approximator="余"), Figure(number="20")) == ""


def counted(typed):
    return read(typed, "")


@pytest.mark.parametrize(
    ("now", "last"), [("5次", "3家"), ("95%", "90件"), ("95件", "90%"), ("5次", "5家"), ("5", "3家")]
)
def test_nothing_is_told_of_figures_that_count_different_things(now, last):
    assert change(counted(now), counted(last)) == ""
    assert difference(counted(now), counted(last)) == ""


def test_change_sees_through_the_scale():
    assert change(counted("2.5万本"), counted("20000本")) == "同比增长25%"


@pytest.mark.parametrize(
    ("now", "last", "said"),
    [
        ("9件", "5件", "比上年增加4件"),
        ("5件", "9件", "比上年减少4件"),
        ("5件", "5件", "与上年持平"),
        ("10001件", "10000件", "比上年增加1件"),
        ("2.5万本", "20000本", "比上年增加0.5万本"),
        ("95%", "98%", "比上年下降3个百分点"),
        ("5余件", "3件", ""),
    ],
)
def test_difference_against_last_year(now, last, said):
    assert difference(counted(now), counted(last)) == said


def test_share():
    assert share(Figure(number="54"), Figure(number="62")) == "87.1%"
    assert share(Figure(number="1"), Figure(number="0")) == ""


@pytest.mark.parametrize("text", ["亿" * 10_000, "九千亿亿", "一亿" * 3])
def test_a_number_in_hanzi_is_refused_as_soon_as_it_is_too_large(text):
    with pytest.raises(ValueError, match="数太大"):
        Figure(number=text)


@pytest.mark.parametrize("typed", ["9" * 15, "0.123456"])
def test_the_largest_and_the_longest_number_are_taken(typed):
    assert read(typed, "元").number == typed


@pytest.mark.parametrize(
    ("typed", "reason"), [("1" + "0" * 15, "数太大"), ("0.1234567", "小数太长"), ("约30余件左右", "概数词重复")]
)
def test_what_goes_one_step_too_far_is_refused(typed, reason):
    with pytest.raises(ValueError, match=f"{reason}，填的是“{typed}”"):
        read(typed, "件")


@pytest.mark.parametrize(
    ("typed", "word", "kept", "printed"),
    [
        ("1,027.5", "万元", "1,027.5", "1027.5万元"),
        ("12,345余", "件", "12,345", "12345余件"),
        ("1,234,567", "元", "1,234,567", "1234567元"),
        ("近3,200", "次", "3,200", "近3200次"),
        ("1,000万余", "元", "1,000", "1000万余元"),
    ],
)
def test_thousands_commas_are_kept_and_not_printed(typed, word, kept, printed):
    figure = read(typed, word)
    assert (figure.number, str(figure)) == (kept, printed)
