"""What bookmarks stand for is still there when LibreOffice has saved a report."""

import shutil

import pytest
from render.office import need, saved_again
from word.reading import NS, part

from drafting.word.bookmarks import read

pytestmark = pytest.mark.render


def test_sources_outlive_an_office(reports, tmp_path):
    need(shutil.which("soffice"), "soffice")
    before = read((reports / "full.docx").read_bytes())
    after = saved_again(reports / "full.docx", tmp_path)
    assert read(after) == before
    assert before.keys() <= set(part(after, "word/document.xml").xpath("//w:bookmarkStart/@w:name", namespaces=NS))
