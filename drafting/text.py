"""The report as plain text (纯文本), a paragraph a line: for the screen and for golden files."""

from collections.abc import Iterator

from drafting.outline import Annex, Block, DocumentElements, Outline, Paragraph, Runs, Section, lead, plain

INDENT = "　　"
RULE = "─" * 28
_CELL = "｜"


def dumps(outline: Outline) -> str:
    """The report as plain text, a paragraph a line; figures lose their links."""
    parts = [_head(outline.elements), [plain(outline.title)], _body(outline), _tail(outline)]
    parts.extend(_annex(annex, _label(number, outline)) for number, annex in enumerate(outline.annexes, 1))
    parts.append(_imprint(outline.elements))
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(elements: DocumentElements) -> list[str]:
    if not elements.issuer_mark:
        return []
    signers = f"{INDENT}签发人：{'　'.join(map(plain, elements.signers))}" if elements.signers else ""
    return [plain(elements.issuer_mark), plain(elements.doc_no) + signers, RULE]


def _body(outline: Outline) -> list[str]:
    addressee = [f"{plain(outline.elements.addressee)}："] if outline.elements.addressee else []
    sections = [line for section in outline.sections for line in _section(section)]
    return [*addressee, *_blocks(outline.opening), *sections, *_blocks(outline.closing)]


def _section(section: Section) -> Iterator[str]:
    blocks = section.blocks
    first = blocks[0] if section.run_in and blocks else None
    if isinstance(first, Paragraph):
        yield f"{INDENT}{plain(lead(section))}{first.text}"
        blocks = blocks[1:]
    else:
        yield INDENT + plain(lead(section))
    yield from _blocks(blocks)
    for below in section.sections:
        yield from _section(below)


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield INDENT + block.text
        else:
            yield from map(_row, (block.header, *block.rows))


def _row(cells: Runs) -> str:
    return _CELL + _CELL.join(cell.text for cell in cells) + _CELL


def _tail(outline: Outline) -> list[str]:
    elements = outline.elements
    names = [f"{INDENT}附件：{_named(number, outline)}" for number in range(1, len(outline.annexes) + 1)]
    signed = [plain(line) for line in (elements.signature, *elements.cosigners, elements.date) if line]
    note = [f"{INDENT}（{plain(elements.note)}）"] if elements.note else []
    return [*names, *signed, *note]


def _named(number: int, outline: Outline) -> str:
    title = plain(outline.annexes[number - 1].title)
    return f"{number}.{title}" if len(outline.annexes) > 1 else title


def _label(number: int, outline: Outline) -> str:
    return f"附件{number}" if len(outline.annexes) > 1 else "附件"


def _annex(annex: Annex, label: str) -> list[str]:
    return [label, plain(annex.title), *_blocks(annex.blocks)]


def _imprint(elements: DocumentElements) -> list[str]:
    if not elements.issuer_mark:
        return []
    copies = [f"抄送：{plain(elements.copies)}。"] if elements.copies else []
    return [RULE, *copies, f"{plain(elements.printer)}{INDENT}{plain(elements.printed_on)}印发"]
