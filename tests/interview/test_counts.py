"""Nothing is worked out twice: a figure is read once, an answer parsed once, a state of the profile reckoned once."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from interview.small import folder
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from drafting import figure
from drafting.composing import compose
from drafting.files.open_profile import OpenProfile
from drafting.files.packs import load_calendar, load_pack
from drafting.interview import Frontend, Options, Question, Reply, Session, Sources, drive
from drafting.ledger import ledger
from drafting.terminal.line_by_line import LineByLine
from drafting.terminal.prompts import Prompts
from drafting.yamlio import reader

PROFILE = """\
年度: 2024
单位: {全称: 示例区司法局, 简称: 区司法局}
模板包: 小包
公文: {版头: 否, 落款: 否, 主送: [区政府]}
数据: {行政复议结转: 1}
文段: {行政复议: {}}
"""

COUNTED = {
    figure.read.__code__: "read",
    ledger.__code__: "ledger",
    compose.prepared.__code__: "prepared",
    reader.read.__code__: "yaml",
    OpenProfile.put.__code__: "put",
}


class Counted:
    """A frontend that has another ask, and notes what each reply made the walk call until the next question."""

    def __init__(self, frontend: Frontend) -> None:
        self.frontend, self.calls, self.replies = frontend, Counter(), []

    def ask(self, question: Question) -> Reply:
        self.calls = Counter()
        self.replies.append(self.calls)
        return self.frontend.ask(question)

    def tell(self, text: str) -> None:
        self.frontend.tell(text)

    @contextmanager
    def watching(self) -> Iterator[None]:
        sys.setprofile(self._note)
        try:
            yield
        finally:
            sys.setprofile(None)

    def _note(self, frame: FrameType, event: str, arg: Any) -> None:
        name = COUNTED.get(frame.f_code) if event == "call" else None
        asking = name == "read" and "/interview/" in frame.f_back.f_code.co_filename
        if name and (asking or name != "read"):  # the doors read whatever a file holds
            self.calls[name] += 1


def lines(*typed: str) -> Frontend:
    waiting = iter(typed)

    def read(_: str) -> str:
        for line in waiting:
            return line
        raise EOFError

    return LineByLine(read, lambda _: None)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenProfile]:
    path = folder(tmp_path) / "2024.yaml"
    path.write_text(PROFILE, "utf-8")
    with OpenProfile.open(path) as profile:
        yield profile


def gone_through(opened: OpenProfile, frontend: Frontend, only: str) -> list[Counter[str]]:
    """What was called for each reply."""
    place = opened.path.parent
    session = Session(Sources(load_pack("小包", place), load_calendar(place)), opened, Options(only, review=False))
    counted = Counted(frontend)
    with counted.watching(), suppress(EOFError):
        drive(session.walk(), counted)
    return counted.replies


ONCE = {"read": 1, "put": 1, "yaml": 1, "ledger": 1, "prepared": 1}


def test_one_figure_line_by_line(opened: OpenProfile) -> None:
    assert gone_through(opened, lines("4321"), "行政复议新收") == [ONCE]


def test_one_figure_at_a_terminal(opened: OpenProfile) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("4321\r")
        assert gone_through(opened, Prompts(), "行政复议新收") == [ONCE]


def test_a_figure_in_doubt_makes_one_ledger_for_what_was_written(opened: OpenProfile) -> None:
    opened.put(("数据",), {"行政复议结转": "1", "行政复议新收": "2", "行政复议已结": "2"})
    typed, doubted = gone_through(opened, lines("5", "1"), "行政复议在办")
    assert typed == {"read": 1, "put": 1, "yaml": 1}
    assert doubted == {"ledger": 1, "prepared": 1}


def test_ticking_makes_one_ledger_however_many_rows_change(opened: OpenProfile) -> None:
    calls, *_ = gone_through(opened, lines("1 2"), "普法")
    assert calls == {"put": 2, "yaml": 2, "ledger": 1, "prepared": 1}


def test_a_text_is_parsed_once(opened: OpenProfile) -> None:
    assert gone_through(opened, lines("稳中求进"), "开场.*") == [{"put": 1, "yaml": 1, "ledger": 1, "prepared": 1}]


def test_going_back_works_nothing_out_anew(opened: OpenProfile) -> None:
    assert gone_through(opened, lines("<", ">"), "行政复议新收")[0] == {}
