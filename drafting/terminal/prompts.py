"""Questions at a terminal (终端问答): rows to pick through questionary, typed words through line.py."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any

import questionary
from prompt_toolkit import print_formatted_text
from prompt_toolkit.application import get_app_session
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPress, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from questionary.prompts import common

from drafting.interview.question import PICKED, Asked, Move, Reply
from drafting.terminal.columns import cut
from drafting.terminal.rendering import done, hints, shown
from drafting.terminal.text_prompt import MOVES, Line, leave, width
from drafting.terminal.typeahead import forget

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
    ]
)


class Prompts:
    """Whoever asks at a terminal (终端): moving, picking and editing with keys."""

    def ask(self, asked: Asked) -> Reply:
        """The reply; raises KeyboardInterrupt or EOFError when the person stops."""
        _drain()
        reply = self._picked(asked) if asked.kind in PICKED else self._line.ask(asked)
        if not isinstance(reply, Move) and (line := done(asked, reply, width())):
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

    @cached_property
    def _line(self) -> Line:
        return Line()


def _message(asked: Asked) -> str:
    """The lines above the rows; questionary puts a space before the first, so the others get one too."""
    return "\n ".join(shown(asked, width() - 2))


def _choices(asked: Asked) -> list[questionary.Choice]:
    room = width() - 8
    return [
        questionary.Separator(f"── {row.title}") if row.head else _choice(cut(row.title, room), row.value, row.ticked)
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
    told = "\n " + "\n ".join(hints(asked, width() - 2))
    return {"qmark": "", "pointer": ">", "style": _STYLE, "instruction": told, "erase_when_done": True}


def _moves() -> KeyBindings:
    """The keys of a list beside its own: back, menu, ten rows up or down; a full-width space ticks like the other."""
    bindings = KeyBindings()
    for key, move in MOVES.items():
        bindings.add(key, eager=True)(leave(move))
    for key, arrow in (("pageup", Keys.Up), ("pagedown", Keys.Down)):
        bindings.add(key, eager=True)(_fed([KeyPress(arrow)] * 10))
    bindings.add("　", eager=True)(_fed([KeyPress(" ")]))
    return bindings


def _fed(presses: Sequence[KeyPress]) -> Callable[[KeyPressEvent], None]:
    def feed(event: KeyPressEvent) -> None:
        event.key_processor.feed_multiple(list(presses), first=True)

    return feed


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
