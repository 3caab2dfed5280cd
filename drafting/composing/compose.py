"""Profile and pack become the report (成文): passages composed, ordered into parts and numbered."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.calendar import Calendar
from drafting.composing.document import annexes, official
from drafting.composing.headings import numbered
from drafting.composing.namespace import CONSTANTS, Scope, filled, linked, passage_scope, shared
from drafting.composing.skeleton import own_part, placed, skeleton
from drafting.finding import DraftError, error
from drafting.language.expression import SentenceError
from drafting.language.markup import Words, answer, gap, missing, parse, runs
from drafting.language.sentence import sentence
from drafting.ledger import Ledger
from drafting.outline import OWN, Audience, Outline, Paragraph, Run, Section
from drafting.pack import ALWAYS, Numbering, Pack, Passage
from drafting.profile import SKIPPED, TITLE, OwnPassage, PartSpec, Profile

OTHER = "其他"
"""The role whose passage says “无” while nobody says anything else."""


class Work(NamedTuple):
    """What composing needs at hand: the profile, its pack, its figures and what every sentence may name."""

    profile: Profile
    pack: Pack
    figures: Ledger
    around: Scope
    numbering: Numbering


def compose(pack: Pack, profile: Profile, calendar: Calendar, figures: Ledger, audience: Audience = "报送") -> Outline:
    """The report as a tree (提纲树); raises DraftError where a sentence of the pack cannot be composed."""
    work = prepared(pack, profile, calendar, figures)
    return Outline(
        title=_title(work),
        opening=_opening(work),
        sections=numbered(tuple(_parts(work)), work.numbering.steps),
        closing=_closing(work),
        official=official(profile, audience),
        annexes=annexes(profile, work.figures),
        audience=audience,
    )


def prepared(pack: Pack, profile: Profile, calendar: Calendar, figures: Ledger) -> Work:
    """What composing needs at hand."""
    form = pack.numberings[profile.numbering or pack.defaults.numbering]
    return Work(profile, pack, figures, shared(profile, pack, calendar, figures), form)


def _title(work: Work) -> str:
    name = work.profile.title or work.pack.defaults.title
    form = work.pack.titles.get(name)
    return _line(form.text, work) if form else _own_line(name, work)


def _line(text: str, work: Work) -> str:
    """A sentence of the pack that makes one line: a title."""
    try:
        return "".join(line.text for line in sentence(text).compose(work.around)) if "{" in text else text
    except SentenceError as wrong:
        raise DraftError(error("pack-title", f"“{text}”：{wrong.message}", "改模板包 pack.yaml 里的这一句")) from None


def _own_line(text: str, work: Work) -> str:
    """A title that the unit wrote itself."""
    return "".join(run.text for run in runs(linked(text, work.around)))


def _opening(work: Work) -> tuple[Paragraph, ...]:
    passage = work.pack.passages[work.profile.opening or work.pack.defaults.opening]
    return tuple(Paragraph(line.runs, passage.name) for line in _composed(passage, work))


def _closing(work: Work) -> tuple[Paragraph, ...]:
    said = work.pack.defaults.ending if work.profile.ending is None else work.profile.ending
    text = (said or "").strip().rstrip("。")
    return tuple(Paragraph(line.runs, OWN) for line in _own_words(f"{text}。", work)) if text not in ("", "无") else ()


def _own_words(text: str, work: Work) -> tuple[Words, ...]:
    """What the unit wrote itself, a paragraph a line, its references linked."""
    return parse(answer(linked(text, work.around)))


def _composed(passage: Passage, work: Work) -> tuple[Words, ...]:
    """A passage's words; what is wrong in its file is told with the line there."""
    ready, scope = passage.sentence, passage_scope(passage, work.profile, work.around)
    try:
        return ready.compose(scope, apart=work.numbering.points == "分段")
    except SentenceError as wrong:
        raise passage.wrong(wrong, wrong.line) from None


def written(passage: Passage, work: Work) -> bool:
    """Whether a passage is in this report: named under 文段, or its condition (条件) holds."""
    given = work.profile.passages.get(passage.name)
    if given is not None:
        return given != SKIPPED
    when = passage.condition
    if when is None:
        return passage.head.when == ALWAYS and not _replaced(passage, work)
    asks_none = when.names.isdisjoint(passage.blanks)
    try:
        return when.holds(work.around if asks_none else {**work.around, **passage.blanks})
    except SentenceError as wrong:
        raise passage.wrong(wrong) from None


def _replaced(passage: Passage, work: Work) -> bool:
    """Whether the unit's own words stand where an unanswered passage would say “无”."""
    return passage.name in work.pack.order.get(OTHER, ()) and any(own.part == OTHER for own in work.profile.own)


def _parts(work: Work) -> Iterator[Section]:
    """The parts, unnumbered; a themed part with nothing in it is left out, a statutory one says that it lacks."""
    specs = skeleton(work.profile, work.pack)
    for spec, members in zip(specs, _members(specs, work), strict=True):
        title = _line(spec.title, work) if isinstance(work.profile.skeleton, str) else _own_line(spec.title, work)
        part = Section("", title, sections=_grouped(members, work), role="、".join(spec.roles))
        if part.sections:
            yield part
        elif not any(role in other.roles for role in spec.roles for other in specs if other is not spec):
            yield part._replace(blocks=(Paragraph((Run(missing(title), blank=True),)),))


Member = tuple[Section, str]
"""A section with the area (领域) it belongs to."""


def _members(specs: tuple[PartSpec, ...], work: Work) -> list[list[Member]]:
    """What stands in each part: the pack's passages, and the unit's own behind those they follow or at the end."""
    places = placed(specs, work.pack)
    made = [[_section(name, work) for name in names if written(work.pack.passages[name], work)] for names in places]
    for own in reversed(work.profile.own):
        part = own_part(own, specs, places)
        if part is not None:
            _insert(own, made[part], work)
    return made


def _insert(own: OwnPassage, members: list[Member], work: Work) -> None:
    """Puts a passage of the unit's own in its place; they come last first, so that their order stays."""
    behind = next((index for index, (section, _) in enumerate(members) if section.source == own.after), None)
    area = own.area if behind is None else members[behind][1]
    section = _tree(_own_line(own.title, work), _own_words(own.text, work), OWN)
    members.insert(_end(members) if behind is None else behind + 1, (section, area))


def _end(members: list[Member]) -> int:
    """Behind the pack's last passage, before the unit's own that are already there."""
    pack_last = (index for index in range(len(members), 0, -1) if members[index - 1][0].source != OWN)
    return next(pack_last, 0)


def _section(name: str, work: Work) -> Member:
    passage = work.pack.passages[name]
    own = work.profile.answers(name).get(TITLE)
    title = _own_line(own, work) if isinstance(own, str) and own else passage.head.title
    words = _composed(passage, work)
    if not _given(passage, work) and not any(run.blank for line in words for run in line.runs):
        words = parse(gap(name, f"“{title or name}”的做法和数据"))
    return _tree(title, words, name), passage.head.area


def _given(passage: Passage, work: Work) -> bool:
    """Whether anything was said for a passage; what its words say without that, nobody claimed."""
    if passage.head.when == ALWAYS or not (passage.head.questions or passage.sentence.names.keys() - CONSTANTS):
        return True
    answers = work.profile.answers(passage.name)
    answered = any(filled(answers[name]) for name in answers if name != TITLE)
    return answered or not work.figures.now.keys().isdisjoint(passage.sentence.names)


def _tree(title: str, words: Sequence[Words], source: str) -> Section:
    """A passage's words as a section: what follows a heading stands under it."""
    head = next((index for index, line in enumerate(words) if line.heading), len(words))
    blocks = tuple(Paragraph(line.runs, source) for line in words[:head])
    below: list[Section] = []
    for line in words[head:]:
        if line.heading:
            below.append(Section("", line.text, source=source))
        else:
            below[-1] = below[-1]._replace(blocks=(*below[-1].blocks, Paragraph(line.runs, source)))
    return Section("", title, blocks, tuple(below), source=source)


def _grouped(members: list[Member], work: Work) -> tuple[Section, ...]:
    """Members under their areas' headings where the numbering has such a level.

    An area with one member, or the only area of the part, needs no heading.
    """
    areas = list(dict.fromkeys(area for _, area in members))
    if len(areas) < 2 or not any(step.holds == "领域" for step in work.numbering.steps):
        return tuple(section for section, _ in members)
    return tuple(group for area in areas for group in _area(area, members, work.pack))


def _area(area: str, members: list[Member], pack: Pack) -> tuple[Section, ...]:
    inside = tuple(section for section, own in members if own == area)
    if area not in pack.areas or len(inside) < 2:
        return inside
    return (Section("", pack.areas[area], sections=inside),)
