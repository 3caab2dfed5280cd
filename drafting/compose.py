"""Profile and pack become the report (成文): passages chosen, composed, ordered into parts and numbered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.calendar import Calendar
from drafting.condition import condition
from drafting.figure import Figure
from drafting.finding import DraftError, error
from drafting.ledger import Ledger, ledger
from drafting.numbered import numbered
from drafting.official import annexes, official
from drafting.outline import Audience, Outline, Paragraph, Run, Section
from drafting.pack import ALWAYS, Numbering, Pack, Passage
from drafting.profile import SKIPPED, OwnPassage, PartSpec, Profile
from drafting.scope import Scope, linked, passage_scope, shared
from drafting.sentence import SentenceError, sentence
from drafting.words import Words, answer, parse


@dataclass(frozen=True)
class Work:
    """What composing needs at hand: the profile, its pack, its figures and what every sentence may name."""

    profile: Profile
    pack: Pack
    figures: Ledger
    around: Scope
    numbering: Numbering


def compose(
    pack: Pack, profile: Profile, calendar: Calendar, before: Mapping[str, Figure], audience: Audience = "报送"
) -> Outline:
    """The report as a tree (提纲树); raises DraftError where a sentence of the pack cannot be composed."""
    work = prepared(pack, profile, calendar, before)
    return Outline(
        title=_title(work),
        opening=_opening(work),
        sections=numbered(tuple(_parts(work)), work.numbering.steps),
        closing=_closing(work),
        official=official(profile, audience),
        annexes=annexes(profile, work.figures),
        audience=audience,
    )


def prepared(pack: Pack, profile: Profile, calendar: Calendar, before: Mapping[str, Figure]) -> Work:
    """What composing needs at hand."""
    figures = ledger(profile, pack, before)
    form = pack.numberings[profile.numbering or pack.defaults.numbering]
    return Work(profile, pack, figures, shared(profile, pack, calendar, figures), form)


def skeleton(profile: Profile, pack: Pack) -> tuple[PartSpec, ...]:
    """The parts of this report in order (提纲): the profile's own, or the pack's by name."""
    if isinstance(profile.skeleton, str):
        return pack.skeletons[profile.skeleton or pack.defaults.skeleton].parts
    return profile.skeleton


def _title(work: Work) -> str:
    name = work.profile.title or work.pack.defaults.title
    form = work.pack.titles.get(name)
    return _line(form.text, work) if form else name


def _line(text: str, work: Work) -> str:
    """A sentence of the pack that makes one line: a title."""
    return "".join(words.text for words in sentence(text).compose(work.around)) if "{" in text else text


def _opening(work: Work) -> tuple[Paragraph, ...]:
    passage = work.pack.passages[work.profile.opening or work.pack.defaults.opening]
    return tuple(_paragraph(words, passage.name) for words in _composed(passage, work))


def _closing(work: Work) -> tuple[Paragraph, ...]:
    said = work.pack.defaults.ending if work.profile.ending is None else work.profile.ending
    text = (said or "").strip().rstrip("。")
    return (Paragraph((Run(f"{text}。"),)),) if text not in ("", "无") else ()


def _paragraph(words: Words, source: str) -> Paragraph:
    return Paragraph(tuple(Run(piece.text, piece.name, piece.gap) for piece in words.pieces), source)


def _composed(passage: Passage, work: Work) -> tuple[Words, ...]:
    """A passage's words; what is wrong in its file is told with the line there."""
    scope = passage_scope(passage, work.profile, work.around, work.figures.now)
    try:
        return passage.sentence.compose(scope, apart=work.numbering.points == "分段")
    except SentenceError as wrong:
        place = (passage.file, passage.line + wrong.line - 1)
        raise DraftError(error("passage", wrong.message, "核对花括号里的名字和写法").at(*place)) from None


def written(passage: Passage, work: Work) -> bool:
    """Whether a passage is in this report: named under 文段, or its condition (条件) holds."""
    given = work.profile.passages.get(passage.name)
    if given is not None:
        return given != SKIPPED
    if passage.head.when in ("", ALWAYS):
        return passage.head.when == ALWAYS
    try:
        return condition(passage.head.when).holds({**work.around, **passage.blanks})
    except SentenceError as wrong:
        raise DraftError(error("passage", wrong.message, "核对“条件”里的名字").at(passage.file, 1)) from None


def _parts(work: Work) -> Iterator[Section]:
    """The parts, unnumbered; a themed part with nothing in it is left out, a statutory one says that it lacks."""
    specs = skeleton(work.profile, work.pack)
    for index, spec in enumerate(specs):
        title = _line(spec.title, work)
        part = Section("", title, sections=tuple(_members(spec, specs[:index], work)), role="、".join(spec.roles))
        if part.sections:
            yield part
        elif not any(role in other.roles for role in spec.roles for other in specs if other is not spec):
            yield replace(part, blocks=(Paragraph((Run(f"【待填：{title}】", blank=True),)),))


def _members(spec: PartSpec, earlier: Sequence[PartSpec], work: Work) -> Iterator[Section]:
    """What stands in a part: its passages, under headings of their areas where the numbering has such a level."""
    chosen = [passage for role in spec.roles for passage in work.pack.listed(role) if _taken(passage, spec, earlier)]
    if spec.passages:
        chosen = [work.pack.passages[name] for name in spec.passages]
    made = [_section(passage, work) for passage in chosen if written(passage, work)]
    members = list(_with_own(made, spec, earlier, work))
    grouped = any(step.holds == "领域" for step in work.numbering.steps)
    yield from _by_area(members, work.pack) if grouped else (section for section, _ in members)


def _taken(passage: Passage, spec: PartSpec, earlier: Sequence[PartSpec]) -> bool:
    """Whether a part takes this passage: it takes all areas, or names this one, and no part before it has it."""
    if any(passage.name in other.passages for other in earlier):
        return False
    return not spec.areas or passage.head.area in spec.areas


Member = tuple[Section, str]


def _section(passage: Passage, work: Work) -> Member:
    title = work.profile.answers(passage.name).get("标题") or passage.head.title
    words = _composed(passage, work)
    return _tree(str(title), words, passage.name), passage.head.area


def _tree(title: str, words: Sequence[Words], source: str) -> Section:
    """A passage's words as a section: what follows a heading stands under it."""
    head = next((index for index, line in enumerate(words) if line.heading), len(words))
    blocks = tuple(_paragraph(line, source) for line in words[:head])
    below: list[Section] = []
    for line in words[head:]:
        if line.heading:
            below.append(Section("", line.text, source=source))
        else:
            below[-1] = replace(below[-1], blocks=(*below[-1].blocks, _paragraph(line, source)))
    return Section("", title, blocks, tuple(below), source=source)


def _with_own(made: list[Member], spec: PartSpec, earlier: Sequence[PartSpec], work: Work) -> Iterator[Member]:
    """The passages with the unit's own ones (自拟) behind those they follow, the rest at the end."""
    own = [passage for passage in work.profile.own if _own_taken(passage, spec, earlier)]
    behind = {section.source for section, _ in made}
    for section, area in made:
        yield section, area
        yield from (_own(passage, area, work) for passage in own if passage.after == section.source)
    yield from (_own(passage, passage.area, work) for passage in own if passage.after not in behind)


def _own_taken(passage: OwnPassage, spec: PartSpec, earlier: Sequence[PartSpec]) -> bool:
    if passage.part not in spec.roles:
        return False
    if spec.areas and passage.area:
        return passage.area in spec.areas
    return not any(passage.part in other.roles for other in earlier)


def _own(passage: OwnPassage, area: str, work: Work) -> Member:
    lines = parse(answer(linked(passage.text, work.figures.now)))
    return _tree(passage.title, lines, "自拟"), area


def _by_area(members: list[Member], pack: Pack) -> Iterator[Section]:
    """Members under their areas' headings; an area with one member, or the only one, needs no heading."""
    areas = list(dict.fromkeys(area for _, area in members))
    for area in areas:
        inside = tuple(section for section, own in members if own == area)
        if area not in pack.areas or len(inside) < 2 or len(areas) == 1:
            yield from inside
        else:
            yield Section("", pack.areas[area], sections=inside)
