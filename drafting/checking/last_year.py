"""The sentences of a report by the part they stand in, to be laid beside last year's."""

from collections.abc import Iterable, Iterator

from drafting.checking.likeness import pieces
from drafting.checking.lines import SaidLine


def sentences_of(lines: Iterable[SaidLine], role: str) -> Iterator[tuple[SaidLine, int, int]]:
    """Every sentence of the paragraphs of a part in the unit's own words, with its place in its line."""
    for line in lines:
        if line.kind == "正文" and role in line.role and _own(line):
            text = line.text
            yield from ((line, start, end) for start, end in pieces(text))


def _own(line: SaidLine) -> bool:
    """Whether a line was read, or holds what the unit itself wrote: a pack's words are the same every year."""
    return any(run.ref.form == "answer" or run.ref.keys[:1] == ("段",) for run in line.runs)
