"""The box that Ctrl+E opens where the system names no editor."""

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from drafting.interview import TextQuestion
from drafting.terminal.editor_box import written
from drafting.terminal.prompts import Prompts

pytestmark = pytest.mark.slow

LONG = TextQuestion(("文段", "甲", "乙"), "做法", kind="段落", now="旧话")


@pytest.mark.parametrize(
    ("keys", "text"), [("甲\r乙\x13", "旧话甲\n乙"), ("甲\x1b", "旧话"), ("\x13", "旧话"), ("甲\x03", None)]
)
def test_keeping_and_leaving(keys: str, text: str | None) -> None:
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text(keys)
        if text is None:
            with pytest.raises(KeyboardInterrupt):
                written("旧话", "做法")
        else:
            assert written("旧话", "做法") == text


def test_the_box_opens_where_no_editor_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("\x05")
        pipe.send_text("甲\x13")
        pipe.close()
        with pytest.raises(EOFError):
            Prompts().ask(LONG)
