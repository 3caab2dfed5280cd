"""Where sentences and clauses end (句读): marks inside quotes, book marks and brackets end none."""

from collections.abc import Iterator

ENDS = "。！？!?；;"
PAUSES = "，,：:" + ENDS
_OPENING = "“《〈（(【「"
_CLOSING = "”》〉）)】」"
_FAR = 240
"""Characters in which the end is looked for: an unpaired bracket must not swallow a report."""


def first_end(text: str, marks: str, start: int = 0) -> int:
    """The offset of the first of these marks that stands in no brackets; the length of the text where there is none."""
    depth = 0
    for offset in range(start, min(len(text), start + _FAR)):
        char = text[offset]
        if char in _OPENING:
            depth += 1
        elif char in _CLOSING:
            depth = max(0, depth - 1)
        elif char in marks and depth == 0:
            return offset
    return (
        next((offset for offset in range(start, len(text)) if text[offset] in marks), len(text))
        if depth
        else _end(text, marks, start + _FAR)
    )


def _end(text: str, marks: str, start: int) -> int:
    return next((offset for offset in range(start, len(text)) if text[offset] in marks), len(text))


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every sentence, its end mark taken in."""
    start = 0
    while start < len(text):
        end = min(first_end(text, "。！？!?；;", start) + 1, len(text))
        yield start, end
        start = end
