"""Input typed before its question was shown (抢先键入): pasted lines must not answer the questions that follow."""

import sys
from contextlib import suppress


def discard(descriptor: int) -> None:
    """Discards pending input of a terminal; a pipe or a file keeps what it has."""
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
    else:
        import termios

        with suppress(termios.error):
            termios.tcflush(descriptor, termios.TCIFLUSH)
