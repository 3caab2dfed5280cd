"""What stands around the text: head, signature, annexes, imprint."""

import pytest
from word import samples
from word.reading import found, opened, styled

from drafting.outline import Annex, Outline, plain
from drafting.word.layout import LINE, WIDTH, ZI, Layout, twips

TEXT = (samples.paragraph("特此报告。"),)


def laid_out(**values: object) -> Outline:
    return Outline(samples.line("题"), closing=TEXT, elements=samples.elements(**values))


def indent(document, style, side):
    (value,) = found(document, f"//w:p[w:pPr/w:pStyle/@w:val='{style}']/w:pPr/w:ind/@w:{side}")
    return int(value)


def test_the_red_head_stands_only_where_there_is_a_mark():
    document = opened(samples.FULL)
    assert styled(document, "IssuerMark") == ["示例区人力资源和社会保障局文件"]
    assert styled(document, "DocNumber") == ["\t示人社〔2025〕1号\t签发人：某某某"]
    assert opened(samples.PLAIN).paragraphs[0].style.name == "Title"


@pytest.mark.parametrize(
    ("name", "size", "width"),
    [
        ("某局文件", "72", []),
        ("示例区人力资源和社会保障局文件", "72", ["78"]),
        ("天津市武清区人力资源和社会保障局文件", "71", ["66"]),
        ("局" * 30, "42", ["66"]),
    ],
)
def test_a_long_mark_is_narrowed_before_it_gets_smaller(name, size, width):
    document = opened(laid_out(issuer_mark=name))
    run = "//w:p[w:pPr/w:pStyle/@w:val='IssuerMark']/w:r/w:rPr"
    assert (found(document, f"{run}/w:sz/@w:val"), found(document, f"{run}/w:w/@w:val")) == ([size], width)
    assert int(size) * 10 * len(name) * int((*width, "100")[0]) / 100 <= WIDTH


def test_red_stands_on_the_mark_and_its_rule_and_not_in_the_styles_alone():
    for outline in (samples.FULL, samples.SIGNERS, laid_out(issuer_mark="某局文件", doc_no="某〔2025〕1号")):
        document = opened(outline)
        mark, rule = "w:pPr/w:pStyle/@w:val='IssuerMark'", "w:pPr/w:pStyle/@w:val='DocNumber'"
        assert found(document, f"//w:p[{mark}]/w:r/w:rPr/w:color/@w:val") == ["FF0000"]
        assert found(document, f"//w:p[{rule}]/w:pPr/w:pBdr/w:bottom/@w:color") == ["FF0000"]


def test_the_red_rule_is_never_shortened_by_an_indent():
    for outline in (samples.FULL, samples.SIGNERS, laid_out(issuer_mark="某局文件", doc_no="某〔2025〕1号")):
        assert not found(opened(outline), "//w:p[w:pPr/w:pStyle/@w:val='DocNumber']/w:pPr/w:ind/@*")


def test_signers_stand_two_on_a_line_and_the_number_beside_the_last():
    document = opened(samples.SIGNERS)
    assert styled(document, "Signers") == ["\t签发人：某某\t某某甲"]
    assert styled(document, "DocNumber") == ["\t示人社〔2025〕1号\t某某乙"]
    stops = found(document, "//w:p[w:pPr/w:pStyle/@w:val='Signers']//w:tab/@w:pos")
    below = found(document, "//w:p[w:pPr/w:pStyle/@w:val='DocNumber']//w:tab/@w:pos")
    assert int(below[1]) - int(stops[0]) == 4 * ZI
    assert int(stops[-1]) + 3 * ZI == WIDTH - ZI
    assert found(document, "//w:r[w:rPr/w:rStyle/@w:val='SignerChar']/w:t/text()") == ["某某", "某某甲", "某某乙"]


@pytest.mark.parametrize("addressee", ["区委、区人民政府", "区委、区人民政府："])
def test_the_addressee_ends_with_one_colon(addressee):
    assert styled(opened(laid_out(addressee=addressee)), "Addressee") == ["区委、区人民政府："]


def test_the_title_is_one_paragraph_in_lines():
    assert styled(opened(samples.FULL), "Title")[0] == f"{samples.ORGAN}\n关于2024年度法治政府建设情况的报告"


def test_under_a_seal_the_organ_stands_centred_over_the_date():
    document = opened(samples.PLAIN)
    organ, date = (indent(document, style, "right") for style in ("Signature", "Date"))
    assert date == 4 * ZI
    assert organ + 13 * ZI / 2 == pytest.approx(date + 6.5 * ZI / 2, abs=2)


def test_a_long_organ_stays_on_the_page():
    document = opened(laid_out(signature="局" * 24, date="2025年1月12日"))
    organ, date = (indent(document, style, "right") for style in ("Signature", "Date"))
    assert organ >= 0
    assert organ + 12 * ZI == pytest.approx(date + 6.5 * ZI / 2, abs=2)


def test_without_a_seal_the_date_begins_two_characters_behind_the_organ():
    document = opened(samples.PLAIN, Layout(sealed=False))
    assert indent(document, "Signature", "right") == 2 * ZI
    assert indent(document, "Date", "left") == WIDTH - 2 * ZI - 13 * ZI + 2 * ZI


def test_without_a_seal_a_longer_date_takes_the_right_edge():
    document = opened(laid_out(signature="某局", date="2025年11月12日"), Layout(sealed=False))
    assert indent(document, "Date", "right") == 2 * ZI
    assert indent(document, "Signature", "left") == WIDTH - 2 * ZI - 7 * ZI - 2 * ZI


def test_the_signature_holds_on_to_the_text():
    document = opened(samples.FULL)
    texts = [line.text for line in document.paragraphs]
    first, last = texts.index("特此报告。"), texts.index(samples.ORGAN)
    kept = [
        line.paragraph_format.keep_with_next or line.style.paragraph_format.keep_with_next
        for line in document.paragraphs[first : last + 1]
    ]
    assert all(kept)


def test_the_note_stands_in_brackets_under_the_date():
    assert styled(opened(laid_out(note="联系人：某某")), "Note") == ["（联系人：某某）"]
    assert styled(opened(laid_out(note="（联系人：某某）")), "Note") == ["（联系人：某某）"]


def test_annexes_are_listed_as_they_are_headed():
    document = opened(samples.FULL)
    assert styled(document, "AnnexList") == ["附件：1.2024年度行政执法数据表", f"2.{samples.LONG_TITLE}"]
    assert styled(document, "AnnexLabel") == ["附件1", "附件2"]
    assert [line.replace("\n", "") for line in styled(document, "Title")[1:]] == [
        plain(annex.title) for annex in samples.FULL.annexes
    ]


def test_names_of_annexes_wrap_under_their_first_character():
    document = opened(samples.FULL)
    assert found(document, "//w:p[w:pPr/w:pStyle/@w:val='AnnexList']/w:pPr/w:ind/@w:left") == ["1890", "1890"]
    assert found(document, "//w:p[w:pPr/w:pStyle/@w:val='AnnexList']/w:pPr/w:ind/@w:hanging") == ["1260", "315"]


def test_a_single_annex_has_no_number():
    document = opened(samples.FULL._replace(annexes=(Annex(samples.line("数据表"), TEXT),)))
    assert styled(document, "AnnexList") == ["附件：数据表"]
    assert styled(document, "AnnexLabel") == ["附件"]


@pytest.mark.parametrize(("copies", "printed_on"), [("区司法局", "2025年1月13日"), ("区司法局。", "2025年1月13日印发")])
def test_the_imprint_hangs_from_the_last_paragraph(copies, printed_on):
    document = opened(laid_out(copies=copies, printer="某局办公室", printed_on=printed_on))
    boxes = document.element.xpath("//w:body/w:p[last()]//w:txbxContent")
    assert [[line.xpath("string()") for line in box.iterfind(".//{*}p")] for box in boxes] == [
        ["抄送：区司法局。", "某局办公室2025年1月13日印发", ""]
    ] * 2
    assert found(document, "//w:txbxContent//w:tblBorders/*/@w:sz") == ["8", "8", "6"] * 2


def test_the_imprint_is_there_for_programs_without_its_shape_and_says_what_it_is():
    document = opened(samples.FULL)
    (both,) = document.element.iter("{*}AlternateContent")
    assert [(child.tag.rpartition("}")[2], child.get("Requires")) for child in both] == [
        ("Choice", "wps"),
        ("Fallback", None),
    ]
    (drawn,), (box,) = document.element.iter("{*}docPr"), both[1].iter("{*}rect")
    assert drawn.get("descr") == box.get("alt") == "版记：抄送机关、印发机关和印发日期"
    height = f"height:{(2 * LINE + LINE) / 20:g}pt"
    assert height in box.get("style")


def test_the_copy_of_the_imprint_repeats_no_bookmark():
    document = opened(laid_out(copies="区司法局", printed_on="【待填：成文日期】"))
    names = found(document, "//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names)) == 1
    assert not document.element.xpath("//*[local-name()='Fallback']//w:bookmarkEnd")


def kept(document):
    """Whether the paragraph, or the last row of the table, in front of the imprint is kept with it."""
    *_, above, _ = document.element.body.iterchildren("{*}p", "{*}tbl")
    rows = above.findall("{*}tr")
    return [bool(line.xpath("w:pPr/w:keepNext")) for line in (rows[-1] if rows else above).iter("{*}p", above.tag)]


def test_the_imprint_never_stands_alone_on_a_page():
    without = samples.FULL._replace(annexes=())
    assert kept(opened(samples.FULL)) == [True] * 4
    assert all(kept(opened(without)))
    nothing = samples.elements(copies="区司法局")
    assert all(kept(opened(Outline(samples.line("题"), closing=TEXT, elements=nothing))))


def test_there_is_no_imprint_without_words():
    assert not opened(samples.PLAIN).element.xpath("//w:drawing")


def test_gaps_around_the_text_are_yellow_too():
    values = {"issuer_mark": "示例区教育局文件", "doc_no": "【待填：发文字号】", "signers": ("【待填：签发人】",)}
    document = opened(laid_out(**values, signature="示例区教育局", date="【待填：成文日期】"))
    marked = set(found(document, "//w:r[w:rPr/w:highlight]/w:t/text()"))
    assert marked == {"【待填：发文字号】", "【待填：签发人】", "【待填：成文日期】"}


@pytest.mark.parametrize(("characters", "lines"), [(29, 1), (30, 2), (54, 2), (55, 3)])
def test_the_imprint_has_room_for_every_line(characters, lines):
    """29 characters fit the first line of 抄送, 25 each further one, which begins under the first name."""
    copies = "局" * (characters - len("抄送：。"))
    document = opened(laid_out(copies=copies, printer="某局办公室", printed_on="2025年1月13日"))
    assert found(document, "//w:body/w:p[last()]/w:pPr/w:spacing/@w:line") == [str(LINE * (lines + 1))]
    (height,) = found(document, "//w:body/w:p[last()]//wp:extent/@cy")
    assert int(height) >= LINE * (lines + 1) * 635


def joint(sealed, *cosigners):
    outline = laid_out(signature="中共示例镇委员会", date="2027年1月20日")
    cosigners = tuple(map(samples.line, cosigners))
    return opened(outline._replace(elements=outline.elements._replace(cosigners=cosigners)), Layout(sealed=sealed))


def test_two_organs_with_seals_stand_side_by_side_the_last_over_the_date():
    document = joint(True, "示例区示例镇人民政府")
    assert styled(document, "Signature") == ["\t中共示例镇委员会\t示例区示例镇人民政府"]
    tabs = "//w:p[w:pPr/w:pStyle/@w:val='Signature']/w:pPr/w:tabs/w:tab"
    first, last = map(int, found(document, f"{tabs}/@w:pos"))
    assert found(document, f"{tabs}/@w:val") == ["center", "center"]
    assert last == WIDTH - 4 * ZI - twips("2027年1月20日") // 2
    assert first == WIDTH - last
    assert indent(document, "Date", "right") == 4 * ZI


def test_organs_without_seals_and_names_too_wide_for_a_row_stand_below_each_other():
    names = ["中共示例镇委员会", "示例区示例镇人民政府"]
    document = joint(False, *names[1:])
    assert styled(document, "Signature") == names
    left = "//w:p[w:pPr/w:pStyle/@w:val='Signature']/w:pPr/w:ind/@w:left"
    assert set(found(document, left)) == {str(WIDTH - 12 * ZI)}
    assert indent(document, "Date", "left") == WIDTH - 10 * ZI
    wide = "示例自治州示例自治县示例民族乡人民政府"
    assert styled(joint(True, wide), "Signature") == [names[0], wide]
