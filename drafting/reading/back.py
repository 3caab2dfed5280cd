"""What stands below the text of a report (文后): closing, 附件, 署名, date, 附注, the annexes, 版记."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.outline import Annex, DocumentElements, Paragraph, Runs, plain
from drafting.reading.front import DATE
from drafting.reading.marks import mark_of
from drafting.reading.rows import Row, Rows, paragraph, runs
from drafting.reading.source import Note
from drafting.reading.tree import block

_ORGAN = "局|委|委员会|政府|厅|办公室|院|中心|总队|支队|大队|办事处|党组|党工委|站|所|处|部"
_SIGNED = re.compile(rf"[\u4e00-\u9fff（）()、\s]{{2,40}}(?:{_ORGAN})(?:[（(][^）)]{{1,12}}[)）])?")
_SIGNED_ON = re.compile(rf"(?P<who>{_SIGNED.pattern})\s+(?P<on>(?:{DATE.pattern}))")
_CLOSING = re.compile("(?:特此|专此|谨此|现予|妥否|如无不妥|请予?(?:审阅|审议|批示)|以上(?:报告|汇报)).{0,28}")
_ANNEX = re.compile(r"附\s?件\s?[\d一二三四五六七八九十]{0,2}[:：]?")
_ANNEXED = re.compile(r"附\s?件\s?\d?[:：]\s?(?P<title>.{1,80})")
_NUMBER = re.compile(r"\s?\d{1,2}[.．、]\s?")
_COPIES = re.compile(r"(?:抄送|抄报)[:：]\s?(?P<copies>.{1,200})")
_PRINTED = re.compile(rf"(?P<printer>\S{{2,40}})\s+(?P<on>(?:{DATE.pattern}))\s?印发")
_NOTE = re.compile(r"[（(](?P<note>.{2,80})[)）]")


class Back(NamedTuple):
    """The text without what stands below it, and that."""

    body: Rows
    closing: tuple[Paragraph, ...]
    elements: DocumentElements
    annexes: tuple[Annex, ...]
    notes: tuple[Note, ...] = ()


def back(rows: Rows, elements: DocumentElements) -> Back:
    """The rows from the first heading on, taken apart; `elements` are those found above."""
    rows, elements = _imprint(rows, elements)
    rows, annexed = _annexed(rows)
    rows, elements = _signed(rows, elements)
    rows, named = _named(rows)
    rows, closing = _closed(rows)
    annexes = _annexes(named, annexed)
    return Back(rows, closing, elements, annexes, tuple(_renamed(named, annexes)))


def _imprint(rows: Rows, elements: DocumentElements) -> tuple[Rows, DocumentElements]:
    """The 版记: who printed it and when, who has copies."""
    if rows and isinstance(row := rows[-1], Row) and (found := _PRINTED.fullmatch(row.text)):
        printer, on = runs(row, *found.span("printer")), runs(row, *found.span("on"))
        rows, elements = rows[:-1], elements._replace(printer=printer, printed_on=on)
    if rows and isinstance(row := rows[-1], Row) and (found := _COPIES.fullmatch(row.text)):
        end = found.end("copies") - found["copies"].endswith("。")
        rows, elements = rows[:-1], elements._replace(copies=runs(row, found.start("copies"), end))
    return rows, elements


def _annexed(rows: Rows) -> tuple[Rows, list[Rows]]:
    """The text, and the rows of every annex behind it without its label (附件1)."""
    labels = [index for index, row in enumerate(rows) if isinstance(row, Row) and _ANNEX.fullmatch(row.text)]
    if not labels:
        return rows, []
    ends = (*labels[1:], len(rows))
    return rows[: labels[0]], [rows[start + 1 : end] for start, end in zip(labels, ends, strict=True)]


def _signed(rows: Rows, elements: DocumentElements) -> tuple[Rows, DocumentElements]:
    """The 附注, the date and the 署名 at the end."""
    if len(rows) > 1 and isinstance(row := rows[-1], Row) and _dated(rows[-2]) and (found := _NOTE.fullmatch(row.text)):
        rows, elements = rows[:-1], elements._replace(note=runs(row, *found.span("note")))
    if rows and isinstance(row := rows[-1], Row) and (both := _SIGNED_ON.fullmatch(row.text)):
        return rows[:-1], elements._replace(signature=runs(row, *both.span("who")), date=runs(row, *both.span("on")))
    if rows and isinstance(row := rows[-1], Row) and _dated(row):
        rows, elements = rows[:-1], elements._replace(date=runs(row))
    return _signatures(rows, elements)


def _dated(row: object) -> bool:
    return isinstance(row, Row) and DATE.fullmatch(row.text) is not None


def _signatures(rows: Rows, elements: DocumentElements) -> tuple[Rows, DocumentElements]:
    """The lines of the 署名: two where the party group signs too."""
    lines: list[Row] = []
    while rows and len(lines) < 2 and isinstance(row := rows[-1], Row) and _is_signature(row):
        lines.insert(0, row)
        rows = rows[:-1]
    return rows, elements._replace(signature=tuple(run for line in lines for run in runs(line)))


def _is_signature(row: Row) -> bool:
    return mark_of(row.text) is None and not row.mark and _SIGNED.fullmatch(row.text) is not None


def _named(rows: Rows) -> tuple[Rows, list[Runs]]:
    """The titles of the annexes as the text names them (附件：1.…)."""
    for index in range(len(rows) - 1, max(-1, len(rows) - 12), -1):
        row = rows[index]
        if not isinstance(row, Row) or not (found := _ANNEXED.fullmatch(row.text)):
            continue
        if not all(isinstance(one, Row) for one in rows[index:]):
            break
        titles = [_untold(row, found.start("title"))]
        titles += [_untold(one, 0) for one in rows[index + 1 :] if isinstance(one, Row)]
        return rows[:index], titles
    return rows, []


def _untold(row: Row, start: int) -> Runs:
    """A title of an annex without its number."""
    number = _NUMBER.match(row.text, start)
    return runs(row, number.end() if number else start)


def _closed(rows: Rows) -> tuple[Rows, tuple[Paragraph, ...]]:
    """The closing formula (特此报告)."""
    closing: list[Paragraph] = []
    while rows and isinstance(row := rows[-1], Row) and not row.mark and _CLOSING.fullmatch(row.text):
        closing.insert(0, paragraph(row))
        rows = rows[:-1]
    return rows, tuple(closing)


def _annexes(named: list[Runs], annexed: list[Rows]) -> tuple[Annex, ...]:
    """The annexes: those that follow, by their own titles, then those that are only named."""
    made = [_annex(rows, named[index] if index < len(named) else ()) for index, rows in enumerate(annexed)]
    return (*made, *(Annex(title, ()) for title in named[len(made) :]))


def _annex(rows: Rows, named: Runs) -> Annex:
    first = rows[0] if rows else None
    if isinstance(first, Row) and len(first.text) <= 60 and first.text[-1] not in "。：:；":
        return Annex(runs(first), tuple(map(block, rows[1:])))
    return Annex(named, tuple(map(block, rows)))


def _renamed(named: list[Runs], annexes: tuple[Annex, ...]) -> Iterator[Note]:
    """The titles under which the text names annexes that call themselves otherwise."""
    for title, annex in zip(named, annexes, strict=False):
        if plain(title) != plain(annex.title):
            yield Note("附件名", plain(title))
