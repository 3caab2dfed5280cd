"""Files that the reader does not take: what they are told to be, and that none of them costs memory or time."""

import struct
import time
from zipfile import ZIP_STORED

import pytest
from word.packages import docx, p, part, zipped

from drafting.finding import DraftError
from drafting.word.reader import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(content: bytes) -> str:
    """The rule by which a file is refused; what is said keeps to the house's measure."""
    with pytest.raises(DraftError) as told:
        read(content)
    (finding,) = told.value.findings
    assert len(finding.message) <= 40
    assert finding.hint
    return finding.rule


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "word-kind"),
        (OLE + b"WordDocument", "word-kind"),
        (OLE + b"x" * 99 + "EncryptedPackage".encode("utf-16-le"), "word-locked"),
        (b"%PDF-1.7", "word-kind"),
        (b"\x89PNG\r\n", "word-kind"),
        (b"\xff\xd8\xff\xe0", "word-kind"),
        (b"{\\rtf1", "word-kind"),
        (b"<html>", "word-kind"),
        (zipped({"xl/workbook.xml": "<a/>"}), "word-kind"),
        (zipped({"ppt/presentation.xml": "<a/>"}), "word-kind"),
        (zipped({"OFD.xml": "<a/>"}), "word-kind"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "word-kind"),
        (zipped({"a.txt": "x"}), "word-kind"),
        (b"PK\x03\x04" + b"x" * 99, "word-damaged"),
        (docx(p("甲"))[:-30], "word-damaged"),
        (zipped({"word/document.xml": "<w:document"}), "word-damaged"),
        (zipped({"word/document.xml": ""}), "word-damaged"),
    ],
)
def test_what_is_no_docx_is_refused_with_a_way_to_get_one(content, rule):
    assert refused(content) == rule


def test_the_way_from_an_old_file_names_the_new_form():
    with pytest.raises(DraftError, match=r"另存为 \.docx"):
        read(OLE)


def entity(content: str) -> bytes:
    return zipped({"word/document.xml": content})


ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">]>' + part("document", "<w:body>&b;</w:body>").partition("?>")[2]


@pytest.mark.parametrize(
    "content",
    [
        entity(ENTITIES),
        zipped({"word/document.xml": ENTITIES.encode("utf-16")}),
        zipped({"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + ENTITIES).encode("utf-16")}),
    ],
)
def test_a_dtd_is_refused_in_every_encoding(content):
    assert refused(content) == "word-unsafe"


def test_an_encoding_that_hides_a_dtd_is_not_followed():
    hidden = ('<?xml version="1.0" encoding="cp037"?>' + ENTITIES).encode("cp037")
    assert refused(zipped({"word/document.xml": hidden})) == "word-damaged"


@pytest.mark.parametrize("name", ["../a.xml", "word/../../a", "/etc/a", "c:\\a", "..\\a", "word\\..\\..\\a"])
def test_a_part_that_leads_outside_is_refused(name):
    files = {"word/document.xml": part("document", "<w:body/>"), name: "x"}
    content = zipped(files)
    assert refused(content) == "word-unsafe"


def test_a_part_with_a_password_is_refused():
    content = bytearray(docx(p("甲")))
    place = content.index(b"PK\x01\x02") + 8
    content[place] |= 1
    assert refused(bytes(content)) == "word-locked"


def bomb(size: int) -> bytes:
    return zipped({"word/document.xml": part("document", f"<w:body>{' ' * size}</w:body>")})


def declared(content: bytes, size: int) -> bytes:
    """A package that says its first part is so large."""
    place = content.index(b"PK\x01\x02") + 24
    return content[:place] + struct.pack("<I", size) + content[place + 4 :]


def test_what_unpacks_to_too_much_is_refused():
    assert refused(bomb(5_000_000)) == "word-large"
    assert refused(declared(docx(p("甲")), 60_000_000)) == "word-large"
    assert refused(zipped({f"word/{number}.xml": "" for number in range(2001)})) == "word-large"


def test_a_part_of_a_size_that_is_not_true_is_damaged():
    assert refused(declared(zipped({"word/document.xml": part("document", "<w:body/>")}), 60)) == "word-damaged"


def test_too_many_elements_are_refused():
    body = "".join(f"<w:p{number % 10}/>" for number in range(700_000))
    assert refused(docx(body)) == "word-large"


def test_depth_is_refused_and_what_is_just_allowed_is_read():
    def deep(levels: int) -> bytes:
        return docx("<w:x>" * levels + p("底") + "</w:x>" * levels)

    assert refused(deep(300)) == "word-damaged"
    assert [line.text for line in read(deep(240)).accepted.lines] == ["底"]
    tables = "<w:tbl><w:tr><w:tc>" * 80 + p("底") + "</w:tc></w:tr></w:tbl>" * 80
    assert [line.text for line in read(docx(tables)).accepted.lines] == ["底"]
    boxes = "<w:p><w:r><w:pict><w:txbxContent>" * 60 + p("底") + "</w:txbxContent></w:pict></w:r></w:p>" * 60
    assert [line.text for line in read(docx(boxes)).accepted.lines] == ["底"]


WORST = {
    "paragraphs": p("").replace("<w:pPr></w:pPr>", "") * 100_000,
    "runs": "<w:p>" + "<w:r><w:t>甲</w:t></w:r>" * 90_000 + "</w:p>",
    "breaks": "<w:p><w:r><w:t>甲</w:t>" + "<w:br/>" * 250_000 + "</w:r></w:p>",
    "fields": "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 80_000 + "</w:p>",
    "codes": '<w:p><w:r><w:fldChar w:fldCharType="begin"/>'
    + "<w:instrText>xxxxxxxxx</w:instrText>" * 120_000
    + "</w:r></w:p>",
    "controls": "<w:p>" + "<w:sdt><w:sdtContent><w:r><w:t>甲乙</w:t></w:r></w:sdtContent></w:sdt>" * 45_000 + "</w:p>",
    "changes": "<w:p>" + "<w:ins>" * 200 + "<w:r><w:t>甲</w:t></w:r>" * 80_000 + "</w:ins>" * 200 + "</w:p>",
    "revisions": "<w:p>" + "<w:ins><w:r><w:t>甲</w:t></w:r></w:ins>" * 60_000 + "</w:p>",
    "joined": p("甲", "<w:rPr><w:del/></w:rPr>") * 35_000,
    "cells": "<w:tbl>"
    + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p/></w:tc><w:tc/></w:tr>' * 40_000
    + "</w:tbl>",
    "boxes": "<w:p>" + "<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>" * 55_000 + "</w:p>",
    "attributes": "<w:p " + " ".join(f'a{number}=""' for number in range(400_000)) + "/>",
    "unclosed": "<w:p><w:r><w:t>甲乙丙丁</w:t><w:br/></w:r></w:p>" * 60_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", WORST)
def test_the_worst_that_is_let_in_costs_little(kind):
    content = zipped({"word/document.xml": part("document", f"<w:body>{WORST[kind]}</w:body>")}, ZIP_STORED)
    start = time.process_time()
    try:
        read(content)
    except DraftError as told:
        assert {finding.rule for finding in told.findings} <= {"word-large", "word-damaged"}
    assert time.process_time() - start < 5
