"""A report that somebody edited is never lost, and one that nobody touched never called edited."""

import io
import os
import zipfile

import pytest

from drafting.files.reports import Kept, save
from drafting.word.package import DOCUMENT, packed, unpacked


def report(words):
    return packed({DOCUMENT: words.encode(), "word/styles.xml": b"<s/>"})


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "out" / "报告.docx"
    save(file, report("甲"), "甲/2024.yaml")
    return file


def names(path):
    return sorted(each.name for each in path.parent.iterdir())


def test_only_the_words_edited_by_a_zip_tool_are_kept(path):
    """The comment stays in the file, as zip tools leave it, and so does every other part."""
    parts = unpacked(path.read_bytes()) | {DOCUMENT: "人手改过".encode()}
    with zipfile.ZipFile(path) as written:
        comment = written.comment
    edited = io.BytesIO()
    with zipfile.ZipFile(edited, "w") as anew:
        for name, part in parts.items():
            anew.writestr(name, part)
        anew.comment = comment
    path.write_bytes(edited.getvalue())
    kept = save(path, report("乙"), "甲/2024.yaml")
    assert kept == Kept(path.with_name("报告（原件）.docx"), foreign=False)
    assert kept.path.read_bytes() == edited.getvalue()
    assert unpacked(path.read_bytes())[DOCUMENT] == "乙".encode()


@pytest.mark.parametrize(
    "change", [lambda old: old + b"x", lambda old: old[:-1], lambda old: old[:0], lambda old: old[:2]]
)
def test_whatever_was_changed_is_kept(path, change):
    changed = change(path.read_bytes())
    path.write_bytes(changed)
    assert save(path, report("乙"), "甲/2024.yaml").path.read_bytes() == changed


def test_a_report_nobody_touched_makes_no_copy_whatever_changed_in_it(path):
    other_look = packed({DOCUMENT: "乙".encode(), "word/styles.xml": b"<other/>", "docProps/app.xml": b"<new/>"})
    os.utime(path, (0, 0))
    assert save(path, other_look, "甲/2024.yaml") is None
    assert names(path) == ["报告.docx"]


def test_a_copied_report_is_still_known(path):
    path.write_bytes(bytes(path.read_bytes()))
    assert save(path, report("乙"), "甲/2024.yaml") is None


def test_another_profiles_report_is_put_aside_and_not_called_edited(path):
    written = path.read_bytes()
    kept = save(path, report("乙"), "乙/2024.yaml")
    assert kept == Kept(path.with_name("报告（原件）.docx"), foreign=True)
    assert kept.path.read_bytes() == written


def test_what_is_put_aside_is_numbered_and_never_written_over(path):
    for change in (b"one", b"two", b"three"):
        path.write_bytes(change)
        save(path, report("乙"), "甲/2024.yaml")
    assert names(path) == ["报告.docx", "报告（原件2）.docx", "报告（原件3）.docx", "报告（原件）.docx"]
    assert path.with_name("报告（原件）.docx").read_bytes() == b"one"


def test_the_mark_says_nothing_of_the_profile(path):
    with zipfile.ZipFile(path) as written:
        name, *sums = written.comment.decode().split(" ")
    assert name == "draft"
    assert [len(each) for each in sums] == [64, 64]
    assert written.testzip is not None
