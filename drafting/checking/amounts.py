"""Figures in words that can be reckoned with (能算的数): exact counts, rates, and how close two rates must come."""

from decimal import Decimal

from drafting.checking.told import Told
from drafting.figure import alike, counted, plain, rounded

_RATES = ("%", "‰", "成", "倍", "百分点", "个百分点")


def is_count(told: Told) -> bool:
    """Whether a figure is an exact number of things done, neither a rate nor a plan nor a limit."""
    exact = not told.approximator and told.number[:1].isdigit() and told.amount is not None
    return exact and told.nature in ("result", "zero", "change") and told.measure_word not in _RATES


def is_rate(told: Told) -> bool:
    """Whether a figure is an exact rate in percent."""
    return told.measure_word == "%" and not told.approximator and told.number[:1].isdigit() and told.amount is not None


def amount(told: Told) -> Decimal:
    """How much an exact figure is."""
    return told.amount or Decimal(0)


def same_kind(one: Told, other: Told) -> bool:
    """Whether two figures count in one measure word."""
    return alike(one.measure_word, other.measure_word) and bool(counted(one.measure_word))


def last_place(told: Told) -> Decimal:
    """One unit of the last digit that a figure is printed with: 97.7 gives 0.1."""
    return Decimal(1).scaleb(-len(told.number.partition(".")[2]))


def fits(told: Told, reckoned: Decimal) -> bool:
    """Whether a printed rate is the reckoned one, rounded or cut off at its last digit."""
    return abs(amount(told) - reckoned) < last_place(told)


def percent(number: Decimal) -> str:
    """A rate as it is printed in a message: two digits at most."""
    return f"{plain(rounded(number, 2))}%"
