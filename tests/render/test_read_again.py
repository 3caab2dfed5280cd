"""A Word file that LibreOffice has opened and saved is read like the one before."""

import shutil

import pytest
from render.office import need, saved_again
from word import samples
from word.packages import docx, gone, ins, p, r
from word.test_automatic_numbers import HOUSE, STYLES, item, level, numbering, styled
from word.test_reader import box, cell, control, field

from drafting.reading.source import Line
from drafting.word.reader import read

pytestmark = pytest.mark.render


def shown(content, view="accepted"):
    lines = getattr(read(content), view).lines
    return [
        (block.mark + block.text, block.level, block.centred) if isinstance(block, Line) else block.rows
        for block in lines
    ]


@pytest.mark.parametrize("name", [name for name in samples.ALL if name != "odd"])
def test_a_report_reads_alike(reports, tmp_path, name):
    need(shutil.which("soffice"), "soffice")
    before, after = (reports / f"{name}.docx").read_bytes(), saved_again(reports / f"{name}.docx", tmp_path)
    assert shown(after) == shown(before)
    assert read(after).accepted.metadata == read(before).accepted.metadata


# LibreOffice 7.4 takes the level only from the style, Word also from the level that names it.
OUTLINED = STYLES.replace('2"/>\n<w:pPr><w:numPr><w:numId', '2"/>\n<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId')
LEVELS = numbering(
    level(0, "japaneseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
    level(1, "japaneseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
)
BEGUN = '<w:vMerge w:val="restart"/>'
TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    f"<w:tr>{cell(p('领域'), BEGUN)}{cell(p('数量'))}</w:tr>"
    f"<w:tr>{cell(p(), '<w:vMerge/>')}{cell(p('12件'))}</w:tr></w:tbl>"
)
KINDS = {
    "numbers": docx("".join(map(item, (0, 1, 1, 2, 3, 3, 2, 1, 0, 1, 2))), numbering=numbering(*HOUSE)),
    "styled numbers": docx(
        styled("H1") + styled("H2") + styled("H2") + styled("H1"), numbering=LEVELS, styles=OUTLINED
    ),
    "changes": docx(p(r("受理案件") + gone("1590") + ins(r("1580")) + r("件。")) + p("下段。")),
    "joined": docx(p("受理1590", '<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>') + p("件，办结。") + p("下段。")),
    "table": docx(p("前。") + TABLE + p("后。")),
    "box": docx(p(r("前半") + box("框里5件。") + r("后半。")) + p("下段。")),
    "named controls": docx(control(p("控件里12件，占98%。"), '<w:alias w:val="块"/>') + p("下段。")),
    "controls": docx(control(p("控件里12件，占98%。")) + p(r("共") + control(r("35")) + r("件。"))),
    "field": docx(p(r("见") + field("DOCPROPERTY 年度", "2024年") + r("报告。"))),
    "hidden": docx(p(r("受理") + r("内部", "<w:vanish/>") + r("12件。"))),
    "break": docx(p(r("一、举措") + "<w:r><w:br/></w:r>" + r("受理12件。"))),
    "heading": docx(p("主要举措", '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>')),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_text_reads_alike(tmp_path, kind):
    need(shutil.which("soffice"), "soffice")
    file = tmp_path / "kind.docx"
    file.write_bytes(KINDS[kind])
    folder = tmp_path / "again"
    folder.mkdir()
    after = saved_again(file, folder)
    for view in ("accepted", "original"):
        assert shown(after, view) == shown(KINDS[kind], view)
