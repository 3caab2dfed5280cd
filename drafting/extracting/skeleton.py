"""The outline form of an old report (提纲): one of the pack's where its parts are those, else its own parts."""

from collections.abc import Sequence

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


def skeleton(
    parts: Sequence[Section], laid: Shape, words: Words, pack: Pack, year: int
) -> str | list[dict[str, object]]:
    """The name of the pack's form that the report has, else its parts as 提纲 of a profile lists them."""
    named = (name for name, form in pack.skeletons.items() if not laid.grouped and _is(form, parts, year))
    found = next(named, "")
    return found or [_part(index, parts, laid, words, pack) for index in range(len(parts))]


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
