"""Every question of a profile in report order (题序), as data."""

from collections.abc import Iterator, Sequence
from fnmatch import fnmatch

from drafting.composing.compose import written
from drafting.composing.skeleton import assigned, skeleton
from drafting.interview.document_questions import SECTION as PAPERS
from drafting.interview.document_questions import papers
from drafting.interview.figure_questions import Figures, named, referred
from drafting.interview.measure_questions import SECTION, measures
from drafting.interview.question import Asked
from drafting.interview.sources import Sources
from drafting.interview.text_questions import Texts
from drafting.numbering import mark, split
from drafting.pack import Pack, Passage
from drafting.profile import Profile

OWN = "自拟"
"""The section of the unit's own passages."""


def flow(sources: Sources, profile: Profile, only: str = "") -> tuple[Asked, ...]:
    """Every question in order, each with its place; `only` keeps those whose name or section fits the pattern."""
    every = _once(_all(sources, profile))
    kept = [asked for asked in every if not only or fits(asked, only)]
    return tuple(asked._replace(place=(number, len(kept))) for number, asked in enumerate(kept, 1))


def fits(asked: Asked, only: str) -> bool:
    """Whether a question's name or section, whole or in part, fits a pattern (通配)."""
    title = split(asked.section)[1]
    words = (asked.name, *asked.name.split("."), asked.section, title, *title.split("·"))
    return any(fnmatch(word, only) for word in words if word)


def left(asked: Sequence[Asked]) -> int:
    """How many questions are still to answer."""
    return sum(not one.answered and not one.optional for one in asked)


def _once(every: Iterator[Asked]) -> Iterator[Asked]:
    seen = set()
    for asked in every:
        if asked.keys not in seen:
            seen.add(asked.keys)
            yield asked


def _all(sources: Sources, profile: Profile) -> Iterator[Asked]:
    figures = Figures.of(sources, profile)
    yield from measures(sources, profile)
    opening = profile.opening or sources.pack.defaults.opening
    yield from _passage(sources.pack.passages[opening], "开头", figures)
    work = sources.work(profile)
    for section, passage in sections(profile, sources.pack):
        if written(passage, work):
            yield from _passage(passage, section, figures)
    yield from _own(figures)
    yield from _carried(profile)
    yield from papers(sources, profile)


def sections(profile: Profile, pack: Pack) -> Iterator[tuple[str, Passage]]:
    """Every passage the skeleton has room for, in report order, with the name of its section."""
    specs = skeleton(profile, pack)
    for index, (spec, names) in enumerate(zip(specs, assigned(specs, pack), strict=True), 1):
        title = mark("一、", index) + "、".join(spec.areas or spec.roles)
        yield from ((title, pack.passages[name]) for name in names)


def _passage(passage: Passage, part: str, figures: Figures) -> Iterator[Asked]:
    section = part if part.endswith(passage.name) else f"{part}·{passage.name}"
    yield from (figures.asked(name, section) for name in named(passage, figures.sources.pack))
    yield from Texts(figures.sources, figures.profile, passage, section).asked()
    yield from (figures.asked(name, section) for name in referred(figures.profile.answers(passage.name)))


def _carried(profile: Profile) -> Iterator[Asked]:
    """The title and the ending carried over, while nobody has confirmed them (待更新)."""
    for key, text in (("标题", profile.title), ("结尾", profile.ending or "")):
        if key in profile.pending:
            ask = f"报告的{key}"
            yield Asked((key,), "文字", ask, "待更新", key, now=text, answered=False, stale=True)


def _own(figures: Figures) -> Iterator[Asked]:
    """The unit's own passages, and the figures of its own that nothing else asks for."""
    for index, passage in enumerate(figures.profile.own):
        section = f"{OWN}·{passage.title or f'第{index + 1}段'}"
        yield Asked(
            keys=(OWN, index, "正文"),
            kind="段落",
            ask=f"放在“{passage.part}”部分的一段话",
            section=section,
            name=f"{OWN}.第{index + 1}条",
            now=passage.text,
            answered=f"{OWN}.第{index + 1}条" not in figures.profile.pending,
            stale=f"{OWN}.第{index + 1}条" in figures.profile.pending,
            whole=True,
        )
        yield from (figures.asked(name, section) for name in referred(passage.text))
    own = (name for name in figures.profile.figures if name not in figures.sources.pack.indicators)
    yield from (figures.asked(name, OWN) for name in own)


__all__ = ["OWN", "PAPERS", "SECTION", "flow", "left", "sections"]
