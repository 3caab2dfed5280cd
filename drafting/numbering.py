"""Numbers of headings (序数): depth ⇄ mark 一、（一）1.（1）, GB/T 9704-2012 clause 7.3.3."""

import re

DIGITS = "零一二三四五六七八九"

FORMS = ("一、", "（一）", "1.", "（1）")
"""The four forms of a mark, by level from 1 to 4."""

_MARKS = tuple(
    re.compile(pattern)
    for pattern in (r"[一二三四五六七八九十]+、", r"（[一二三四五六七八九十]+）", r"\d+\.(?!\d)", r"（\d+）")
)


def hanzi(number: int) -> str:
    """The number from 1 to 99 in Chinese (汉字数字): 21 → 二十一."""
    tens, units = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十"
    return head + (DIGITS[units] if units else "")


def mark(form: str, number: int) -> str:
    """The mark of the number-th heading (from 1) in a form: 一、 （一） 1. （1） 一是, or none for “”."""
    return form.replace("一", hanzi(number)).replace("1", str(number))


def level(mark: str) -> int:
    """The level 1 to 4 of a mark, 0 for what is none of the four forms."""
    return next((index for index, form in enumerate(_MARKS, 1) if form.fullmatch(mark)), 0)


def split(line: str) -> tuple[str, str]:
    """A line as (mark, rest); the mark is empty when the line begins with none."""
    for form in _MARKS:
        if found := form.match(line):
            return found[0], line[found.end() :]
    return "", line
