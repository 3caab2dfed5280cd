"""A figure that waits for its number (数据: {甲: }) can be taken back, by the key that takes away any figure."""

from pathlib import Path

import pytest
from interview.small import BARE, Memory, Told, sources

from drafting.interview import FigureQuestion, Options, Progress, flow, interview

WAITING = {**BARE, "数据": {"接待人次": {"数": "", "单位": "人"}, "普法活动数": ""}, "文段": {"普法活动": {}}}


@pytest.mark.parametrize("name", ["接待人次", "普法活动数"])
@pytest.mark.parametrize(("typed", "stays"), [("-", False), ("－", False), ("缺", True), ("", True)])
def test_it_goes_by_that_key_alone(tmp_path: Path, name: str, typed: str, stays: bool) -> None:
    memory = Memory(WAITING)
    interview(sources(tmp_path), memory, Told((name, typed)), Options(name, review=False))
    assert (name in memory.profile.figures) is stays
    assert memory.profile.passages == {"普法活动": {}}


def test_a_measure_still_asks_for_one_taken_back(tmp_path: Path) -> None:
    made, memory = sources(tmp_path), Memory(WAITING)
    interview(made, memory, Told(("普法活动数", "-"), ("接待人次", "-")), Options(review=False))
    figures = [one for one in flow(Progress(made, memory.profile)) if isinstance(one, FigureQuestion)]
    assert "普法活动数" in [one.name for one in figures]
    assert "接待人次" not in [one.name for one in figures]
    assert not any(one.is_waiting for one in figures)
