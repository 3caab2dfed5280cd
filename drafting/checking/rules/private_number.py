"""写着身份证号码、银行卡号、手机号码、座机、邮箱或车牌号。

个人信息和联系方式不写进报告；公开版里是错误，报送版里提醒（个人信息保护法；政府信息公开条例第十五条）。
身份证号码、银行卡号算过校验码才说；热线电话不算。

错例：联系电话13800138000。
错例：联系电话0763-3331234。
错例：当事人身份证号码11010119900307889X。
错例：打入账户6222020000000000000。
错例：举报邮箱fazhi@example.gov.cn。
错例：查扣京A12345货车一辆。
正例：受理12345热线20件，12315投诉3件。
正例：索引号11500000MB17643950/2026-00028，统一社会信用代码11370100004189250W。
正例：罚没13800138000元，编号4300000001/2026。
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from drafting.checking.privacy import level
from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding

NAME = "private-number"
NEEDS = "文字"

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PLATE = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"


def _is_identity(digits: str) -> bool:
    """Whether a number has a day of birth and the check digit of GB 11643-1999."""
    try:
        date(int(digits[6:10]), int(digits[10:12]), int(digits[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == digits[-1].upper()


def _is_card(digits: str) -> bool:
    """Whether a number has the check digit of a bank card (Luhn)."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits))]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


class _Kind(NamedTuple):
    """A kind of number: what it is called, how it looks, and what it must hold besides."""

    called: str
    pattern: re.Pattern[str]
    holds: Callable[[str], bool]


def _any(_: str) -> bool:
    return True


_KINDS = (
    _Kind("身份证号码", re.compile(r"(?<![\dA-Za-z])[1-9]\d{16}[\dXx](?![\dA-Za-z])"), _is_identity),
    _Kind("银行卡号", re.compile(r"(?<![\dA-Za-z/-])(?:62\d{14,17}|[45]\d{15})(?![\dA-Za-z/-])"), _is_card),
    _Kind(
        "手机号码",
        re.compile(r"(?<![\dA-Za-z./-])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\dA-Za-z/-]|\.\d|[万亿]?元)"),
        _any,
    ),
    _Kind("电话号码", re.compile(r"(?<![\d/-])(?:0\d{2,3}[-—－ ]|[（(]0\d{2,3}[）)])\d{7,8}(?![\d/-])"), _any),
    _Kind("邮箱", re.compile(r"[A-Za-z0-9._%+-]{1,40}@[A-Za-z0-9-]{1,40}\.[A-Za-z.]{2,20}"), _any),
    _Kind("车牌号", re.compile(rf"[{_PLATE}][A-Z][·•]?(?=[A-Z]{{0,2}}\d{{3}})[A-HJ-NP-Z\d]{{5,6}}(?![\dA-Z])"), _any),
)


def check(report: Report) -> Iterator[Finding]:
    """Every number by which somebody can be found."""
    for kind in _KINDS:
        for spot in spots(report.lines, kind.pattern):
            if kind.holds(spot.words):
                yield spot.finding(NAME, level(report), f"写着{kind.called}：{spot.words}", "删去，或只留末几位")
