"""End to end through a pseudo-terminal: answered, gone back, stopped, resumed, built to Word."""

import sys
from pathlib import Path

import pexpect
import pytest
from docx import Document
from terminal.test_line_by_line import ROOT, office

pytestmark = pytest.mark.slow

BACK = "\x1b[Z"


def opened(place: Path) -> pexpect.spawn:
    env = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "PATH": "/usr/bin:/bin", "TERM": "xterm", "EDITOR": "true"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "drafting", "ask"],
        cwd=str(place),
        env={**env, "PROMPT_TOOLKIT_NO_CPR": "1"},
        dimensions=(24, 80),
        encoding="utf-8",
        timeout=40,
    )
    child.delaybeforesend = 0.02
    return child


def answer(child: pexpect.spawn, question: str, keys: str) -> None:
    child.expect_exact(question)
    child.expect_exact("停下")
    child.send(keys)


def ended(child: pexpect.spawn, words: str, code: int) -> None:
    child.expect_exact(words)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == code


def test_a_small_profile_from_nothing_to_word(tmp_path: Path) -> None:
    path = office(tmp_path)
    child = opened(tmp_path)
    for question, keys in (
        ("化解方面", " \r"),
        ("普法方面", "\r"),
        ("什么主线", "稳中求进，\r"),
        ("本年新收多少件", "9几\r"),
        ("应是数，填的是“9几”", "9\r"),
        ("上年结转多少件", BACK),
        ("本年新收多少件", "8\r"),
        ("上年结转多少件", "1\r"),
        ("本年审结多少件", "\x03"),
    ):
        answer(child, question, keys)
    ended(child, "停下了，填过的都存好了", 130)
    assert "行政复议新收: 8" in path.read_text("utf-8")

    child = opened(tmp_path)
    child.expect_exact("接着上次：已填7题，要答的还有6题。")
    for question, keys in (
        ("本年审结多少件", "7\r"),
        ("采用2件", "=\r"),
        ("有哪些做法", "\x1b[200~逐案研判。\r\n复盘败诉。\x1b[201~\r"),
        ("先填第1条的标题", "案卷不均\r"),
        ("第1条的原因", "新人多\r"),
        ("还有第2条吗", "\r"),
        ("部署了什么", "部署36项任务\r"),
        ("打算做什么", "每季评查\r"),
        ("总表", "\r"),
    ):
        answer(child, question, keys)
    ended(child, "要答的都答了", 0)
    text = built(tmp_path, child)
    assert "新收8件，结转1件，审结7件，在办2件。" in text
    assert "复盘败诉" in text


def built(place: Path, child: pexpect.spawn) -> str:
    """The words of the Word file that the profile makes."""
    told, code = pexpect.run(
        f"{sys.executable} -m drafting build --final", cwd=str(place), env=child.env, withexitstatus=True
    )
    assert code == 0, told.decode()
    return "\n".join(line.text for line in Document(str(next((place / "out").glob("*.docx")))).paragraphs)


def test_a_closed_window_loses_nothing(tmp_path: Path) -> None:
    path = office(tmp_path)
    child = opened(tmp_path)
    answer(child, "化解方面", " \r")
    answer(child, "普法方面", "\r")
    answer(child, "什么主线", "稳中求进\r")
    child.expect_exact("本年新收多少件")
    child.close(force=True)
    assert "稳中求进" in path.read_text("utf-8")
    child = opened(tmp_path)
    child.expect_exact("接着上次：已填")
    child.expect_exact("本年新收多少件")
    child.close(force=True)
