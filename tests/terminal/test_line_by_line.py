"""Line mode, answers from a file, and where neither a person nor a file answers."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from interview.small import BARE, Memory, folder, sources

from drafting.figure import read
from drafting.files.inputs import text_of
from drafting.finding import DraftError, Finding
from drafting.interview import (
    Choice,
    FigureQuestion,
    Move,
    Options,
    Question,
    Reply,
    Row,
    Session,
    TextQuestion,
    Ticks,
    interview,
)
from drafting.interview.answer_file import answer
from drafting.interview.question import Consent, State
from drafting.terminal.line_by_line import LineByLine

ROOT = Path(__file__).parents[2]
PROFILE = """\
年度: 2024
单位: {全称: 示例区司法局, 简称: 区司法局}
模板包: 小包
公文: {版头: 否, 落款: 否, 主送: [区政府]}
"""
TICK = Ticks(("举措", "普法"), "做了哪些", rows=(Row("一", "甲"), Row("二", "乙", ticked=True)))
TEXT = TextQuestion(("文段", "甲", "乙"), "主线", now="旧话")
PICK = Choice(("文段", "甲", "乙"), "哪样", rows=(Row("甲", "甲"), Row("乙", "乙")))
LONG = TextQuestion(("文段", "甲", "乙"), "做法", kind="段落")
FIGURE = FigureQuestion(
    ("数据", "甲"), "多少", name="甲", measure_word="件", last="8件", position=(3, 9), section="一、举措"
)


def plain(*lines: str) -> tuple[LineByLine, list[str]]:
    waiting, heard = iter(lines), []

    def line(_: str) -> str:
        try:
            return next(waiting)
        except StopIteration:
            raise EOFError from None

    return LineByLine(line, heard.append), heard


@pytest.mark.parametrize(
    ("asked", "lines", "given"),
    [
        (TICK, ("",), ("二",)),
        (TICK, ("1、2",), ("一", "二")),
        (TICK, ("0",), ()),
        (TICK, ("7", "1"), ("一",)),
        (TEXT, ("",), "旧话"),
        (TEXT, ("-",), ""),
        (TEXT, ("<",), Move.BACK),
        (TEXT, ("目录",), Move.MENU),
        (LONG, ("一段", "二段", ""), "一段\n二段"),
        (FIGURE, ("97几", "97"), read("97", "件")),
        (FIGURE, ("",), ""),
        (replace(FIGURE, now="8件"), ("",), ""),
        (replace(FIGURE, now="8件"), ("-",), "-"),
        (replace(FIGURE, offered="8件"), ("＝",), Consent.GIVEN),
        (replace(TEXT, state=State.PENDING), ("",), "旧话"),
        (replace(TEXT, state=State.PENDING), ("=",), Consent.GIVEN),
        (TICK, ("=",), Consent.GIVEN),
        (PICK, ("",), ""),
        (replace(PICK, now="甲"), ("",), "甲"),
        (replace(PICK, now="甲"), ("-",), ""),
        (replace(PICK, now="甲", state=State.PENDING), ("=",), Consent.GIVEN),
    ],
)
def test_lines_as_replies(asked: Question, lines: tuple[str, ...], given: Reply) -> None:
    assert plain(*lines)[0].ask(asked) == given


def test_lines_tell_place_last_year_and_the_reason() -> None:
    person, heard = plain("97几", "")
    person.ask(FIGURE)
    assert "第 3/9 题" in heard[1]
    assert "单位：件　上年 8件" in heard
    assert heard[-1] == "应是数，填的是“97几”"


def test_a_whole_profile_line_by_line(tmp_path: Path) -> None:
    memory = Memory({**BARE})
    person, _ = plain("1", "0", "稳", "9", "0", "9", "=", "研判", "", "", "领导开会", "", "抓落实", "", "1")
    interview(sources(tmp_path), memory, person, Options())
    assert {name: figure.number for name, figure in memory.profile.figures.items() if figure} == {
        "行政复议新收": "9",
        "行政复议结转": "0",
        "行政复议已结": "9",
        "行政复议在办": "0",
    }
    assert memory.profile.answers("下年安排") == {"打算": "抓落实"}


def test_answers_from_a_file_are_read_as_if_typed(tmp_path: Path) -> None:
    memory = Memory({**BARE})
    given = {
        "数据": {"行政复议新收": "９件", "行政复议结转": "三几件", "普法活动数": {"数": "40", "约": "余"}},
        "文段": {
            "行政复议": {"主要做法": "研判", "没有": "x"},
            "普法活动": {"形式": ["讲座", "展板"], "已公布": "y"},
            "不足": {"条目": [{"标题": "甲", "原因": "乙"}]},
            "学法考试": "不写",
            "普法活劝": {},
        },
        "公文": {"主送": ["区委", "区政府"]},
        "别的": {},
    }
    found = list(answer(Session(sources(tmp_path), memory), given))
    assert [finding.message for finding in found] == [
        "不认识“别的”",
        "不认识文段“普法活劝”",
        "行政复议结转：应是数，填的是“三几件”",
        "不认识提问“没有”",
    ]
    assert memory.data["数据"] == {"行政复议新收": "9", "普法活动数": {"数": "40", "约": "余"}}
    assert memory.data["文段"] == {
        "行政复议": {"主要做法": "研判"},
        "普法活动": {"形式": ["讲座", "展板"], "已公布": "是"},
        "不足": {"条目": [{"标题": "甲", "原因": "乙"}]},
        "学法考试": "不写",
    }
    assert memory.data["公文"]["主送"] == ["区委", "区政府"]


def draft(place: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "drafting", *words],
        cwd=place,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": ""},
        check=False,
    )


def office(place: Path) -> Path:
    (folder(place) / "profiles" / "某局").mkdir(parents=True)
    (place / "profiles" / "某局" / "2024.yaml").write_text(PROFILE, "utf-8")
    return place / "profiles" / "某局" / "2024.yaml"


@pytest.mark.slow
def test_no_terminal_is_told_with_the_way_out(tmp_path: Path) -> None:
    office(tmp_path)
    done = draft(tmp_path, "ask")
    assert done.returncode == 2
    assert "这里不是终端" in done.stderr
    assert "--answers 文件.yaml" in done.stderr
    assert "--plain" in done.stderr


@pytest.mark.slow
def test_answers_and_only_at_the_command_line(tmp_path: Path) -> None:
    path = office(tmp_path)
    answers = tmp_path / "答.yaml"
    answers.write_text("数据: {行政复议新收: 9, 普法活动数: 40}\n", "utf-8")
    done = draft(tmp_path, "ask", "--answers", str(answers), "--只问", "行政复议*")
    assert done.returncode == 0, done.stderr
    assert "行政复议新收: 9" in path.read_text("utf-8")
    assert "普法活动数" not in path.read_text("utf-8")
    answers.write_text("数据: {行政复议新收: 九份, 考试参考人数: {数: 一万, 约: 余}, 考试合格人数: 三百人}\n", "utf-8")
    done = draft(tmp_path, "ask", "--answers", str(answers))
    assert done.returncode == 1
    assert "行政复议新收：单位写“份”，与“件”不同，照写吗" in done.stdout
    assert "考试参考人数: {数: 一万, 约: 余}" in path.read_text("utf-8")
    assert "考试合格人数: 300" in path.read_text("utf-8")


@pytest.mark.slow
def test_plain_from_a_pipe_keeps_what_came(tmp_path: Path) -> None:
    path = office(tmp_path)
    done = draft(tmp_path, "ask", "--plain", typed="1\n0\n稳中求进\n")
    assert done.returncode == 130
    assert "再运行 draft ask 接着填" in done.stderr
    assert "稳中求进" in path.read_text("utf-8")


@pytest.mark.slow
def test_plain_from_a_pipe_in_gbk_keeps_what_was_meant(tmp_path: Path) -> None:
    path = office(tmp_path)
    subprocess.run(
        [sys.executable, "-m", "drafting", "ask", "--plain"],
        cwd=tmp_path,
        input="1\n0\n稳中求进\n".encode("gbk"),
        capture_output=True,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": ""},
        check=False,
    )
    assert "稳中求进" in path.read_text("utf-8")


@pytest.mark.parametrize("head", [b"PK\x03\x04\x14", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.7"])
def test_a_word_file_for_answers_is_refused_without_harm(tmp_path: Path, head: bytes) -> None:
    (tmp_path / "去年.docx").write_bytes(head + bytes(range(256)))
    with pytest.raises(DraftError) as wrong:
        text_of(tmp_path / "去年.docx", "去年.docx")
    assert "不是文字" in str(wrong.value)
    assert "记事本" not in str(wrong.value)


def test_answers_name_the_figure_and_keep_its_followers_true(tmp_path: Path) -> None:
    given = {"行政复议结转": "2", "行政复议新收": "8", "行政复议已结": "5", "行政复议在办": {"数": "5", "算得": "是"}}
    memory = Memory({**BARE, "数据": given, "文段": {"行政复议": {}}})
    session = Session(sources(tmp_path, {"数据": {"行政复议新收": "9", "会商": {"数": "3", "单位": "回"}}}), memory)
    new = {"行政复议已结": {"数": "6"}, "行政复议新收": "9", "会商": "4", "普法活动数": "2024"}
    assert [
        str(found.message if isinstance(found, Finding) else found.text) for found in answer(session, {"数据": new})
    ] == [
        "行政复议新收：与上年一样，都是9件，核对过了吗",
        "普法活动数：“2024”像是年份，照写吗",
    ]
    assert memory.data["数据"]["行政复议在办"] == {"数": "5", "算得": "是"}
    assert memory.data["数据"]["会商"] == {"数": "4", "单位": "回"}
    assert "普法活动数" not in memory.data["数据"]
