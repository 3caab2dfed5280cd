"""Numbers that Word counts and the text does not hold: each kind of list as it is printed."""

import pytest
from word.packages import docx, ins, p, r

from drafting.word.reader import read
from drafting.word.reading.counting import written


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("decimal", {1: "1", 21: "21"}),
        ("chineseCounting", {1: "一", 10: "十", 12: "十二", 20: "二十", 99: "九十九", 100: "一〇〇"}),
        ("chineseCountingThousand", {10: "十", 100: "一百", 101: "一百零一", 110: "一百一十", 0: "零"}),
        ("japaneseCounting", {11: "十一", 1234: "一千二百三十四"}),
        ("taiwaneseCountingThousand", {11: "十一"}),
        ("ideographDigital", {1: "一", 10: "一〇", 21: "二一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("chineseLegalSimplified", {3: "叁", 12: "拾贰"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 36: "㊱", 51: "51"}),
        ("decimalEnclosedCircleChinese", {2: "②", 10: "⑩"}),
        ("decimalEnclosedParen", {3: "⑶", 21: "21"}),
        ("decimalEnclosedFullstop", {3: "⒊"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA"}),
        ("lowerLetter", {2: "b"}),
        ("upperRoman", {4: "IV", 19: "XIX", 4000: "4000"}),
        ("lowerRoman", {9: "ix"}),
        ("numberInDash", {1: "- 1 -"}),
        ("none", {1: ""}),
        ("nobodyKnows", {7: "7"}),
    ],
)
def test_a_number_is_written_in_its_format(form, wanted):
    assert {number: written(number, form) for number in wanted} == wanted


def level(depth: int, form: str, pattern: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def numbering(
    *levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>', more: str = ""
) -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{more}{nums}'


HOUSE = (
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3."),
    level(3, "decimalEnclosedCircleChinese", "%4"),
)


def item(depth: int, text: str = "甲", number: str = "1") -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def marks(body: str, view: str = "accepted", **parts: str) -> list[str]:
    return [line.mark for line in getattr(read(docx(body, **parts)), view).lines]


def test_levels_of_a_report_are_counted_and_begin_again():
    body = "".join(map(item, (0, 1, 1, 2, 3, 3, 2, 1, 0, 1, 2)))
    assert marks(body, numbering=numbering(*HOUSE)) == [
        "一、", "（一）", "（二）", "1.", "①", "②", "2.", "（三）", "二、", "（一）", "1.",
    ]  # fmt: skip


def test_a_text_between_does_not_disturb_the_count_and_an_empty_one_counts():
    body = item(0) + p("正文。") + item(0, "") + item(0)
    assert marks(body, numbering=numbering(*HOUSE)) == ["一、", "", "三、"]


STYLES = """<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="本局标题"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="Off"><w:name w:val="无号"/><w:basedOn w:val="H2"/>
<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>"""


def styled(style: str, more: str = "") -> str:
    return p("标题", f'<w:pStyle w:val="{style}"/>{more}')


def test_a_heading_takes_its_number_from_its_style_and_the_level_that_names_it():
    levels = (
        level(0, "japaneseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
        level(1, "japaneseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
    )
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    body = styled("H1") + styled("H2") + styled("Own") + styled("Off") + styled("H1", off) + styled("H1")
    found = marks(body, numbering=numbering(*levels), styles=STYLES)
    assert found == ["一、", "（一）", "（二）", "", "", "二、"]


def test_a_paragraph_moves_its_styles_number_to_another_level():
    body = styled("H1") + styled("H1", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    assert marks(body, numbering=numbering(*HOUSE), styles=STYLES) == ["一、", "（一）"]


NUMS = """<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/>
<w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride></w:num>"""


def test_lists_of_one_kind_count_on_unless_they_begin_anew():
    body = "".join(item(0, number=number) for number in "12133441")
    found = marks(body, numbering=numbering(*HOUSE, nums=NUMS))
    assert found == ["一、", "二、", "三、", "一、", "二、", "第5条", "第6条", "七、"]


def test_a_number_shows_those_above_it():
    levels = (
        level(0, "chineseCounting", "%1、"),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "decimal", "%1-%3"),
    )
    body = "".join(map(item, (0, 0, 1, 1, 2)))
    assert marks(body, numbering=numbering(*levels)) == ["一、", "二、", "2.1", "2.2", "二-1"]


def test_a_level_that_never_begins_again_counts_through():
    levels = (level(0, "decimal", "%1."), level(1, "decimal", "（%2）", '<w:lvlRestart w:val="0"/>', start=3))
    assert marks("".join(map(item, (0, 1, 0, 1))), numbering=numbering(*levels)) == ["1.", "（3）", "2.", "（4）"]


def test_a_bullet_is_a_sign_and_a_format_of_newer_programs_falls_back():
    custom = (
        '<w:lvl w:ilvl="1"><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001"/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%2."/></w:lvl>'
    )
    levels = (level(0, "bullet", "\uf06c"), custom, level(2, "bullet", "—"))
    assert marks("".join(map(item, (0, 1, 2))), numbering=numbering(*levels)) == ["●", "1.", "—"]


def test_a_list_may_be_a_style_of_numbers():
    more = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="List"/></w:abstractNum>'
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="0"/></w:num>'
    )
    style = (
        '<w:style w:type="numbering" w:styleId="List"><w:name w:val="l"/>'
        '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>'
    )
    assert marks(item(0) + item(1), numbering=numbering(*HOUSE, nums=nums, more=more), styles=style) == [
        "一、",
        "（一）",
    ]


def test_a_list_that_is_not_there_gives_no_number():
    assert marks(item(0, number="8") + item(7), numbering=numbering(*HOUSE)) == ["", ""]
    assert marks(item(0)) == [""]


def test_a_paragraph_that_is_not_in_a_view_is_not_counted_there():
    tracked = p(
        ins(r("乙")), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:ins w:id="1"/></w:rPr>'
    )
    body = item(0) + tracked + item(0)
    parts = {"numbering": numbering(*HOUSE)}
    assert marks(body, **parts) == ["一、", "二、", "三、"]
    assert marks(body, "original", **parts) == ["一、", "二、"]
