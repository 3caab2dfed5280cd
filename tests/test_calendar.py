"""The calendar that comes with the program is sound, and a report on 2026 is right about its year."""

import re
from pathlib import Path

import pytest

from drafting.calendar import Calendar, Fact
from drafting.composing.compose import compose
from drafting.files.packs import load_calendar, load_pack
from drafting.finding import DraftError
from drafting.ledger import ledger
from drafting.pack import OPENING
from drafting.profile import Profile
from drafting.text import dumps

ROOT = Path(__file__).parents[1]
CALENDAR, PACK = load_calendar(ROOT), load_pack("通用", ROOT)
TABLES = ("meetings", "plans", "laws", "repealed", "drafts", "campaigns", "terms", "anniversaries")
YEARS = sorted(map(int, CALENDAR.years))


def facts():
    return [pytest.param(fact, id=f"{table}-{fact.name}") for table in TABLES for fact in getattr(CALENDAR, table)]


def table(name):
    return {fact.name: fact for fact in getattr(CALENDAR, name)}


@pytest.mark.parametrize("fact", facts())
def test_every_fact_has_its_source_and_confidence_and_ends_after_it_begins(fact):
    assert fact.source
    assert fact.confidence
    assert not fact.ends or fact.begins[:4] <= fact.ends[:4]
    assert fact.begins or fact.ends or fact.published or fact.in_force or "未核到" in fact.note


@pytest.mark.parametrize("table", TABLES)
def test_nothing_stands_twice_in_a_table(table):
    names = [fact.name for fact in getattr(CALENDAR, table)]
    assert len(names) == len(set(names))


def test_the_years_go_on_without_a_hole_to_2027():
    assert list(range(2018, 2028)) == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_the_formulas_of_a_year_hold_in_it(year):
    said = CALENDAR.of(year)
    plans, campaigns = table("plans"), table("campaigns")
    for name in filter(None, (said.programme, said.law_plan, said.five_year_plan)):
        assert int(plans[name].begins) <= year <= int(plans[name].ends)
    if said.campaign:
        assert campaigns[said.campaign].begins[:4] == str(year)
    assert all(len(note) <= 40 for note in said.notes)
    assert said.source
    assert said.confidence


@pytest.mark.parametrize("year", YEARS)
def test_no_meeting_is_named_before_it_was_held(year):
    held = {fact.name for fact in CALENDAR.meetings if fact.begins[:4] <= str(year)}
    for congress, sessions in re.findall(r"(十九|二十)届((?:[一二三四五六七]中、?)+)全会", CALENDAR.of(year).meetings):
        assert {f"党的{congress}届{number}中全会" for number in re.findall(r"(\w)中", sessions)} <= held


def test_what_began_in_2026_is_known_with_its_day():
    terms, laws = table("terms"), table("laws")
    assert terms["习近平党建思想"].begins == "2026-06-15"
    assert terms["扫码入企"].begins == "2026-05-08"
    assert terms["二十届五中全会"].begins == "2026-10-29"
    assert laws["行政执法监督条例"].in_force == "2026-02-01"
    assert laws["生态环境法典"].in_force == "2026-08-15"
    assert laws["中华人民共和国商标法"].in_force == "2027-01-01"


@pytest.mark.parametrize("opening", [passage.name for passage in PACK.listed(OPENING)])
@pytest.mark.parametrize("year", [2026, 2027])
def test_no_opening_rests_on_a_plan_that_has_ended(opening, year):
    said = {"年度": year, "单位": {"全称": "示例区司法局"}, "开头": opening}
    profile = Profile.model_validate(said)
    text = dumps(compose(PACK, profile, CALENDAR, ledger(profile, PACK, {})))
    over = [fact.name for fact in CALENDAR.plans if fact.ends and int(fact.ends) < year]
    assert [name for name in over if name in text] == []


@pytest.mark.parametrize("day", ["2026-13", "2026.5", "26-05-08", "2026年5月", "2026-5-8"])
def test_a_day_that_is_none_is_refused(day):
    with pytest.raises(ValueError, match="要写成 2026、2026-05 或 2026-05-08"):
        Fact.model_validate({"名": "甲", "起": day})


def test_a_wrong_entry_is_told_with_its_line(tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "日历.yaml").write_text(
        "会议:\n  - {名: 甲, 起: 2026}\n  - {名: 乙, 起: 五月}\n", "utf-8"
    )
    with pytest.raises(DraftError) as wrong:
        load_calendar(tmp_path)
    assert [finding.location.line for finding in wrong.value.findings] == [3]


def test_a_year_that_nobody_knows_has_no_formula():
    assert Calendar().of(2030).meetings == ""


def test_a_law_is_known_by_its_short_name_and_as_new_or_revised():
    laws = {fact.bare_name: fact.revised for fact in CALENDAR.laws}
    assert laws["行政处罚法"]
    assert laws["保守国家秘密法实施条例"]
    assert not laws["行政执法监督条例"]
    assert table("plans")["“八五”普法"].bare_name == "八五普法"
