"""Figures computed (算得): taken by consent, marked, kept true when their parts change."""

from pathlib import Path
from typing import Any

import pytest
from interview.small import BARE, progress

from drafting.figure import read
from drafting.interview import Confirm, FigureQuestion, Progress, Question, Stored, flow, store
from drafting.interview.menu import standing
from drafting.interview.question import Consent
from drafting.interview.storing import Outcome
from drafting.profile import Profile

GIVEN = {"行政复议结转": "2", "行政复议新收": "8", "行政复议已结": "5"}
COMPUTED = {**GIVEN, "行政复议在办": {"数": "5", "算得": "是"}}
OPEN = ("数据", "行政复议在办")


def at(place: Path, figures: dict[str, Any], last: dict[str, Any] | None = None) -> Progress:
    profile = {**BARE, "文段": {"行政复议": {}, "学法考试": {}}, "数据": figures}
    return progress(place, Profile.model_validate(profile), last)


def asked(state: Progress, name: str) -> Question:
    return next(one for one in flow(state) if one.name == name)


def stored(state: Progress, name: str, answer: Any) -> Outcome:
    return store(state, asked(state, name), answer)


def test_what_is_taken_by_consent_is_marked(tmp_path: Path) -> None:
    assert stored(at(tmp_path, GIVEN), "行政复议在办", Consent.GIVEN) == Stored(((OPEN, {"数": "5", "算得": "是"}),))


def test_a_rate_is_taken_by_consent(tmp_path: Path) -> None:
    state = at(tmp_path, {"考试参考人数": "62", "考试合格人数": "54"})
    rate = {"数": "87.1", "算得": "是"}
    assert stored(state, "考试合格率", Consent.GIVEN) == Stored(((("数据", "考试合格率"), rate),))


def test_it_is_shown_as_computed(tmp_path: Path) -> None:
    question = asked(at(tmp_path, COMPUTED), "行政复议在办")
    assert isinstance(question, FigureQuestion)
    assert question.is_computed
    assert standing(question) == "5件（算得）"


def test_a_number_typed_by_hand_is_not_computed(tmp_path: Path) -> None:
    state = at(tmp_path, COMPUTED)
    assert stored(state, "行政复议在办", read("5", "件")) == Stored(((OPEN, "5"),))


def test_it_follows_when_a_part_changes(tmp_path: Path) -> None:
    changed = stored(at(tmp_path, COMPUTED), "行政复议已结", read("6", "件"))
    assert changed == Stored(((("数据", "行政复议已结"), "6"), (OPEN, {"数": "4", "算得": "是"})))


@pytest.mark.parametrize(("name", "answer"), [("行政复议已结", "缺"), ("行政复议已结", read("11", "件"))])
def test_it_goes_where_it_no_longer_follows(tmp_path: Path, name: str, answer: Any) -> None:
    outcome = stored(at(tmp_path, COMPUTED), name, answer)
    assert (OPEN, None) in outcome.steps


def test_a_figure_typed_by_hand_is_not_touched(tmp_path: Path) -> None:
    outcome = stored(at(tmp_path, {**GIVEN, "行政复议在办": "5"}), "行政复议已结", read("6", "件"))
    assert outcome.steps == ((("数据", "行政复议已结"), "6"),)


def test_removing_the_figure_that_a_measure_hangs_on_is_asked(tmp_path: Path) -> None:
    state = progress(tmp_path, Profile.model_validate({**BARE, "数据": {"普法活动数": "40"}}))
    outcome = stored(state, "普法活动数", "缺")
    assert isinstance(outcome, Confirm)
    assert outcome.question.ask == "“普法活动”也就不写了，确定去掉吗"
    assert outcome.chosen("") == Stored()
    assert outcome.chosen("是") == Stored(((("数据", "普法活动数"), None),))
