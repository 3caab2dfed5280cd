"""Storing is a value: what to write, what to ask first, what must follow; nothing is written and nobody is asked."""

from pathlib import Path
from typing import Any

import pytest
from interview.small import BARE, progress

from drafting.figure import read
from drafting.interview import (
    Confirm,
    Doubt,
    FigureQuestion,
    Progress,
    Question,
    Stored,
    TextQuestion,
    flow,
    store,
)
from drafting.interview.parsing import is_yes
from drafting.interview.question import Consent
from drafting.profile import Profile

NEW, OPEN = ("数据", "行政复议新收"), ("数据", "行政复议在办")
LAST = {"数据": {"行政复议新收": "8"}}


def at(place: Path, last: dict[str, Any] | None = None, **more: Any) -> Progress:
    return progress(place, Profile.model_validate({**BARE, "文段": {"行政复议": {}}, **more}), last)


def question(state: Progress, name: str) -> Question:
    return next(one for one in flow(state) if one.name == name)


def test_a_figure_is_stored_as_its_number(tmp_path: Path) -> None:
    state = at(tmp_path)
    assert store(state, question(state, "行政复议新收"), read("9", "件")) == Stored(((NEW, "9"),))


def test_a_figure_left_open_or_kept_writes_nothing(tmp_path: Path) -> None:
    state = at(tmp_path, 数据={"行政复议新收": "9"})
    asked = question(state, "行政复议新收")
    assert store(state, asked, "9件") == store(state, asked, read("9", "件")) == Stored()
    assert store(state, asked, "缺") == Stored(((NEW, None),))
    assert store(at(tmp_path / "2"), question(at(tmp_path / "3"), "行政复议新收"), "") == Stored()


def test_a_figure_like_last_years_is_written_and_then_confirmed(tmp_path: Path) -> None:
    state = at(tmp_path, LAST)
    outcome = store(state, question(state, "行政复议新收"), read("8", "件"))
    assert isinstance(outcome, Confirm)
    assert outcome.steps == ((NEW, "8"),)
    assert outcome.question.ask == "与上年一样，都是8件，核对过了吗"
    assert outcome.chosen("是") == Stored(((NEW, {"数": "8", "核对": "已核"}),))
    assert outcome.chosen("") == outcome.chosen("否") == Stored()


def test_figures_that_do_not_agree_are_written_and_lead_to_the_one_to_mend(tmp_path: Path) -> None:
    state = at(tmp_path, 数据={"行政复议新收": "35", "行政复议结转": "0", "行政复议已结": "20"})
    outcome = store(state, question(state, "行政复议在办"), read("14", "件"))
    assert isinstance(outcome, Doubt)
    assert outcome.steps == ((OPEN, "14"),)
    assert outcome.chosen("行政复议已结") == Stored(follow=("数据", "行政复议已结"))
    assert outcome.chosen("") == Stored()


def test_the_doubt_comes_behind_the_confirmation_whatever_is_said(tmp_path: Path) -> None:
    given = {"行政复议结转": "0", "行政复议已结": "20", "行政复议在办": "1"}
    state = at(tmp_path, LAST, 数据=given)
    outcome = store(state, question(state, "行政复议新收"), read("8", "件"))
    assert isinstance(outcome, Confirm)
    yes, no = outcome.chosen("是"), outcome.chosen("否")
    assert isinstance(yes, Doubt)
    assert isinstance(no, Doubt)
    assert (yes.question, no.steps) == (no.question, ())


def test_a_custom_indicator_names_its_measure_word_by_what_it_is(tmp_path: Path) -> None:
    asked = FigureQuestion(("数据", "宣讲场次"), "几场", name="宣讲场次", measure_word="场", is_custom=True)
    state = at(tmp_path)
    assert store(state, asked, read("40", "场")) == Stored(((("数据", "宣讲场次"), {"数": "40", "单位": "场"}),))


def test_a_figure_that_waited_keeps_its_measure_word_in_the_confirmation(tmp_path: Path) -> None:
    waiting = {"行政复议新收": {"数": "", "单位": "件", "来源": "法规科"}}
    state = at(tmp_path, LAST, 数据=waiting)
    outcome = store(state, question(state, "行政复议新收"), read("8", "件"))
    assert outcome.chosen("是").steps == ((NEW, {"数": "8", "单位": "件", "核对": "已核"}),)


def test_a_record_emptied_is_taken_away_only_after_asking(tmp_path: Path) -> None:
    state = at(tmp_path, 文段={"不足": {"条目": [{"标题": "甲", "原因": "乙"}]}})
    outcome = store(state, next(one for one in flow(state) if one.ask == "第1条的标题"), "")
    assert isinstance(outcome, Confirm)
    assert outcome.yes == Stored(((("文段", "不足", "条目", 0), None),))
    assert outcome.no == Stored()


def test_confirming_last_years_words_takes_them_off_the_list_and_notes_it(tmp_path: Path) -> None:
    pending = {"待更新": ["行政复议.主要做法", "标题"], "文段": {"行政复议": {"主要做法": "研判"}}}
    state = at(tmp_path, **pending)
    asked = question(state, "行政复议.主要做法")
    assert store(state, asked, "研判") == Stored()
    outcome = store(state, asked, Consent.GIVEN)
    assert outcome == Stored(((("待更新",), ["标题"]), (("已核",), ["行政复议.主要做法"])))


def test_words_wrapped_behind_a_comma_in_the_file_are_left_as_they_are(tmp_path: Path) -> None:
    state = at(tmp_path, 文段={"行政复议": {"主要做法": "研判，\n复盘"}})
    asked = question(state, "行政复议.主要做法")
    assert store(state, asked, "研判，\n复盘") == Stored()


def test_nothing_changes_by_storing(tmp_path: Path) -> None:
    state = at(tmp_path, LAST)
    before = state.profile.model_dump_json()
    for asked in flow(state):
        store(state, asked, read("3", "件") if isinstance(asked, FigureQuestion) else "一")
    assert state.profile.model_dump_json() == before


@pytest.mark.parametrize(
    ("reply", "yes"), [("是", True), ("Y", True), ("ｙ", True), ("否", False), ("", False), ((), False)]
)
def test_yes_is_what_is_typed_for_yes(reply: object, yes: bool) -> None:
    assert is_yes(reply) is yes


def test_the_title_of_a_question_on_the_side_is_that_of_its_question(tmp_path: Path) -> None:
    state = at(tmp_path, LAST)
    asked = question(state, "行政复议新收")
    outcome = store(state, asked, read("8", "件"))
    assert isinstance(outcome, Confirm)
    side = outcome.question
    assert isinstance(side, TextQuestion)
    assert (side.keys, side.section, side.position) == ((), asked.section, asked.position)
