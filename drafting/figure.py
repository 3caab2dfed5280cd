"""A number with its unit of measure (数据): reading what people type, printing, comparing with last year."""

import re
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

BEFORE = ("上", "近", "约", "超", "超过", "逾", "达")
"""Approximators (概数词) printed in front of the number."""

AFTER_UNIT = ("以上", "以下", "左右", "以内")
"""Approximators printed behind the unit; the rest (余、多) stand between number and unit."""

APPROXIMATORS = (*BEFORE, "余", "多", *AFTER_UNIT)

SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HANZI = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_TYPED = re.compile(
    rf"(?P<before>{'|'.join(sorted(BEFORE, key=len, reverse=True))})?"
    rf"(?P<number>{_DIGITS.pattern})"
    r"(?P<first>余|多)?(?P<scale>万|亿)?(?P<second>余|多)?"
    r"(?P<word>[^\d余多]*?)"
    rf"(?P<after>{'|'.join(AFTER_UNIT)})?"
)

_HALFWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

NONE = ("无", "零", "没有")
"""Words that people type for zero."""


class Figure(BaseModel):
    """One figure of the ledger (数据): the number as printed, its unit of measure and where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    number: str = Field(alias="数", title="数", description="按报告里的写法填，保留小数和千分位")
    measure_word: str = Field("", alias="单位", title="计量单位")
    approximator: Literal[
        "", "上", "近", "约", "超", "超过", "逾", "达", "余", "多", "以上", "以下", "左右", "以内"
    ] = Field("", alias="约", title="概数词")
    as_of: str = Field("", alias="截至", title="截至日期")
    source: str = Field("", alias="来源", title="来源科室")
    checked: Literal["", "待核", "已核"] = Field("", alias="核对", title="核对")
    note: str = Field("", alias="备注", title="备注")
    last: str = Field("", alias="上年", title="上年数", description="没有上年资料时才填")

    @field_validator("number", "last")
    @classmethod
    def _numeric(cls, text: str) -> str:
        text = halfwidth(text)
        if text and not (_DIGITS.fullmatch(text) or _HANZI.fullmatch(text)):
            raise ValueError(f"应是数，填的是“{text}”")
        return text

    @property
    def amount(self) -> Decimal:
        """The number in single units: 2.5 万本 is 25000."""
        return value(self.number) * scale(self.measure_word)

    @property
    def exact(self) -> bool:
        """Whether the number is meant to the last digit, with no approximator (概数词)."""
        return not self.approximator and bool(_DIGITS.fullmatch(self.number))

    def __str__(self) -> str:
        """The figure as it stands in the report: 100余户, 749.34万元, 5万余个, 95%以上."""
        if self.approximator in BEFORE:
            return f"{self.approximator}{self.number}{self.measure_word}"
        if self.approximator in ("余", "多") and not self._round() and self.measure_word[:1] in SCALES:
            return f"{self.number}{self.measure_word[0]}{self.approximator}{self.measure_word[1:]}"
        if self.approximator in AFTER_UNIT:
            return f"{self.number}{self.measure_word}{self.approximator}"
        return f"{self.number}{self.approximator}{self.measure_word}"

    def _round(self) -> bool:
        return self.number.endswith(("0", "十", "百", "千"))


def halfwidth(text: str) -> str:
    """Full-width digits, letters and marks as half-width ones, without any space: ９７ → 97, 1，027 → 1,027."""
    return "".join(text.split()).translate(_HALFWIDTH)


def scale(measure_word: str) -> Decimal:
    """How many single units one of this measure word holds: 万元 → 10000, 件 → 1."""
    return SCALES.get(measure_word[:1], Decimal(1))


def value(number: str) -> Decimal:
    """The number as printed as a decimal: 1,027 → 1027, 一万 → 10000."""
    if _DIGITS.fullmatch(number):
        return Decimal(number.replace(",", ""))
    return _hanzi_value(number)


def _hanzi_value(text: str) -> Decimal:
    total = section = digit = 0
    for char in text:
        if char in "万亿":
            total, section, digit = (total + section + digit or 1) * int(SCALES[char]), 0, 0
        elif char in "十百千":
            section, digit = section + (digit or 1) * 10 ** (1 + "十百千".index(char)), 0
        else:
            digit = "〇一二三四五六七八九".find(char.replace("零", "〇").replace("两", "二"))
    return Decimal(total + section + digit)


def read(text: str, measure_word: str) -> Figure:
    """The figure that a person typed (９７, 1，027, 97份, 约30余场, 3.5万, 无), in the measure word asked for.

    Raises ValueError with the exact reason in Chinese.
    """
    typed = halfwidth(text)
    if typed in NONE:
        return Figure(number="0", measure_word=measure_word)
    if not (found := _TYPED.fullmatch(typed)):
        raise ValueError(_reason(typed))
    approximators = [found[name] for name in ("before", "first", "second", "after") if found[name]]
    return Figure(
        number=found["number"],
        measure_word=_measure(found["scale"] or "", found["word"], measure_word),
        approximator=_single(approximators, typed),
    )


def _reason(typed: str) -> str:
    if _HANZI.match(typed):
        return f"应是数，填的是“{typed}”"
    if typed.startswith("-"):
        return f"不能是负数，填的是“{typed}”"
    if re.fullmatch(r"[\d,]+", typed):
        return f"千分位不对，填的是“{typed}”"
    return f"应是数，填的是“{typed}”"


def _single(approximators: list[str], typed: str) -> str:
    """One approximator (约30余 says it twice: the one behind the number stays)."""
    if len(approximators) > 2:
        raise ValueError(f"概数词重复，填的是“{typed}”")
    return approximators[-1] if approximators else ""


def _measure(scale_word: str, typed: str, asked: str) -> str:
    """The measure word to print; refuses another one than was asked for, if one was."""
    if not asked:
        return scale_word + typed
    counted = asked[1:] if asked[:1] in SCALES else asked
    accepted = (asked, counted) if scale_word else (asked,)
    if typed and typed not in accepted:
        raise ValueError(f"单位应是“{asked}”，填的是“{scale_word}{typed}”")
    return scale_word + counted if scale_word else asked


def change(now: Figure, last: Figure) -> str:
    """How a figure changed against last year's (同比): 增长25%, 下降8.3%, 与上年持平; empty when it cannot be said."""
    if not (now.exact and last.exact):
        return ""
    difference = now.amount - last.amount
    if not difference:
        return "与上年持平"
    if now.measure_word == "%":
        return f"比上年{'提高' if difference > 0 else '下降'}{plain(abs(difference))}个百分点"
    if not last.amount:
        return ""
    share = (abs(difference) / last.amount * 100).quantize(Decimal("0.1"))
    return f"同比{'增长' if difference > 0 else '下降'}{plain(share)}%"


def difference(now: Figure, last: Figure) -> str:
    """The change in units (增减): 比上年增加4件; empty when it cannot be said."""
    if not (now.exact and last.exact) or now.measure_word != last.measure_word:
        return ""
    step = value(now.number) - value(last.number)
    if not step:
        return "与上年持平"
    return f"比上年{'增加' if step > 0 else '减少'}{plain(abs(step))}{now.measure_word}"


def share(part: Figure, whole: Figure) -> str:
    """The part in the whole (占比) in percent, one decimal; empty when the whole is zero."""
    return f"{plain((part.amount / whole.amount * 100).quantize(Decimal('0.1')))}%" if whole.amount else ""


def plain(number: Decimal) -> str:
    """A decimal without trailing zeros or exponent: 25.0 → 25."""
    return f"{number.normalize():f}"
