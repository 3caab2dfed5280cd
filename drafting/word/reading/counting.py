"""Automatic numbers as printed (自动编号的写法): the formats of ISO/IEC 29500-1 clause 17.18.59 in use here."""

from collections.abc import Callable

from drafting import numbering

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_POSITIONS = str.maketrans("0123456789", "〇一二三四五六七八九")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_ENDS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _thousands(number: int) -> str:
    return numbering.hanzi(number) if 0 < number < 10_000 else "零" if number == 0 else str(number)


def _positions(number: int) -> str:
    return str(number).translate(_POSITIONS)


def _counting(number: int) -> str:
    """十, 十一, 九十九 and from a hundred on 一〇〇, as Word does it."""
    return _thousands(number) if 0 < number < 100 else _positions(number)


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _in_row(first: str, last: int) -> Callable[[int], str]:
    """Signs that follow each other in Unicode, up to a number."""
    return lambda number: chr(ord(first) + number - 1) if 1 <= number <= last else str(number)


def _circled(number: int) -> str:
    for start, end, sign in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if start <= number <= end:
            return chr(ord(sign) + number - start)
    return str(number)


def _letters(number: int) -> str:
    """A … Z, then AA … ZZ, as Word does it."""
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    made = ""
    for amount, sign in (*_ROMAN, *_ROMAN_ENDS):
        made += sign * (number // amount)
        number %= amount
    return made


_FORMATS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "japaneseDigitalTenThousand": _positions,
    "taiwaneseDigital": _positions,
    "ideographDigital": _positions,
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "ideographEnclosedCircle": _in_row("㊀", 10),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _in_row("⑴", 20),
    "decimalEnclosedFullstop": _in_row("⒈", 20),
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "none": lambda _: "",
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional"), lambda n: _thousands(n).translate(_LEGAL)),
    **dict.fromkeys(
        ("chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand", "japaneseCounting"), _thousands
    ),
}


def written(number: int, form: str) -> str:
    """A number of a list in a format of Word's (numFmt): plain digits for one that is not known."""
    return _FORMATS.get(form, str)(number)
