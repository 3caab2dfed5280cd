"""How far a title goes (题目的起止): on a line of its own, in front of its text, or as the first clause of a text."""

import re
from typing import NamedTuple

from drafting.reading.report import Shape
from drafting.reading.rows import Row, Rows
from drafting.reading.sentences import ENDS, PAUSES, first_end

ALONE = 80
"""Characters of the longest heading on a line of its own: some bureaux spell the whole statute out."""

SHORT = 45
"""Characters of the longest heading that ends with a full stop, or that has neither a mark nor a look of its own."""

_SENTENCE = 34
"""Characters of the longest title that runs in: a longer first sentence is text, its first clause the title (measured
on five reports)."""


class Title(NamedTuple):
    """Where a title ends, how it stands, and what had to be guessed."""

    end: int
    shape: Shape
    guessed: str = ""


def title(text: str, start: int, names: re.Pattern[str], *, over: bool) -> Title:
    """The title that begins at start of a row; `over` says whether text or headings of its own follow below it."""
    glued = names.search(text, start + _LEAST, min(len(text), start + _SENTENCE))
    stop, clause = first_end(text, ENDS, start), first_end(text, PAUSES, start)
    if glued and (stop == len(text) or stop - start > _SENTENCE) and glued.start() < clause:
        return Title(glued.start(), "run_in", "标题与正文间没有标点")
    if text[clause : clause + 1] in ("：", ":") and clause - start <= _SENTENCE // 2 and clause < len(text) - 1:
        return Title(clause + 1, "run_in")
    if stop == len(text):
        ends_alone = text[-1] in "：:" or len(text) - start <= ALONE
        return Title(len(text), "standalone") if ends_alone else Title(clause, "item")
    space = _SPACE.search(text, start + 4, min(stop, start + _SENTENCE))
    if space and not re.search(r"[\d《]", text[start : space.start()]):
        return Title(space.start(), "run_in", "标题与正文间只有空格")
    if stop == len(text) - 1:
        alone = over and text[stop] == "。" and stop - start <= SHORT
        return Title(len(text), "standalone") if alone else Title(clause, "item")
    return _run_in(text, start, stop, clause)


_SPACE = re.compile(r"(?<=[\u4e00-\u9fff”])[ \u3000]+(?=[\u4e00-\u9fff“《])")


def _run_in(text: str, start: int, stop: int, clause: int) -> Title:
    """A row of several sentences: the first is the title where it is short and tells no number."""
    if text[stop] in "；;" or stop - start > _SENTENCE or re.search(r"\d", text[start:stop]):
        return Title(clause, "item")
    return Title(stop if text[stop] == "。" else stop + 1, "run_in")


# titles that run into a text without any mark: the text begins with the unit's name

_LEAST = 6
"""Characters of the shortest title in front of such a text."""

_UNIT = re.compile(r"[\u4e00-\u9fff]{2,30}?(?:人民政府|办事处|委员会|局|委|厅|办公室)")
_REGION = re.compile(r"^(?:[\u4e00-\u9fff]{2,7}?(?:省|市|自治[区州县]|区|县|州|旗))+(?=[\u4e00-\u9fff]{3})")
_TAIL = re.compile(r"(?:人民政府|办事处)$")
_TOLD = "对为向由让使与和同在给以的各全到是将把从"


def unit_names(rows: Rows) -> re.Pattern[str]:
    """An expression that finds the unit's own name in a text: as the title gives it, and as 我局."""
    lines = [row.text for row in rows[:12] if isinstance(row, Row) and len(row.text) <= 60]
    said = {found[0] for line in lines for found in _UNIT.finditer(line)}
    names = {_TAIL.sub("", _REGION.sub("", name)) for name in said}
    told = sorted((re.escape(name) for name in names if len(name) > 2), key=len, reverse=True)
    return re.compile(rf"(?<![{_TOLD}，,、。；;：:])(?:{'|'.join((*told, '我[局委厅县区市镇乡]'))})")
