"""The packs that come with the program: sound, composed in every case, worded by ourselves."""

import re
from pathlib import Path

import pytest
from gallery import page

from drafting.checking.examples import examples
from drafting.finding import Level
from drafting.project import list_packs, review_pack

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "packs"
SAMPLES = [ROOT.parent / "shared" / "samples" / name for name in ("000.txt", "002.txt", "004.txt", "facts.md")]
SHIPPED = ("通用", "人社")

SET_PHRASES = (
    "法治政府建设与责任落实督察工作规定",
    "坚持以习近平新时代中国特色社会主义思想为指导",
    "主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
    "履行推进法治建设第一责任人职责",
    "推进法治政府建设的主要举措和成效",
    "推进法治政府建设存在的不足和原因",
    "推进法治政府建设的主要安排",
    "公众参与、专家论证、风险评估、合法性审查、集体讨论决定",
    "公众参与、专家论证、风险评估、合法性审查和集体讨论决定",
    "合法性审查、集体讨论决定等程序",
    "全面依法治国新理念新思想新战略",
    "法治政府建设情况报告如下",
    "法治建设工作情况报告如下",
)
"""Official names, statutory headings and the statutory procedure: nobody's own wording."""


@pytest.fixture(scope="module")
def reviewed():
    return {name: review_pack(name, ROOT) for name in SHIPPED}


def test_every_shipped_pack_is_covered_here():
    assert {row.name for row in list_packs(ROOT)} == set(SHIPPED)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_pack_has_no_fault(name, reviewed):
    told = [finding for finding in reviewed[name].findings if finding.level is not Level.INFO]
    assert [str(finding) for finding in told] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_passage_has_examples(name, reviewed):
    assert len(reviewed[name].pack.passages) >= 60
    bare = [passage.name for passage in reviewed[name].pack.passages.values() if len(passage.head.examples) < 2]
    assert bare == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_case_makes_its_golden_text(name, reviewed, golden):
    golden("".join(_told(reviewed[name])), GOLDEN / f"{name}.txt")


def _told(reviewed):
    for name in reviewed.own:
        for case, text in examples(reviewed.pack.passages[name], reviewed.pack):
            yield f"【{name}】{case}\n{text}\n\n"


def test_the_page_of_passages_is_true(reviewed, golden):
    made = page((reviewed[name].pack, reviewed[name].own) for name in SHIPPED)
    golden(made, ROOT / "docs" / "文段一览.md")


@pytest.mark.skipif(not all(path.is_file() for path in SAMPLES), reason="the sample reports are not at hand")
def test_no_sentence_is_a_samples_own(reviewed):
    theirs = {run for path in SAMPLES for run in _runs(path.read_text("utf-8"))}
    files = [path for name in SHIPPED for path in (ROOT / "templates" / name).rglob("*") if path.is_file()]
    texts = [
        *(path.read_text("utf-8") for path in files),
        *(told for name in SHIPPED for told in _told(reviewed[name])),
    ]
    assert len(theirs) > 4_000
    copied = {run: text.strip()[:20] for text in texts for run in _runs(_own(text)) if run in theirs}
    assert copied == {}


def _own(text):
    """The text with the set phrases cut out."""
    for phrase in SET_PHRASES:
        text = text.replace(phrase, "|")
    return text


def _runs(text, length=13):
    """Every sequence of 13 hanzi in the text, over marks and line ends but not over figures and braces."""
    for stretch in re.split(r"[^\u4e00-\u9fff，。、；：“”《》（）\s]+", text):
        hanzi = re.sub(r"[^\u4e00-\u9fff]", "", stretch)
        yield from (hanzi[start : start + length] for start in range(len(hanzi) - length + 1))
