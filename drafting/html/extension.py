"""What goes on as a report does beside its heaviest part (接续): its other half may stand elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from drafting.html.flow import Shown
from drafting.html.paragraphs import has_part, is_below_heading, is_ending, is_text, kind, opens
from drafting.html.tree import Element

_MOST_BETWEEN = 3
"""Short lines in a row that may stand between two parts of a report."""


_Cut = Callable[[Sequence[Shown], range], range]
_Test = Callable[[Sequence[Shown], range, range], bool]


class Extent(NamedTuple):
    """Lines of a page, from `first` up to `last`, which is not one of them."""

    first: int
    last: int


def extended(shown: Sequence[Shown], path: Sequence[Element]) -> Extent:
    """The lines of the last element of a path, and those around it within the elements above that belong to it.

    A line does that is a paragraph, a heading or an ending; a group of lines does that has a heading in Chinese
    numbers, or the title or opening of a report. Whatever is a link, a button or a foot ends the report, and so does
    anything else left in an element.
    """
    extent = inner = _bounds(path[-1], shown)
    for outer in reversed(path[:-1]):
        bounds = _bounds(outer, shown)
        first = _up(shown, outer, extent.first, bounds) if extent.first == inner.first else extent.first
        last = _down(shown, outer, extent.last, bounds) if extent.last == inner.last else extent.last
        extent, inner = Extent(first, last), bounds
    return extent


def _bounds(element: Element, shown: Sequence[Shown]) -> Extent:
    return Extent(element.first, min(element.last, len(shown)))


def _down(shown: Sequence[Shown], outer: Element, last: int, bounds: Extent) -> int:
    """The end of the report within an element."""
    ends = {child.first: min(child.last, bounds.last) for child in _groups(outer)}

    def groups() -> Iterator[range]:
        index = last
        while index < bounds.last:
            yield range(index, ends.get(index, index + 1))
            index = ends.get(index, index + 1)

    reached = _reach(shown, groups(), _until_other, _goes_on)
    return reached.stop if reached else last


def _up(shown: Sequence[Shown], outer: Element, first: int, bounds: Extent) -> int:
    """The beginning of the report within an element."""
    starts = {child.last: max(child.first, bounds.first) for child in _groups(outer)}

    def groups() -> Iterator[range]:
        index = first
        while index > bounds.first:
            yield range(starts.get(index, index - 1), index)
            index = starts.get(index, index - 1)

    reached = _reach(shown, groups(), _from_other, _belongs)
    return reached.start if reached else first


def _reach(shown: Sequence[Shown], groups: Iterable[range], of_report: _Cut, goes_on: _Test) -> range | None:
    """The last of these groups, nearest first, that still is the report's; None where none is."""
    reached, between = None, 0
    for group in groups:
        report = of_report(shown, group)
        if not report or between > _MOST_BETWEEN:
            break
        if goes_on(shown, group, report):
            reached, between = report, 0
        else:
            between += len(report)
        if report != group:
            break
    return reached


def _groups(outer: Element) -> list[Element]:
    return [child for child in outer.children if isinstance(child, Element) and child.last > child.first]


def _until_other(shown: Sequence[Shown], lines: range) -> range:
    """The lines before the first that is none of a report."""
    return range(lines.start, next((index for index in lines if kind(shown[index])), lines.stop))


def _from_other(shown: Sequence[Shown], lines: range) -> range:
    """The lines behind the last that is none of a report."""
    return range(next((index + 1 for index in reversed(lines) if kind(shown[index])), lines.start), lines.stop)


def _belongs(shown: Sequence[Shown], group: range, report: range) -> bool:
    """Whether the lines of a group that may be a report's are, by their own words."""
    if len(group) == 1:
        return is_text(shown[group.start])
    return any(has_part(shown[index]) or opens(shown[index]) for index in report)


def _goes_on(shown: Sequence[Shown], group: range, report: range) -> bool:
    """The same of a group behind a report, where its ending may stand, or what a heading has below it."""
    ending = all(is_ending(shown[index]) for index in report)
    return ending or _belongs(shown, group, report) or (len(group) == 1 and is_below_heading(shown, group.start))
