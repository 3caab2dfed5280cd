"""The outline form of an old report (提纲): one of the pack's where its parts are those, else its own parts."""

from collections.abc import Sequence
from typing import NamedTuple

from drafting.extracting.clues import pairs, share
from drafting.extracting.passages import MEASURES, role
from drafting.extracting.shape import Shape
from drafting.extracting.words import Words
from drafting.language.expression import SentenceError
from drafting.language.sentence import sentence
from drafting.outline import Section, plain, walk
from drafting.pack import Pack
from drafting.pack import Skeleton as Form
from drafting.profile import ROLES

_OPTIONAL = "其他"


class Parts(NamedTuple):
    """The parts of a report (各部分): what 提纲 of a profile says, and how a passage names each part (领域).

    A passage need not name the only part of its role: “”.
    """

    skeleton: str | list[dict[str, object]]
    areas: tuple[str, ...]


def skeleton(parts: Sequence[Section], laid: Shape, words: Words, pack: Pack, year: int) -> Parts:
    """The name of the pack's form that the report has, else its parts as 提纲 of a profile lists them."""
    several = _several(parts)
    for name, form in pack.skeletons.items():
        found = zip(form.parts, several, strict=False)
        areas = tuple(spec.areas[0] if shared and spec.areas else "" for spec, shared in found)
        told = all(area or not shared for area, shared in zip(areas, several, strict=False))
        if told and not laid.grouped and _is(form, parts, year):
            return Parts(name, areas)
    own = [_part(index, parts, laid, words, pack) for index in range(len(parts))]
    titles = (words.of(part.title) if shared else "" for part, shared in zip(parts, several, strict=True))
    return Parts(own, tuple(titles))


def _several(parts: Sequence[Section]) -> tuple[bool, ...]:
    """Whether each part shares its role with another."""
    kept = [role(part) for part in parts]
    return tuple(kept.count(one) > 1 for one in kept)


def _is(form: Form, parts: Sequence[Section], year: int) -> bool:
    """Whether a report has the parts of a form, in their order and by their titles; the optional one may lack."""
    wanted = list(form.parts)
    if len(wanted) == len(parts) + 1 and wanted[-1].roles == (_OPTIONAL,):
        wanted.pop()
    if len(wanted) != len(parts):
        return False
    pairs_of = zip(wanted, parts, strict=True)
    return all(filled(spec.title, year) == plain(part.title) and role(part) in spec.roles for spec, part in pairs_of)


def filled(text: str, year: int, **names: str) -> str:
    """A title of the pack for a year; empty where it names what is not known here."""
    if "{" not in text:
        return text
    try:
        known = {"年度": year, "上年度": year - 1, "下年度": year + 1, **names}
        return "".join(line.text for line in sentence(text).compose(known))
    except SentenceError:
        return ""


def _part(index: int, parts: Sequence[Section], laid: Shape, words: Words, pack: Pack) -> dict[str, object]:
    part = parts[index]
    roles = [str(one) for one in part.role.split("、") if one in ROLES] or [MEASURES]
    given: dict[str, object] = {"角色": roles[0] if len(roles) == 1 else roles, "标题": words.of(part.title)}
    if areas := _areas(index, parts, pack):
        given["领域"] = areas
    if index in laid.grouped:
        given["小节"] = [{"标题": words.of(section.title)} for section in part.sections]
    return given


def _areas(index: int, parts: Sequence[Section], pack: Pack) -> list[str]:
    """The areas that a part takes where several parts tell of measures: each area goes to the part nearest to it."""
    measures = [place for place, part in enumerate(parts) if role(part) == MEASURES]
    if len(measures) < 2 or index not in measures:
        return []
    return [area for area, title in pack.areas.items() if _nearest(f"{area}{title}", measures, parts) == index]


def _nearest(words: str, among: Sequence[int], parts: Sequence[Section]) -> int:
    return max(among, key=lambda index: share(pairs(words), _titles(parts[index])))


def _titles(part: Section) -> str:
    return plain(part.title) * 2 + "".join(plain(section.title) for section in walk(part.sections))
