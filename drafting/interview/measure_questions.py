"""Which measures were taken this year (本年举措): one question an area, and what ticking writes."""

from collections.abc import Iterator

from drafting.composing.compose import written
from drafting.interview.question import Asked, Choice
from drafting.interview.sources import Sources, optional
from drafting.keys import Keys
from drafting.pack import Passage
from drafting.profile import SKIPPED, Profile

SECTION = "本年举措"
"""The section of the questions that choose the measures."""


def measures(sources: Sources, profile: Profile) -> Iterator[Asked]:
    """A question for each area: which of its measures were taken; last year's are ticked until this is settled."""
    work = sources.work(profile)
    areas = tuple(dict.fromkeys(passage.head.area for passage in optional(sources.pack)))
    for index, area in enumerate(areas):
        settled = _settled(areas[index:], sources, profile)
        rows = tuple(
            Choice(passage.name, passage.head.title or passage.name, ticked=ticked)
            for passage in optional(sources.pack)
            if passage.head.area == area
            for ticked in [written(passage, work) or (not settled and _before(passage, sources, profile))]
        )
        yield Asked(
            keys=("举措", area),
            kind="勾选",
            ask=f"{area or '其他'}方面，本年做了哪些、要写进报告",
            section=SECTION,
            name=area,
            last=_taken(rows, sources),
            choices=rows,
            answered=settled,
        )


def _before(passage: Passage, sources: Sources, profile: Profile) -> bool:
    return passage.name in sources.taken and profile.passages.get(passage.name) != SKIPPED


def _taken(rows: tuple[Choice, ...], sources: Sources) -> str:
    taken = sum(row.value in sources.taken for row in rows)
    return f"写了{taken}项" if taken else ""


def _settled(areas: tuple[str, ...], sources: Sources, profile: Profile) -> bool:
    """Whether a person has chosen here: something was answered already, or a measure of these areas is decided on."""
    if profile.known_figures or any(_own_words(name, profile) for name in profile.passages):
        return True
    inside = (passage.name for passage in optional(sources.pack) if passage.head.area in areas)
    return not profile.pending and any(name in profile.passages for name in inside)


def _own_words(name: str, profile: Profile) -> bool:
    """Whether something was answered for a passage this year, not carried over."""
    return any(answer and f"{name}.{key}" not in profile.pending for key, answer in profile.answers(name).items())


def changes(asked: Asked, picked: tuple[str, ...], sources: Sources, profile: Profile) -> Iterator[tuple[Keys, object]]:
    """What picking these measures writes; None where a key is taken away."""
    for row in asked.choices:
        given, keys = profile.passages.get(row.value), ("文段", row.value)
        if row.value in picked:
            if given is None or given == SKIPPED:
                yield keys, {}
        elif given != SKIPPED and (row.ticked or _stays(row.value, sources, profile)):
            yield keys, SKIPPED
        elif given is not None and given != SKIPPED:
            yield keys, None


def _stays(name: str, sources: Sources, profile: Profile) -> bool:
    """Whether the passage is written even when nobody names it."""
    if name in sources.taken:
        return True
    others = {key: given for key, given in profile.passages.items() if key != name}
    bare = profile.model_copy(update={"passages": others})
    return written(sources.pack.passages[name], sources.work(bare))


def lost(asked: Asked, picked: tuple[str, ...], profile: Profile) -> tuple[str, ...]:
    """The measures left out although something was answered for them."""
    return tuple(row.value for row in asked.choices if row.value not in picked and profile.answers(row.value))
