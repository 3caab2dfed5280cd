"""Which numbering form fits an old report (编号形式), and what of its headings that form can make again."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from drafting.numbering import FORMS, mark, split
from drafting.outline import Paragraph, Section, plain
from drafting.pack import Numbering, Pack, Step, level


class Shape(NamedTuple):
    """A numbering form laid over a report (编号形式): its name, the levels below the parts.

    `grouped` are the indexes of the parts whose headings have headings of their own, which it can make too.
    `flat` are those whose headings of the first level it can make; all other headings stay words.
    """

    name: str
    levels: tuple[Step, Step]
    flat: frozenset[int]
    grouped: frozenset[int]

    def holds(self, section: Section) -> bool:
        """Whether the headings below a section within a grouped part can be made again."""
        return fits(section.sections, self.levels[1])


def shape(parts: Sequence[Section], pack: Pack) -> Shape:
    """The form that makes most headings of a report again; the pack's usual one where several do."""
    found = [_laid(name, form, parts) for name, form in pack.numberings.items()]
    return max(found, key=lambda laid: (_made(laid, parts), laid.name == pack.defaults.numbering))


def _laid(name: str, form: Numbering, parts: Sequence[Section]) -> Shape:
    one, two = level(form.steps, 1), level(form.steps, 2)
    flat = frozenset(index for index, part in enumerate(parts) if fits(part.sections, one))
    grouped = frozenset(index for index, part in enumerate(parts) if _groups(part.sections, one, two))
    return Shape(name, (one, two), flat, grouped)


def _groups(sections: Sequence[Section], one: Step, two: Step) -> bool:
    """Whether headings that have headings below them can be made as sub-parts (小节)."""
    titles = [plain(section.title) for section in sections]
    some = any(fits(section.sections, two) for section in sections)
    alone = all(_stands(section, one, count) for count, section in enumerate(sections, 1))
    return some and alone and len(sections) > 1 and len(set(titles)) == len(titles)


def fits(sections: Sequence[Section], step: Step) -> bool:
    """Whether headings side by side can be made again by a level: all of them, or none is."""
    return len(sections) > 1 and all(_stands(section, step, count) for count, section in enumerate(sections, 1))


def _stands(section: Section, step: Step, count: int) -> bool:
    """Whether a heading is what the level would make of it as the count-th."""
    title = plain(section.title)
    first = section.blocks[0] if section.blocks else None
    text = bool(section.blocks or section.sections)
    begins = isinstance(first, Paragraph) or (not section.blocks and bool(section.sections))
    return (
        step.form in FORMS
        and text
        and bool(title)
        and "。" not in title
        and not split(title)[0]
        and standard(section.mark) == mark(step.form, count)
        and section.run_in == (step.run_in and begins)
    )


_BRACKETS = str.maketrans("()〔〕", "（）（）")
_DIGIT = re.compile(r"(\d+)[、．.,，]")
_HAN = re.compile(r"([一二三四五六七八九十百]+)[.．,，]")


def standard(printed: str) -> str:
    """A mark as GB/T 9704 writes it: (一)、 is （一）, 1、 is 1. and 一. is 一、."""
    words = printed.strip().translate(_BRACKETS)
    if words.startswith("（"):
        return words.rstrip("、.．")
    return _HAN.sub(r"\1、", _DIGIT.sub(r"\1.", words))


def _made(laid: Shape, parts: Sequence[Section]) -> int:
    """How many headings come of a form."""
    made = 0
    for index, part in enumerate(parts):
        if index in laid.grouped:
            below = (len(section.sections) for section in part.sections if laid.holds(section))
            made += len(part.sections) + sum(below)
        elif index in laid.flat:
            made += len(part.sections)
    return made
