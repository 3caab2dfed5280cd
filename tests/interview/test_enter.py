"""Enter answers nothing: the walk with Enter alone changes no byte of the report and no figure (property)."""

from pathlib import Path

import pytest
from interview.small import Memory

from drafting import text
from drafting.composing.compose import compose
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import load_profile
from drafting.interview import Options, Sources, interview
from drafting.interview.sources import optional
from drafting.ledger import ledger
from drafting.profile import Profile
from drafting.rollover import roll
from drafting.terminal.line_by_line import LineByLine

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "profiles").glob("*/*.yaml"))
CALENDAR = load_calendar(ROOT)
UNIT = {"全称": "示例区某局", "简称": "区某局"}


def report(profile: Profile, sources: Sources) -> str:
    figures = ledger(profile, sources.pack, sources.last_figures)
    return text.dumps(compose(sources.pack, profile, CALENDAR, figures))


def only_enter(profile: Profile, last: Profile | None = None) -> tuple[str, str, Profile]:
    """The report before and after, and the profile after, when every line typed is empty."""
    sources = Sources(load_pack(profile.pack, ROOT), CALENDAR, last)
    kept = Memory(profile.model_dump(by_alias=True, exclude_unset=True, exclude_defaults=True))
    before = report(kept.profile, sources)
    interview(sources, kept, LineByLine(lambda _: "", lambda _: None), Options(review=False))
    assert kept.log == []
    return before, report(kept.profile, sources), kept.profile


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_profile_as_it_stands(path: Path) -> None:
    profile = load_profile(path).profile
    before, after, left = only_enter(profile)
    assert after == before
    assert left.figures == profile.figures


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_profile_rolled_to_the_next_year(path: Path) -> None:
    last = load_profile(path).profile
    rolled = roll(last, load_pack(last.pack, ROOT)).profile
    before, after, left = only_enter(rolled, last)
    assert after == before
    assert not left.known_figures
    assert left.pending == rolled.pending


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_a_fresh_profile_beside_last_years(path: Path) -> None:
    last = load_profile(path).profile
    fresh = Profile.model_validate({"年度": str(last.year + 1), "单位": UNIT, "模板包": last.pack})
    before, after, _ = only_enter(fresh, last)
    assert after == before


@pytest.mark.parametrize("pack", ["通用", "人社"])
def test_a_new_profile_with_every_measure_ticked(pack: str) -> None:
    every = {passage.name: {} for passage in optional(load_pack(pack, ROOT))}
    profile = Profile.model_validate({"年度": "2025", "单位": UNIT, "模板包": pack, "文段": every})
    before, after, left = only_enter(profile)
    assert after == before
    assert not left.figures


@pytest.mark.parametrize("word", ["无", "没有。", "缺"])
def test_nothing_to_report_leaves_the_report_as_if_not_answered(word: str) -> None:
    data = {"年度": "2025", "单位": UNIT, "模板包": "通用", "数据": {"党组研究法治": "13"}}
    sources = Sources(load_pack("通用", ROOT), CALENDAR)
    passages = sources.pack.passages.values()
    name, asked = next(
        (one.name, key)
        for one in passages
        for key, question in one.head.questions.items()
        if "党组研究法治" in one.names and question.optional and question.kind == "条目"
    )
    bare, said = (Profile.model_validate({**data, "文段": {name: answers}}) for answers in ({}, {asked: [word]}))
    assert report(said, sources) == report(bare, sources)
