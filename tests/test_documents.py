"""A document comes in by what it holds: Word file, page or text, however encoded; the rest is refused with a cure."""

import io
import os
import re
import zipfile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pages import LAYOUTS, REPORT, TITLE, page

from drafting.files import documents
from drafting.files.documents import decoded, is_page, read_document, read_stream, source_of
from drafting.finding import DraftError

TEXT = "\n".join((TITLE, *REPORT))
PAGE = page("<div>" + "".join(f"<p>{line}</p>" for line in (TITLE, *REPORT)) + "</div>")
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"]


@pytest.fixture
def texts():
    pytest.importorskip("drafting.reading.plain_text")
    return lambda source: [line.text for line in source.lines]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["旧报告.html", "旧报告.txt", "旧报告"])
def test_a_page_is_known_by_its_tags_and_read_in_any_encoding(tmp_path, encoding, name):
    path = tmp_path / name
    path.write_bytes(PAGE.replace("utf-8", "gb2312").encode(encoding))
    assert [line.text for line in read_document(path, name).lines] == [TITLE, *REPORT]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_page_that_declares_gb2312_is_read_as_the_larger_set(layout):
    lines = [line.replace("示例区", "示例〇镕区") for line in REPORT]
    content = layout(lines).replace('charset="utf-8"', 'charset="gb2312"').encode("gb18030")
    assert [line.text for line in source_of(content, "页.htm").lines][1:] == lines


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_is_read_in_any_encoding(texts, encoding):
    source = read_stream(io.BytesIO(TEXT.replace("\n", "\r\n").encode(encoding)), "标准输入")
    assert texts(source) == [TITLE, *REPORT]
    assert source.lines[1].place[:2] == (2, 1)


@pytest.mark.parametrize("text", ["<p>甲", "甲<br>乙<br>", "\n <!-- x --><div>甲</div>", "<TABLE><TR><TD>甲</TABLE>"])
def test_a_part_of_a_page_is_one(text):
    assert is_page(text)


@pytest.mark.parametrize("text", ["甲", "甲<乙>丙", "增长<5%，>3%", "用<p>表示一段", "<甲>", "《<示例>条例》"])
def test_a_text_with_angles_is_none(text):
    assert not is_page(text)


def zipped(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0",
        b"{\\rtf1\\ansi}",
        zipped(xl__workbook="x"),
        zipped(),
        b"PK\x03\x04 broken",
        b"\0\1\2\3" * 100,
    ],
    ids=["doc", "encrypted", "pdf", "png", "jpg", "rtf", "xlsx", "zip", "broken", "binary"],
)
def test_what_is_no_text_is_refused_with_a_way_to_a_docx(content):
    pytest.importorskip("drafting.word.reader")
    with pytest.raises(DraftError) as wrong:
        source_of(content, "旧报告.docx")
    (finding,) = wrong.value.findings
    assert finding.location.file == "旧报告.docx"
    assert re.search("docx|Word", finding.hint)
    assert len(finding.message) <= 40


REFUSED = {
    "empty": (b"", "document-empty"),
    "blank": (b"\xef\xbb\xbf \r\n\t\n", "document-empty"),
    "only a picture": (b"<html><body><img alt='x' src='x.png'></body></html>", "document-empty"),
    "neither": ("甲\n".encode() * 3 + b"\xff\xff\n", "document-encoding"),
    "cut": ("甲乙丙" * 20).encode()[:-1],
    "xml": (b'<?xml version="1.0"?><w:wordDocument xmlns:w="x"><w:p>a</w:p></w:wordDocument>', "document-kind"),
    "mht": (b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n=E7=94=B2", "document-kind"),
}
REFUSED["cut"] = (REFUSED["cut"], "document-encoding")


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_told_with_its_cure(texts, name):
    content, rule = REFUSED[name]
    with pytest.raises(DraftError) as wrong:
        source_of(content, "旧报告")
    (finding,) = wrong.value.findings
    assert finding.rule == rule
    assert finding.location.file == "旧报告"
    assert finding.hint


def test_a_wrong_character_is_told_with_its_line():
    with pytest.raises(DraftError, match="旧报告:4"):
        source_of("甲\n".encode() * 3 + b"\xff\xff\n", "旧报告")


def test_a_file_that_is_not_there_or_a_folder_or_a_pipe_is_told(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for name, rule in (("没有.docx", "file-missing"), ("", "file-unreadable"), ("pipe", "file-kind")):
        with pytest.raises(DraftError) as wrong:
            read_document(tmp_path / name, "旧报告")
        assert wrong.value.findings[0].rule == rule


def test_what_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "大.docx"
    with path.open("wb") as file:
        file.truncate(documents.PACKED_LIMIT + 1)
    with pytest.raises(DraftError, match="超过50000000字节"):
        read_document(path, "大.docx")


@pytest.mark.parametrize("content", [b"<p>" + b"x" * 8_000_000, b"x\n" * 1_000_001, b"<p>" + b"x" * 1_000_001])
def test_a_text_of_the_length_of_a_library_is_refused(texts, content):
    with pytest.raises(DraftError) as wrong:
        source_of(content, "大.txt")
    assert wrong.value.findings[0].rule == "document-large"


def test_a_stream_without_end_is_not_read_to_its_end():
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size=-1):
            assert size > 0
            self.given += size
            return b"\0" * size

    pytest.importorskip("drafting.word.reader")
    stream = Endless()
    with pytest.raises(DraftError, match="超过50000000字节"):
        read_stream(stream, "标准输入")
    assert stream.given == documents.PACKED_LIMIT + 1


@given(st.text())
@example("ab涓")
@example("一")
def test_a_text_written_in_utf_8_is_that_text(text):
    assert decoded(text.encode("utf-8")) == text.removeprefix("\ufeff")


@given(
    st.binary(max_size=300)
    | st.tuples(
        st.sampled_from([b"PK\x03\x04", b"\xff\xfe", b"\xfe\xff", b"<p>", b"<?xml "]), st.binary(max_size=300)
    ).map(b"".join)
    | st.text(max_size=100).map(lambda text: f"<div><p>{text}".encode("gb18030", "replace"))
)
def test_any_bytes_are_read_or_refused(content):
    pytest.importorskip("drafting.word.reader")
    pytest.importorskip("drafting.reading.plain_text")
    try:
        source = source_of(content, "甲")
    except DraftError as wrong:
        assert all(finding.hint and finding.location.file == "甲" for finding in wrong.findings)
    else:
        assert source.lines
