"""Questions at a terminal (终端问答): the only module that knows questionary and prompt_toolkit."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import click
import questionary
from prompt_toolkit import print_formatted_text
from prompt_toolkit.application import Application, get_app_session
from prompt_toolkit.filters import is_done, to_filter
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPress, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, HSplit, Layout, Window
from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
from questionary.prompts import common

from drafting.interview.ahead import forget
from drafting.interview.asked import LONG, Asked, Move, Reply
from drafting.interview.reading import clean, refusal
from drafting.interview.screen import cut, done, hints, shown, wrapped

vars(common).update(INDICATOR_SELECTED="[x]", INDICATOR_UNSELECTED="[ ]")  # ● and ○ are two columns in Chinese fonts

_STYLE = questionary.Style(
    [
        ("question", "bold"),
        ("answer", ""),
        ("instruction", "nobold"),
        ("pointer", "bold"),
        ("selected", "noreverse bold"),
        ("separator", "underline"),
        ("highlighted", "bold"),
        ("refusal", "fg:ansired bold"),
    ]
)

_MOVES = {"s-tab": Move.BACK, "c-g": Move.MENU}


class Prompts:
    """Whoever asks at a terminal (终端): moving, picking and editing with keys."""

    def ask(self, asked: Asked) -> Reply:
        """The reply; raises KeyboardInterrupt or EOFError when the person stops."""
        _drain()
        reply = self._picked(asked) if asked.kind in ("选择", "勾选") else self._typed(asked)
        if not isinstance(reply, Move) and (line := done(asked, reply, _width())):
            self.tell(line)
        return reply

    def tell(self, text: str) -> None:
        """Says something above the next question."""
        print_formatted_text(text)

    def _picked(self, asked: Asked) -> Reply:
        question = _ticking(asked) if asked.kind == "勾选" else _choosing(asked)
        bindings = question.application.key_bindings
        question.application.key_bindings = merge_key_bindings([*([bindings] if bindings else []), _moves()])
        reply = question.unsafe_ask()
        return tuple(reply) if isinstance(reply, list) else reply

    def _typed(self, asked: Asked) -> Reply:
        reply = _Line(asked, asked.now).ask()
        while isinstance(reply, _Edited):
            reply = _Line(asked, _edited(reply.text)).ask()
        return reply


def _width() -> int:
    return max(get_app_session().output.get_size().columns, 20)


def _message(asked: Asked, *more: str) -> str:
    """The lines above the answer; questionary puts a space before the first, so the others get one too."""
    return "\n ".join([*shown(asked, _width() - 2), *more])


def _choices(asked: Asked) -> list[questionary.Choice]:
    width = _width() - 8
    return [
        questionary.Separator(f"── {row.title}") if row.head else _choice(cut(row.title, width), row.value, row.ticked)
        for row in asked.choices
    ]


def _choice(title: str, value: str, ticked: bool) -> questionary.Choice:
    return questionary.Choice(title, value=value, checked=ticked)


def _ticking(asked: Asked) -> questionary.Question:
    return questionary.checkbox(_message(asked), choices=_choices(asked), use_jk_keys=False, **_look(asked))


def _choosing(asked: Asked) -> questionary.Question:
    rows = _choices(asked)
    if asked.keys:
        rows.append(_choice("以后再填", "", ticked=False))
    default = asked.now if asked.now and asked.now in [row.value for row in asked.choices] else None
    return questionary.select(_message(asked), choices=rows, default=default, use_jk_keys=False, **_look(asked))


def _look(asked: Asked) -> dict[str, Any]:
    told = "\n " + "\n ".join(hints(asked, _width() - 2))
    return {"qmark": "", "pointer": ">", "style": _STYLE, "instruction": told, "erase_when_done": True}


def _leave(result: object) -> Callable[[KeyPressEvent], None]:
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=result)

    return leave


def _moves() -> KeyBindings:
    """The keys of a list beside its own: back, menu, ten rows up or down; a full-width space ticks like the other."""
    bindings = KeyBindings()
    for key, move in _MOVES.items():
        bindings.add(key, eager=True)(_leave(move))
    for key, arrow in (("pageup", Keys.Up), ("pagedown", Keys.Down)):
        bindings.add(key, eager=True)(_fed([KeyPress(arrow)] * 10))
    bindings.add("　", eager=True)(_fed([KeyPress(" ")]))
    return bindings


def _fed(presses: Sequence[KeyPress]) -> Callable[[KeyPressEvent], None]:
    def feed(event: KeyPressEvent) -> None:
        event.key_processor.feed_multiple(list(presses), first=True)

    return feed


class _Edited:
    """A text on its way to the system's editor."""

    def __init__(self, text: str) -> None:
        self.text = text


def _edited(text: str) -> str:
    """The text after the system's editor ($EDITOR, 记事本); unchanged where it cannot be started."""
    try:
        return (click.edit(text, extension=".txt", require_save=False) or text).strip()
    except click.ClickException:
        print_formatted_text("打不开编辑器，在这里填；可设环境变量 EDITOR。")
        return text


class _Line:
    """One prompt for typed words: refuses what cannot be read, keeps pasted lines together."""

    def __init__(self, asked: Asked, text: str) -> None:
        self.asked, self.text, self.refused = asked, text, ""

    def ask(self) -> Reply | _Edited:
        question = questionary.text(
            _message(self.asked, "> ").removesuffix(" "),
            default=self.text,
            qmark="",
            style=_STYLE,
            instruction="",
            multiline=self.asked.kind in LONG,
            key_bindings=self._bindings(),
            reserve_space_for_menu=0,
            erase_when_done=True,
        )
        _below(question.application, self._told)
        return question.unsafe_ask()  # type: ignore[no-any-return]

    def _told(self) -> FormattedText:
        told = [("class:refusal", f" {line}\n") for line in _folded(self.refused)]
        return FormattedText([*told, ("", " " + "\n ".join(hints(self.asked, _width() - 2)))])

    def _bindings(self) -> KeyBindings:
        bindings = KeyBindings()
        for key in ("enter", "c-j"):
            bindings.add(key, eager=True)(self._enter)
        bindings.add(Keys.BracketedPaste, eager=True)(self._paste)
        for key, move in _MOVES.items():
            bindings.add(key, eager=True)(_leave(move))
        if self.asked.kind in LONG:
            bindings.add("c-n", eager=True)(lambda event: event.current_buffer.insert_text("\n"))
            bindings.add("c-e", eager=True)(lambda event: event.app.exit(result=_Edited(event.current_buffer.text)))
        return bindings

    def _enter(self, event: KeyPressEvent) -> None:
        """Ends the answer, unless more came in with the key: then it was pasted and belongs to this answer."""
        buffer = event.current_buffer
        if any(press.key != Keys.CPRResponse for press in event.key_processor.input_queue):
            buffer.insert_text(self._joint())
        elif self.asked.kind == "条目" and buffer.document.current_line.strip():
            buffer.insert_text("\n")
        elif refused := refusal(self.asked, buffer.text):
            self.refused = refused
        else:
            event.app.exit(result=buffer.text)

    def _paste(self, event: KeyPressEvent) -> None:
        lines = clean(event.data, "段落").split("\n")
        event.current_buffer.insert_text(self._joint().join(lines))

    def _joint(self) -> str:
        """What stands for a line break here: itself, a space that shows several figures, or nothing."""
        return "\n" if self.asked.kind in LONG else " " if self.asked.kind == "数" else ""


def _below(application: Application[Any], told: Callable[[], FormattedText]) -> None:
    """Puts words right below the answer; the toolbar of a prompt stays hidden where the terminal tells no height."""
    answer = next(
        window
        for window in application.layout.find_all_windows()
        if isinstance(window.content, BufferControl) and window.content.buffer.name == "DEFAULT_BUFFER"
    )
    answer.dont_extend_height = to_filter(True)
    words = Window(FormattedTextControl(told), dont_extend_height=True)
    below = ConditionalContainer(words, filter=~is_done)
    application.layout = Layout(HSplit([application.layout.container, below]), focused_element=answer)


def _folded(text: str) -> list[str]:
    return wrapped(text, _width() - 2) if text else []


def _drain() -> None:
    """Throws away the keys that came before the question was shown: they answer nothing."""
    source = get_app_session().input
    clear_typeahead(source)
    with suppress(OSError, NotImplementedError):
        forget(source.fileno())


def drivable() -> bool:
    """Whether this console can be driven; Git-Bash windows and IDE consoles on Windows cannot."""
    try:
        session = get_app_session()
        session.output.get_size()
        session.input.fileno()
    except Exception as wrong:
        if type(wrong).__name__ == "NoConsoleScreenBufferError" or isinstance(wrong, OSError):
            return False
        raise
    return True
