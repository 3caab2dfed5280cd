"""Rendered pages against the millimetres of GB/T 9704-2012; judged by LibreOffice with stand-in fonts."""

import pytest
from word import samples

from drafting.outline import Annex, plain
from drafting.word.layout import Layout
from drafting.word.titles import title_lines
from drafting.word.writer import dumps

pytestmark = pytest.mark.render

TOP, BOTTOM, LEFT, RIGHT = 37, 262, 28, 184


def near(value, room=1.0):
    return pytest.approx(value, abs=room)


def test_a_full_page_holds_22_lines_of_28_hanzi(rendered):
    lines = [line.text for line in rendered["grid"].pages[1] if "国" in line.text]
    assert [len(line) for line in lines] == [28] * 22


def test_text_keeps_within_the_type_area(rendered):
    bands = [band for band in rendered["grid"].picture(1).bands() if band.top < BOTTOM]
    assert TOP <= bands[0].top <= TOP + 5
    assert BOTTOM - 5 <= bands[-1].bottom <= BOTTOM
    assert min(band.left for band in bands) == near(LEFT)
    # 28 hanzi are 155.6 mm wide, and 国 does not fill its square.
    assert RIGHT - 1.5 <= max(band.right for band in bands) <= RIGHT


@pytest.mark.parametrize("name", ["full", "signers"])
def test_the_mark_stands_35_mm_under_the_top_of_the_type_area_on_one_line(rendered, name):
    mark, *_ = rendered[name].picture(0).bands(red=True)
    assert mark.top == near(TOP + 35)
    assert mark.left >= LEFT
    assert mark.right <= RIGHT
    assert mark.bottom - mark.top < 15


@pytest.mark.parametrize("name", ["full", "signers"])
def test_the_red_rule_lies_4_mm_under_the_number_and_is_156_mm_wide(rendered, name):
    picture = rendered[name].picture(0)
    rule = picture.bands(red=True)[-1]
    number = [band for band in picture.bands() if band.bottom < rule.top][-1]
    assert rule.top - number.bottom == near(4, 0.5)
    assert (rule.left, rule.right) == (near(LEFT, 0.5), near(RIGHT, 0.5))
    assert rule.bottom - rule.top == near(0.35, 0.1)


def test_nothing_is_red_without_a_head(rendered):
    assert not rendered["plain"].picture(0).bands(red=True)


@pytest.mark.parametrize(("page", "side"), [(0, "right"), (1, "left")])
def test_the_page_number_stands_7_mm_under_the_type_area_on_its_side(rendered, page, side):
    below = [band for band in rendered["grid"].picture(page).bands() if band.top > BOTTOM + 1]
    (number,) = below
    rows = rendered["grid"].picture(page).rows
    start, end = (round(edge / 25.4 * 300) for edge in (number.top, number.bottom))
    dash = max(range(start, end), key=lambda row: rows[row][0::3].count(0)) * 25.4 / 300
    assert dash == near(BOTTOM + 7, 0.5)
    edge = RIGHT - number.right if side == "right" else number.left - LEFT
    assert edge == near(14 * 25.4 / 72, 1)


@pytest.mark.parametrize("name", ["full", "signers", "odd"])
def test_the_last_rule_of_the_imprint_is_the_foot_of_the_last_page(rendered, name):
    rules = [band for band in rendered[name].picture(-1).bands() if band.fill > 0.7 and band.top < BOTTOM + 2]
    assert rules[-1].bottom == near(BOTTOM)
    assert (rules[-1].left, rules[-1].right) == (near(LEFT, 0.5), near(RIGHT, 0.5))
    assert rules[-1].bottom - rules[-1].top == near(0.35, 0.1)


def test_the_title_breaks_where_it_was_told_to(rendered):
    pages = [[line.text for line in page] for page in rendered["full"].pages]
    (annex,) = [page for page in pages if page[0] == "附件2"]
    for title, page in ((plain(samples.FULL.title), pages[0]), (samples.LONG_TITLE, annex)):
        lines = title_lines(title)
        assert "\n".join(lines) in "\n".join(page)
        assert len(lines) > 1


def test_the_first_page_shows_text(rendered):
    assert samples.WORDS[:6] in rendered["signers"].text(0)


def test_a_run_in_heading_and_its_text_share_a_line(rendered):
    assert "（一）发挥行政复议主渠道作用。全年新收" in rendered["public"].text(0)


def test_an_annex_begins_a_page(rendered):
    pages = [page[0].text for page in rendered["full"].pages]
    assert [first for first in pages if first.startswith("附件")] == ["附件1", "附件2"]
    assert pages.index("附件1") > 0


def test_the_header_of_a_table_comes_again(rendered):
    heads = [page for page in rendered["full"].pages if any(line.text == "序号执法事项数量说明" for line in page)]
    assert len(heads) >= 4


def edge_cases():
    """Reports whose text ends anywhere on a page, after a short or a long last paragraph."""
    for lines in range(6, 20):
        for tail, last in (("short", samples.paragraph("特此报告。")), ("long", samples.paragraph("长" * 28 * 6))):
            opening = tuple(samples.paragraph("甲") for _ in range(lines))
            yield f"{tail}{lines}", samples.FULL._replace(opening=opening, sections=(), closing=(last,), annexes=())


@pytest.fixture(scope="module")
def edges(office, tmp_path_factory):
    folder = tmp_path_factory.mktemp("edges")
    for sealed in (True, False):
        for name, outline in edge_cases():
            plain = outline.elements._replace(issuer_mark="", note="")
            content = dumps(outline._replace(elements=plain), Layout(sealed=sealed))
            (folder / f"{name}-{sealed}.docx").write_bytes(content)
    return office(sorted(folder.glob("*.docx")), folder)


def test_a_signature_never_stands_alone_on_a_page(edges):
    assert len(edges) == 56
    for name, pdf in edges.items():
        (page,) = [text for text in map(pdf.text, range(len(pdf.pages))) if "2025年1月12日" in text]
        assert samples.ORGAN in page, name
        assert "特此报告。" in page or "长长" in page, name
    assert {len(pdf.pages) for pdf in edges.values()} == {1, 2}


def test_text_never_runs_into_the_imprint(edges):
    for name, pdf in edges.items():
        *above, copies, printer, _ = pdf.pages[-1]
        assert (copies.text[:3], printer.text[-2:]) == ("抄送：", "印发"), name
        assert all(line.bottom <= copies.top for line in above), name
        assert not any("抄送" in pdf.text(page) for page in range(len(pdf.pages) - 1)), name


@pytest.fixture(scope="module")
def tables(office, tmp_path_factory):
    """Reports whose last page is filled more and more by the table of an annex."""
    folder = tmp_path_factory.mktemp("tables")
    for rows in range(18, 30):
        shown = samples.TABLE._replace(rows=samples.TABLE.rows[:rows])
        annexes = (Annex(samples.line("数据表"), (shown,)),)
        made = samples.FULL._replace(opening=(), sections=(), annexes=annexes)
        (folder / f"rows{rows}.docx").write_bytes(dumps(made))
    return office(sorted(folder.glob("*.docx")), folder)


def test_the_imprint_never_stands_alone_under_a_table(tables):
    """LibreOffice alone fails where the table already filled the page before: docs/版式.md says so."""
    assert {len(pdf.pages) for pdf in tables.values()} == {3, 4}
    for name, pdf in tables.items():
        assert "劳动保障监察日常巡视检查" in pdf.text(-1), name
        assert "抄送：" in pdf.text(-1), name


def test_no_line_begins_with_a_closing_mark(rendered):
    for name in ("full", "signers", "plain", "public"):
        lines = [line.text for page in rendered[name].pages for line in page]
        assert not [line for line in lines if line[:1] in "，。；：、？！）》”】〕%"], name
