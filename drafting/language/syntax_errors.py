"""Where the tags of a sentence go wrong (花括号的毛病): told in Chinese, at the line a person must mend."""

import re
from collections.abc import Iterator

from drafting.finding import did_you_mean

_TAG = re.compile(r"\{%-?(?P<block>.*?)-?%\}|\{\{-?(?P<print>.*?)-?\}\}|(?P<loose>\{\{|\{%|\}\}|%\})", re.DOTALL)
_FULL_WIDTH = re.compile("[，。；：、（）“”‘’｜％＞＜＝｛｝]")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_OPENING = {"if": "endif", "for": "endfor"}
_INNER = {"elif": "if", "else": "if", "endif": "if", "endfor": "for"}
_WORDS = (*_OPENING, *_INNER, "set")

Fault = tuple[str, int]


def fault(source: str) -> Fault | None:
    """The first tag that is wrong, as what is wrong and its line from 1; None where the tags themselves are sound."""
    return next(_faults(source), None)


def _faults(source: str) -> Iterator[Fault]:
    opened: list[Fault] = []
    for tag in _TAG.finditer(source):
        line = source.count("\n", 0, tag.start()) + 1
        inside = tag["block"] or tag["print"] or ""
        if loose := tag["loose"] or next((mark for mark in ("{{", "{%") if mark in inside), ""):
            yield f"“{loose}”没有配成对", line
        if wide := _FULL_WIDTH.search(_QUOTED.sub("", inside)):
            yield f"花括号里的“{wide[0]}”是全角，要改半角", line
        if tag["block"] is not None:
            yield from ((said, line) for said in _block(tag["block"].split(), opened, line))
    for word, line in reversed(opened):
        yield f"“{{% {word} %}}”没有配“{{% {_OPENING[word]} %}}”", line


def _block(said: list[str], opened: list[Fault], line: int) -> Iterator[str]:
    """What is wrong with a {% %} where these blocks are open; it opens or closes its own."""
    word = said[0] if said else ""
    if word not in _WORDS:
        near = did_you_mean(word, _WORDS)
        yield f"不认识“{{% {word} %}}”" + (f"，是不是“{near}”" if near else "")
    elif word in _OPENING:
        opened.append((word, line))
    elif word in _INNER and (not opened or opened[-1][0] != _INNER[word]) and word != "else":
        yield f"“{{% {word} %}}”前面没有“{{% {_INNER[word]} %}}”"
    elif word in _OPENING.values():
        opened.pop()
    if word in ("if", "elif") and "=" in said:
        yield "相等写两个等号“==”"
