"""In a report that is built, every figure printed leads back to its keys in the profile (书签)."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from packs import PROFILES, each

from drafting.outline import FIGURE_FORMS, printed
from drafting.project import make
from drafting.word.bookmarks import read
from drafting.word.elements import W
from drafting.word.writer import dumps

ROOT = Path(__file__).parents[1]

LONG = "宣" * 39


def marked(content):
    """The words of every bookmark with what the file says of it, in the order of the page."""
    refs = read(content)
    starts = Document(BytesIO(content)).element.iter(f"{W}bookmarkStart")
    return [(start.getnext().text, refs[start.get(f"{W}name")]) for start in starts]


def figures(outline):
    return [(run.text, run.ref) for run in printed(outline) if run.ref.form in (*FIGURE_FORMS, "gap") and run.text]


@pytest.mark.parametrize("path", each(PROFILES))
def test_every_figure_of_a_shipped_report_is_bookmarked(path):
    made = make(path, ROOT, "报送")
    found = marked(dumps(made.outline, made.layout))
    assert found
    assert sorted(found) == sorted(figures(made.outline))
    known = made.case.profile.figures
    assert {ref.keys[1] for _, ref in found if ref.form in FIGURE_FORMS} <= known.keys()


def test_headings_long_names_and_names_alike_lead_to_their_own_keys(tmp_path):
    text = (
        "年度: 2024\n单位: {全称: 示例区教育局}\n数据:\n"
        f"  {LONG}甲: {{数: 40, 单位: 场}}\n  {LONG}乙: {{数: 7, 单位: 场}}\n"
        f"自拟:\n  - 部分: 举措\n    标题: 开展{{{LONG}甲}}宣讲\n    正文: 走访{{{LONG}乙}}，还缺{{行政复议新收}}。\n"
    )
    path = tmp_path / "2024.yaml"
    path.write_text(text, "utf-8")
    found = dict(marked(dumps(make(path, ROOT, "报送").outline)))
    assert found["40场"] == (("数据", f"{LONG}甲"), "figure")
    assert found["7场"] == (("数据", f"{LONG}乙"), "figure")
    assert (("数据", "行政复议新收"), "gap") in found.values()


def test_the_public_version_has_none():
    made = make(PROFILES[0], ROOT, "公开")
    assert marked(dumps(made.outline, made.layout)) == []
    assert read(dumps(made.outline, made.layout)) == {}
