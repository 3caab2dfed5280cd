"""A number with its unit of measure (数据): reading what people type, printing, comparing with last year."""

import re
from decimal import Context, Decimal
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator

from drafting.finding import quoted

_Before = Literal["上", "近", "约", "超", "超过", "逾", "达"]
_AfterUnit = Literal["以上", "以下", "左右", "以内"]
_Placed = Literal["万余", "亿余", "万多", "亿多", "余万", "余亿", "多万", "多亿"]

BEFORE: tuple[str, ...] = get_args(_Before)
"""Approximators (概数词) printed in front of the number."""

AFTER_UNIT: tuple[str, ...] = get_args(_AfterUnit)
"""Approximators printed behind the unit; the rest (余、多) stand between number and unit."""

APPROXIMATORS = (*BEFORE, "余", "多", *AFTER_UNIT)

PLACED: tuple[str, ...] = get_args(_Placed)
"""余 and 多 held to one side of 万 or 亿, for the meaning hangs on it: 10亿余元 is nearer to 10亿 than 10余亿元."""

SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}

_ONE = Decimal(1)

_ROUND = ("0", "十", "百", "千")

_DIGITS = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|(?:0|[1-9]\d*)(?:\.\d+)?")
_HANZI = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")
_TYPED = re.compile(
    rf"(?P<before>{'|'.join(sorted(BEFORE, key=len, reverse=True))})?"
    rf"(?P<number>{_DIGITS.pattern})"
    r"(?P<first>余|多)?(?P<scale>万|亿)?(?P<second>余|多)?(?![万亿])"
    r"(?P<word>[^\d余多]*?)"
    rf"(?P<after>{'|'.join(AFTER_UNIT)})?"
)

_HALFWIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

_TOO_LARGE = Decimal(10) ** 15
"""No bureau counts so far; reckoning in 亿 with more digits would fail."""

_PLACES = 6
"""Digits behind the point: as many as there are from 亿元 to 百元."""

NONE = ("无", "零", "没有")
"""Words that people type for zero."""


class Figure(BaseModel):
    """One figure of the ledger (数据): the number as printed, its unit of measure and where it comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    number: str = Field(alias="数", title="数", description="按报告里的写法填，保留小数；千分位照存，印出来不带")
    measure_word: str = Field("", alias="单位", title="计量单位")
    approximator: Literal["", _Before, "余", "多", _AfterUnit, _Placed] = Field("", alias="约", title="概数词")
    period: str = Field(
        "", alias="期间", title="统计期间", description="不是口径里说的期间才填，如 累计、12月、2024年11月以来"
    )
    as_of: str = Field("", alias="截至", title="截至日期")
    source: str = Field("", alias="来源", title="来源科室")
    checked: Literal["", "待核", "已核"] = Field("", alias="核对", title="核对")
    note: str = Field("", alias="备注", title="备注")
    withheld: Literal["", "是"] = Field("", alias="不印", title="不印进报告", description="留着备查，不印的写 是")
    last: str = Field("", alias="上年", title="上年数", description="没有上年资料时才填")
    computed: Literal["", "是"] = Field("", alias="算得", title="由别的数算得", description="别的数变了，它跟着变")

    @field_validator("number", "last")
    @classmethod
    def _numeric(cls, text: str) -> str:
        text = halfwidth(text)
        if text and not (_DIGITS.fullmatch(text) or _HANZI.fullmatch(text)):
            raise ValueError(f"应是数，填的是“{quoted(text)}”")
        return _within(text, text) if text else ""

    @property
    def amount(self) -> Decimal:
        """The number in single units: 2.5 万本 is 25000."""
        held = self.approximator.strip("余多") if self.approximator in PLACED else ""
        return value(self.number) * scale(held or self.measure_word)

    @property
    def exact(self) -> bool:
        """Whether the number is meant to the last digit, with no approximator (概数词)."""
        return not self.approximator and _in_digits(self.number)

    @property
    def printed(self) -> str:
        """The number as it stands in the report: without thousands commas, so that a report has one style."""
        return self.number.replace(",", "")

    def __str__(self) -> str:
        """The figure as it stands in the report: 100余户, 749.34万元, 5万余个, 95%以上, 1027次."""
        number = self.printed
        if self.approximator in ("", *BEFORE):
            return f"{self.approximator}{number}{self.measure_word}"
        if self.approximator in AFTER_UNIT:
            return f"{number}{self.measure_word}{self.approximator}"
        word = counted(self.measure_word)
        between = _between(number, self.measure_word.removesuffix(word), self.approximator)
        return f"{number}{between}{word}"


def _between(number: str, scale_word: str, approximator: str) -> str:
    """What stands between number and measure word: 余 goes before the 万 of a round number, behind it elsewhere."""
    if approximator in PLACED:
        return approximator
    return approximator + scale_word if number.endswith(_ROUND) else scale_word + approximator


def halfwidth(text: str) -> str:
    """Full-width digits, letters and marks as half-width ones, without any space: ９７ → 97, 1，027 → 1,027."""
    return "".join(text.split()).translate(_HALFWIDTH)


def scale(measure_word: str) -> Decimal:
    """How many single units one of this measure word holds: 万元 → 10000, 件 → 1."""
    return SCALES.get(measure_word[:1], _ONE)


def counted(measure_word: str) -> str:
    """The measure word of single units: 万元 → 元, 件 → 件."""
    return measure_word[1:] if measure_word[:1] in SCALES else measure_word


def value(number: str) -> Decimal:
    """The number as printed as a decimal: 1,027 → 1027, 一万 → 10000."""
    return Decimal(number.replace(",", "")) if _in_digits(number) else _hanzi_value(number)


def _in_digits(number: str) -> bool:
    """Whether a number is written in digits (1,027) and not in hanzi (一万); it is known to be one of the two."""
    return number[:1].isdecimal()


def _hanzi_value(text: str) -> Decimal:
    total = section = digit = 0
    for char in text:
        if total >= _TOO_LARGE:  # the rest makes it no smaller, and a long row of 亿 would take for ever
            break
        if char == "亿":
            total, section, digit = (total + section + digit or 1) * 10**8, 0, 0
        elif char == "万":
            total, section, digit = total + (section + digit or 1) * 10**4, 0, 0
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
    return Figure(
        number=_within(found["number"], typed),
        measure_word=_measure(found["scale"] or "", found["word"], measure_word),
        approximator=_approximator(found, typed),
    )


def _within(number: str, typed: str) -> str:
    """The number, where it can be reckoned with; raises ValueError."""
    if value(number) >= _TOO_LARGE:
        raise ValueError(f"数太大，填的是“{quoted(typed)}”")
    if len(number.partition(".")[2]) > _PLACES:
        raise ValueError(f"小数太长，填的是“{quoted(typed)}”")
    return number


def _reason(typed: str) -> str:
    if typed.startswith("-"):
        return f"不能是负数，填的是“{quoted(typed)}”"
    if re.fullmatch(r"[\d,]+", typed):
        return f"{'千分位不对' if ',' in typed else '数前面多了0'}，填的是“{quoted(typed)}”"
    if re.search(r"\d[余多]?[万亿][余多]?[万亿]", typed):
        return f"“万”“亿”不能连用，填的是“{quoted(typed)}”"
    return f"应是数，填的是“{quoted(typed)}”"


def _approximator(found: re.Match[str], typed: str) -> str:
    """One approximator (约30余 says it twice: the one behind the number stays)."""
    said = [name for name in ("before", "first", "second", "after") if found[name]]
    if len(said) > 2 or said == ["first", "second"]:
        raise ValueError(f"概数词重复，填的是“{quoted(typed)}”")
    if not said or said[-1] not in ("first", "second"):
        return found[said[-1]] if said else ""
    scale_word, plainly = found["scale"] or "", found[said[-1]]
    placed = plainly + scale_word if said[-1] == "first" else scale_word + plainly
    return plainly if placed == _between(found["number"], scale_word, plainly) else placed


def _measure(scale_word: str, typed: str, asked: str) -> str:
    """The measure word to print; refuses another one than was asked for, if one was."""
    if not asked:
        return scale_word + typed
    wanted = counted(asked) if scale_word else asked
    if typed not in ("", wanted):
        raise ValueError(f"单位应是“{asked}”，填的是“{quoted(scale_word + typed)}”")
    return scale_word + wanted


_ALIKE = {"名": "人", "起": "件", "宗": "件", "条": "项"}
"""Measure words that count the same things, each with the one that stands for both."""

_YEARS = re.compile(r"(?:19|20)\d{2}年?")
WHOLE_YEAR = ("", "年内", "全年", "本年")


def alike(word: str, other: str) -> bool:
    """Whether two measure words count the same kind of thing: 万元 and 元, 名 and 人 do, 次 and 家 do not."""
    one, two = (_ALIKE.get(counted(one), counted(one)) for one in (word, other))
    return one == two


_RUNNING = "累计"


def same_period(now: Figure, last: Figure) -> bool:
    """Whether two figures of following years count over the same part of their years: 12月 and 12月, 累计 and 累计."""
    return _period(now) == _period(last)


def _period(figure: Figure) -> str:
    """Over which part of its year a figure counts, without the year's own number; empty for the whole year."""
    period = "" if figure.period in WHOLE_YEAR else figure.period
    return _YEARS.sub("", "".join(f"{period}{figure.as_of}".split()))


def comparable(now: Figure, last: Figure) -> bool:
    """Whether this year's figure can be told against last year's: both exact, of one kind and one period.

    A running total (累计) that fell is another total.
    """
    like = now.exact and last.exact and alike(now.measure_word, last.measure_word) and same_period(now, last)
    return like and not fell(now, last)


def fell(now: Figure, last: Figure) -> bool:
    """Whether a running total (累计) is below last year's, which no total that runs on can be."""
    return now.period == last.period == _RUNNING and now.amount < last.amount


def change(now: Figure, last: Figure) -> str:
    """How a figure changed against last year's (同比): 增长25%, 下降8.3%, 与上年持平; empty when it cannot be said."""
    if now.measure_word == "%" or not comparable(now, last) or now.amount == last.amount:
        return difference(now, last)
    if not last.amount:
        return ""
    step = (now.amount - last.amount) / last.amount * 100
    part = rounded(abs(step), 1)
    return f"同比{'增长' if step > 0 else '下降'}{plain(part)}%" if part else "与上年基本持平"


def difference(now: Figure, last: Figure) -> str:
    """The change in units (增减): 比上年增加4件, 提高2.3个百分点; empty when it cannot be said."""
    if not comparable(now, last):
        return ""
    step = now.amount - last.amount
    if not step:
        return "与上年持平"
    if now.measure_word == "%":
        return f"比上年{'提高' if step > 0 else '下降'}{plain(abs(step))}个百分点"
    return f"比上年{'增加' if step > 0 else '减少'}{plain(abs(step) / scale(now.measure_word))}{now.measure_word}"


def share(part: Figure, whole: Figure) -> str:
    """The part in the whole (占比) in percent, one decimal; empty when the whole is zero."""
    return f"{plain(rounded(part.amount / whole.amount * 100, 1))}%" if whole.amount else ""


_WIDE = Context(prec=80)
"""Room for the largest count over the smallest one in percent."""


def rounded(number: Decimal, places: int) -> Decimal:
    """A decimal to so many digits behind the point."""
    return _WIDE.quantize(number, Decimal(1).scaleb(-places))


def plain(number: Decimal) -> str:
    """A decimal without trailing zeros or exponent: 25.0 → 25."""
    return f"{_WIDE.normalize(number):f}"
