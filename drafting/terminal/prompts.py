"""Questions at a terminal (终端问答): rows to pick through questionary, typed words through text_prompt.py."""

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

from drafting.interview.question import Choice, Consent, Move, Picked, Question, Reply, Ticks, consent
from drafting.terminal.columns import cut
from drafting.terminal.rendering import done, hints, shown
from drafting.terminal.text_prompt import MOVES, TextPrompt, leave, width
from drafting.terminal.typeahead import discard

# questionary (2.1) has no option for the marks of a checkbox: it reads these two names of its own module when it draws.
# ● and ○ are two columns wide in Chinese fonts and one in prompt_toolkit's reckoning, which shifts the rows.
vars(common).update(INDICATOR_SELECTED="[x]", INDICATOR_UNSELECTED="[ ]")

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
    """A frontend at a terminal (终端): moving, picking and editing with keys."""

    def ask(self, question: Question) -> Reply:
        """The reply; raises KeyboardInterrupt or EOFError when the person stops."""
        _drain()
        reply = self._picked(question) if isinstance(question, Picked) else self._prompt.ask(question)
        if not isinstance(reply, Move) and (line := done(question, reply, width())):
            self.tell(line)
        return reply

    def tell(self, text: str) -> None:
        """Says something above the next question."""
        print_formatted_text(text)

    def _picked(self, question: Picked) -> Reply:
        prompt = _ticking(question) if isinstance(question, Ticks) else _choosing(question)
        bindings = prompt.application.key_bindings
        prompt.application.key_bindings = merge_key_bindings([*([bindings] if bindings else []), _moves(question)])
        reply = prompt.unsafe_ask()
        return tuple(reply) if isinstance(reply, list) else reply

    @cached_property
    def _prompt(self) -> TextPrompt:
        return TextPrompt()


def _message(question: Picked) -> str:
    """The lines above the rows; questionary puts a space before the first, so the others get one too."""
    return "\n ".join(shown(question, width() - 2))


def _choices(question: Picked) -> list[questionary.Choice]:
    room = width() - 8
    return [
        questionary.Separator(f"── {row.title}")
        if row.is_heading
        else _choice(cut(row.title, room), row.value, row.ticked)
        for row in question.rows
    ]


def _choice(title: str, value: str, ticked: bool) -> questionary.Choice:
    return questionary.Choice(title, value=value, checked=ticked)


def _ticking(question: Ticks) -> questionary.Question:
    return questionary.checkbox(_message(question), choices=_choices(question), use_jk_keys=False, **_look(question))


def _choosing(question: Choice) -> questionary.Question:
    rows = _choices(question)
    default = question.now if question.now in [row.value for row in question.rows if not row.is_heading] else None
    if question.keys:  # Enter alone must pick nothing
        rows.insert(len(rows) if question.now else 0, _choice("去掉" if question.now else "以后再填", "", ticked=False))
    return questionary.select(_message(question), choices=rows, default=default, use_jk_keys=False, **_look(question))


def _look(question: Picked) -> dict[str, Any]:
    told = "\n " + "\n ".join(hints(question, width() - 2))
    return {"qmark": "", "pointer": ">", "style": _STYLE, "instruction": told, "erase_when_done": True}


def _moves(question: Picked) -> KeyBindings:
    """The keys of a list beside its own: back, menu, consent, ten rows up or down; a full-width space ticks too."""
    bindings = KeyBindings()
    for key, move in MOVES.items():
        bindings.add(key, eager=True)(leave(move))
    if consent(question):
        bindings.add("c-y", eager=True)(_consented(question))
    for key, arrow in (("pageup", Keys.Up), ("pagedown", Keys.Down)):
        bindings.add(key, eager=True)(_fed([KeyPress(arrow)] * 10))
    bindings.add("　", eager=True)(_fed([KeyPress(" ")]))
    return bindings


def _consented(question: Picked) -> Callable[[KeyPressEvent], None]:
    """Takes the rows shown beforehand; where the person has picked others, those are the answer themselves."""

    def consented(event: KeyPressEvent) -> None:
        contents = (window.content for window in event.app.layout.find_all_windows())
        rows = next(content for content in contents if isinstance(content, common.InquirerControl))
        before: object = [row.value for row in question.rows if row.ticked]
        now: object = [row.value for row in question.rows if row.value in rows.selected_options]
        if isinstance(question, Choice):
            before, now = question.now, rows.get_pointed_at().value
        event.app.exit(result=Consent.GIVEN if now == before else now)

    return consented


def _fed(presses: Sequence[KeyPress]) -> Callable[[KeyPressEvent], None]:
    def feed(event: KeyPressEvent) -> None:
        event.key_processor.feed_multiple(list(presses), first=True)

    return feed


def _drain() -> None:
    """Throws away the keys that came before the question was shown: they answer nothing."""
    source = get_app_session().input
    clear_typeahead(source)
    with suppress(OSError, NotImplementedError):
        discard(source.fileno())


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
