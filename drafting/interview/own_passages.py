"""Passages of the unit's own (自拟文段): adding one, and moving one to another place, on the side of a question."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from drafting.composing.compose import written
from drafting.interview.menu import choice, picked, typed
from drafting.interview.own_order import renumbered
from drafting.interview.question import Question, Row
from drafting.interview.sources import Progress
from drafting.interview.storing import Steps, Stored
from drafting.interview.walk import Walk
from drafting.pack import Passage
from drafting.profile import OWN, ROLES, OwnPassage

MEASURES = "举措"
"""The role whose passages are grouped under areas."""


class Place(NamedTuple):
    """Where a passage of the unit's own stands: its area, and the row it stands behind (a measure, or one's own)."""

    area: str = ""
    behind: str = ""


def own_passage(progress: Progress, current: Question) -> Walk[Stored]:
    """Asks for a passage of the unit's own: its part, heading, place and words; gives what that stores."""
    part = yield from picked(choice(current, "放在哪个部分", tuple(Row(role, role) for role in ROLES)))
    title = (yield from typed(current, "这一段的标题")) if part else ""
    if not title:
        return Stored()
    place = yield from _place(progress, current, part, Place(_likely(title, progress)))
    text = yield from typed(current, "正文，用到数据的写 {数据名}", kind="段落")
    if not text:
        return Stored()
    passage = OwnPassage.model_validate({"部分": part, "标题": title, "正文": text})
    return Stored(_placed(passage, place, len(progress.profile.own), progress))


def moved(progress: Progress, current: Question) -> Walk[Stored]:
    """Asks which passage of the unit's own goes where; gives what that stores."""
    own = progress.profile.own
    rows = tuple(Row(str(index), f"第{index + 1}条 {passage.title}") for index, passage in enumerate(own))
    which = yield from picked(choice(current, "挪哪一段", rows))
    if not which:
        return Stored()
    index = int(which)
    now = Place(_area(own[index], progress), _stands_behind(index, progress))
    place = yield from _place(progress, current, own[index].part, now, index)
    return Stored(_placed(own[index], place, index, progress))


def _place(progress: Progress, current: Question, part: str, now: Place, index: int = -1) -> Walk[Place]:
    """The area of a part that has such, then the row behind which to stand; `index` is the passage's own place."""
    area = ""
    if part == MEASURES and (areas := _areas(progress)):
        area = (yield from picked(choice(current, "归哪个领域", areas, now.area))) or now.area
    rows = tuple(_rows(part, area, progress, index))
    if not rows:
        return Place(area)
    usual = now.behind if now.behind in [row.value for row in rows] else rows[-1].value
    return Place(area, (yield from picked(choice(current, "接在哪一条后面", rows, usual))) or usual)


def _areas(progress: Progress) -> tuple[Row, ...]:
    return tuple(Row(area, title) for area, title in progress.pack.areas.items())


def _rows(part: str, area: str, progress: Progress, index: int) -> Iterator[Row]:
    """What a passage may stand behind: the written measures of its area, each with the unit's own that follow it."""
    measures = tuple(_measures(area, progress)) if part == MEASURES else ()
    own = [
        (place, passage)
        for place, passage in enumerate(progress.profile.own)
        if place != index and passage.part == part and _area(passage, progress) == area
    ]
    known = {measure.name for measure in measures}
    for measure in measures:
        yield Row(measure.name, measure.head.title or measure.name)
        yield from (_own_row(place, passage) for place, passage in own if passage.after == measure.name)
    yield from (_own_row(place, passage) for place, passage in own if passage.after not in known)


def _own_row(index: int, passage: OwnPassage) -> Row:
    return Row(f"{OWN}.{index}", f"自拟：{passage.title}")


def _measures(area: str, progress: Progress) -> Iterator[Passage]:
    """The measures of an area that are in the report, in its order."""
    listed = progress.pack.listed(MEASURES)
    return (passage for passage in listed if passage.head.area == area and written(passage, progress.work))


def _area(passage: OwnPassage, progress: Progress) -> str:
    """The area a passage of the unit's own stands in: that of the measure it follows, else the one it names."""
    followed = progress.pack.passages.get(passage.after)
    return followed.head.area if followed else passage.area


def _stands_behind(index: int, progress: Progress) -> str:
    """The row that a passage of the unit's own stands behind now; empty where it is the first."""
    own = progress.profile.own[index]
    rows = [row.value for row in _rows(own.part, _area(own, progress), progress, -1)]
    return next((before for before, row in pairwise(rows) if row == f"{OWN}.{index}"), "")


def _placed(passage: OwnPassage, place: Place, index: int, progress: Progress) -> Steps:
    """What puts a passage, from its place in the list (or from outside), behind another row."""
    own = list(progress.profile.own)
    kind, _, number = place.behind.partition(".")
    followed = own[int(number)] if kind == OWN and number else None
    after = followed.after if followed else place.behind
    made = passage.model_copy(update={"area": place.area, "after": after})
    order = [other for other in range(len(own) + (index == len(own))) if other != index]
    at = _position(order, int(number) if followed else None, after, own, index)
    order.insert(at, index)
    entries = [_entry(made if other == index else own[other]) for other in order]
    if order == sorted(order):
        return (((OWN, index), entries[index]),)
    return (((OWN,), entries), *renumbered(progress.profile, order))


def _position(order: Sequence[int], anchor: int | None, after: str, own: Sequence[OwnPassage], index: int) -> int:
    """Where in the list to stand: behind the one anchored to, before those that follow the same measure."""
    if anchor is not None:
        return order.index(anchor) + 1
    same = (at for at, other in enumerate(order) if own[other].after == after)
    return next(same, min(index, len(order)))


def _entry(passage: OwnPassage) -> dict[str, Any]:
    return passage.model_dump(by_alias=True, exclude_defaults=True)


def _likely(title: str, progress: Progress) -> str:
    """The area whose measures speak of what the heading says; the one with most measures in the report else."""
    pieces = {title[at : at + 2] for at in range(len(title) - 1)}
    listed = [passage for passage in progress.pack.listed(MEASURES) if passage.head.area in progress.pack.areas]
    best = max(listed, key=lambda passage: _alike(pieces, passage), default=None)
    if best and _alike(pieces, best):
        return best.head.area
    taken = [passage.head.area for passage in listed if written(passage, progress.work)]
    return max(taken, key=taken.count, default=next(iter(progress.pack.areas), ""))


def _alike(pieces: set[str], passage: Passage) -> int:
    """How many pairs of characters of a heading a measure's heading has, counted thrice, or its questions."""
    called = f"{passage.head.title} {passage.name}"
    asked = " ".join((*(question.ask for question in passage.head.questions.values()), *_examples(passage)))
    return sum(3 * (piece in called) + (piece in asked) for piece in pieces)


def _examples(passage: Passage) -> Iterator[str]:
    return (words for example in passage.head.examples for words in example.values() if isinstance(words, str))
