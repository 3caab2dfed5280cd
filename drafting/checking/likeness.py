"""How alike two texts are (相似): by their hanzi, in time that grows with their length alone."""

import re
from collections.abc import Iterator

_HANZI = re.compile(r"[\u4e00-\u9fff]+")
_FORMULAS = re.compile(
    "《[^》]{0,200}》|习近平[^，,。；]{0,20}思想|党的[^，。；]{0,24}精神|主要负责人履行推进法治建设第一责任人职责"
    "|行政执法公示.{0,3}执法全过程记录.{0,3}重大(?:行政)?执法决定法制审核"
)
"""Names and set phrases, which every report says again and again."""

_LEAD = re.compile("^(?:[一二三四五六七八九十]+是|第[一二三四五六七八九十]|同时|此外|其中)")
_ENDS = re.compile("[。！？!?；;\n]")


def hanzi(text: str) -> str:
    """The hanzi of a text, without marks, figures and the number in front (一是)."""
    return _LEAD.sub("", "".join(_HANZI.findall(text)))


def telling(text: str) -> int:
    """How many hanzi say something: names of documents and set phrases do not."""
    return len(hanzi(_FORMULAS.sub("", text)))


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence, end marks left out; those in quotes end one too."""
    start = 0
    for match in (*_ENDS.finditer(text), None):
        end = match.start() if match else len(text)
        if end > start:
            yield start, end
        start = match.end() if match else end


def grams(text: str, length: int = 3) -> frozenset[str]:
    """The stretches of so many hanzi in a text."""
    return frozenset(text[at : at + length] for at in range(len(text) - length + 1))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two texts share by their stretches, 1.0 for all (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
