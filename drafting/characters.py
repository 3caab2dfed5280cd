"""Characters that cannot be seen (看不见的字符): they come with pasted text and have no place in a report."""

import re
from collections.abc import Iterator

from drafting.finding import Finding, error

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff"
    "\u115f\u1160\u2800\uffa0"
    "\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_PLANE_END = re.compile("[" + "".join(chr(p << 16 | 0xFFFE) + chr(p << 16 | 0xFFFF) for p in range(1, 17)) + "]")
_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Fillers of Hangul and the empty Braille cell: characters that count as printable and print nothing."""


def suspect(text: str) -> bool:
    """Whether a text may hold a character that cannot be seen; a quick look."""
    return not text.isprintable() or any(char in text for char in _BLANK)


def unseen(text: str) -> Iterator[Finding]:
    """Every character of a text that cannot be seen, once."""
    if not suspect(text):
        return
    for char in dict.fromkeys((*_UNSEEN.findall(text), *_PLANE_END.findall(text))):
        message = f"有看不见的字符 U+{ord(char):04X}"
        yield error("invisible-character", message, "删掉它；多半是从别处粘贴带来的")


def cleaned(text: str) -> str:
    """A pasted text without the characters that cannot be seen, every line break the same."""
    return _PLANE_END.sub("", _UNSEEN.sub("", _BREAK.sub("\n", text)))
