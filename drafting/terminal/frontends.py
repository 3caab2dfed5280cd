"""Who can ask here (谁来问): prompts on a screen that can be driven, lines elsewhere, nobody without a terminal."""

import os
import sys

import click

from drafting.interview.walk import Frontend


def frontend(*, plain: bool = False) -> Frontend | None:
    """The frontend for this console: line by line where `plain`; None where standard input is no terminal."""
    if plain:
        return _line_by_line()
    if not sys.stdin.isatty():
        return None
    if not _drivable():
        return _line_by_line()
    from drafting.terminal.prompts import Prompts

    return Prompts()


def _drivable() -> bool:
    """Whether the cursor can be moved on this screen."""
    dumb = os.name == "posix" and os.environ.get("TERM", "") in ("", "dumb", "unknown")
    if dumb or not sys.stdout.isatty():
        return False
    from drafting.terminal.prompts import drivable

    return drivable()


def _line_by_line() -> Frontend:
    """Lines of standard input, each question on standard error."""
    from drafting.terminal.line_by_line import LineByLine
    from drafting.terminal.piped import Lines
    from drafting.terminal.typeahead import discard

    lines = Lines(sys.stdin.buffer.readline)

    def read(prompt: str) -> str:
        click.echo(prompt, err=True, nl=False)
        return lines.next()

    typed = sys.stdin.isatty()
    return LineByLine(read, lambda line: click.echo(line, err=True), (lambda: discard(0)) if typed else (lambda: None))
