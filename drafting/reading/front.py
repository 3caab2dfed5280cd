"""What stands over the text of a report (文前): mark of the issuer, 文号, title, 主送, then the opening."""

import re
from typing import NamedTuple

from drafting.outline import DocumentElements, Runs
from drafting.reading.rows import Row, Rows, runs, words
from drafting.reading.sentences import ENDS, PAUSES
from drafting.reading.source import Note

DATE = re.compile(
    r"(?:20\d\d|二[〇○零oO][一二三四五六七八九〇○零十]{2})\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月\s?[\d一二三四五六七八九十]{1,3}\s?日"
    r"|20\d\d[-./]\d{1,2}[-./]\d{1,2}"
)
DOC_NO = re.compile(
    r"(?P<no>[\u4e00-\u9fff]{1,16}[〔\[【（(]20\d\d[〕\]】）)]第?\d{1,5}号)(?:[\s\u3000]*签发人[:：]\s?(?P<signers>.{1,40}))?"
)
_TITLE = re.compile(r".{0,80}(?:报告|总结|汇报|情况|法治政府建设)(?:[（(][^（）()]{1,24}[)）])?")
_OWN = re.compile("法治|依法|报告|总结")
_BELOW = re.compile(r"[（(][^（）()]{2,24}[)）]|[—-]{1,2}.{2,40}")
_ADDRESSED = re.compile(r"[^。，；“”《》]{2,60}[:：]")
_NO_ADDRESSEE = re.compile("如下|报告|汇报|情况|方面|其中")

_LINES = 3
"""Lines of the longest title."""

_WIDE = 60
"""Characters of the longest line of a title."""


class Front(NamedTuple):
    """What stands over the first heading; `title` is empty where there is none."""

    title: Runs
    elements: DocumentElements
    opening: Rows
    notes: tuple[Note, ...]


def front(rows: Rows) -> Front:
    """The rows before the first heading, taken apart."""
    elements, left = _mast(rows)
    before, lines, left = _titled(left)
    notes = [Note("题前的字", words(row), row.place) for row in before]
    under, left = _under(left) if lines else ((), left)
    notes += [Note("题下的字", row.text, row.place) for row in under]
    if left and isinstance(first := left[0], Row) and not first.mark and _is_addressee(first.text):
        elements, left = elements._replace(addressee=runs(first, 0, len(first.text) - 1)), left[1:]
    return Front(tuple(run for line in lines for run in runs(line)), elements, left, tuple(notes))


def _mast(rows: Rows) -> tuple[DocumentElements, Rows]:
    """The elements of the 版头, and the rows below it."""
    for index, row in enumerate(rows[:4]):
        if not isinstance(row, Row):
            break
        if found := DOC_NO.fullmatch(row.text):
            above = tuple(run for one in rows[:index] if isinstance(one, Row) for run in runs(one))
            signers = (runs(row, *found.span("signers")),) if found["signers"] else ()
            made = DocumentElements(issuer_mark=above, doc_no=runs(row, *found.span("no")), signers=signers)
            return made, rows[index + 1 :]
    return DocumentElements(), rows


def _titled(rows: Rows) -> tuple[Rows, tuple[Row, ...], Rows]:
    """The rows before the title, its lines, the rows behind it; no lines where there is no title."""
    last = next((index for index, row in enumerate(rows) if _ends_title(row)), None)
    if last is None:
        return (), (), rows
    first = last
    while first > 0 and last - first < _LINES - 1 and _is_short(rows[first - 1]):
        first -= 1
    lines = tuple(row for row in rows[first : last + 1] if isinstance(row, Row))
    return rows[:first], lines, rows[last + 1 :]


def is_report_title(text: str) -> bool:
    """Whether a line may be the last one of a report's title: …法治政府建设情况的报告, …年度报告（2025年）."""
    return _TITLE.fullmatch(text) is not None and _OWN.search(text) is not None


def _ends_title(row: object) -> bool:
    return isinstance(row, Row) and _is_short(row) and is_report_title(row.text)


def _is_short(row: object) -> bool:
    """Whether a row may be a line of a title: short, no sentence, no list of addressees."""
    return (
        isinstance(row, Row)
        and len(row.text) <= _WIDE
        and not any(char in ENDS for char in row.text)
        and (row.text[-1] not in PAUSES)
    )


def _under(rows: Rows) -> tuple[tuple[Row, ...], Rows]:
    """The lines between a title and its text: a date in brackets, a subtitle."""
    under: list[Row] = []
    while rows and isinstance(row := rows[0], Row) and (_BELOW.fullmatch(row.text) or DATE.fullmatch(row.text)):
        under.append(row)
        rows = rows[1:]
    return tuple(under), rows


def _is_addressee(text: str) -> bool:
    return _ADDRESSED.fullmatch(text) is not None and not _NO_ADDRESSEE.search(text)
