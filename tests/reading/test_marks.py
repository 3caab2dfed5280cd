"""Marks in front of headings, as people write them."""

import pytest

from drafting.reading.levels import levels
from drafting.reading.marks import mark_of


@pytest.mark.parametrize(
    ("line", "mark", "form", "number"),
    [
        ("一、主要举措", "一、", "一、", 1),
        ("十二、其他", "十二、", "一、", 12),
        ("一 加强领导", "一", "一、", 1),
        ("(一)加强领导", "(一)", "（一）", 1),
        ("（十一）加强领导", "（十一）", "（一）", 11),
        ("二）加强领导", "二）", "（一）", 2),
        ("1.加强领导", "1.", "1.", 1),
        ("1．加强领导", "1．", "1.", 1),
        ("10、加强领导", "10、", "1.", 10),
        ("1.2024年开展检查", "1.", "1.", 1),
        ("3 加强领导", "3", "1.", 3),
        ("（1）加强领导", "（1）", "（1）", 1),
        ("2)加强领导", "2)", "（1）", 2),
        ("①加强领导", "①", "①", 1),
        ("第一章 总则", "第一章", "章", 1),
        ("第二部分：成效", "第二部分：", "章", 2),
        ("一是加强领导", "一是", "一是", 1),
        ("二要加强领导", "二要", "一是", 2),
        ("第三，加强领导", "第三，", "一是", 3),
    ],
)
def test_a_mark_is_told_by_its_form(line, mark, form, number):
    found = mark_of(line)
    assert (found.text, found.form, found.number) == (mark, form, number)


@pytest.mark.parametrize(
    "line",
    [
        "12.4宪法日活动",
        "1.5倍于上年",
        "一、二季度开展检查",
        "第一责任人职责",
        "三要素齐全",
        "2024年开展",
        "一次性告知",
        "3月、4月",
        "无",
    ],
)
def test_what_only_looks_like_a_mark_is_none(line):
    assert mark_of(line) is None


def test_round_marks_between_two_counted_on_headings_stand_below_them():
    nested = [mark_of(line) for line in ("一、甲", "1.乙", "（一）丙", "（二）丁", "2.戊")]
    plain = [mark_of(line) for line in ("一、甲", "（一）乙", "1.丙", "2.丁", "（二）戊", "1.己")]
    one, two, three, four, five = levels(nested)
    assert one < two < three
    assert (two, three) == (five, four)
    assert levels(plain) == [2, 4, 6, 6, 4, 6]
