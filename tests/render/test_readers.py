"""What programs other than an office see of a report: each reads every element, the imprint once or oftener."""

from importlib.util import find_spec

import pytest
from render.office import need

pytestmark = pytest.mark.render


def test_mammoth_reads_the_imprint_once(reports):
    need(find_spec("mammoth"), "mammoth")
    import mammoth

    with (reports / "full.docx").open("rb") as file:
        text = mammoth.extract_raw_text(file).value
    assert text.count("抄送：区委依法治区办，区司法局。") == 1
    assert text.count("2025年1月13日印发") == 1


def test_docx2python_reads_the_whole_file(reports):
    need(find_spec("docx2python"), "docx2python")
    from docx2python import docx2python

    with docx2python(reports / "full.docx") as read:
        text = read.text
    assert "抄送：区委依法治区办，区司法局。" in text
    assert "版记：抄送机关、印发机关和印发日期" in text
    assert "— 1 —" in text
