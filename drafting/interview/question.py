"""A question as a value (一题), one kind for each way of answering, and what comes back (回话)."""

from dataclasses import KW_ONLY, dataclass
from enum import Enum
from typing import Literal, NamedTuple, Self

from drafting.figure import Figure
from drafting.keys import Keys

TextKind = Literal["文字", "段落", "条目", "是否", "日期", "期间"]
"""How a text is written: one line, paragraphs, one item a line, yes or no, a day."""

LONG = ("段落", "条目")
"""The kinds of text that may have several lines."""

LATER = ("", "缺")
"""What leaves a question open; the second takes away what stands there."""

AWAY = "-"
"""What takes away what stands at a figure's question, the name alone that waits for its number included."""

NONE_WORD = "无"
"""What the profile keeps for a text to which there is nothing to report."""

Position = tuple[int, int]
"""The number of a question (from 1) and how many there are; (0, 0) while it is not numbered."""

Period = Literal["", "年内", "年末", "累计"]
"""The period a figure counts (统计期间), as the pack's 口径 names it; empty for an indicator the pack does not know."""


class State(Enum):
    """How far a question is answered; PENDING (待更新): last year's words stand there and nobody confirmed them."""

    OPEN = "没填"
    ANSWERED = "已填"
    PENDING = "待更新"


class Row(NamedTuple):
    """One row to pick from (选项).

    value: what picking it replies.
    title: its words.
    ticked: whether it is ticked before anybody picks (Ticks only).
    is_heading: a heading between rows, which cannot be picked.
    """

    value: str
    title: str
    ticked: bool = False
    is_heading: bool = False


@dataclass(frozen=True)
class Header:
    """What every kind of question has.

    keys: where the answer stands in the profile; () for a question on the side, whose answer is not kept at keys.
    ask: the question in words.
    section: the heading it is shown and listed under.
    name: what --只问 and the review table call it, like 行政复议新收, 三项制度.主要做法.
    note: an explanation shown below it.
    now: the answer as it stands in the profile, or last year's words to edit.
    last: last year's answer, shown only.
    state: how far it is answered.
    optional: whether it may stay unanswered in a finished report.
    position: its number and how many there are.
    counted: how many are still to answer, in words; shown in place of the position.
    """

    keys: Keys
    ask: str
    _: KW_ONLY
    section: str = ""
    name: str = ""
    note: str = ""
    now: str = ""
    last: str = ""
    state: State = State.OPEN
    optional: bool = False
    position: Position = (0, 0)
    counted: str = ""

    def at(self, position: Position, **fields: object) -> Self:
        """The same question with its position, and with other fields where they are given."""
        numbered = object.__new__(
            type(self)
        )  # dataclasses.replace takes five times as long, for 300 questions an answer
        vars(numbered).update(vars(self), position=position, **fields)
        return numbered

    @property
    def answered(self) -> bool:
        """Whether a person has answered it."""
        return self.state is State.ANSWERED

    @property
    def pending(self) -> bool:
        """Whether last year's words wait to be confirmed (待更新)."""
        return self.state is State.PENDING


@dataclass(frozen=True, kw_only=True)
class FigureQuestion(Header):
    """Asks for a figure (数据), answered by a Figure; the fields of Header, and:

    measure_word: the measure word (计量单位) of the answer; empty where it is to be typed with the number.
    desk: the office that usually knows the figure (科室).
    period: the period it counts.
    offered: the figure that relations give, as printed; taken only by a word of consent. Empty where none does.
    reason: the relation it follows from.
    is_computed: whether the figure that stands there was computed (算得).
    is_unchecked: whether it equals last year's and nobody has said that this is so (核对).
    is_waiting: whether the profile names it without its number.
    is_custom: whether the indicator is the unit's own, unknown to the pack: its entry must name the measure word.
    """

    measure_word: str = ""
    desk: str = ""
    period: Period = ""
    offered: str = ""
    reason: str = ""
    is_computed: bool = False
    is_unchecked: bool = False
    is_waiting: bool = False
    is_custom: bool = False

    @property
    def wants_measure_word(self) -> bool:
        """Whether the measure word must be typed with the number: nobody has named it yet."""
        return self.is_custom and not self.measure_word


@dataclass(frozen=True, kw_only=True)
class TextQuestion(Header):
    """Asks for words (文字), answered by a text; the fields of Header, and:

    kind: how they are written.
    removes: the keys taken away when the answer is emptied, after asking; () takes away the answer alone.
    """

    kind: TextKind = "文字"
    removes: Keys = ()


@dataclass(frozen=True, kw_only=True)
class RecordField(Header):
    """Asks for one field of a record in a list (条目的字段), answered by a text; the fields of Header, and:

    keys: ("文段", passage, list, index from 0, field).
    kind: how it is written.
    removes: the keys of the record where this is its first field: emptying it takes them away, after asking.
    """

    kind: TextKind = "段落"
    removes: Keys = ()


@dataclass(frozen=True, kw_only=True)
class NextRecord(Header):
    """Asks whether a list has one more record (再加一条), answered by its first field or by nothing.

    The fields of Header; keys end in the index and the first field of the new record. And:

    kind: how that field is written.
    """

    kind: TextKind = "段落"


@dataclass(frozen=True, kw_only=True)
class Choice(Header):
    """Asks for one of several rows (选择), answered by the value of the row; the fields of Header, and:

    rows: the rows to pick from, headings between them included.
    """

    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ticks(Header):
    """Asks for any of several rows (勾选), answered by a tuple of their values; the fields of Header, and:

    rows: the rows, those that apply so far ticked.
    """

    rows: tuple[Row, ...] = ()


Question = FigureQuestion | TextQuestion | RecordField | NextRecord | Choice | Ticks
"""A question of any kind."""

Typed = FigureQuestion | TextQuestion | RecordField | NextRecord
"""The questions whose answers are typed."""

Picked = Choice | Ticks
"""The questions whose answers are picked from rows."""


class Move(Enum):
    """What a person may do instead of answering."""

    BACK = "上一题"
    MENU = "目录"
    LATER = "以后再填"


class Consent(Enum):
    """The word of consent (=) to what is shown: a figure computed, last year's words, rows ticked beforehand."""

    GIVEN = "="


Answer = Figure | str | tuple[str, ...] | Consent
"""An answer: a figure as read, a text (what stands there changes nothing), rows ticked, or consent."""

Reply = Move | Answer
"""What comes back for a question; a figure may come as read or as the text typed."""


def text_kind(question: Question) -> TextKind | None:
    """How the answer is written; None where no text is wanted."""
    return None if isinstance(question, FigureQuestion | Choice | Ticks) else question.kind


def is_long(question: Question) -> bool:
    """Whether the answer may have several lines."""
    return text_kind(question) in LONG


def consent(question: Question) -> str:
    """What a word of consent does here, in words; empty where there is nothing to consent to."""
    match question:
        case FigureQuestion(now="", offered=offered) if offered:
            return f"采用{offered}"
        case FigureQuestion(is_unchecked=True):
            return "核对过了"
        case Ticks(state=State.OPEN, rows=rows) if any(row.ticked for row in rows):
            return "照勾着的定"
        case TextQuestion() | Choice() if question.pending and question.now:
            return "确认"
        case NextRecord(state=State.PENDING):
            return "都确认"
        case _:
            return ""


def in_box(question: Question) -> bool:
    """Whether the answer that stands is edited; a figure or yes and no is typed anew, with the old one beside."""
    return not isinstance(question, FigureQuestion) and text_kind(question) != "是否"


def label(question: Question) -> str:
    """What a question is called in one line: 行政复议新收, 三项制度.主要做法, 不足 第1条的原因."""
    match question:
        case RecordField(keys=(_, passage, _, int() as index, field)):
            return f"{passage} 第{index + 1}条的{field}"
        case NextRecord(keys=(_, passage, _, int() as index, field)):
            return f"{passage} 第{index + 1}条的{field}"
        case _:
            return question.name or question.ask
