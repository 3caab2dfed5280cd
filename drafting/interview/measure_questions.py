"""Which measures were taken this year (本年举措): one question an area, and what ticking writes."""

from collections.abc import Iterator, Mapping, Sequence

from drafting.composing.compose import written
from drafting.interview.figure_questions import named
from drafting.interview.last_year import planned
from drafting.interview.question import Row, State, Ticks
from drafting.interview.sources import Progress, optional
from drafting.keys import Keys, Step
from drafting.pack import Passage
from drafting.profile import SKIPPED, TITLE, Profile

SECTION = "本年举措"
"""The section of the questions that choose the measures."""


def measure_questions(progress: Progress) -> Iterator[Ticks]:
    """A question for each area: which of its measures were taken; last year's are ticked until this is settled."""
    areas = tuple(dict.fromkeys(passage.head.area for passage in optional(progress.pack)))
    for index, area in enumerate(areas):
        settled = area in progress.chosen or _settled(areas[index:], progress)
        rows = tuple(
            Row(passage.name, _heading(passage, progress), ticked=_ticked(passage, progress, settled=settled))
            for passage in optional(progress.pack)
            if passage.head.area == area
        )
        yield Ticks(
            keys=("举措", area),
            ask=f"{area or '其他'}方面，本年做了哪些、要写进报告",
            section=SECTION,
            name=area,
            note=planned(progress),
            last=_last(rows, progress),
            state=State.ANSWERED if settled else State.OPEN,
            rows=rows,
        )


def _heading(passage: Passage, progress: Progress) -> str:
    """The heading above a measure in the report: the unit's own, which nothing else asks for, else the pack's."""
    own = progress.profile.answers(passage.name).get(TITLE)
    return own if isinstance(own, str) and own else passage.head.title or passage.name


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
    if begun(progress):
        return True
    inside = (passage.name for passage in optional(progress.pack) if passage.head.area in areas)
    return not _rolled(progress) and any(name in progress.profile.passages for name in inside)


def begun(progress: Progress) -> bool:
    """Whether something was answered this year, beyond what was carried over from the last."""
    profile = progress.profile
    return bool(profile.known_figures) or any(_own_words(name, progress) for name in profile.passages)


def _rolled(progress: Progress) -> bool:
    """Whether the choice of measures stands as it came from last year."""
    return bool(progress.profile.pending) or _named(progress.profile) == _named(progress.sources.last)


def _named(profile: Profile | None) -> Mapping[str, bool]:
    """The passages that a profile names, each with whether it is left out."""
    return {name: given == SKIPPED for name, given in profile.passages.items()} if profile else {}


def _own_words(name: str, progress: Progress) -> bool:
    """Whether something was answered for a passage this year: neither waiting to be confirmed nor a heading kept."""
    profile, kept = progress.profile, progress.sources.words(name).get(TITLE)
    return any(
        answer and f"{name}.{key}" not in profile.pending and not (key == TITLE and answer == kept)
        for key, answer in profile.answers(name).items()
    )


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
    gone = [row.value for row in question.rows if row.ticked and row.value not in picked]
    yield from ((("数据", name), None) for name in _unasked(gone, progress))


def _unasked(gone: Sequence[str], progress: Progress) -> Iterator[str]:
    """The figures that wait for their number and that no measure asks for once these are left out."""
    passages = progress.pack.passages.values()
    still = {
        name
        for passage in passages
        if passage.name not in gone and written(passage, progress.work)
        for name in named(passage, progress.pack)
    }
    asked = {name for passage in gone for name in named(progress.pack.passages[passage], progress.pack)}
    return (name for name in progress.profile.blank_figures if name in asked - still)


def uncalled(before: Progress, after: Progress) -> Iterator[Step]:
    """What leaves out the measures that an answer brought in although nobody ticked them."""
    for passage in optional(after.pack):
        if written(passage, after.work) and not written(passage, before.work):
            yield passage.keys, SKIPPED


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
