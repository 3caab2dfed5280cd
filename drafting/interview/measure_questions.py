"""Which measures were taken this year (本年举措): one question an area, and what ticking writes."""

from collections.abc import Iterator

from drafting.composing.compose import written
from drafting.interview.question import Row, State, Ticks
from drafting.interview.sources import Progress, optional
from drafting.keys import Keys, Step
from drafting.pack import Passage
from drafting.profile import SKIPPED, Profile

SECTION = "本年举措"
"""The section of the questions that choose the measures."""


def measure_questions(progress: Progress) -> Iterator[Ticks]:
    """A question for each area: which of its measures were taken; last year's are ticked until this is settled."""
    areas = tuple(dict.fromkeys(passage.head.area for passage in optional(progress.pack)))
    for index, area in enumerate(areas):
        settled = _settled(areas[index:], progress)
        rows = tuple(
            Row(passage.name, passage.head.title or passage.name, ticked=_ticked(passage, progress, settled=settled))
            for passage in optional(progress.pack)
            if passage.head.area == area
        )
        yield Ticks(
            keys=("举措", area),
            ask=f"{area or '其他'}方面，本年做了哪些、要写进报告",
            section=SECTION,
            name=area,
            last=_last(rows, progress),
            state=State.ANSWERED if settled else State.OPEN,
            rows=rows,
        )


def _ticked(passage: Passage, progress: Progress, *, settled: bool) -> bool:
    if written(passage, progress.work):
        return True
    last = passage.name in progress.sources.taken and progress.profile.passages.get(passage.name) != SKIPPED
    return last and not settled


def _last(rows: tuple[Row, ...], progress: Progress) -> str:
    taken = sum(row.value in progress.sources.taken for row in rows)
    return f"写了{taken}项" if taken else ""


def _settled(areas: tuple[str, ...], progress: Progress) -> bool:
    """Whether a person has chosen here: something was answered already, or a measure of these areas is decided on."""
    profile = progress.profile
    if profile.known_figures or any(_own_words(name, profile) for name in profile.passages):
        return True
    inside = (passage.name for passage in optional(progress.pack) if passage.head.area in areas)
    return not profile.pending and any(name in profile.passages for name in inside)


def _own_words(name: str, profile: Profile) -> bool:
    """Whether something was answered for a passage this year, not carried over."""
    return any(answer and f"{name}.{key}" not in profile.pending for key, answer in profile.answers(name).items())


def changes(question: Ticks, picked: tuple[str, ...], progress: Progress) -> Iterator[Step]:
    """What picking these measures writes; None where a key is taken away."""
    for row in question.rows:
        given = progress.profile.passages.get(row.value)
        keys: Keys = ("文段", row.value)
        if row.value in picked:
            if given is None or given == SKIPPED:
                yield keys, {}
        elif given != SKIPPED and (row.ticked or _stays(row.value, progress)):
            yield keys, SKIPPED
        elif given is not None and given != SKIPPED:
            yield keys, None


def _stays(name: str, progress: Progress) -> bool:
    """Whether the passage is written even when nobody names it."""
    if name in progress.sources.taken:
        return True
    others = {key: given for key, given in progress.profile.passages.items() if key != name}
    bare = progress.profile.model_copy(update={"passages": others})
    return written(progress.pack.passages[name], progress.work._replace(profile=bare))


def lost(question: Ticks, picked: tuple[str, ...], profile: Profile) -> tuple[str, ...]:
    """The measures left out although something was answered for them."""
    return tuple(row.value for row in question.rows if row.value not in picked and profile.answers(row.value))
