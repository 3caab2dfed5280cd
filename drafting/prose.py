"""Blemishes of a composed text (成文的毛病): gaps, doubled marks, half-width marks, a zero told as an achievement."""

import re
from collections.abc import Iterator, Sequence

from drafting.words import MISSING, Words

_HANZI = "\u4e00-\u9fff"

_BLEMISHES = tuple(
    (re.compile(pattern), told)
    for pattern, told in (
        (MISSING.pattern, "没有写全：“{}”"),
        (r"(?<![\d.,—])0(?:\.0+)?(?:余|多)?[件份次场人家户个名条篇项起部门期批处万亿元%]", "把零写成了成绩：“{}”"),
        (r"[，。；：、！？]{2,}|[“《（〔][，。；：、]", "标点连用：“{}”"),
        (rf"[{_HANZI}”》）〕%][,;:?!()\"']|[,;:?!()\"'][{_HANZI}“《（〔]|[{_HANZI}]\.", "标点是半角：“{}”"),
        (rf"[{_HANZI}，。；：、] +[{_HANZI}]", "中间有空格：“{}”"),
    )
)
_ENDS = ("。", "：", "！", "？", "”", "）")
_PAIRS = ("“”", "《》", "（）", "〔〕")


def blemishes(lines: Sequence[Words]) -> Iterator[str]:
    """What is wrong with a composed text, in its order."""
    if not any(line.text for line in lines):
        yield "一个字也没写出来"
    for line in lines:
        for look, told in _BLEMISHES:
            yield from (told.format(found[0]) for found in look.finditer(line.text))
        yield from (f"{pair}没有配成对" for pair in _PAIRS if line.text.count(pair[0]) != line.text.count(pair[1]))
        yield from _ends(line)


def _ends(line: Words) -> Iterator[str]:
    text = line.text
    if not text.strip("，。；：、 "):
        yield "有空段"
    elif text[0] in "，。；：、":
        yield f"段首是标点：“{text[:6]}”"
    elif line.heading and text[-1] in "，。；：、":
        yield f"小题末尾有标点：“{text[-6:]}”"
    elif not line.heading and not text.endswith(_ENDS):
        yield f"段末没有句号：“{text[-6:]}”"
