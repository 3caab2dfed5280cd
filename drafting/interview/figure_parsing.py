"""A figure as a person types it (读数): 28件, 三百件, 二十余场, 12月 28件, 累计130条, 截至11月底 5件."""

import re

from drafting.figure import BEFORE, SCALES, Figure, counted, halfwidth, read, value
from drafting.finding import quoted

_DAY = r"(?:\d{4}年)?\d{1,2}月(?:份|底|末|\d{1,2}日)?"
_SPAN = (
    r"累计|年末|年底|全年|年内|本年|上半年|下半年|第?[一二三四]季度"
    rf"|截[至止]{_DAY}|(?:{_DAY}|\d{{1,2}})[至到—–~-]{_DAY}|{_DAY}(?:以来|起)?"
)
_LED = re.compile(rf"(?P<period>{_SPAN})[,:;、]?(?P<figure>.+)")
_ENDED = re.compile(rf"(?P<figure>.+)\((?P<period>{_SPAN})\)")
_HANZI = re.compile(
    rf"(?P<before>{'|'.join(sorted(BEFORE, key=len, reverse=True))})?"
    r"(?P<number>[〇一二两三四五六七八九十百千][零〇一二两三四五六七八九十百千万亿]*)(?P<rest>.*)"
)
_ROUNDLY = re.compile(
    rf"(?P<before>{'|'.join(sorted(BEFORE, key=len, reverse=True))})"
    r"(?P<number>[十百千]?[万亿]|[百千])(?P<rest>(?![余多]).*)"
)
_WORD = re.compile(r"(?![几数])[\u4e00-\u9fff]{1,5}|[%‰]|㎡")
_STEPS = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))


def typed_figure(typed: str, measure_word: str) -> Figure:
    """The figure typed, with its period where one was; the measure word asked for where none was typed.

    Raises ValueError with the exact reason in Chinese.
    """
    text = halfwidth(typed)
    found = _LED.fullmatch(text) or _ENDED.fullmatch(text)
    period, number = (found["period"], found["figure"]) if found else ("", text)
    figure = _roundly(number) or read(_digits(number), "")
    word = _word(figure.measure_word, measure_word, typed)
    return figure.model_copy(update={"measure_word": word, "period": period})


def _roundly(text: str) -> Figure | None:
    """A round number in hanzi that nobody counted out, kept as it is said: 上千人次, 近万."""
    found = _ROUNDLY.fullmatch(text)
    if not found or not (found["rest"] == "" or _WORD.fullmatch(found["rest"])):
        return None
    return Figure(number=found["number"], approximator=found["before"], measure_word=found["rest"])


def _word(typed: str, asked: str, text: str) -> str:
    """The measure word to print: the one typed, else the one asked for, of single units behind a 万 or 亿."""
    if typed in SCALES:
        return typed + counted(asked)
    if not typed:
        return asked
    if not _WORD.fullmatch(typed):
        raise ValueError(f"应是数，填的是“{quoted(text)}”")
    return typed


def _digits(text: str) -> str:
    """A number in hanzi at the head of a text in digits: 三百余件 → 300余件, 三千万元 → 3000万元."""
    found = _HANZI.fullmatch(text)
    if not found or not _well_formed(found["number"]):
        return text
    number = found["number"]
    scale = number[-1] if number[-1] in SCALES else ""
    amount = value(number) / SCALES.get(scale, 1)
    return f"{found['before'] or ''}{amount.to_integral_value()}{scale}{found['rest']}"


def _well_formed(number: str) -> bool:
    """Whether hanzi are one number as it is said: 三百零五 is, 三四 and 三百五 are not."""
    said, amount = number.replace("两", "二").replace("〇", "零"), int(value(number))
    return _hanzi(amount) in (said, f"一{said}" if said.startswith("十") else said)


def _hanzi(amount: int) -> str:
    """A whole number in hanzi: 305 → 三百零五."""
    for step, name in _STEPS:
        if amount >= step:
            rest = amount % step
            tail = ("零" if rest * 10 < step else "") + _hanzi(rest) if rest else ""
            return f"{_hanzi(amount // step)}{name}{tail}"
    return "零一二三四五六七八九"[amount]
