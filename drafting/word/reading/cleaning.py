"""Characters that cannot be seen (看不见的字符): taken out of what was read, and counted."""

from drafting.characters import cleaned as without_unseen
from drafting.characters import suspect
from drafting.reading.source import Grid, Line, Note, Source


def cleaned(source: Source) -> Source:
    """The same document without such characters, with a note of how many there were."""
    lines = [_block(block) for block in source.lines]
    count = sum(map(_size, source.lines)) - sum(map(_size, lines))
    kept = tuple(line for line in lines if isinstance(line, Grid) or line.text)
    notes = (*source.notes, Note("不可见字符", f"{count}个")) if count else source.notes
    return source._replace(lines=kept, notes=notes)


def _block(block: Line | Grid) -> Line | Grid:
    if isinstance(block, Line):
        return block._replace(text=_plain(block.text).strip()) if suspect(block.text) else block
    return block._replace(rows=tuple(tuple(_plain(cell) for cell in row) for row in block.rows))


def _plain(text: str) -> str:
    return without_unseen(text) if suspect(text) else text


def _size(block: Line | Grid) -> int:
    return len(block.text) if isinstance(block, Line) else sum(len(cell) for row in block.rows for cell in row)
