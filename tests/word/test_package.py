"""The file as a whole: its parts, its styles, its bytes."""

import zipfile
from io import BytesIO

import pytest
from lxml import etree
from word import samples
from word.reading import NS, differing, opened, part

from drafting.word.layout import FONT_SETS, LINE, SMALL_ZI, ZI, Layout
from drafting.word.package import DOCUMENT, PROPERTIES, SOURCES
from drafting.word.styles import StyleId
from drafting.word.writer import dumps

pytestmark = pytest.mark.slow

W = f"{{{NS['w']}}}"
SETS = [Layout(), Layout(FONT_SETS["windows"]), Layout(FONT_SETS["gbk"], sealed=False)]


@pytest.mark.parametrize("name", samples.ALL)
def test_the_same_outline_gives_the_same_bytes(name):
    assert dumps(samples.ALL[name]) == dumps(samples.ALL[name])


def test_other_choices_give_another_file():
    assert len({dumps(samples.FULL, layout) for layout in SETS}) == len(SETS)


def test_the_zip_is_sound_and_holds_nothing_needless():
    with zipfile.ZipFile(BytesIO(dumps(samples.FULL))) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"
        assert sorted(archive.namelist()) == [
            "[Content_Types].xml",
            "_rels/.rels",
            "customXml/_rels/item1.xml.rels",
            "customXml/item1.xml",
            "customXml/itemProps1.xml",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml",
            "word/settings.xml",
            "word/styles.xml",
            "word/theme1.xml",
        ]


def test_the_public_gets_no_word_of_where_figures_come_from():
    with zipfile.ZipFile(BytesIO(dumps(samples.PUBLIC))) as archive:
        assert not [name for name in archive.namelist() if "customXml" in name]
        assert not [name for name in archive.namelist() if b"customXml" in archive.read(name)]


def test_parts_tell_nothing_of_the_machine():
    with zipfile.ZipFile(BytesIO(dumps(samples.FULL))) as archive:
        assert {(entry.create_system, entry.external_attr >> 16) for entry in archive.infolist()} == {(0, 0o600)}
        assert not [name for name in archive.namelist() if b"<!--" in archive.read(name)]


def test_reports_of_one_layout_differ_in_words_sources_and_title_alone():
    one = samples.FULL._replace(opening=(samples.paragraph("另有", samples.RECEIVED),))
    assert differing(dumps(samples.FULL), dumps(one)) == {DOCUMENT, SOURCES}
    assert differing(dumps(samples.FULL), dumps(samples.FULL)) == set()
    titled = samples.FULL._replace(title=samples.line("另一个题"))
    assert differing(dumps(samples.FULL), dumps(titled)) == {DOCUMENT, PROPERTIES}
    assert "word/styles.xml" in differing(dumps(samples.FULL), dumps(samples.FULL, SETS[1]))
    assert "" in differing(dumps(samples.FULL), b"no package")


def test_the_ids_of_the_styles_are_those_of_the_base():
    styles = part(dumps(samples.FULL), "word/styles.xml")
    assert sorted(styles.xpath("//w:style/@w:styleId", namespaces=NS)) == sorted(StyleId)


def test_what_is_reckoned_with_is_what_the_base_says():
    styles = part(dumps(samples.FULL), "word/styles.xml")
    (indent,) = styles.xpath("//w:style[@w:styleId='BodyText']//w:ind/@w:firstLine", namespaces=NS)
    (line,) = styles.xpath("//w:style[@w:styleId='Normal']//w:spacing/@w:line", namespaces=NS)
    (small,) = styles.xpath("//w:style[@w:styleId='Printer']//w:ind/@w:left", namespaces=NS)
    assert (int(indent), int(line), int(small)) == (2 * ZI, LINE, SMALL_ZI)


def test_the_file_names_nobody():
    core = opened(samples.FULL).core_properties
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")
    assert core.created == core.modified


@pytest.mark.parametrize(
    ("title", "said"), [("某局关于“甲&乙”的报告", "某局关于“甲&乙”的报告"), ("长" * 300, "长" * 255)]
)
def test_readers_announce_the_title_in_chinese(title, said):
    core = opened(samples.PLAIN._replace(title=samples.line(title))).core_properties
    assert (core.title, core.language) == (said, "zh-CN")


def test_the_text_is_not_marked_chinese_for_latin_letters():
    """LibreOffice would break numbers across lines."""
    (language,) = part(dumps(samples.PLAIN), "word/styles.xml").xpath("//w:docDefaults//w:lang", namespaces=NS)
    assert (language.get(f"{W}val"), language.get(f"{W}eastAsia")) == ("en-US", "zh-CN")


def test_no_line_ends_with_a_digit_or_begins_with_a_dash_or_closing_mark():
    settings = part(dumps(samples.PLAIN), "word/settings.xml")
    after, before = (settings.find(f"w:noLineBreaks{side}", NS) for side in ("After", "Before"))
    assert {after.get(f"{W}lang"), before.get(f"{W}lang")} == {"zh-CN"}
    assert set("0123456789（《〈“‘【〔￥") <= set(after.get(f"{W}val"))
    assert set("—－～，。；：、？！）》〉”’】〕％%℃…") <= set(before.get(f"{W}val"))
    assert not set(after.get(f"{W}val")) & set(before.get(f"{W}val"))


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_the_navigation_pane_shows_no_paragraph_that_follows_its_heading(level):
    styles = part(dumps(samples.FULL), "word/styles.xml")
    (style,) = styles.xpath(f"//w:style[@w:styleId='RunIn{level}']", namespaces=NS)
    assert style.find("w:pPr/w:outlineLvl", NS).get(f"{W}val") == "9"


@pytest.mark.parametrize(("footer", "side"), [("footer1", "right"), ("footer2", "left")])
def test_page_numbers_are_indented_by_twips_alone_and_their_parts_declare_r(footer, side):
    made = part(dumps(samples.PLAIN), f"word/{footer}.xml")
    assert made.nsmap["r"].endswith("/officeDocument/2006/relationships")
    (indent,) = made.iter(f"{W}ind")
    assert dict(indent.attrib) == {f"{W}{side}": str(SMALL_ZI)}


@pytest.mark.parametrize("layout", SETS)
def test_no_style_is_bold_or_takes_a_font_from_the_theme(layout):
    styles = part(dumps(samples.FULL, layout), "word/styles.xml")
    assert {mark.get(f"{W}val") for mark in styles.iter(f"{W}b", f"{W}bCs")} == {"0"}
    for fonts in styles.iter(f"{W}rFonts"):
        assert not [name for name in fonts.attrib if "Theme" in str(name)]
        names = {fonts.get(f"{W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")}
        assert len(names) == 1
        assert None not in names
        assert fonts.get(f"{W}hint") == "eastAsia"


def test_every_style_used_exists_and_every_one_is_used():
    content = [dumps(outline) for outline in samples.ALL.values()]
    known = set(part(content[0], "word/styles.xml").xpath("//w:style/@w:styleId", namespaces=NS))
    used = {
        style
        for each in content
        for name in ("word/document.xml", "word/footer1.xml")
        for style in part(each, name).xpath("//w:pStyle/@w:val | //w:rStyle/@w:val", namespaces=NS)
    }
    assert used <= known
    # Headings come in fours whichever a report uses; Normal is what the others build on.
    assert {style for style in known - used if not style.startswith(("Heading", "RunIn"))} <= {"Normal"}


@pytest.mark.parametrize(
    ("style", "font", "level"),
    [("1", "黑体", "0"), ("2", "楷体_GB2312", "1"), ("3", "仿宋_GB2312", "2"), ("4", "仿宋_GB2312", "3")],
)
def test_headings_are_words_own(style, font, level):
    styles = part(dumps(samples.FULL), "word/styles.xml")
    (heading,) = styles.xpath(f"//w:style[@w:styleId='Heading{style}']", namespaces=NS)
    assert heading.find("w:name", NS).get(f"{W}val") == f"heading {style}"
    assert heading.find("w:pPr/w:outlineLvl", NS).get(f"{W}val") == level
    assert heading.find("w:rPr/w:rFonts", NS).get(f"{W}eastAsia") == font
    assert heading.find("w:rPr/w:color", NS).get(f"{W}val") == "auto"


def test_the_fonts_can_be_the_units_own():
    fonts = FONT_SETS["gb2312"]._replace(body="甲&乙")
    table = part(dumps(samples.PLAIN, Layout(fonts)), "word/fontTable.xml")
    assert table.xpath("//w:font/@w:name", namespaces=NS) == ["方正小标宋简体", "黑体", "楷体_GB2312", "甲&乙", "宋体"]
    assert not table.xpath("//w:font[@w:name='甲&乙']/w:altName", namespaces=NS)


def test_a_font_used_twice_is_listed_once():
    fonts = FONT_SETS["windows"]._replace(title="仿宋", number="仿宋")
    table = part(dumps(samples.PLAIN, Layout(fonts)), "word/fontTable.xml")
    assert table.xpath("//w:font/@w:name", namespaces=NS) == ["仿宋", "黑体", "楷体"]


def test_the_font_table_says_what_to_use_instead():
    table = part(dumps(samples.PLAIN), "word/fontTable.xml")
    names = {font.get(f"{W}name"): font.find("w:altName", NS).get(f"{W}val") for font in table.iterfind("w:font", NS)}
    assert names["仿宋_GB2312"] == "仿宋"
    assert names["楷体_GB2312"] == "楷体"


def test_page_and_grid_are_those_of_the_standard():
    section = opened(samples.PLAIN).sections[0]
    sizes = (section.page_width, section.page_height, section.top_margin, section.left_margin)
    assert [round(size.mm) for size in sizes if size is not None] == [210, 297, 37, 28]
    assert 11906 - section.left_margin.twips - section.right_margin.twips == 8844
    assert opened(samples.PLAIN).element.xpath("//w:docGrid/@w:linePitch") == ["579"]


def test_page_numbers_change_sides():
    document = opened(samples.PLAIN)
    assert document.settings.odd_and_even_pages_header_footer
    odd, even = document.sections[0].footer, document.sections[0].even_page_footer
    for footer, side in ((odd, "right"), (even, "left")):
        assert footer.paragraphs[0].text == "— 1 —"
        assert etree.tostring(footer.paragraphs[0]._p).count(f'w:jc w:val="{side}"'.encode()) == 1


@pytest.mark.parametrize("bad", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_what_xml_cannot_hold_is_refused(bad):
    with pytest.raises(ValueError, match=r"."):
        dumps(samples.PLAIN._replace(opening=(samples.paragraph(f"甲{bad}乙"),)))
