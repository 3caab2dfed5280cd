"""Whatever stands in a Word file: it is read or refused, and no words of it are lost without a note."""

from hypothesis import example, given
from hypothesis import strategies as st
from word.packages import SPACES, docx, p, part, zipped

from drafting.finding import DraftError
from drafting.reading.source import Line
from drafting.word.reader import read

TAGS = """
p r t br tab sym ruby rt rubyBase fldChar fldSimple instrText drawing pict object txbxContent sdt sdtPr sdtContent
showingPlcHdr ins del moveFrom moveTo delText footnoteReference commentReference tbl tr tc pPr rPr tcPr trPr gridSpan
vMerge numPr numId ilvl pStyle vanish specVanish b hyperlink smartTag outlineLvl jc gridBefore pPrChange rStyle style
basedOn name num abstractNum lvl lvlText numFmt start abstractNumId lvlOverride startOverride numStyleLink lvlRestart
isLgl footnote comment
"""
ATTRIBUTES = "val id fldCharType char font instr type styleId numId ilvl abstractNumId default author"
VALUES = ("1", "0", "-1", "", "begin", "separate", "end", "restart", "%1、", "F0FE", "99999999999", "甲", "TOC", "page")
WORDS = st.sampled_from(("甲", "12件", "\u200b", " ", "一、", ""))
OPEN = st.builds(
    lambda tag, attributes: (tag, "".join(f' w:{name}="{value}"' for name, value in attributes.items())),
    st.sampled_from(TAGS.split()),
    st.dictionaries(st.sampled_from(ATTRIBUTES.split()), st.sampled_from(VALUES), max_size=2),
)
TREES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda opened, content: f"<w:{opened[0]}{opened[1]}>{''.join(content)}</w:{opened[0]}>",
        OPEN,
        st.lists(inner, max_size=5),
    ),
    max_leaves=30,
)
PARTS = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("styles", "numbering", "footnotes", "endnotes", "comments", "header1", "settings"), TREES),
)


def everything(content: bytes) -> str:
    """All that is read of a file: its text, its notes, and the words that a tracked change took out."""
    word = read(content)
    texts = [line.text if isinstance(line, Line) else str(line.rows) for line in word.accepted.lines]
    taken = (one.text for one in word.revisions if one.kind in {"删除", "移出"})
    return "".join((*texts, *(note.text for note in word.accepted.notes), *taken))


@given(TREES, PARTS)
@example('<w:p><w:pPr><w:pStyle w:val="-1"/></w:pPr></w:p>', {"styles": '<w:style w:styleId="-1" w:default="1"/>'})
def test_a_tree_of_words_own_elements_is_read_or_refused(body, parts):
    try:
        read(docx(body, **parts))
    except DraftError as told:
        assert told.findings


RUNS = st.recursive(
    st.sampled_from(("<w:r><w:t>字</w:t></w:r>", "<w:r><w:t>12</w:t><w:tab/></w:r>", "<w:r><w:br/></w:r>")),
    lambda inner: st.builds(
        lambda shell, content: shell.format("".join(content)),
        st.sampled_from(
            (
                "<w:ins>{}</w:ins>",
                "<w:smartTag>{}</w:smartTag>",
                "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                '<w:fldSimple w:instr="TOC">{}</w:fldSimple>',
                "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>",
                "<w:del>{}</w:del>",
                "<w:r><w:rPr><w:vanish/></w:rPr>{}</w:r>",
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{}',
                '{}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}',
            )
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(st.lists(RUNS, max_size=6))
def test_no_words_of_a_paragraph_are_lost_without_a_note(runs):
    body = f"<w:p>{''.join(runs)}</w:p>"
    found = everything(docx(body + p("尾")))
    assert found.count("字") >= body.count("字")
    assert found.count("12") >= body.count("12")
    assert "尾" in found


@given(st.binary(max_size=400), st.integers(0, 3000))
def test_a_damaged_file_is_read_or_refused(scrap, place):
    content = docx(p("甲。"), styles="", numbering="")
    for changed in (scrap, content[:place] + scrap + content[place + len(scrap) :], content[:place]):
        try:
            read(changed)
        except DraftError as told:
            assert told.findings


@given(st.text(max_size=200))
def test_a_part_of_any_text_is_read_or_refused(text):
    whole = part("document", f"<w:body>{text}</w:body>")
    for document in (text, whole, f"<a {SPACES}>{text}</a>"):
        try:
            read(zipped({"word/document.xml": document.encode("utf-8", "replace")}))
        except DraftError as told:
            assert told.findings
