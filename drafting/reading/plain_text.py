"""A text as a source (纯文本): a paragraph a line, with the characters cleaned away that nobody sees."""

from drafting.characters import cleaned, suspect
from drafting.reading.source import Grid, Line, Note, Place, Source

_BLANK = " \t\u3000\xa0\u2002\u2003\u2009"
_CELL = "｜"
_RULE = "─━—-_=＿"


def lines_of_text(text: str) -> Source:
    """The lines of a text with their places; empty ones, rules (────) and white space around a line are left out.

    A row of cells between ｜ is a row of a table. Control characters and characters without width go, and a note
    says how many.
    """
    lines: list[Line | Grid] = []
    gone = 0
    for number, raw in enumerate(_split(text), 1):
        plain = _clean(raw)
        gone += len(raw) - len(plain)
        _append(lines, plain, number)
    notes = (Note("看不见的字符", f"去掉{gone}个"),) if gone else ()
    return Source(tuple(lines), notes=notes)


def _split(text: str) -> list[str]:
    body = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return body.replace("\x0b", "\n").replace("\x0c", "\n").replace("\u2028", "\n").replace("\u2029", "\n").split("\n")


def _clean(raw: str) -> str:
    spaced = raw.translate(_SPACES) if raw.isprintable() is False else raw
    return cleaned(spaced) if suspect(spaced) else spaced


_SPACES = {ord(char): " " for char in "\t\xa0\u2002\u2003\u2009"}


def _append(lines: list[Line | Grid], plain: str, number: int) -> None:
    words = plain.strip(_BLANK)
    if not words or not words.strip(_RULE):
        return
    place = Place(number, 1 + len(plain) - len(plain.lstrip(_BLANK)))
    if not (len(words) > 1 and words.startswith(_CELL) and words.endswith(_CELL)):
        lines.append(Line(words, place))
        return
    cells = tuple(cell.strip() for cell in words[1:-1].split(_CELL))
    if lines and isinstance(lines[-1], Grid) and lines[-1].place.line + len(lines[-1].rows) == number:
        lines[-1] = lines[-1]._replace(rows=(*lines[-1].rows, cells))
    else:
        lines.append(Grid((cells,), place))
