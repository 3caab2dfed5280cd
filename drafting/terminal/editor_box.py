"""A box to write several lines in (写字框): what Ctrl+E opens where the system names no editor."""

from prompt_toolkit.application import Application
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import HSplit, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.widgets import TextArea

_KEYS = " Ctrl+S=写好了  Esc=不改，回去"


def written(text: str, title: str) -> str:
    """The text once a person has edited it; unchanged where the box was left without keeping."""
    area = TextArea(text, multiline=True, wrap_lines=True)
    area.buffer.cursor_position = len(text)
    box: Application[str] = Application(
        layout=Layout(HSplit([_line(f" {title}"), area, _line(_KEYS)]), focused_element=area),
        key_bindings=_bindings(area, text),
        full_screen=True,
    )
    box.ttimeoutlen = 0.1
    return box.run()


def _line(words: str) -> Window:
    return Window(FormattedTextControl(words), height=1, style="reverse")


def _bindings(area: TextArea, before: str) -> KeyBindings:
    bindings = KeyBindings()

    @bindings.add("c-s", eager=True)
    def keep(event: KeyPressEvent) -> None:
        event.app.exit(result=area.text)

    @bindings.add("escape", eager=True)
    def leave(event: KeyPressEvent) -> None:
        event.app.exit(result=before)

    @bindings.add("c-c", eager=True)
    def stop(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt)

    return bindings
