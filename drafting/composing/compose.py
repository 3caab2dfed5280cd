"""Profile and pack become the report (成文): passages composed, ordered into parts and numbered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from drafting.calendar import Calendar
from drafting.composing.annexes import annexes, table
from drafting.composing.document import elements
from drafting.composing.headings import numbered
from drafting.composing.namespace import global_names, linked, saying
from drafting.composing.passage import passage_lines
from drafting.composing.periods import Namespace
from drafting.composing.skeleton import assigned, own_part, skeleton
from drafting.finding import DraftError, error, inner
from drafting.keys import Keys
from drafting.language.expression import SentenceError
from drafting.language.markup import Line, paragraphs
from drafting.language.sentence import sentence
from drafting.ledger import Ledger
from drafting.outline import Audience, Block, Outline, Paragraph, Ref, Run, Runs, Section, gap, plain
from drafting.pack import ALWAYS, ASKED, CONSTANTS, Numbering, Pack, Passage
from drafting.profile import OWN, SKIPPED, TITLE, OwnPassage, PartSpec, Profile, yes

OTHER = "其他"
"""The role that a report may leave out: nothing else to report, 督察工作规定 (2019) on yearly reports."""


_ENDS = (*"。！？；：，、…!?;:,.", "。”", "！”", "？”", "。）")
"""What a text of the unit's own may end with as it stands."""


_MANY = 12
"""Headings of one level that a reader still takes in."""


class Context(NamedTuple):
    """What composing works from (成文的依据), made once for one state of a profile.

    `figures` are this year's and last year's, `around` is what every sentence may name.
    """

    profile: Profile
    pack: Pack
    figures: Ledger
    around: Namespace
    numbering: Numbering


def compose(pack: Pack, profile: Profile, calendar: Calendar, figures: Ledger, audience: Audience = "报送") -> Outline:
    """The report as a tree (提纲树); raises DraftError where a sentence of the pack cannot be composed."""
    return composed(prepared(pack, profile, calendar, figures), audience)


def composed(context: Context, audience: Audience = "报送") -> Outline:
    """The report of what was prepared; raises DraftError likewise."""
    return Outline(
        title=_title(context),
        opening=_opening(context),
        sections=numbered(tuple(_parts(context)), context.numbering.steps),
        closing=_closing(context),
        elements=elements(context.profile, audience),
        annexes=annexes(context.profile, context.pack, context.figures, context.around),
        audience=audience,
    )


def prepared(pack: Pack, profile: Profile, calendar: Calendar, figures: Ledger) -> Context:
    """What composing works from; many passages are grouped under their areas where the unit chose no numbering."""
    form = pack.numberings[profile.numbering or pack.defaults.numbering]
    context = Context(profile, pack, figures, global_names(profile, pack, calendar, figures), form)
    grouped = pack.numberings.get(pack.defaults.grouped)
    return context._replace(numbering=grouped) if grouped and not profile.numbering and _many(context) else context


def _many(context: Context) -> bool:
    """Whether a part has more passages than headings of one level can bear."""
    names_by_part = assigned(skeleton(context.profile, context.pack), context.pack)
    passages = context.pack.passages
    return any(sum(written(passages[name], context) for name in names) > _MANY for names in names_by_part)


def _title(context: Context) -> Runs:
    name, keys = context.profile.title or context.pack.defaults.title, ("标题",)
    form = context.pack.titles.get(name)
    return _heading(form.text, keys, context) if form else linked(name, context.around, keys).runs


def _heading(text: str, keys: Keys, context: Context) -> Runs:
    """A sentence of the pack that makes one line: a title."""
    ref = Ref(keys)
    try:
        composed = sentence(text).compose(context.around, own=ref) if "{" in text else (Line((Run(text, ref),)),)
    except SentenceError as wrong:
        raise DraftError(error("pack-title", f"“{text}”：{wrong.message}", "改模板包 pack.yaml 里的这一句")) from None
    return tuple(run for line in composed for run in line.runs)


def _opening(context: Context) -> tuple[Paragraph, ...]:
    passage = context.pack.passages[context.profile.opening or context.pack.defaults.opening]
    return tuple(Paragraph(line.runs) for line in _composed(passage, context))


def _closing(context: Context) -> tuple[Paragraph, ...]:
    ending = context.pack.defaults.ending if context.profile.ending is None else context.profile.ending
    text = (ending or "").strip().rstrip("。")
    return _own_paragraphs(f"{text}。", ("结尾",), context) if text not in ("", "无") else ()


def _own_paragraphs(text: str, keys: Keys, context: Context) -> tuple[Paragraph, ...]:
    """What the unit wrote itself, a paragraph a line, its references the figures they name."""
    return tuple(map(Paragraph, paragraphs(linked(text, context.around, keys).runs)))


def _composed(passage: Passage, context: Context) -> tuple[Line, ...]:
    """A passage's words; what is wrong in its file is told with the line there."""
    apart = context.numbering.points == "分段"
    try:
        return passage_lines(passage, context.profile, context.around, apart, Ref(passage.keys))
    except SentenceError as wrong:
        raise passage.wrong(wrong, wrong.line) from None


def written(passage: Passage, context: Context) -> bool:
    """Whether a passage is in this report: named under 文段, or its condition (条件) holds."""
    given = context.profile.passages.get(passage.name)
    if given == SKIPPED:
        return False
    if passage.head.when == ASKED:
        answers = saying(passage, context.profile).values()
        return any(not isinstance(answer, str) or yes(answer) is not False for answer in answers)
    if given is not None:
        return True
    when = passage.condition
    if when is None:
        return passage.head.when == ALWAYS
    asks_none = passage.gaps.keys().isdisjoint(when.names)
    try:
        return when.holds(context.around if asks_none else {**context.around, **passage.gaps})
    except SentenceError as wrong:
        raise passage.wrong(wrong) from None


def _parts(context: Context) -> Iterator[Section]:
    """The parts, unnumbered; one with nothing in it is left out where it may be, a statutory one says that it lacks."""
    specs = skeleton(context.profile, context.pack)
    for index, (spec, members) in enumerate(zip(specs, _members(specs, context), strict=True)):
        title = _part_title(spec, index, context)
        below = _under_sub_parts(members, spec, index, context) if spec.sub_parts else _grouped(members, context)
        part = Section("", title, sections=below, role="、".join(spec.roles), keys=("提纲",))
        if part.sections:
            yield part
        elif spec.roles != (OTHER,) and not _filled_elsewhere(spec, specs):
            yield part._replace(blocks=(Paragraph((gap(plain(title), ("文段",)),)),))


def _filled_elsewhere(spec: PartSpec, specs: tuple[PartSpec, ...]) -> bool:
    """Whether another part fills a statutory role of this one."""
    return any(role in other.roles for role in spec.roles for other in specs if other is not spec)


def _part_title(spec: PartSpec, index: int, context: Context) -> Runs:
    if isinstance(context.profile.skeleton, str):
        return _heading(spec.title, ("提纲",), context)
    return linked(spec.title, context.around, ("提纲", index, "标题")).runs


Member = tuple[Section, str]
"""A section with the area (领域) or the sub-part (小节) it belongs to."""


def _members(specs: tuple[PartSpec, ...], context: Context) -> list[list[Member]]:
    """What stands in each part: the pack's passages, and the unit's own behind those they follow or at the end."""
    names_by_part = assigned(specs, context.pack)
    passages = context.pack.passages
    made = [
        [_placed(passages[name], spec, context) for name in names if written(passages[name], context)]
        for spec, names in zip(specs, names_by_part, strict=True)
    ]
    places = [{section.keys: place for place, (section, _) in enumerate(members, 1)} for members in made]
    added: dict[tuple[int, int], list[Member]] = {}
    for index, own in enumerate(context.profile.own):
        part = own_part(own, specs, names_by_part)
        if part is not None:
            behind = places[part].get(("文段", own.after))
            area = own.area if behind is None else made[part][behind - 1][1]
            place = len(made[part]) if behind is None else behind
            added.setdefault((part, place), []).append((_own_section(own, index, context), area))
    return [list(_merged(members, part, added)) for part, members in enumerate(made)]


def _merged(members: list[Member], part: int, added: Mapping[tuple[int, int], list[Member]]) -> Iterator[Member]:
    """The members of a part, each followed by what `added` holds for its place (from 1; 0 stands before all)."""
    yield from added.get((part, 0), ())
    for place, member in enumerate(members, 1):
        yield member
        yield from added.get((part, place), ())


def _own_section(own: OwnPassage, index: int, context: Context) -> Section:
    keys: Keys = (OWN, index)
    title = linked(own.title, context.around, (*keys, "标题")).runs
    blocks: tuple[Block, ...] = _own_paragraphs(_ended(own.text), (*keys, "正文"), context)
    if own.table:
        blocks = (*blocks, table(own.table, (*keys, "表"), context.around))
    return Section("", title, blocks, keys=keys)


def _ended(text: str) -> str:
    """The unit's own words with a mark at their end, as any other sentence has one; no words stay none."""
    words = text.rstrip()
    return words if not words or words.endswith(_ENDS) else f"{words}。"


def _placed(passage: Passage, spec: PartSpec, context: Context) -> Member:
    return _section(passage, context), spec.placed.get(passage.name, passage.head.area)


def _section(passage: Passage, context: Context) -> Section:
    keys, own = passage.keys, context.profile.answers(passage.name).get(TITLE)
    title = (
        linked(own, context.around, (*keys, TITLE)).runs
        if isinstance(own, str) and own
        else ((Run(passage.head.title, Ref(keys)),) if passage.head.title else ())
    )
    lines = _composed(passage, context)
    asks = any(run.is_gap for line in lines for run in line.runs)
    if not asks and not (lines and _given(passage, context)):
        called = inner(plain(title) or passage.name)
        lines = (Line((gap(f"“{called}”的做法和数据", keys),)),)
    return _tree(title, lines, keys)


def _given(passage: Passage, context: Context) -> bool:
    """Whether anything was said for a passage; what its words say without that, nobody claimed."""
    if passage.head.when == ALWAYS or not (passage.head.questions or passage.sentence.names.keys() - CONSTANTS):
        return True
    return bool(saying(passage, context.profile)) or not context.figures.now.keys().isdisjoint(passage.sentence.names)


def _tree(title: Runs, lines: Sequence[Line], keys: Keys) -> Section:
    """A passage's words as a section: what follows a heading stands under it."""
    head = next((index for index, line in enumerate(lines) if line.heading), len(lines))
    below: list[Section] = []
    for line in lines[head:]:
        if line.heading:
            below.append(Section("", line.runs, keys=keys))
        else:
            below[-1] = below[-1]._replace(blocks=(*below[-1].blocks, Paragraph(line.runs)))
    return Section("", title, tuple(Paragraph(line.runs) for line in lines[:head]), tuple(below), keys=keys)


def _under_sub_parts(members: list[Member], spec: PartSpec, part: int, context: Context) -> tuple[Section, ...]:
    """Members under the sub-parts (小节) that name them; words without a heading before these, the others behind."""
    groups = []
    for place, sub in enumerate(spec.sub_parts):
        keys: Keys = ("提纲", part, "小节", place, "标题")
        inside = tuple(section for section, own in members if own == sub.title)
        groups.append(Section("", linked(sub.title, context.around, keys).runs, sections=inside, keys=keys))
    titles = {sub.title for sub in spec.sub_parts}
    rest = [section for section, own in members if own not in titles]
    before = (section for section in rest if _introduces(section))
    behind = (section for section in rest if not _introduces(section))
    return (*before, *(group for group in groups if group.sections), *behind)


def _introduces(section: Section) -> bool:
    """Whether a section is words of the unit's own without a heading: they stand in front of a part's sub-parts."""
    return section.keys[:1] == (OWN,) and not section.title


def _grouped(members: list[Member], context: Context) -> tuple[Section, ...]:
    """Members under their areas' headings where the numbering has such a level.

    The only area of a part needs no heading.
    """
    areas = list(dict.fromkeys(area for _, area in members))
    if len(areas) < 2 or not any(step.holds == "领域" for step in context.numbering.steps):
        return tuple(section for section, _ in members)
    return tuple(group for area in areas for group in _area(area, members, context.pack))


def _area(area: str, members: list[Member], pack: Pack) -> tuple[Section, ...]:
    inside = tuple(section for section, own in members if own == area)
    if area not in pack.areas:
        return inside
    return (Section("", (Run(pack.areas[area]),), sections=inside, keys=("文段",)),)
