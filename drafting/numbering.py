"""Numbers of headings (序数): depth ⇄ mark 一、（一）1.（1）, GB/T 9704-2012 clause 7.3.3."""

import re
from functools import lru_cache

DIGITS = "零一二三四五六七八九"

FORMS = ("一、", "（一）", "1.", "（1）")
"""The four forms of a mark, by level from 1 to 4."""

_MARKS = tuple(
    re.compile(pattern) for pattern in (rf"[{DIGITS}十百千]+、", rf"（[{DIGITS}十百千]+）", r"\d+\.(?!\d)", r"（\d+）")
)


def hanzi(number: int) -> str:
    """The number from 1 to 9999 in Chinese (汉字数字): 21 → 二十一, 101 → 一百零一."""
    written = "".join(
        DIGITS[digit] + place if (digit := number // 10**power % 10) else "零"
        for power, place in ((3, "千"), (2, "百"), (1, "十"), (0, ""))
    )
    said = re.sub("零+", "零", written).strip("零")
    return said.removeprefix("一") if said.startswith("一十") else said


@lru_cache(maxsize=256)
def mark(form: str, number: int) -> str:
    """The mark of the number-th heading (from 1) in a form: 一、 （一） 1. （1） 一是, or none for “”."""
    return form.replace("一", hanzi(number)).replace("1", str(number))


@lru_cache(maxsize=256)
def level(mark: str) -> int:
    """The level 1 to 4 of a mark, 0 for what is none of the four forms."""
    return next((index for index, form in enumerate(_MARKS, 1) if form.fullmatch(mark)), 0)


def split(line: str) -> tuple[str, str]:
    """A line as (mark, rest); the mark is empty when the line begins with none."""
    for form in _MARKS:
        if found := form.match(line):
            return found[0], line[found.end() :]
    return "", line
