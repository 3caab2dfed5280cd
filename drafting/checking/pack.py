"""What is wrong with a pack (模板包的毛病): names that lead nowhere, passages nobody prints, duties left out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from drafting.checking.passage import hint_at, passage_review, unknown_names
from drafting.finding import DraftError, Finding, Level, error, unknown
from drafting.keys import Keys
from drafting.language.expression import SentenceError
from drafting.language.sentence import sentence
from drafting.pack import CONSTANTS, OPENING, REST, Pack, PackFile, Skeleton
from drafting.profile import ROLES
from drafting.relation import Relation

PACK, INDICATORS = "pack.yaml", "指标.yaml"
"""The files of a pack's folder on whose keys a finding stands; one on a passage names the passage's own file."""


def pack_review(own: PackFile, rest: Pack, whole: Pack, folder: str) -> Iterator[Finding]:
    """Everything wrong in a pack's own files, which lie in `folder`.

    `rest` holds its own passages and figures, `whole` all it builds on.
    """
    for finding in (*_order(own, whole), *_titles(own, whole), *_skeletons(own, whole), *_defaults(own, whole)):
        yield finding.at(str(Path(folder, PACK)))
    for finding in (*_indicators(rest, whole), *_relations(rest.relations, whole)):
        yield finding.at(str(Path(folder, INDICATORS)))
    yield from _unlisted(rest, whole)
    for passage in rest.passages.values():
        yield from passage_review(passage, whole)


def _order(own: PackFile, whole: Pack) -> Iterator[Finding]:
    times = Counter(name for listed in whole.order.values() for name in listed)
    first: dict[str, Keys] = {}
    for role, listed in own.order.items():
        for index, name in enumerate(listed):
            first.setdefault(name, ("次序", role, index))
    for name, path in first.items():
        if name != REST and name not in whole.passages:
            yield unknown(name, whole.passages, path, "文段")
        elif times[name] > 1:
            yield error("order-twice", f"“次序”里“{name}”列了{times[name]}次", "只留一处", path)


def _unlisted(rest: Pack, whole: Pack) -> Iterator[Finding]:
    """Own passages that no report could print."""
    named = {name for skeleton in whole.skeletons.values() for part in skeleton.parts for name in part.passages}
    for name, passage in rest.passages.items():
        if passage.head.after and passage.head.after not in whole.passages:
            yield unknown(passage.head.after, whole.passages, ("接在",), "文段").at(passage.file)
        elif not whole.role_of(name) and name not in named:
            message = f"文段“{name}”没有列入“次序”，写不进报告"
            hint = f"写上 接在: 前一个文段，或在 {PACK} 的“次序”里加上“{name}”"
            yield error("passage-unlisted", message, hint).at(passage.file, 1)


def _titles(own: PackFile, whole: Pack) -> Iterator[Finding]:
    for name, form in own.titles.items():
        yield from _line(form.text, ("标题", name, "句"), whole)


def _line(text: str, path: Keys, whole: Pack) -> Iterator[Finding]:
    """A title or heading as a sentence: its syntax, its names."""
    try:
        used = sentence(text).names
    except SentenceError as wrong:
        yield error("title-syntax", wrong.message, wrong.hint or "与别的标题对照", path)
    else:
        yield from unknown_names(used, (*CONSTANTS, *whole.indicators), path)


def _skeletons(own: PackFile, whole: Pack) -> Iterator[Finding]:
    for name, skeleton in own.skeletons.items():
        for index, part in enumerate(skeleton.parts):
            path: Keys = ("提纲", name, "部分", index)
            yield from _line(part.title, (*path, "标题"), whole)
            yield from _lost(part.areas, whole.areas, (*path, "领域"), "领域")
            yield from _lost(part.passages, whole.passages, (*path, "文段"), "文段")
        yield from _duties(name, skeleton)
    yield from _homeless(own, whole)


def _lost(named: Iterable[str], known: Mapping[str, object], path: Keys, kind: str) -> Iterator[Finding]:
    return (unknown(name, known, path, kind) for name in named if name not in known)


def _duties(name: str, skeleton: Skeleton) -> Iterator[Finding]:
    """The statutory roles (法定角色) that a skeleton leaves out; 其他 may lack."""
    filled = {role for part in skeleton.parts for role in part.roles}
    for role in ROLES:
        if role not in filled and role != "其他":
            message = f"提纲“{name}”没有法定的“{role}”"
            yield error("role-missing", message, f"给一个部分的“角色”加上 {role}", ("提纲", name))


def _homeless(own: PackFile, whole: Pack) -> Iterator[Finding]:
    """Areas whose passages a skeleton has no part for: they would silently be left out."""
    for name, skeleton in whole.skeletons.items():
        for role, area in _left_out(skeleton, whole):
            path: Keys = ("提纲", name) if name in own.skeletons else ("领域", area)
            if name in own.skeletons or area in own.areas:
                message = f"用提纲“{name}”时，“{area or '没写领域'}”的{role}文段写不进去"
                found = error("area-homeless", message, "给一个部分的“领域”加上它，或删去那里的“领域”", path)
                yield found._replace(level=Level.WARNING)


def _left_out(skeleton: Skeleton, whole: Pack) -> Iterator[tuple[str, str]]:
    named = {name for part in skeleton.parts for name in part.passages}
    for role in ROLES:
        parts = [part for part in skeleton.parts if role in part.roles and not part.passages]
        taken = {area for part in parts for area in part.areas}
        if parts and all(part.areas for part in parts):
            areas = {passage.head.area for passage in whole.listed(role) if passage.name not in named}
            yield from ((role, area) for area in sorted(areas - taken))


def _defaults(own: PackFile, whole: Pack) -> Iterator[Finding]:
    chosen: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("提纲", whole.defaults.skeleton, whole.skeletons),
        ("编号", whole.defaults.numbering, whole.numberings),
        ("开头", whole.defaults.opening, whole.order.get(OPENING, ())),
        ("标题", whole.defaults.title, whole.titles),
    )
    for key, name, known in chosen:
        if not name and not own.base:
            yield error("default-missing", f"“默认”里缺“{key}”", f"加一行 {key}: …", ("默认",))
        elif name not in known:
            yield unknown(name, known, ("默认", key), key)


def _indicators(rest: Pack, whole: Pack) -> Iterator[Finding]:
    used = _used(whole)
    for name in rest.indicators:
        path: Keys = ("指标", name)
        if not name.isidentifier():
            yield error("figure-name", f"数据名“{name}”里有标点或空格", "只用汉字、字母和数字，不以数字开头", path)
        elif name in CONSTANTS:
            yield error("figure-name", f"数据名“{name}”是固定的名字", "换一个名字", path)
        elif name not in used:
            yield hint_at("indicator-unused", f"指标“{name}”没有文段用到", "在文段里用上，或删去", path)


def _used(whole: Pack) -> set[str]:
    found: set[str] = set()
    for passage in whole.passages.values():
        try:
            found |= passage.names
        except DraftError:
            continue  # told with the passage
    return found


def _relations(relations: tuple[Relation, ...], whole: Pack) -> Iterator[Finding]:
    for index, relation in enumerate(relations):
        path: Keys = ("关系", index)
        yield from unknown_names(relation.names, whole.indicators, path)
