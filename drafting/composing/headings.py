"""Headings get their numbers (编号): marks by position, run-in titles, titles that need no number."""

from collections.abc import Sequence

from drafting.numbering import mark
from drafting.outline import Block, Paragraph, Ref, Run, Runs, Section
from drafting.pack import POINT, Step, level

_LEAD = "提示句"
"""The form of a level whose titles are the first sentences of paragraphs, without a number."""

_DEEPEST = 6
"""Levels at hand: a report has four (parts, areas, passages, their headings), and each looks at the one below."""


def numbered(parts: Sequence[Section], steps: Sequence[Step]) -> tuple[Section, ...]:
    """The parts with the number of every heading, by the numbering form's levels."""
    levels = [level(steps, depth) for depth in range(_DEEPEST)]
    return tuple(_numbered(part, levels, 0, number) for number, part in enumerate(parts, 1))


def _numbered(section: Section, levels: Sequence[Step], depth: int, number: int) -> Section:
    step, inside = levels[depth], levels[depth + 1]
    lifted = _lifted(section)
    if inside.form in (POINT, _LEAD):
        points = (
            paragraph
            for index, below in enumerate(lifted.sections, 1)
            for paragraph in _point(below, inside.form, index)
        )
        lifted = lifted._replace(blocks=(*lifted.blocks, *points), sections=())
    below = tuple(_numbered(child, levels, depth + 1, index) for index, child in enumerate(lifted.sections, 1))
    run_in = step.run_in and bool(lifted.blocks) and isinstance(lifted.blocks[0], Paragraph)
    return lifted._replace(mark=mark(step.form, number), run_in=run_in, sections=below)


def _lifted(section: Section) -> Section:
    """A section whose members without a title, or a single member, stand in it unnumbered."""
    alone = len(section.sections) == 1
    if not alone and all(child.title for child in section.sections):
        return section
    blocks, kept = list(section.blocks), []
    for child in section.sections:
        if child.title and not alone:
            kept.append(child)
        elif kept and not child.title:
            kept[-1] = kept[-1]._replace(blocks=(*kept[-1].blocks, *child.blocks))
            kept.extend(child.sections)
        else:
            blocks.extend(_lead(child) if _says_something(child, section) else child.blocks)
            kept.extend(child.sections)
    return _lifted(section._replace(blocks=tuple(blocks), sections=tuple(kept)))


def _says_something(alone: Section, around: Section) -> bool:
    """Whether the title of what stands alone says more than that of the part around it.

    A measure's does, and so do the unit's own words; a pack's title in a part of one duty would be a slogan.
    """
    told = around.role in ("", "举措") or "、" in around.role or any(run.ref.form != "words" for run in alone.title)
    return told and bool(alone.title) and not alone.sections


def _lead(section: Section) -> tuple[Block, ...]:
    """A section as paragraphs, its title the first sentence."""
    return _begun(_sentence(section), section)


def _sentence(section: Section) -> Runs:
    return (*section.title, Run("。", Ref(section.keys)))


def _begun(lead: Runs, section: Section) -> tuple[Block, ...]:
    """What stands in a section, with these words in front of its first paragraph."""
    first = section.blocks[0] if section.blocks else None
    if isinstance(first, Paragraph):
        return (Paragraph((*lead, *first.runs)), *section.blocks[1:])
    return (Paragraph(lead), *section.blocks)


def _point(section: Section, form: str, number: int) -> tuple[Block, ...]:
    """A section as the point 一是、二是, or led by its title alone; its own sections behind it."""
    title = _sentence(section) if section.title else ()
    numbered = () if form == _LEAD else (Run(mark(form, number), Ref(section.keys)),)
    return (
        *_begun((*numbered, *title), section),
        *(block for below in section.sections for block in _lead(below)),
    )
