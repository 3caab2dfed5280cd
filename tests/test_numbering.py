"""Numbers of headings: written, read back."""

import pytest

from drafting.numbering import hanzi, level, mark, split


@pytest.mark.parametrize(
    ("number", "written"),
    [
        *((1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")),
        *((100, "一百"), (101, "一百零一"), (110, "一百一十"), (111, "一百一十一"), (120, "一百二十")),
        *((205, "二百零五"), (999, "九百九十九"), (1000, "一千"), (1001, "一千零一"), (1010, "一千零一十")),
        *((2100, "二千一百"), (9999, "九千九百九十九")),
    ],
)
def test_numbers_are_written_in_chinese(number, written):
    assert hanzi(number) == written


@pytest.mark.parametrize("number", [1, 10, 99, 100, 101, 999])
def test_every_mark_is_known_again(number):
    for depth, form in enumerate(("一、", "（一）", "1.", "（1）"), 1):
        made = mark(form, number)
        assert level(made) == depth
        assert split(f"{made}题目") == (made, "题目")


@pytest.mark.parametrize("line", ["3.5万人次参加", "2024.1.12起施行"])
def test_a_number_with_a_point_is_no_mark(line):
    assert split(line) == ("", line)
