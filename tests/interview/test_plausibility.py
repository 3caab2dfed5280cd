"""What is odd about a figure is asked with the reason before it is stored; measure words and periods survive."""

from pathlib import Path
from typing import Any

import pytest

from drafting.figure import Figure
from drafting.files.packs import load_calendar, load_pack
from drafting.interview import Confirm, FigureQuestion, Progress, Sources, Stored, store
from drafting.interview.computing import tells_itself
from drafting.interview.figure_questions import figure_question
from drafting.interview.parsing import parsed
from drafting.interview.storing import Outcome
from drafting.profile import Profile

PACK, CALENDAR = load_pack("人社", Path()), load_calendar(Path())
UNIT = {"单位": {"全称": "某局"}, "模板包": "人社"}


def state(now: dict[str, Any] | None = None, last: dict[str, Any] | None = None) -> Progress:
    before = Profile.model_validate({**UNIT, "年度": "2023", "数据": last}) if last else None
    profile = Profile.model_validate({**UNIT, "年度": "2024", "数据": now or {}})
    return Progress(Sources(PACK, CALENDAR, before), profile)


def question(name: str, progress: Progress) -> FigureQuestion:
    return figure_question(name, "", progress)


def stored(name: str, typed: str, progress: Progress) -> Outcome:
    asked = question(name, progress)
    figure = parsed(asked, typed)
    assert isinstance(figure, Figure)
    return store(progress, asked, figure)


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("双随机覆盖率", "120%", "120%超过100%，照写吗"),
        ("局务会研究法治", "3.5万次", "一年3.5万次，照写吗"),
        ("会前学法", "1,027次", "一年1027次，照写吗"),
        ("行政检查数", "2024", "“2024”像是年份，照写吗"),
        ("行政检查数", "1,027余", "“1,027”是准数，又写了“余”，照写吗"),
        ("行政检查数", "约97", "“97”是准数，又写了“约”，照写吗"),
        ("追讨欠薪人数", "97户", "单位写“户”，与“人”不同，照写吗"),
    ],
)
def test_an_odd_figure_is_stored_only_when_somebody_stands_by_it(name: str, typed: str, reason: str) -> None:
    outcome = stored(name, typed, state())
    assert isinstance(outcome, Confirm)
    assert (outcome.question.ask, outcome.steps) == (reason, ())
    assert outcome.chosen("") == Stored(follow=("数据", name))
    assert outcome.chosen("是").steps[0][0] == ("数据", name)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("劳动争议增幅", "146.5"),
        ("行政检查数", "3200余"),
        ("连薪码", "5万余个"),
        ("稳岗返还金额", "2016.5"),
        ("会前学法", "12"),
        ("追讨欠薪人数", "2310名"),
        ("追讨欠薪人数", "2310人次"),
        ("行政复议新收", "9起"),
    ],
)
def test_a_plain_figure_is_not_asked_about(name: str, typed: str) -> None:
    assert isinstance(stored(name, typed, state()), Stored)


def test_more_than_tenfold_last_years_is_asked() -> None:
    outcome = stored("行政检查数", "1200", state(last={"行政检查数": "100"}))
    assert isinstance(outcome, Confirm)
    assert outcome.question.ask == "是上年100次的12倍，照写吗"
    assert isinstance(stored("行政检查数", "2024", state(last={"行政检查数": "1900"})), Stored)


def test_the_measure_word_shown_is_last_years_and_is_kept() -> None:
    progress = state(
        now={"追讨欠薪人数": {"数": "", "单位": "名"}}, last={"追讨欠薪人数": {"数": "4054", "单位": "名"}}
    )
    assert question("追讨欠薪人数", progress).measure_word == "名"
    kept = ((("数据", "追讨欠薪人数"), {"数": "2310", "单位": "名"}),)
    assert stored("追讨欠薪人数", "2310", progress) == stored("追讨欠薪人数", "2310名", progress) == Stored(kept)


def test_a_scaled_measure_word_of_last_year_is_not_put_behind_single_units() -> None:
    assert question("追讨欠薪人数", state(last={"追讨欠薪人数": {"数": "3.5", "单位": "万名"}})).measure_word == "名"


def test_equal_to_last_years_in_a_like_measure_word_is_asked() -> None:
    outcome = stored("行政复议新收", "14件", state(last={"行政复议新收": {"数": "14", "单位": "起"}}))
    assert isinstance(outcome, Confirm)
    assert outcome.question.ask == "与上年一样，都是14件，核对过了吗"


def test_last_years_period_is_shown_and_asked_for() -> None:
    progress = state(last={"周末庭": {"数": "28", "单位": "件", "期间": "12月"}})
    asked = question("周末庭", progress)
    assert asked.last == "28件（12月）"
    outcome = stored("周末庭", "31件", progress)
    assert isinstance(outcome, Confirm)
    assert outcome.question.ask == "上年是“12月”的数，今年也是吗"
    assert outcome.chosen("是").steps[0][1] == {"数": "31", "单位": "件", "期间": "12月"}
    assert outcome.chosen("").steps[0][1] == {"数": "31", "单位": "件", "期间": "全年"}
    assert isinstance(stored("周末庭", "12月 31件", progress), Stored)


def test_a_period_that_the_passage_asks_for_is_not_asked_with_every_figure() -> None:
    last = Profile.model_validate(
        {**UNIT, "年度": "2023", "数据": {"追讨欠薪人数": "68"}, "文段": {"欠薪治理": {"统计期间": "累计"}}}
    )
    waiting = {"文段": {"欠薪治理": {"统计期间": "累计"}}, "待更新": ["欠薪治理.统计期间"]}
    profile = Profile.model_validate({**UNIT, "年度": "2024", "数据": {"追讨欠薪人数": ""}, **waiting})
    progress = Progress(Sources(PACK, CALENDAR, last), profile)
    assert stored("追讨欠薪人数", "72", progress) == Stored(((("数据", "追讨欠薪人数"), "72"),))
    same = stored("追讨欠薪人数", "68", progress)
    assert isinstance(same, Confirm)
    assert same.question.ask == "与上年一样，都是68人，核对过了吗"
    fallen = stored("追讨欠薪人数", "60", progress)
    assert isinstance(fallen, Confirm)
    assert fallen.question.ask == "累计的数比上年的68人少，照写吗"
    silent = Progress(progress.sources, profile.model_copy(update={"passages": {}, "pending": ()}))
    asked = stored("追讨欠薪人数", "72", silent)
    assert isinstance(asked, Confirm)
    assert asked.question.ask == "上年是“累计”的数，今年也是吗"


def test_a_change_is_not_asked_where_both_years_tell_it() -> None:
    assert tells_itself("劳动争议增幅", state(last={"劳动争议受理": "1085"}))
    assert not tells_itself("劳动争议增幅", state())
    assert not tells_itself("劳动争议增幅", state(now={"劳动争议增幅": "46.5"}, last={"劳动争议受理": "1085"}))
    monthly = {"劳动争议受理": {"数": "90", "期间": "12月"}}
    assert not tells_itself("劳动争议增幅", state(now={"劳动争议受理": "1590"}, last=monthly))
