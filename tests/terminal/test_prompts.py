"""The questions at a terminal: keys through a pipe, the screen through an emulator."""

import inspect
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Thread
from time import sleep

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output
from pyte import Screen, Stream
from questionary.prompts import common

from drafting.figure import read
from drafting.interview import Choice, FigureQuestion, Move, Question, Reply, Row, TextQuestion, Ticks
from drafting.interview.menu import STAY, menu
from drafting.interview.question import Consent, State
from drafting.terminal.prompts import Prompts

pytestmark = pytest.mark.slow

FIGURE = FigureQuestion(
    ("数据", "行政复议新收"),
    "本年新收的行政复议案件",
    section="一、举措·行政复议",
    name="行政复议新收",
    desk="法规",
    measure_word="件",
    last="112件",
    position=(12, 58),
)
TEXT = TextQuestion(("文段", "甲", "乙"), "围绕什么主线", section="开头", position=(1, 2))
LONG = replace(TEXT, kind="段落")
LIST = replace(TEXT, kind="条目")
PENDING = replace(TEXT, now="旧话", state=State.PENDING)
OFFERED = replace(FIGURE, offered="5件", reason="甲 + 乙 = 丙")
PICK = Choice(TEXT.keys, TEXT.ask, section="开头", position=(1, 2), rows=(Row("会议", "会议"), Row("书面", "书面")))
TICK = Ticks(TEXT.keys, TEXT.ask, section="开头", position=(1, 2), rows=(Row("一", "一"), Row("二", "二", ticked=True)))


@contextmanager
def typing() -> Iterator[PipeInput]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys


def reply(asked: Question, keys: str) -> Reply:
    with typing() as pipe:
        pipe.send_text(keys)
        return Prompts().ask(asked)


@pytest.mark.parametrize(
    ("asked", "keys", "given"),
    [
        (FIGURE, "97\r", read("97", "件")),
        (FIGURE, "\r", ""),
        (FIGURE, "97\n", read("97", "件")),
        (TEXT, "\x1b[Z", Move.BACK),
        (TICK, "\x1b[Z", Move.BACK),
        (PICK, "\x1b[Z", Move.BACK),
        (TEXT, "\x07", Move.MENU),
        (PICK, "\x07", Move.MENU),
        (menu((FIGURE, TEXT), TEXT), "\r", STAY),
        (menu((FIGURE, TEXT), TEXT), "\x1b[A\r", "开头"),
        (PICK, "\r", ""),
        (PICK, "\x1b[B\x1b[B\r", "书面"),
        (replace(PICK, now="书面"), "\r", "书面"),
        (replace(PICK, now="书面"), "\x1b[B\r", ""),
        (OFFERED, "\r", ""),
        (OFFERED, "=\r", Consent.GIVEN),
        (OFFERED, "\x19", Consent.GIVEN),
        (FIGURE, "\x19\r", ""),
        (replace(FIGURE, now="97件"), "\r", ""),
        (replace(FIGURE, now="97件"), "98\r", read("98", "件")),
        (replace(FIGURE, now="97件"), "-\r", "-"),
        (PENDING, "\r", "旧话"),
        (PENDING, "\x19", Consent.GIVEN),
        (PENDING, "，改了\r", "旧话，改了"),
        (PENDING, "，改了\x19", "旧话，改了"),
        (PENDING, "\x15\x19\r", ""),
        (OFFERED, "7\x19", read("7", "件")),
        (PENDING, "\x15\r", ""),
        (TICK, "\r", ("二",)),
        (TICK, "\x19", Consent.GIVEN),
        (TICK, " \x19", ("一", "二")),
        (replace(PICK, now="会议", state=State.PENDING), "\x19", Consent.GIVEN),
        (replace(PICK, now="会议", state=State.PENDING), "\x1b[B\x19", "书面"),
        (TICK, " \r", ("一", "二")),
        (TICK, "　\r", ("一", "二")),
        (LONG, "一段\x0e二段\r", "一段\n二段"),
        (LIST, "甲\r乙\r\r", "甲\n乙\n"),
    ],
)
def test_keys(asked: Question, keys: str, given: Reply) -> None:
    assert reply(asked, keys) == given


def test_the_menu_and_what_may_be_added_open_with_headings_between_their_rows() -> None:
    rows = (Row("回", "回去"), Row("", "跳到", is_heading=True), Row("一", "一、举措"))
    assert reply(Choice((), "去哪里", rows=rows), "\x1b[B\r") == "一"
    assert reply(Choice((), "去哪里", rows=(Row("", "不补充了"), *rows)), "\r") == ""


def test_a_list_ends_only_with_an_empty_line() -> None:
    with typing() as pipe:
        pipe.send_text("甲\r")
        pipe.close()
        with pytest.raises(EOFError):
            Prompts().ask(LIST)


@pytest.mark.parametrize(("asked", "given"), [(TEXT, "一句二句"), (LONG, "一句\n二句"), (LIST, "一句\n二句")])
def test_pasted_lines_stay_in_one_answer(asked: Question, given: str) -> None:
    end = "\x0e\r" if asked is LIST else "\r"
    assert str(reply(asked, f"\x1b[200~一句\r\n二句\n\x1b[201~{end}")).strip() == given


def test_lines_pasted_without_brackets_answer_one_question() -> None:
    with typing() as pipe:
        pipe.send_text("一句\r二句\r三句\r")
        assert Prompts().ask(TEXT) == "一句二句三句"
        pipe.send_text("下一题\r")
        assert Prompts().ask(TEXT) == "下一题"


def test_keys_left_over_answer_nothing() -> None:
    with typing() as pipe:
        pipe.send_text("x\r\x1b[Z多\r")
        Prompts().ask(TEXT)
        pipe.send_text("真\r")
        assert Prompts().ask(TEXT) == "真"


def test_stopping() -> None:
    with pytest.raises(KeyboardInterrupt):
        reply(TEXT, "半句\x03")
    with pytest.raises(KeyboardInterrupt):
        reply(TICK, "\x03")


def seen(asked: Question, keys: str, columns: int = 80, rows: int = 24) -> list[str]:
    """What stands on the screen once these keys are typed."""
    written, screen = io.StringIO(), Screen(columns, rows)
    output = Vt100_Output(written, lambda: Size(rows=rows, columns=columns), term="xterm", enable_cpr=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
        typist = Thread(target=_typed, args=(pipe, keys, written, lambda text: Stream(screen).feed(text)))
        typist.start()
        with pytest.raises(KeyboardInterrupt):
            Prompts().ask(asked)
        typist.join()
    return ["".join(line.split()) for line in screen.display if line.strip()]


def _typed(pipe: PipeInput, keys: str, written: io.StringIO, look: Callable[[str], None]) -> None:
    """Types when the screen rests, looks when it rests again, stops."""
    before = _rest(written, 0)
    pipe.send_text(keys)
    _rest(written, before if keys else 0)
    look(written.getvalue())
    pipe.send_text("\x03")


def _rest(written: io.StringIO, beyond: int) -> int:
    """Waits until more than this was written and nothing more comes; how much it is by then."""
    sizes, waited = [0], 0
    while (sizes[-1] <= beyond or len(set(sizes[-3:])) > 1) and waited < 100:
        sleep(0.03)
        sizes.append(len(written.getvalue()))
        waited += 1
    return sizes[-1]


def test_a_person_sees_place_section_unit_last_year_and_keys() -> None:
    lines = seen(FIGURE, "9")
    assert lines[0].startswith("一、举措·行政复议")
    assert lines[0].endswith("第12/58题")
    assert lines[1:3] == ["本年新收的行政复议案件", "单位：件上年112件科室：法规"]
    assert lines[3] == ">9"
    assert "回车=以后再填Shift+Tab=上一题Ctrl+G=目录Ctrl+C=停下" in lines


def test_a_person_sees_why_an_answer_is_refused_and_types_anew() -> None:
    lines = seen(FIGURE, "97几件\r")
    assert "应是数，填的是“97几件”" in lines
    assert ">" in lines


def test_what_stands_and_what_is_computed_are_beside_the_box() -> None:
    assert "可由“甲+乙=丙”算得：5件" in seen(OFFERED, "")
    assert "=再回车：采用5件回车=以后再填" in "".join(seen(OFFERED, ""))
    assert "现在是97件（算得，别的数变了跟着变）" in seen(replace(FIGURE, now="97件", is_computed=True), "")
    assert "Ctrl+Y：确认回车=不确认" in "".join(seen(PENDING, ""))


def test_narrow_screens_show_everything() -> None:
    lines = seen(FIGURE, "9", columns=40, rows=20)
    assert lines[0].endswith("第12/58题")
    assert "Ctrl+C=停下" in "".join(lines)
    assert "上年112件" in "".join(lines)


@pytest.mark.parametrize("asked", [FIGURE, LONG, LIST, PICK, TICK])
def test_no_english_is_left(asked: Question) -> None:
    words = "".join(seen(asked, "", columns=120)).replace("Shift+Tab", "").replace("Ctrl+", "")
    assert not [word for word in ("Use", "arrow", "Finish", "Enter", "select", "Answer", "done") if word in words]


def test_questionary_still_has_the_marks_that_are_set() -> None:
    """The names patched in its module must exist, and be what its checkbox draws."""
    source = inspect.getsource(common.InquirerControl)
    for name, mark in (("INDICATOR_SELECTED", "[x]"), ("INDICATOR_UNSELECTED", "[ ]")):
        assert name in inspect.getsource(common)
        assert name in source
        assert vars(common)[name] == mark
