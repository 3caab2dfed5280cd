"""Relations between figures: what holds, what does not, what follows."""

import pytest

from drafting.figure import Figure, read
from drafting.relation import relation


def figures(**counts):
    return {name: Figure(number=number) for name, number in counts.items()}


@pytest.mark.parametrize(
    ("text", "counts", "told"),
    [
        ("总 = 甲 + 乙", {"总": "35", "甲": "20", "乙": "15"}, ""),
        ("总 = 甲 + 乙", {"总": "35", "甲": "20", "乙": "14"}, "总35 ≠ 甲20 + 乙14，差1"),
        ("总 = 甲 + 乙", {"总": "35", "甲": "20"}, ""),
        ("合格 <= 参考", {"合格": "46", "参考": "45"}, "合格46 > 参考45，差1"),
        ("率 = 合格 / 参考", {"率": "87", "合格": "54", "参考": "62"}, ""),
        ("率 = 合格 / 参考", {"率": "87.1", "合格": "54", "参考": "62"}, ""),
        ("率 = 合格 / 参考", {"率": "86.4", "合格": "54", "参考": "62"}, "率86.4应为87.1%"),
        ("率 = 合格 / 参考", {"率": "100", "合格": "0", "参考": "0"}, ""),
    ],
)
def test_broken_relations_tell_the_difference(text, counts, told):
    assert relation(text).broken(figures(**counts)) == told


UNITS = [
    (
        "返还 <= 惠企",
        {"返还": "1916.76万元", "惠企": "1000万元"},
        "返还1916.76万元 > 惠企1000万元，差916.76万元",
    ),
    ("总 = 甲 + 乙", {"总": "35件", "甲": "20件", "乙": "14件"}, "总35件 ≠ 甲20件 + 乙14件，差1件"),
    ("总 = 甲", {"总": "2.5万本", "甲": "24000本"}, "总2.5万本 ≠ 甲24000本，差1000本"),
    ("总 = 甲", {"总": "1亿元", "甲": "9999万元"}, "总1亿元 ≠ 甲9999万元，差10000元"),
    ("总 = 甲", {"总": "5件", "甲": "4起"}, "总5件 ≠ 甲4起，差1"),
    ("总 = 甲", {"总": "5件", "甲": "4"}, "总5件 ≠ 甲4，差1"),
    ("率 = 合格 / 参考", {"率": "86.4%", "合格": "54人", "参考": "62人"}, "率86.4%应为87.1%"),
]


@pytest.mark.parametrize(("text", "typed", "told"), UNITS)
def test_broken_relations_print_figures_with_their_measure_words(text, typed, told):
    assert relation(text).broken({name: read(figure, "") for name, figure in typed.items()}) == told


PARTS = "总 = 甲 + 乙 + 丙"


@pytest.mark.parametrize(
    ("text", "typed", "told"),
    [
        (PARTS, {"总": "35件", "甲": "20件"}, ""),
        (PARTS, {"总": "35件", "甲": "20件", "乙": "16件"}, "总35件 < 甲20件 + 乙16件，差1件"),
        (PARTS, {"甲": "20件", "乙": "16件"}, ""),
        (PARTS, {"总": "35件"}, ""),
        ("甲 + 乙 <= 总", {"总": "5件", "甲": "6件"}, "甲6件 > 总5件，差1件"),
        ("甲 + 乙 >= 总", {"总": "5件", "甲": "3件"}, ""),
        ("旧 + 新 = 结 + 在", {"新": "30件", "结": "33件"}, ""),
        ("旧 + 新 = 结 + 在", {"旧": "1件", "新": "30件", "结": "33件"}, "旧1件 + 新30件 < 结33件，差2件"),
    ],
)
def test_no_alarm_before_the_last_part_is_known_unless_the_others_exceed_the_whole(text, typed, told):
    assert relation(text).broken({name: read(figure, "") for name, figure in typed.items()}) == told


def test_figures_with_an_approximator_are_left_alone():
    known = figures(总="35", 甲="20") | {"乙": Figure(number="10", approximator="余")}
    assert relation("总 = 甲 + 乙").broken(known) == ""


def test_scales_are_told_apart():
    known = {"总": Figure(number="2.5", measure_word="万本"), "甲": Figure(number="25000", measure_word="本")}
    assert relation("总 = 甲").broken(known) == ""


@pytest.mark.parametrize(
    ("text", "counts", "found"),
    [
        ("总 = 甲 + 乙", {"总": "35", "甲": "20"}, ("乙", 15)),
        ("总 = 甲 + 乙", {"甲": "20", "乙": "15"}, ("总", 35)),
        ("总 = 甲 + 乙", {"总": "5", "甲": "20"}, None),
        ("总 = 甲 + 乙", {"总": "5"}, None),
        ("总 = 甲 + 乙 + 丙", {"总": "5", "甲": "5"}, None),
        ("旧 + 新 = 结 + 在", {"旧": "5", "新": "30", "结": "33"}, ("在", 2)),
        ("合格 <= 参考", {"合格": "5"}, None),
    ],
)
def test_the_figure_that_follows_is_found(text, counts, found):
    assert relation(text).solve(figures(**counts)) == found


@pytest.mark.parametrize("text", ["甲 + 乙", "甲 = 乙 = 丙", "甲 = ", "甲 = 乙 丙"])
def test_what_is_no_relation_is_refused(text):
    with pytest.raises(ValueError, match="关系里"):
        relation(text)


def test_the_largest_over_the_smallest_can_be_told():
    known = {"率": "50.123456", "甲": "0.000001", "乙": "0.000001"}
    counts = figures(**known) | {"甲": Figure(number="999999999999999", measure_word="亿项")}
    assert relation("率 = 甲 / 乙").broken(counts).startswith("率50.123456应为9")


def test_a_rate_one_off_in_its_last_digit_is_broken():
    assert relation("率 = 合格 / 参考").broken(figures(率="87.2", 合格="54", 参考="62")) == "率87.2应为87.1%"
    assert relation("率 = 合格 / 参考").broken(figures(率="88", 合格="54", 参考="62")) == "率88应为87%"


def test_a_relation_of_figures_that_may_all_be_missing_holds_of_none():
    assert relation("结转 = 在办").broken(figures(新收="5")) == ""


def test_a_share_may_be_of_several_together():
    rate = relation("率 = 审结 / (结转 + 受理)")
    known = figures(审结="80", 结转="20", 受理="80")
    assert rate.solve(known) == ("率", 80)
    assert rate.broken(known | figures(率="90")) == "率90应为80%"
    assert rate.broken(figures(审结="80", 受理="80", 率="100")) == "", "the carried over ones are not known"
