"""The headings of a report (标题) with what stands under each: the same for one composed and one that was read."""

from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.lines import location
from drafting.checking.report import Report
from drafting.finding import Finding, Level, Location
from drafting.outline import Paragraph, Section, plain, walk
from drafting.reading.report import ReadHeading


class Headed(NamedTuple):
    """A heading (标题): its section, the statutory role of its part, its depth from 1.

    `mark` is its number as printed, empty where the document counts by itself; `place` is that of the mark,
    of the title where there is none.
    """

    section: Section
    role: str
    depth: int
    mark: str
    title: str
    place: Location

    @property
    def words(self) -> str:
        """The number and the title as they stand."""
        return self.mark + self.title

    @property
    def text(self) -> str:
        """The paragraphs under it, those of its subsections not taken in; a table is empty."""
        return "".join(block.text for block in self.section.blocks if isinstance(block, Paragraph))

    def finding(self, rule: str, level: Level, message: str, hint: str) -> Finding:
        """What is wrong with this heading."""
        return Finding(rule, level, message, self.place, hint, self.words)


def headed(report: Report) -> tuple[Headed, ...]:
    """Every heading in reading order, parents before children."""
    if report.reading is not None:
        pairs = zip(walk(report.outline.sections), report.reading.headings, strict=True)
        return tuple(_read(section, heading) for section, heading in pairs)
    return tuple(one for part in report.outline.sections for one in _composed(part, part.role, 1))


def _read(section: Section, heading: ReadHeading) -> Headed:
    line, column = heading.place.line, heading.place.column
    mark = heading.mark if column > len(heading.mark) else ""
    place = location(("段", line, column - len(mark)), 0)
    return Headed(section, heading.role, heading.depth, mark, heading.title, place)


def _composed(section: Section, role: str, depth: int) -> Iterator[Headed]:
    keys = next((run.ref.keys for run in section.title if run.ref.keys), section.keys)
    yield Headed(section, role, depth, section.mark, plain(section.title), Location(keys))
    for child in section.sections:
        yield from _composed(child, role, depth + 1)


def parts(report: Report, role: str) -> tuple[Headed, ...]:
    """The headings of the parts that fill a statutory role, alone or with others."""
    return tuple(one for one in headed(report) if one.depth == 1 and role in one.role.split("、"))
