"""What stands around the text of an official document (版头、版记), taken out of its lines into the metadata."""

import re
from collections.abc import Iterator

from drafting.reading.source import Grid, Line, Note, Source

_HEAD = 10
"""Lines from the top among which the red head (版头) is looked for."""

_NUMBER = re.compile(
    r"(?P<number>[^\W\d_]{1,20}[〔\[［【（(]\d{4}[〕\]］】）)]\s*(?:第\s*)?\d+\s*号)"
    r"(?:\s*签发人[:：](?P<signed>.{1,60})|\t\s*(?P<more>[^\W\d]{2,20}))?"
)
_SIGNED = re.compile(r"签发人[:：](?P<signed>.{1,60})")
_MARK = re.compile(r"(?P<mark>[^，。；：]{2,40}文件)")
_RANK = re.compile(r"\d{6}|(?:绝密|机密|秘密)(?:★.{0,10})?|特急|加急|平急|急件|特提")
_PRINTED = re.compile(r"(?P<printer>\S.{1,40}?)\s+(?P<day>\d{4}年\d{1,2}月\d{1,2}日)\s*印发?[。]?")
_COPIES = re.compile(r"(?:抄送|分送|抄报)[:：]\s*(?P<copies>.+?)[。]?", re.DOTALL)
_FOOT = re.compile(r"主题词[:：].+|[（(]?共印\s*\d+\s*份[）)]?[。]?")


def parted(source: Source) -> Source:
    """The document without its red head and its imprint, which become metadata and notes; the title as it was meant."""
    head, lines = _head(list(source.lines))
    foot, lines = _foot(lines)
    metadata = {**source.metadata, **dict(_said(head, foot))}
    notes = (
        *(Note("版头", line.text, line.place) for line in head),
        *source.notes,
        *(Note("版记", _text(block), block.place) for block in foot),
    )
    return Source(tuple(_titled(line, metadata) for line in lines), metadata, notes)


def _head(blocks: list[Line | Grid]) -> tuple[list[Line], list[Line | Grid]]:
    """The lines of the red head, down to the number (发文字号) and the names beside it; the rest."""
    top = [block for block in blocks[:_HEAD] if isinstance(block, Line)]
    number = next((place for place, line in enumerate(top) if _NUMBER.fullmatch(line.text)), -1)
    end = number + 1
    while number >= 0 and end < len(top) and _SIGNED.fullmatch(top[end].text):
        end += 1
    head = [line for line in top[:end] if _of_head(line.text)]
    return head, [block for block in blocks if not (isinstance(block, Line) and _among(block, head))]


def _among(block: Line, found: list[Line]) -> bool:
    return any(block is one for one in found)


def _of_head(text: str) -> bool:
    return any(form.fullmatch(text) for form in (_NUMBER, _SIGNED, _MARK, _RANK))


def _foot(blocks: list[Line | Grid]) -> tuple[list[Line | Grid], list[Line | Grid]]:
    """The lines of the imprint, the last ones of the file that can be nothing else; the rest."""
    end = len(blocks)
    while end and all(map(_of_foot, _rows(blocks[end - 1]))):
        end -= 1
    return blocks[end:], blocks[:end]


def _of_foot(text: str) -> bool:
    return any(form.fullmatch(text) for form in (_PRINTED, _COPIES, _FOOT))


def _rows(block: Line | Grid) -> list[str]:
    if isinstance(block, Line):
        return [block.text]
    return [row for cells in block.rows if (row := "\t".join(filter(None, cells)).strip())]


def _text(block: Line | Grid) -> str:
    return "\n".join(_rows(block))


def _said(head: list[Line], foot: list[Line | Grid]) -> Iterator[tuple[str, str]]:
    """What the lines around the text say, by name."""
    signers: list[str] = []
    for line in head:
        if found := _NUMBER.fullmatch(line.text) or _SIGNED.fullmatch(line.text):
            names = found.groupdict()
            signers.extend((names.get("signed") or names.get("more") or "").split())
            yield from [("文号", names["number"])] if "number" in names else []
        elif found := _MARK.fullmatch(line.text):
            yield "发文机关标志", found["mark"]
    if signers:
        yield "签发人", " ".join(signers)
    for text in (row for block in foot for row in _rows(block)):
        if found := _PRINTED.fullmatch(text):
            yield from (("印发机关", found["printer"].strip()), ("印发日期", found["day"]))
        elif found := _COPIES.fullmatch(text):
            yield "抄送", found["copies"].strip()


def _titled(block: Line | Grid, metadata: dict[str, str]) -> Line | Grid:
    """The title with the blanks that fell away where its lines were broken, as the file's own title has them."""
    title = metadata.get("标题", "")
    if (
        isinstance(block, Line)
        and block.centred
        and " " in title
        and block.text.replace(" ", "") == title.replace(" ", "")
    ):
        return block._replace(text=title)
    return block
