"""What a Word file says, kind by kind: each file is made here by hand, with the text that it must give."""

import pytest
from word.packages import docx, gone, ins, p, r

from drafting.reading.source import Grid, Line
from drafting.word.reader import read


def lines(body: str, **parts: str) -> list[str]:
    """The lines as a reader sees them, numbers in front."""
    return shown(docx(body, **parts))


def shown(content: bytes, view: str = "accepted") -> list[str]:
    blocks = getattr(read(content), view).lines
    return [block.mark + block.text if isinstance(block, Line) else str(block.rows) for block in blocks]


def notes(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(note.kind, note.text) for note in read(docx(body, **parts)).accepted.notes]


def test_paragraphs_come_in_order_with_their_places_and_without_white_space_around():
    source = read(docx(p("　　甲段。") + p() + p("乙段。 ") + p("  "))).accepted
    assert [(line.text, line.place[:2]) for line in source.lines] == [("甲段。", (1, 3)), ("乙段。", (3, 1))]


def test_runs_smart_tags_custom_xml_and_links_are_text():
    body = p(
        r("至")
        + f'<w:smartTag w:element="date"><w:smartTagPr/>{r("2024年")}</w:smartTag>'
        + f'<w:customXml w:element="x">{r("共")}</w:customXml>'
        + f'<w:hyperlink w:anchor="a">{r("办结")}</w:hyperlink>'
        + "<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>"
        + r("件。")
    )
    assert lines(body) == ["至2024年共办结12件。"]


def test_a_block_in_custom_xml_is_text():
    assert lines(f'<w:customXml w:element="x">{p("甲段。")}</w:customXml>{p("乙段。")}') == ["甲段。", "乙段。"]


def test_tabs_hyphens_and_symbols_are_characters():
    tab = "<w:r><w:t>一</w:t><w:tab/><w:t>2024</w:t><w:noBreakHyphen/><w:t>2025</w:t><w:softHyphen/></w:r>"
    signs = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'
    assert lines(p(tab + signs + r("98%"))) == ["一\t2024-2025☑≥98%"]


def test_a_symbol_that_nobody_knows_is_listed():
    assert notes(p(r("甲") + '<w:r><w:sym w:font="Webdings" w:char="F04E"/></w:r>')) == [("符号", "Webdings F04E")]


BREAK = "<w:r><w:br/></w:r>"


@pytest.mark.parametrize(
    ("content", "properties", "wanted"),
    [
        (r("一、主要举措") + BREAK + r("受理12件。"), "", ["一、主要举措", "受理12件。"]),
        (r("示例区人社局") + BREAK + r("法治政府建设报告"), '<w:jc w:val="center"/>', ["示例区人社局法治政府建设报告"]),
        (r("全年" + "依法化解劳动人事争议，" * 4 + "受理1590") + BREAK + r("件。"), "", 1),
        (r("甲。") + '<w:r><w:br w:type="page"/></w:r>' + r("乙。"), "", ["甲。", "乙。"]),
        (r("Open") + BREAK + r("Data 公开"), '<w:outlineLvl w:val="0"/>', ["Open Data 公开"]),
    ],
)
def test_a_soft_break_parts_sentences_and_never_a_title_or_a_figure(content, properties, wanted):
    found = lines(p(content, properties))
    assert len(found) == wanted if isinstance(wanted, int) else found == wanted


def test_the_second_line_of_a_paragraph_has_its_column():
    source = read(docx(p(r("甲。") + BREAK + r(" 乙。")))).accepted
    assert [line.place[:2] for line in source.lines] == [(1, 1), (1, 5)]


# --- tracked changes ---


def test_tracked_words_are_read_in_both_views():
    content = docx(p(r("受理案件") + gone("1590") + ins(r("1580")) + r("件。")))
    assert shown(content) == ["受理案件1580件。"]
    assert shown(content, "original") == ["受理案件1590件。"]


def test_who_changed_what_and_when_is_kept():
    word = read(docx(p("甲。") + p(r("案件") + gone("1590") + ins(r("1580")) + r("件"))))
    assert [(one.kind, one.text, one.author, one.date[:10], one.place[:2]) for one in word.revisions] == [
        ("删除", "1590", "乙", "2025-01-09", (2, 3)),
        ("插入", "1580", "甲", "2025-01-08", (2, 3)),
    ]


INS_MARK, DEL_MARK = '<w:rPr><w:ins w:id="9" w:author="甲"/></w:rPr>', '<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>'


def test_a_paragraph_put_in_or_taken_out_is_there_in_one_view_only():
    content = docx(p("甲段。") + p(ins(r("乙段。")), INS_MARK) + p(gone("丙段。"), DEL_MARK) + p("丁段。"))
    assert shown(content) == ["甲段。", "乙段。", "丁段。"]
    assert shown(content, "original") == ["甲段。", "丙段。", "丁段。"]


def test_a_paragraph_whose_end_was_deleted_runs_on_into_the_next():
    content = docx(p("受理1590", DEL_MARK) + p("件，办结。") + p("下段。"))
    assert shown(content) == ["受理1590件，办结。", "下段。"]
    assert shown(content, "original") == ["受理1590", "件，办结。", "下段。"]


def test_a_paragraph_that_was_split_is_whole_in_the_original():
    content = docx(p("甲句。", INS_MARK) + p("乙句。"))
    assert shown(content) == ["甲句。", "乙句。"]
    assert shown(content, "original") == ["甲句。乙句。"]


def test_the_last_paragraph_is_not_lost_with_its_end():
    assert lines(p("甲段。") + p("乙段。", DEL_MARK)) == ["甲段。", "乙段。"]


def moved(kind: str, text: str) -> str:
    return f'<w:{kind} w:id="3" w:author="甲">{r(text)}</w:{kind}>'


def test_a_moved_paragraph_stands_once_in_each_view():
    away = p(moved("moveFrom", "乙段。"), '<w:rPr><w:moveFrom w:id="4" w:author="甲"/></w:rPr>')
    here = p(moved("moveTo", "乙段。"), '<w:rPr><w:moveTo w:id="5" w:author="甲"/></w:rPr>')
    content = docx(away + p("甲段。") + here)
    assert shown(content) == ["甲段。", "乙段。"]
    assert shown(content, "original") == ["乙段。", "甲段。"]
    assert [one.kind for one in read(content).revisions] == ["移出", "移入"]


def test_what_was_put_in_and_taken_out_again_stands_in_neither_view():
    content = docx(p(r("甲") + ins(r("乙") + gone("丙")) + r("丁")))
    assert shown(content) == ["甲乙丁"]
    assert shown(content, "original") == ["甲丁"]


def test_rows_and_old_properties_follow_the_view():
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
    table = f"<w:tbl>{row.format('', '甲')}{row.format('<w:del/>', '乙')}{row.format('<w:ins/>', '丙')}</w:tbl>"
    content = docx(
        table + p("题", '<w:outlineLvl w:val="0"/><w:pPrChange><w:pPr><w:jc w:val="center"/></w:pPr></w:pPrChange>')
    )
    word = read(content)
    assert word.accepted.lines[0].rows == (("甲", ""), ("丙", ""))
    assert word.original.lines[0].rows == (("甲", ""), ("乙", ""))
    assert [(view.lines[1].level, view.lines[1].centred) for view in word[:2]] == [(1, False), (0, True)]


def test_without_changes_both_views_are_one():
    word = read(docx(p("甲段。")))
    assert word.original.lines == word.accepted.lines
    assert word.revisions == ()


def test_comments_are_no_text_but_have_author_and_place():
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    comment = f'<w:comment w:id="7" w:author="丙" w:date="2025-01-10T08:00:00Z">{p("请核。")}{p("再核。")}</w:comment>'
    word = read(docx(p("首段。") + p(r("受理12件") + reference + r("。")), comments=comment))
    (found,) = word.comments
    assert (found.text, found.author, found.date[:10], found.place[:2]) == (
        "请核。\n再核。",
        "丙",
        "2025-01-10",
        (2, 6),
    )
    assert word.accepted.lines[1].text == "受理12件。"
    assert ("批注", "请核。\n再核。") in [note[:2] for note in word.accepted.notes]


# --- what stands in several ways, or nowhere ---


def box(text: str) -> str:
    shape = f"<wps:wsp><wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp>"
    drawing = (
        f"<w:drawing><wp:anchor><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_text_box_comes_once_behind_its_paragraph():
    source = read(docx(p(r("前半") + box("框里5件。") + r("后半。")) + p("下段。"))).accepted
    assert [(line.text, line.place.line, line.place.inside) for line in source.lines] == [
        ("前半后半。", 1, ""),
        ("框里5件。", 1, "文本框"),
        ("下段。", 2, ""),
    ]


def test_an_old_text_box_and_one_within_another_come_once():
    old = f"<w:r><w:pict><v:textbox><w:txbxContent>{p(r('外') + box('内'))}</w:txbxContent></v:textbox></w:pict></w:r>"
    assert lines(p(old)) == ["外", "内"]


def test_of_alternatives_the_first_is_read():
    both = (
        '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice>'
        "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    )
    block, run = both.format(p("新。"), p("旧。")), both.format(r("甲"), r("乙"))
    alone = f"<mc:AlternateContent><mc:Fallback>{r('丙')}</mc:Fallback></mc:AlternateContent>"
    assert lines(block + p(run + alone)) == ["新。", "甲丙"]


def test_hidden_words_are_left_out_and_listed():
    style = '<w:style w:type="character" w:styleId="H"><w:name w:val="h"/><w:rPr><w:vanish/></w:rPr></w:style>'
    body = p(
        r("受理") + r("内部口径", "<w:vanish/>") + r("12件", '<w:vanish w:val="0"/>') + r("另", '<w:rStyle w:val="H"/>')
    )
    assert lines(body, styles=style) == ["受理12件"]
    assert notes(body, styles=style) == [("隐藏文字", "内部口径"), ("隐藏文字", "另")]


def test_a_heading_whose_end_is_hidden_runs_on():
    body = p("（一）规范执法。", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("办案12件。")
    assert lines(body) == ["（一）规范执法。办案12件。"]


def test_of_ruby_the_base_is_read():
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('zhāng')}</w:rt><w:rubyBase>{r('章')}</w:rubyBase></w:ruby></w:r>"
    assert lines(p(r("公") + ruby)) == ["公章"]
    assert notes(p(r("公") + ruby)) == [("注音", "zhāng")]


def test_footnotes_and_endnotes_are_notes_with_their_places():
    body = p(
        r("受理12件")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + r("。")
        + '<w:r><w:endnoteReference w:id="3"/></w:r>'
    )
    footnotes = (
        f'<w:footnote w:id="0" w:type="separator">{p()}</w:footnote><w:footnote w:id="2">{p("含旧存。")}</w:footnote>'
    )
    source = read(docx(body, footnotes=footnotes, endnotes=f'<w:endnote w:id="3">{p("见附件。")}</w:endnote>')).accepted
    assert [line.text for line in source.lines] == ["受理12件。"]
    assert [(note.kind, note.text, note.place) for note in source.notes] == [
        ("脚注", "含旧存。", (1, 6, "脚注2")),
        ("尾注", "见附件。", (1, 7, "尾注3")),
    ]


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def test_content_controls_around_runs_paragraphs_cells_and_rows_are_text():
    cell = f"<w:tc>{p('甲')}</w:tc>"
    table = f"<w:tbl>{control(f'<w:tr>{cell}{control(cell)}</w:tr>')}</w:tbl>"
    body = control(p("块。") + control(p("内块。"))) + p(r("共") + control(r("35")) + r("件。")) + table
    assert lines(body) == ["块。", "内块。", "共35件。", "(('甲', '甲'),)"]


def test_a_control_that_asks_for_words_says_nothing():
    body = p(r("共") + control(r("点击输入"), "<w:showingPlcHdr/>") + r("件。")) + control(
        p("选一项"), "<w:showingPlcHdr/>"
    )
    assert lines(body) == ["共件。"]
    assert notes(body) == [("占位文字", "点击输入"), ("占位文字", "选一项")]


def test_what_an_office_wrote_four_times_is_read_once():
    text = "控件里12件。"
    four = "".join(control(r(piece) + r(text)) for piece in ("控件里", "12", "件。")) + control(r(text))
    nested = control(control(p("重复段。") + p("重复段。") + control(p("重复段。"))))
    assert lines(p(four) + nested) == [text, "重复段。"]
    assert {kind for kind, _ in notes(p(four) + nested)} == {"重复内容", "重复段落"}


def test_two_controls_that_say_the_same_stay():
    assert lines(p(control(r("已办结")) + control(r("已办结")))) == ["已办结已办结"]


def field(code: str, result: str = "") -> str:
    middle = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}' if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>{middle}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_of_a_field_the_result_is_read():
    simple = f'<w:fldSimple w:instr="DOCPROPERTY 年度">{r("2024年")}</w:fldSimple>'
    nested = field(f" IF </w:instrText></w:r>{field('PAGE', '1')}<w:r><w:instrText> = 1", "共12件")
    assert lines(p(simple + nested + field("DATE", "1月12日") + r("。"))) == ["2024年共12件1月12日。"]


def test_characters_laid_over_each_other_are_read():
    ringed, spoken = field(r" EQ \o\ac(○,3)"), field(r" EQ \* jc2 \* hps10 \o\ad(\s\up 9(zhang),章)")
    assert lines(p(ringed + r("公") + spoken)) == ["③公章"]


def test_a_field_that_never_ends_hides_no_paragraph_but_its_own():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert lines(p(r("甲") + begun + r("乙")) + p("丙。")) == ["甲", "丙。"]
    assert ("域代码", "乙") in notes(p(r("甲") + begun + r("乙")))


def test_a_table_of_contents_is_listed_and_not_read_twice():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    contents = p(f'{begun}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("一、举措 1")}') + p(r("二、不足 2"))
    style = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    body = (
        contents
        + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
        + p("三、安排 3", '<w:pStyle w:val="T"/>')
        + p("一、举措")
    )
    assert lines(body, styles=style) == ["一、举措"]
    assert [text for kind, text in notes(body, styles=style) if kind == "目录"] == [
        "一、举措 1",
        "二、不足 2",
        "三、安排 3",
    ]


# --- tables ---


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def test_merged_cells_stand_in_the_first_of_their_places():
    rows = (
        cell(p("领域"), '<w:vMerge w:val="restart"/>') + cell(p("数量"), '<w:gridSpan w:val="2"/>'),
        cell(p(), "<w:vMerge/>") + cell(p("件")) + cell(p(r("人")) + p("次")),
    )
    table = "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    (grid,) = read(docx(table)).accepted.lines
    assert grid == Grid((("领域", "数量", ""), ("", "件", "人\n次")), (1, 1, "表1"))


def test_a_nested_table_follows_the_one_around_it():
    inner = f"<w:tbl><w:tr>{cell(p('内1'))}{cell(p('内2'))}</w:tr></w:tbl>"
    source = read(docx(p("前。") + f"<w:tbl><w:tr>{cell(p('外1'))}{cell(inner + p('外2'))}</w:tr></w:tbl>")).accepted
    assert source.lines[1:] == (
        Grid((("外1", "外2"),), (1, 1, "表1")),
        Grid((("内1", "内2"),), (1, 1, "表1第1行第2列表2")),
    )


def test_a_frame_of_one_column_is_text():
    source = read(docx(f"<w:tbl><w:tr>{cell(p('甲段。') + p('乙段。'))}</w:tr></w:tbl>")).accepted
    assert [(line.text, line.place.inside) for line in source.lines] == [
        ("甲段。", "表1第1行第1列"),
        ("乙段。", "表1第1行第1列"),
    ]


def test_cells_left_out_of_a_row_are_empty():
    row = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell(p("乙"))}</w:tr>'
    (grid,) = read(docx(f"<w:tbl><w:tr>{cell(p('甲'))}{cell(p('丙'))}</w:tr>{row}</w:tbl>")).accepted.lines
    assert grid.rows == (("甲", "丙"), ("", "乙"))


# --- headings and what the file says of itself ---

STYLES = """<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="3"><w:name w:val="标题 2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="a"><w:name w:val="我的标题"/><w:basedOn w:val="3"/>
<w:pPr><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="o"><w:name w:val="大纲"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="正文"/><w:basedOn w:val="2"/>
<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="loop"><w:name w:val="圈"/><w:basedOn w:val="loop"/></w:style>"""


@pytest.mark.parametrize(
    ("properties", "level", "centred", "bold"),
    [
        ('<w:pStyle w:val="2"/>', 1, False, False),
        ('<w:pStyle w:val="a"/>', 2, True, True),
        ('<w:pStyle w:val="o"/>', 3, False, False),
        ('<w:pStyle w:val="b"/>', 0, False, False),
        ('<w:pStyle w:val="loop"/>', 0, False, False),
        ('<w:pStyle w:val="Heading4"/>', 4, False, False),
        ('<w:pStyle w:val="2"/><w:jc w:val="center"/><w:outlineLvl w:val="4"/>', 5, True, False),
        ('<w:pStyle w:val="a"/><w:jc w:val="left"/><w:outlineLvl w:val="9"/>', 0, False, True),
    ],
)
def test_headings_are_told_by_outline_style_and_name(properties, level, centred, bold):
    (line,) = read(docx(p("加强领导", properties), styles=STYLES)).accepted.lines
    assert (line.level, line.centred, line.bold) == (level, centred, bold)


def test_bold_is_a_paragraph_bold_from_end_to_end():
    found = read(docx(p(r("甲", "<w:b/>") + r(" ") + r("乙", "<w:b/>")) + p(r("甲", "<w:b/>") + r("乙")))).accepted
    assert [line.bold for line in found.lines] == [True, False]


def test_title_and_author_of_the_file_are_metadata():
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title> 年度报告 </dc:title>'
        "<dc:creator>某科</dc:creator></cp:coreProperties>"
    )
    assert read(docx(p("甲"), **{"docProps/core.xml": core})).accepted.metadata == {"标题": "年度报告", "作者": "某科"}


def test_headers_links_macros_and_objects_are_listed_and_not_read():
    content = docx(
        p("甲。"),
        (("hyperlink", "https://example.org/a", "External"), ("image", "file:///c:/x.png", "External")),
        header1=p("内部资料"),
        footer1=p(r("— ") + field("PAGE", "1") + r(" —")),
        **{"word/vbaProject.bin": "x", "word/embeddings/oleObject1.bin": "x"},
    )
    source = read(content).accepted
    assert [line.text for line in source.lines] == ["甲。"]
    assert [(note.kind, note.text) for note in source.notes] == [
        ("页眉", "内部资料"),
        ("页脚", "— 1 —"),
        ("超链接", "https://example.org/a"),
        ("外部内容", "file:///c:/x.png"),
        ("宏", "vbaProject.bin"),
        ("嵌入对象", "oleObject1.bin"),
    ]


def test_pictures_and_objects_in_the_text_are_listed():
    picture = '<w:r><w:drawing><wp:inline><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>'
    thing = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    assert notes(p(r("见图") + picture + thing)) == [("图片", ""), ("嵌入对象", "Excel.Sheet.12")]


def test_characters_that_nobody_sees_are_counted():
    source = read(docx(p("受理\u200b12件\u00ad。") + p("\u200b"))).accepted
    assert [line.text for line in source.lines] == ["受理12件。"]
    assert source.notes[0][:2] == ("不可见字符", "3个")


def test_a_file_saved_as_strict_reads_alike():
    content = docx(p("甲段。") + p("题", '<w:outlineLvl w:val="0"/>'))
    from drafting.word.package import packed, unpacked

    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, part in unpacked(content).items()
    }
    assert read(packed(strict)).accepted.lines == read(content).accepted.lines
