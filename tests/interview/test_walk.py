"""The walk as a generator: whoever holds it sends raw texts, and it says what was wrong."""

from functools import partial
from pathlib import Path

import pytest
from interview.small import BARE, Memory, sources

from drafting.interview import Move, Notice, Options, Question, Session
from drafting.interview.form import Field, fill
from drafting.interview.question import TextQuestion


def test_a_raw_text_is_read_and_asked_again_where_it_cannot_be(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"行政复议": {}}})
    walk = Session(sources(tmp_path), memory, Options("行政复议新收", review=False)).walk()
    first = next(walk)
    assert isinstance(first, Question)
    assert walk.send("９几件") == Notice("应是数，填的是“９几件”")
    assert next(walk) == first
    with pytest.raises(StopIteration):
        walk.send("９件")
    assert memory.data["数据"] == {"行政复议新收": "9"}


def test_an_answer_is_written_before_the_next_question(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"行政复议": {}}})
    walk = Session(sources(tmp_path), memory, Options("行政复议*", review=False)).walk()
    shown = next(walk)
    while shown.name != "行政复议新收":
        shown = walk.send(Move.LATER)
    following = walk.send("7")
    assert memory.data["数据"] == {"行政复议新收": "7"}
    assert following.name == "行政复议结转"


def test_a_form_asks_what_is_not_given_and_goes_back() -> None:
    def question(name: str, given: dict[str, str]) -> Question:
        return TextQuestion((), name + given.get("甲", ""), name=name)

    fields = [
        Field(name, partial(question, name), lambda text, _: "" if text else "空的") for name in ("甲", "乙", "丙")
    ]
    walk = fill(fields, {"丙": "给了"})
    assert next(walk).position == (1, 2)
    assert walk.send("一").ask == "乙一"
    assert walk.send(Move.BACK).ask == "甲一"
    again = walk.send("")
    assert (again.name, again.note) == ("甲", "空的")
    assert walk.send("二").ask == "乙二"
    with pytest.raises(StopIteration) as end:
        walk.send("三")
    assert end.value.value == {"丙": "给了", "甲": "二", "乙": "三"}
