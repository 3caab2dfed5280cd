"""Typed words at a terminal (终端里填字): one prompt that is used again for every question."""

import os
from collections.abc import Callable

import click
from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Condition, is_done, to_filter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from prompt_toolkit.styles import Style

from drafting.interview.parsing import Refused, clean, parsed
from drafting.interview.question import (
    Consent,
    FigureQuestion,
    Move,
    Reply,
    TextQuestion,
    Typed,
    consent,
    in_box,
    is_long,
    text_kind,
)
from drafting.terminal.columns import cut, wrapped
from drafting.terminal.editor_box import written
from drafting.terminal.rendering import hints, shown

MOVES = {"s-tab": Move.BACK, "c-g": Move.MENU}
"""The keys that lead away from a question."""

_STYLE = Style([("question", "bold"), ("refusal", "fg:ansired bold")])


def width() -> int:
    """The columns of the screen."""
    return max(get_app_session().output.get_size().columns, 20)


def leave(result: object) -> Callable[[KeyPressEvent], None]:
    """What a key does that ends the question with this result."""

    def left(event: KeyPressEvent) -> None:
        event.app.exit(result=result)

    return left


class _Edited(str):
    """A text on its way to the system's editor."""

    __slots__ = ()


def _in_editor(text: str, question: Typed) -> str:
    """The text after the editor that the system names ($EDITOR, 记事本), else after a box of our own.

    Unchanged where the editor cannot be started.
    """
    if os.name == "posix" and not (os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        return written(text, cut(question.ask, width() - 2)).strip()
    try:
        return (click.edit(text, extension=".txt", require_save=False) or text).strip()
    except click.ClickException:
        print_formatted_text("打不开编辑器，在这里填；可设环境变量 EDITOR。")
        return text


class TextPrompt:
    """The prompt for typed answers: reads each once, refuses what cannot be read, keeps pasted lines together.

    It is made once: building a prompt anew takes longer than everything else between two questions.
    """

    def __init__(self) -> None:
        self._question: Typed = TextQuestion((), "")
        self._refused = ""
        self._session: PromptSession[Reply] = PromptSession(
            self._above,
            style=_STYLE,
            multiline=Condition(lambda: is_long(self._question)),
            key_bindings=self._bindings(),
            reserve_space_for_menu=0,
        )
        self._session.app.erase_when_done = True
        self._lay_out()

    def ask(self, question: Typed) -> Reply:
        """What the person typed, a figure as read; or where they want to go."""
        self._question = question
        text = self._standing
        while True:
            self._refused = ""
            reply = self._session.prompt(default=text)
            if not isinstance(reply, _Edited):
                return reply
            text = _in_editor(reply, question)

    def _above(self) -> FormattedText:
        lines = shown(self._question, width() - 2)
        return FormattedText([("class:question", "".join(f" {line}\n" for line in lines)), ("", " > ")])

    def _lay_out(self) -> None:
        """Puts the words about the keys right below: a prompt's own toolbar hides where a terminal tells no height."""
        app = self._session.app
        answer = next(
            window
            for window in app.layout.find_all_windows()
            if isinstance(window.content, BufferControl) and window.content.buffer is self._session.default_buffer
        )
        answer.dont_extend_height = to_filter(True)
        words = Window(FormattedTextControl(self._below), dont_extend_height=True)
        below = ConditionalContainer(words, filter=~is_done)
        app.layout = Layout(HSplit([app.layout.container, below]), focused_element=answer)

    def _below(self) -> FormattedText:
        refused = wrapped(self._refused, width() - 2) if self._refused else []
        told = [("class:refusal", f" {line}\n") for line in refused]
        return FormattedText([*told, ("", " " + "\n ".join(hints(self._question, width() - 2)))])

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        for key in ("enter", "c-j"):
            bindings.add(key, eager=True)(self._enter)
        bindings.add(Keys.BracketedPaste, eager=True)(self._paste)
        for key, move in MOVES.items():
            bindings.add(key, eager=True)(leave(move))
        long = Condition(lambda: is_long(self._question))
        agreed = Condition(lambda: bool(consent(self._question)))
        bindings.add("c-y", eager=True, filter=agreed)(self._consent)
        bindings.add("c-n", eager=True, filter=long)(lambda event: event.current_buffer.insert_text("\n"))
        bindings.add("c-e", eager=True, filter=long)(
            lambda event: event.app.exit(result=_Edited(event.current_buffer.text))
        )
        return bindings

    def _enter(self, event: KeyPressEvent) -> None:
        """Ends the answer, unless more came in with the key: then it was pasted and belongs to this answer."""
        buffer = event.current_buffer
        if any(press.key != Keys.CPRResponse for press in event.key_processor.input_queue):
            buffer.insert_text(self._joint())
        elif text_kind(self._question) == "条目" and buffer.document.current_line.strip():
            buffer.insert_text("\n")
        else:
            self._end(event)

    def _consent(self, event: KeyPressEvent) -> None:
        """Takes what is shown as it stands; words that were changed in the box are the answer themselves."""
        if event.current_buffer.text == self._standing:
            event.app.exit(result=Consent.GIVEN)
        elif event.current_buffer.text.strip():
            self._end(event)

    def _end(self, event: KeyPressEvent) -> None:
        """Ends the question with what was typed; what cannot be read is told, and the box is as it was."""
        buffer = event.current_buffer
        if isinstance(answer := self._parsed(buffer.text), Refused):
            self._refused = answer.reason
            buffer.text = self._standing
            buffer.cursor_position = len(buffer.text)
        else:
            event.app.exit(result=answer)

    @property
    def _standing(self) -> str:
        """What stands in the box before anything is typed."""
        return self._question.now if in_box(self._question) else ""

    def _parsed(self, text: str) -> Reply | Refused:
        """What was typed, read; what stands there already needs no reading."""
        return text if in_box(self._question) and text == self._question.now else parsed(self._question, text)

    def _paste(self, event: KeyPressEvent) -> None:
        kind = "段落" if text_kind(self._question) == "段落" else "条目"
        lines = clean(event.data, kind).split("\n")
        event.current_buffer.insert_text(self._joint().join(lines))

    def _joint(self) -> str:
        """What stands for a line break here: itself, a space that shows several figures, or nothing."""
        if is_long(self._question):
            return "\n"
        return " " if isinstance(self._question, FigureQuestion) else ""
