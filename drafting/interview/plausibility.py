"""What is odd about a figure just given (不像样的数): each a reason to ask before it is stored."""

import re
from collections.abc import Iterator

from drafting.figure import Figure, alike, counted, fell, plain, rounded, scale
from drafting.interview.question import FigureQuestion
from drafting.interview.sources import Progress
from drafting.ledger import periods

_MOST_MEETINGS = 300
_YEARS = range(1990, 2101)
_SEVERAL_YEARS_COUNT = 500
"""Last year's count from which on a number like 2024 is nothing odd."""
_LEAP = 10

_MEETING = re.compile(r"会议|[组公务]会|学法|集体学习|专题研究|研究法治")
_TIMES = ("次", "场", "场次", "个", "期")
_CHANGE = re.compile(r"[增降升涨减]幅|增长|下降|提高|增速")
_ROUGH = ("余", "多", "约", "近", "左右")
_PERSONS = ("人", "名", "人次")


def oddities(progress: Progress, question: FigureQuestion, figure: Figure) -> Iterator[str]:
    """Why a person should look again, in a few words each: another measure word, a rate above 100, a year, a leap."""
    if not same_kind(progress, question, figure.measure_word):
        yield f"单位写“{figure.measure_word}”，与“{question.measure_word}”不同"
    if figure.measure_word == "%" and figure.amount > 100 and not _is_change(progress, question):
        yield f"{figure}超过100%"
    if _is_meeting(question) and counted(figure.measure_word) in _TIMES and figure.amount > _MOST_MEETINGS:
        yield f"一年{figure}"
    last = progress.ledger.last.get(question.name)
    if _is_year(figure) and not (last and last.amount >= _SEVERAL_YEARS_COUNT):
        yield f"“{figure.number}”像是年份"
    if figure.approximator in _ROUGH and _to_the_last(figure):
        yield f"“{figure.number}”是准数，又写了“{figure.approximator}”"
    if last:
        named = figure.period or periods(progress.profile, progress.pack).get(question.name, "")
        yield from _beside(figure.model_copy(update={"period": named}), last)


def _beside(figure: Figure, last: Figure) -> Iterator[str]:
    """What is odd about a figure beside last year's."""
    if fell(figure, last):
        yield f"累计的数比上年的{last}少"
    if last.amount and alike(figure.measure_word, last.measure_word):
        times = figure.amount / last.amount
        if times > _LEAP:
            yield f"是上年{last}的{plain(rounded(times, 0))}倍"


def same_kind(progress: Progress, question: FigureQuestion, word: str) -> bool:
    """Whether a measure word counts what is asked for: as shown, as the pack has it, or of a like kind."""
    indicator = progress.pack.indicators.get(question.name)
    asked = [one for one in (question.measure_word, indicator.measure_word if indicator else "") if one]
    return not asked or any(alike(word, one) or (word in _PERSONS and one in _PERSONS) for one in asked)


def _is_change(progress: Progress, question: FigureQuestion) -> bool:
    indicator = progress.pack.indicators.get(question.name)
    return bool(_CHANGE.search(question.name + question.ask) or (indicator and indicator.change_of))


def _is_meeting(question: FigureQuestion) -> bool:
    return bool(_MEETING.search(question.name + question.ask))


def _is_year(figure: Figure) -> bool:
    plainly = len(figure.number) == 4 and figure.number.isdecimal()
    return plainly and figure.amount == int(figure.number) in _YEARS and not figure.measure_word.endswith("元")


def _to_the_last(figure: Figure) -> bool:
    """Whether the number is given to its last digit: 1027 and 97 are, 30 and 3.5万 are not."""
    return figure.number[-1] in "123456789" and "." not in figure.number and scale(figure.measure_word) == 1
