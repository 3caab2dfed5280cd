"""The elements around an old report (公文要素): from what was printed to what a profile says."""

import re
from collections.abc import Iterator

from drafting.extracting.words import Words, cells
from drafting.outline import Annex, Paragraph, Table, plain
from drafting.reading.report import Reading

_DATE = re.compile(r"(20\d\d|二[〇○零oO][一二三四五六七八九〇○零]{2})\s?年\s?(.{1,3}?)\s?月\s?(.{1,3}?)\s?日")
_HANZI = "〇一二三四五六七八九"


def elements(reading: Reading, words: Words) -> dict[str, object]:
    """What 公文 of a profile says, as far as the report does; it prints what the report had and no more."""
    told = reading.outline.elements
    bare = not (told.issuer_mark or told.doc_no)
    given: dict[str, object] = {
        "发文机关标志": plain(told.issuer_mark),
        "发文字号": plain(told.doc_no),
        "签发人": [plain(signer) for signer in told.signers],
        "主送": _organs(plain(told.addressee)),
        "成文日期": day(plain(told.date)),
        "附注": plain(told.note),
        "抄送": _organs(plain(told.copies)),
        "印发机关": plain(told.printer),
        "印发日期": day(plain(told.printed_on)),
        "版头": "否" if bare else "",
        "落款": "" if told.signature or told.date else "否",
        "公开主送": "是" if bare and told.addressee else "",
        "附件": [_annex(annex, words) for annex in reading.outline.annexes],
    }
    return {key: value for key, value in given.items() if value}


def _organs(text: str) -> list[str]:
    """Organs as a list: 区委、区人民政府 are two."""
    return [organ for organ in re.split(r"[、，,；;]", text.rstrip("：:。")) if organ.strip()]


def day(text: str) -> str:
    """A day as a profile has it (2025-01-12); empty for what is none."""
    found = _DATE.search(text)
    if not found:
        return ""
    year, month, date = (_number(part) for part in found.groups())
    return f"{year:04}-{month:02}-{date:02}" if month in range(1, 13) and date in range(1, 32) else ""


def _number(text: str) -> int:
    """A number in digits, or in hanzi digit by digit or with 十: 2025, 二〇二五, 十二, 三十一."""
    if text.isdecimal():
        return int(text)
    plain_text = re.sub("[○零oO]", "〇", text)
    if "十" not in plain_text:
        digits = [str(_HANZI.find(char)) for char in plain_text]
        return int("".join(digits)) if digits and "-1" not in digits else 0
    tens, _, ones = plain_text.partition("十")
    return (_HANZI.find(tens) if tens else 1) * 10 + (_HANZI.find(ones) if ones else 0)


def _annex(annex: Annex, words: Words) -> dict[str, object]:
    """An annex: its paragraphs, then its table; a second table becomes paragraphs, a row each."""
    tables = [block for block in annex.blocks if isinstance(block, Table)]
    text = [words.of(block.runs) for block in annex.blocks if isinstance(block, Paragraph)]
    text += [row for table in tables[1:] for row in _rows(table)]
    given = {"标题": plain(annex.title) or "附件", "正文": "\n".join(text), "表": cells(tables[0]) if tables else []}
    return {key: value for key, value in given.items() if value}


def _rows(table: Table) -> Iterator[str]:
    yield from ("｜".join(row) for row in cells(table))
