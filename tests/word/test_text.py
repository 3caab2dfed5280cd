"""The text: headings, run-in headings, figures, gaps, tables."""

import pytest
from word import samples
from word.reading import found, opened, styled

from drafting.outline import Outline, Run, Section, Table, plain
from drafting.word.layout import WIDTH

RUNS = "//w:r[w:rPr/w:rStyle/@w:val='{}']/w:t/text()"


def test_headings_show_their_level():
    document = opened(samples.FULL)
    assert styled(document, "Heading1")[0] == "一、推进法治政府建设的主要举措和成效"
    assert styled(document, "Heading2") == ["（二）严格规范公正文明执法"]
    assert styled(document, "Heading3") == ["1.制定权责清单"]


def test_a_run_in_heading_shares_its_paragraph():
    document = opened(samples.FULL)
    (line,) = styled(document, "RunIn2")
    assert line == "（一）发挥行政复议主渠道作用。全年新收行政复议案件5件，正在办理【待填：行政复议在办】。"
    assert found(document, RUNS.format("Heading2Char")) == ["（一）发挥行政复议主渠道作用。"]
    assert styled(document, "RunIn4") == ["（1）评查案卷。评查案卷5件。"]


def test_a_run_in_heading_is_based_on_the_heading_of_its_level():
    style = opened(samples.FULL).styles["接排2级"]
    assert style.base_style.name == "Heading 2"
    assert not style.paragraph_format.keep_with_next


@pytest.mark.parametrize(
    ("title", "printed"), [("加强领导", "加强领导。"), ("加强领导。", "加强领导。"), ("情况：", "情况："), ("", "")]
)
def test_a_run_in_title_ends_like_a_sentence(title, printed):
    section = Section("（一）", samples.line(title), (samples.paragraph("正文。"),), run_in=True)
    assert styled(opened(Outline(samples.line("题"), sections=(section,))), "RunIn2") == [f"（一）{printed}正文。"]


def test_a_run_in_heading_with_nothing_to_run_into_stands_alone():
    section = Section("（一）", samples.line("执法数据"), (samples.TABLE,), run_in=True)
    assert styled(opened(Outline(samples.line("题"), sections=(section,))), "Heading2") == ["（一）执法数据"]


def test_what_has_no_level_is_text():
    document = opened(samples.ODD)
    assert [line[:6] for line in styled(document, "BodyText")][-1].startswith("一是加强领导")
    assert styled(document, "Heading1") == ["五、其他"]


def test_only_gaps_are_highlighted():
    document = opened(samples.FULL)
    assert found(document, "//w:r[w:rPr/w:highlight/@w:val='yellow']/w:t/text()") == [samples.GAP.text]
    assert len(found(document, "//w:highlight/@w:val")) == 1


def test_any_legal_character_comes_back():
    document = opened(samples.ODD)
    assert styled(document, "Title")[0] == plain(samples.ODD.title)
    assert styled(document, "BodyText")[0] == samples.ODD.opening[0].text


def test_a_very_long_paragraph_stays_whole():
    outline = Outline(samples.line("题"), (samples.paragraph("长" * 20_000),))
    assert styled(opened(outline), "BodyText") == ["长" * 20_000]


def test_a_table_fills_the_type_area_and_repeats_its_header():
    document = opened(samples.FULL)
    table = document.tables[0]._tbl
    assert sum(map(int, table.xpath("w:tblGrid/w:gridCol/@w:w"))) == WIDTH
    assert len(table.xpath("w:tr/w:trPr/w:tblHeader")) == 1
    assert len(table.xpath("w:tr/w:trPr/w:cantSplit")) == 41
    assert [cell.text for cell in document.tables[0].rows[2].cells] == [
        "2",
        "劳动保障监察日常巡视检查",
        "24户次",
        "含双随机检查",
    ]


def test_two_tables_do_not_run_together():
    assert not found(opened(samples.FULL), "//w:tbl[following-sibling::*[1][self::w:tbl]]/@*")
    assert not opened(samples.FULL).element.xpath("//w:tbl[following-sibling::*[1][self::w:tbl or self::w:sectPr]]")


def test_rows_may_be_uneven_and_tables_empty():
    document = opened(samples.ODD)
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [["甲", "乙"], ["丙", ""]]
    empty = Section("一、", samples.line("数据"), (Table((), ()),))
    assert not opened(Outline(samples.line("题"), sections=(empty,))).tables


def test_spaces_at_the_edges_of_a_run_are_kept():
    document = opened(Outline(samples.line("题"), (samples.paragraph(Run(" 甲 ")),)))
    assert found(document, "//w:t[text()=' 甲 ']/@xml:space") == ["preserve"]


@pytest.mark.parametrize("line_end", ["\n", "\r"])
def test_a_line_end_in_a_text_is_a_line_break(line_end):
    document = opened(Outline(samples.line("题"), (samples.paragraph(f"甲{line_end}乙"),)))
    assert len(document.element.xpath("//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:br")) == 1
    assert styled(document, "BodyText") == ["甲\n乙"]
