"""Bookmarks around figures, and the way back from them to the profile."""

import zipfile

import pytest
from word import samples
from word.reading import found, opened

from drafting.outline import Outline, Ref, Run
from drafting.word.bookmarks import Bookmarks, read
from drafting.word.elements import W, text_run
from drafting.word.package import SOURCES, packed, unpacked
from drafting.word.writer import dumps

LONG = "甲" * 40


def printed(document):
    """The words inside each bookmark, by its name."""
    made = {}
    for start in document.element.iter("{*}bookmarkStart"):
        run, end = start.getnext(), start.getnext().getnext()
        assert end.tag.endswith("bookmarkEnd")
        assert start.get(f"{W}id") == end.get(f"{W}id")
        made[start.get(f"{W}name")] = run.text
    return made


def file_of(bookmarks: Bookmarks) -> bytes:
    return packed({SOURCES: bookmarks.dumps()})


def test_every_figure_printed_leads_back_to_its_keys():
    sources, words = read(dumps(samples.FULL)), printed(opened(samples.FULL))
    assert len(words) == 3 + 3 * 40
    assert list(sources) == list(words)
    assert (words["d0001"], sources["d0001"]) == ("5件", (("数据", "行政复议新收"), "figure"))
    assert (words["d0002"], sources["d0002"]) == ("【待填：行政复议在办】", (("数据", "行政复议在办"), "gap"))
    assert {sources[name].keys[1] for name, text in words.items() if text.endswith("户次")} == {"检查户次"}


def test_ids_and_names_are_used_once():
    document = opened(samples.FULL)
    starts = found(document, "//w:bookmarkStart/@w:id")
    assert starts == found(document, "//w:bookmarkEnd/@w:id")
    assert len(set(starts)) == len(set(found(document, "//w:bookmarkStart/@w:name"))) == len(starts)


@pytest.mark.parametrize(
    "figures",
    [(LONG, f"{LONG}乙"), ("甲" * 60, "甲" * 59 + "乙"), ("ABC", "abc"), ("比率(%)", "第 1 项"), ("<&>\"'", "]]>")],
)
def test_no_name_is_cut_or_mistaken_for_another(figures):
    outline = Outline(samples.line("题"), (samples.paragraph(*(samples.figure("1", name) for name in figures)),))
    assert [source.keys for source in read(dumps(outline)).values()] == [("数据", name) for name in figures]


def test_keys_come_back_with_their_indexes():
    bookmarks = Bookmarks()
    sources = [
        Ref(("文段", "不足", "条目", 0, "原因"), "gap"),
        Ref(("数据", LONG), "change"),
        Ref(("数据", "0"), "share"),
    ]
    for source in sources:
        bookmarks.around(text_run("1"), source)
    assert read(file_of(bookmarks)) == dict(zip(("d0001", "d0002", "d0003"), sources, strict=True))


def test_nothing_is_linked_for_the_public():
    assert not found(opened(samples.PUBLIC), "//w:bookmarkStart/@w:name")
    assert read(dumps(samples.PUBLIC)) == {}


def test_the_part_is_known_under_any_name_and_beside_others():
    parts = unpacked(dumps(samples.FULL))
    sources = parts.pop(SOURCES)
    moved = {**parts, "customXml/item1.xml": b"<other/>", "customXml/item7.xml": sources}
    assert read(packed(moved)) == read(dumps(samples.FULL))


def test_what_is_no_map_is_refused():
    broken = '<出处 xmlns="urn:draft-fazhi:bookmarks">{"d0001":</出处>'.encode()
    with pytest.raises(ValueError, match=r"."):
        read(packed({SOURCES: broken}))
    with pytest.raises(zipfile.BadZipFile):
        read(b"no package")


def test_neighbours_without_a_bookmark_are_one_run():
    runs = (Run("甲"), Run("乙"), Run(""), samples.figure("丙", "数"), Run("丁"), Run("戊"))
    outline = Outline(samples.line("题"), (samples.paragraph(*runs),))
    texts = "//w:p[w:pPr/w:pStyle/@w:val='BodyText']//w:t/text()"
    assert found(opened(outline), texts) == ["甲乙", "丙", "丁戊"]
    assert found(opened(outline._replace(audience="公开")), texts) == ["甲乙丙丁戊"]
