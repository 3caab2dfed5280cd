"""What was read of a report (读稿的结果): its tree, its headings and figures with their places, what was left out."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from drafting.keys import Keys
from drafting.outline import Outline
from drafting.reading.source import Note, Place

Shape = Literal["standalone", "run_in", "item"]
"""How a heading stands: on a line of its own; in front of its text (接排); as the first clause of its text."""

Nature = Literal["result", "rate", "zero", "change", "target", "threshold"]
"""What a figure tells: something done or counted, a part of a whole (率), that there was none (为零), how it changed
against the year before (同比), what is planned, or a limit that a rule sets (2名以上, 不超过15天)."""

Certainty = Literal["sure", "likely", "unsure"]


class ReadHeading(NamedTuple):
    """A heading (标题), for one section of the outline.

    `title` has no mark at its end; that of an item is its first clause, which the section itself keeps in its text.
    `depth` counts from 1; `role` is the statutory role of the part that it stands in.
    """

    mark: str
    title: str
    depth: int
    shape: Shape
    role: str
    place: Place


class ReadFigure(NamedTuple):
    """A figure in running text (数据).

    `number`, `measure_word` and `approximator` are as printed (6012 件; 5300 万元 多; 上千 人次). `label` says what is
    counted and `period` over which time (全年, 截至11月底, 累计), in the report's own words, empty where it does not
    say. `sentence` is the sentence around it, `path` the headings above it with their marks, `role` that of the part
    (开头, 结尾 and 附件 outside the parts), `keys` those of its run in the outline.
    """

    number: str
    measure_word: str
    approximator: str
    label: str
    period: str
    nature: Nature
    certainty: Certainty
    sentence: str
    path: tuple[str, ...]
    role: str
    keys: Keys


class Reading(NamedTuple):
    """A report as read (读稿).

    The keys of every run of `outline` are ("段", line, column) of its place in the source, and every figure is a run
    of its own. `headings` has one for each section, in the order of `walk`. `year` is the year told of, empty where
    the report does not say. `notes` list what was left out, cleaned or guessed.
    """

    outline: Outline
    headings: tuple[ReadHeading, ...] = ()
    figures: tuple[ReadFigure, ...] = ()
    year: str = ""
    metadata: Mapping[str, str] = {}
    notes: tuple[Note, ...] = ()
