"""Names for figures that no indicator has (数据名): short, in the report's own words, each once."""

import re
from collections.abc import Collection

_WORDS = re.compile(r"[^\w]|[\d_]")
_VERBS = re.compile(r"^(?:全年|今年|本年|截至|目前|已|共有|共|累计|其中|约|达到?|为|对|的|了|等|和|及|与|并|新增?计)+")
_TAIL = re.compile(r"(?:达到?|为|了|的|共|约|超过?|近|等|有)+$")

LONGEST = 12
"""Characters of the longest name: it stands in front of a colon in the ledger, and inside the text."""


def named(label: str, headings: str, taken: Collection[str]) -> str:
    """A name for what is counted, from its label, else from the last heading; unlike every name that is taken."""
    words = _words(label) or _words(headings.rstrip("。").split("。")[-1]) or "数据"
    if words not in taken:
        return words
    return next(name for number in range(2, len(taken) + 3) if (name := f"{words}{_numeral(number)}") not in taken)


def _words(text: str) -> str:
    """The words of a label that a name can hold; the end says what is counted."""
    plain = _TAIL.sub("", _VERBS.sub("", _WORDS.sub("", text)))
    if len(plain) > LONGEST:
        plain = _VERBS.sub("", plain[-LONGEST:])
    return plain if len(plain) > 1 and plain.isidentifier() else ""


def _numeral(number: int) -> str:
    return f"之{number}"
