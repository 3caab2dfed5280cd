"""A text in XML (转义); the standard library's own quoteattr would load its network modules."""

import re
from html import escape

_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, XML 1.0 clause 2.2."""


def escaped(text: str) -> str:
    """The text between tags; ValueError for a character that XML cannot hold."""
    return escape(_held(text), quote=False)


def quoted(text: str) -> str:
    """The text as the value of an attribute, with its quotes; ValueError for a character that XML cannot hold."""
    return f'"{escape(_held(text))}"'


def _held(text: str) -> str:
    if not text.isprintable() and (wrong := _UNHELD.search(text)):
        raise ValueError(f"XML cannot hold U+{ord(wrong[0]):04X}")
    return text
