"""What a report says, line by line (逐行): the same for one that was composed and for one that was read."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import Literal

from drafting.finding import Finding, Level, Location
from drafting.keys import Keys
from drafting.outline import Block, Outline, Paragraph, Run, Runs, Section, lines, plain, walk

READ = "段"
"""The first key of words that were read: ("段", line, column) of the document they stand in."""

Kind = Literal["题", "要素", "标题", "正文", "表"]
"""What a line is: the title, an element of the document (主送, 署名 …), a heading, a paragraph, a row of a table."""


@dataclass(frozen=True)
class SaidLine:
    """One line of a report (一行), without the number in front of a heading.

    `role` is the statutory role of its part, 开头, 结尾 or 附件 outside the parts and the name of the element for one;
    `mark` is the number of a heading, `number` counts the lines of the report from 1, `text` holds its words, joined
    once for all the rules.
    """

    kind: Kind
    role: str
    runs: Runs
    mark: str = ""
    number: int = 0

    @cached_property
    def text(self) -> str:
        """Its words."""
        return plain(self.runs)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The offset of every run."""
        return tuple(accumulate((len(run.text) for run in self.runs[:-1]), initial=0))

    def run_at(self, offset: int) -> tuple[Run, int]:
        """The run in which the character at an offset stands, empty in an empty line, and the offset in that."""
        if not self.runs:
            return Run(""), 0
        index = bisect_right(self._starts, offset) - 1
        return self.runs[index], offset - self._starts[index]

    def place(self, start: int) -> Location:
        """Where its character at an offset stands: in the document that was read, or what the profile says it by."""
        run, left = self.run_at(start)
        return location(run.ref.keys, left)

    def finding(self, rule: str, level: Level, span: tuple[int, int], message: str, hint: str) -> Finding:
        """What is wrong with its characters from `span[0]` to `span[1]`."""
        start, end = span
        return Finding(rule, level, message, self.place(start), hint, self.text[start:end])


def location(keys: Keys, offset: int) -> Location:
    """The place so many characters behind the first one of words with these keys."""
    if keys[:1] != (READ,):
        return Location(keys)
    _, line, column = keys
    return Location((READ, line, int(column) + offset), line=int(line), column=int(column) + offset)


def said(outline: Outline) -> tuple[SaidLine, ...]:
    """Every line of a report in reading order, the elements around its text included."""
    return tuple(replace(line, number=number) for number, line in enumerate(filter(_filled, _every(outline)), 1))


def _filled(line: SaidLine) -> bool:
    return any(run.text for run in line.runs)


def _every(outline: Outline) -> Iterator[SaidLine]:
    elements = outline.elements
    yield from _element(发文字号=elements.doc_no, 签发人=tuple(run for one in elements.signers for run in one))
    yield SaidLine("题", "题", outline.title)
    yield from _element(主送=elements.addressee)
    yield from (SaidLine("正文", "开头", one.runs) for one in outline.opening)
    for part in outline.sections:
        for section in walk((part,)):
            yield from _section(section, part.role)
    yield from (SaidLine("正文", "结尾", one.runs) for one in outline.closing)
    yield from (SaidLine("要素", "署名", organ) for organ in (elements.signature, *elements.cosigners))
    yield from _element(成文日期=elements.date, 附注=elements.note)
    yield from _element(抄送=elements.copies, 印发机关=elements.printer, 印发日期=elements.printed_on)
    for annex in outline.annexes:
        yield SaidLine("标题", "附件", annex.title)
        for block in annex.blocks:
            yield from _block(block, "附件")


def _element(**named: Runs) -> Iterator[SaidLine]:
    return (SaidLine("要素", name, runs) for name, runs in named.items())


def _section(section: Section, role: str) -> Iterator[SaidLine]:
    yield SaidLine("标题", role, section.title, section.mark)
    for block in section.blocks:
        yield from _block(block, role)


def _block(block: Block, role: str) -> Iterator[SaidLine]:
    kind: Kind = "正文" if isinstance(block, Paragraph) else "表"
    return (SaidLine(kind, role, runs) for runs in lines(block))
