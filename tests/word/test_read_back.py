"""Reports written by draft, read back: the paragraphs of the plain text, what stands around them told apart."""

from pathlib import Path

import pytest
from word import samples
from word.packages import docx, p

from drafting import text
from drafting.numbering import level
from drafting.outline import Outline, Table, plain, walk
from drafting.project import make
from drafting.reading.source import Grid, Line
from drafting.word.reader import read
from drafting.word.writer import dumps

ROOT = Path(__file__).parents[2]
PROFILES = sorted((ROOT / "profiles").glob("*/*.yaml"))


def said(outline: Outline) -> list[str]:
    """The lines of the plain text without head, imprint, tables and indents; the list of annexes as Word has it."""
    around = outline.elements._replace(issuer_mark=(), doc_no=(), signers=(), copies=(), printer=(), printed_on=())
    written = text.dumps(outline._replace(elements=around)).split("\n")
    lines = [line.strip() for line in written if line.strip() and not line.startswith("｜")]
    first = next((line for line in lines if line.startswith("附件：")), "")
    return [line.removeprefix("附件：") if line != first else line for line in lines]


def found(content: bytes) -> list[str]:
    return [block.mark + block.text for block in read(content).accepted.lines if isinstance(block, Line)]


@pytest.mark.parametrize("name", [name for name in samples.ALL if name != "odd"])
def test_a_sample_reads_back(name):
    outline = samples.ALL[name]
    source = read(dumps(outline)).accepted
    assert [block.text for block in source.lines if isinstance(block, Line)] == said(outline)
    tables = [block for annex in outline.annexes for block in annex.blocks if isinstance(block, Table)]
    rows = [tuple(tuple(cell.text for cell in row) for row in (table.header, *table.rows)) for table in tables]
    assert [block.rows for block in source.lines if isinstance(block, Grid)] == rows


def test_odd_words_read_back_once():
    lines = found(dumps(samples.ODD))
    assert lines[:3] == ["“<标题>” & 𠮷", "前有空格<&>\"'𠮷😀 \t制表", "换行"]
    assert lines[-4:] == ["局", "2025年12月31日", "附件", "表"]


def test_head_and_imprint_are_metadata_and_notes():
    source = read(dumps(samples.SIGNERS)).accepted
    elements = samples.SIGNERS.elements
    assert source.metadata == {
        "标题": plain(samples.SIGNERS.title),
        "发文机关标志": plain(elements.issuer_mark),
        "文号": plain(elements.doc_no),
        "签发人": "某某 某某甲 某某乙",
        "抄送": plain(elements.copies),
        "印发机关": plain(elements.printer),
        "印发日期": plain(elements.printed_on),
    }
    assert [note.kind for note in source.notes] == ["版头"] * 3 + ["版记"] * 2 + ["页脚"]


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("抄送：区委办公室。", False),
        ("示例区人社局办公室　2025年1月13日印发", False),
        ("2025年1月13日印发的文件共12件。", True),
        ("抄送文件12件。", True),
    ],
)
def test_only_the_last_lines_that_can_be_nothing_else_are_the_imprint(line, stays):
    assert (line in found(docx(p("正文。") + p(line)))) == stays
    assert line in found(docx(p(line) + p("正文。")))


def test_a_head_without_a_number_is_text():
    lines = ["关于印发文件", "现将文件", "某某某"]
    assert found(docx("".join(map(p, lines)))) == lines


def test_levels_are_those_of_the_headings():
    source = read(dumps(samples.FULL)).accepted
    levels = [(line.level, line.text) for line in source.lines if isinstance(line, Line) and line.level]
    own = [section for section in walk(samples.FULL.sections) if not section.run_in]
    assert levels == [(level(section.mark), section.mark + plain(section.title)) for section in own]


@pytest.mark.slow
@pytest.mark.parametrize("audience", ["报送", "公开"])
@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.parent.name)
def test_a_shipped_report_reads_back(path, audience):
    made = make(path, ROOT, audience)
    lines = [organ for line in found(dumps(made.outline, made.layout)) for organ in line.split("\t")]
    assert lines == said(made.outline)
