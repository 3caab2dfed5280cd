"""One question as it is put to a person (一题), and what comes back (回话)."""

from enum import Enum
from typing import Literal, NamedTuple, Protocol

from drafting.keys import Keys

Kind = Literal["数", "文字", "段落", "条目", "是否", "选择", "日期", "勾选"]
"""How a question is answered: a figure, a line, paragraphs, several lines, yes or no, a row, a day, any rows."""

LONG = ("段落", "条目")
"""The kinds whose answers may have several lines."""

PICKED = ("选择", "勾选")
"""The kinds whose answers are picked, not typed."""

LATER = ("", "缺")
"""What a person types for “later”: the second only where a figure is asked."""


class Choice(NamedTuple):
    """One row to pick (选项): what it stands for, its words, whether it is ticked; `head` makes it a heading."""

    value: str
    title: str
    ticked: bool = False
    head: bool = False


class Asked(NamedTuple):
    """One question (一题): where its answer stands, what is asked, what stands beside it.

    `now` is what the profile has, or last year's words to edit; `stale` says that nobody confirmed them. `offered` is a
    figure that Enter accepts, for this `reason`. `again` asks for one more record of a list; emptying a `whole` one
    takes its record away; `own` takes a figure with its measure word. `place` is its number and how many there are.
    """

    keys: Keys
    kind: Kind
    ask: str
    section: str = ""
    name: str = ""
    note: str = ""
    measure_word: str = ""
    last: str = ""
    now: str = ""
    offered: str = ""
    reason: str = ""
    choices: tuple[Choice, ...] = ()
    optional: bool = False
    answered: bool = False
    stale: bool = False
    again: bool = False
    own: bool = False
    whole: bool = False
    place: tuple[int, int] = (0, 0)


class Move(Enum):
    """What a person may do instead of answering."""

    BACK = "上一题"
    MENU = "目录"
    LATER = "以后再填"


Reply = Move | str | tuple[str, ...]
"""What comes back: a move, the text typed, or the rows picked and lines listed."""


class Ask(Protocol):
    """Whoever shows questions and brings back answers (发问)."""

    def ask(self, asked: Asked) -> Reply:
        """The reply to a question; a text it returns has been found readable (reading.refusal)."""
        ...

    def tell(self, text: str) -> None:
        """Says something that needs no answer."""
        ...


def label(asked: Asked) -> str:
    """What a question is called in one line: 行政复议新收, 三项制度.主要做法, 不足 第1条的原因."""
    match asked.keys:
        case (_, passage, _, int() as index, field):
            return f"{passage} 第{index + 1}条的{field}"
        case _:
            return asked.name or asked.ask
