"""Names for figures that no indicator has (数据名): short, in the report's own words, each once."""

import re
from collections import Counter
from collections.abc import Iterable

_WORDS = re.compile(r"[^\w]|[\d_]")
_LEADING = re.compile(
    r"^(?:全年|今年|本年|截至|目前|已经|已|共有|共|累计|其中|约|达到?|为|对|的|了|着|等|和|及|与|并|于|计"
    r"|年内?|以来|来|[我本](?:[局委厅镇乡区县市办院队省]|街道|中心|单位|机关|部门)|有)+"
)
_TRAILING = re.compile(r"(?:达到?|为|了|的|共有?|共计|约|超过?|近|等|有|和|及|与|各)+$")
_JOINT = re.compile(r"[的和与及对向为了在等并或被将把]")

LONGEST = 16
"""Characters of the longest name: it stands in front of a colon in the ledger, and inside the text."""

_SHORTEST = 4
"""Characters of a name that says what is counted, where the label has more."""


class Names:
    """Gives names, each once; `taken` are those that none may be."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._counts: Counter[str] = Counter()

    def new(self, label: str, headings: str) -> str:
        """A name for what is counted, from its label, else from the last heading; unlike all that are taken."""
        words = _words(label) or _words(headings.rstrip("。").split("。")[-1]) or "数据"
        while (name := self._next(words)) in self._taken:
            pass
        self._taken.add(name)
        return name

    def _next(self, words: str) -> str:
        """The words themselves, then with 数, then numbered."""
        self._counts[words] += 1
        count = self._counts[words]
        return words if count == 1 else f"{words}数" if count == 2 else f"{words}之{count - 1}"


def _words(text: str) -> str:
    """The words of a label that a name can hold; the end says what is counted."""
    plain = _bare(_WORDS.sub("", text))
    if len(plain) > LONGEST:
        plain = _bare(_end(plain))
    return plain if len(plain) > 1 and plain.isidentifier() else ""


def _bare(text: str) -> str:
    return _TRAILING.sub("", _LEADING.sub("", text))


def _end(text: str) -> str:
    """The longest end of a label that a name can hold and that begins behind a word like 的 or 和."""
    starts = (found.end() for found in _JOINT.finditer(text))
    ends = (text[start:] for start in starts if _SHORTEST <= len(text) - start <= LONGEST)
    return next(ends, text[-LONGEST:])
