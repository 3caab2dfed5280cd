"""What is composed and printed reads back, in every skeleton and numbering; nothing that stood is lost."""

import json
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.composing.compose import compose
from drafting.ledger import ledger
from drafting.outline import lines, plain, printed, text_lines, walk
from drafting.project import open_profile
from drafting.reading.as_json import as_json
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read
from drafting.reading.source import Grid
from drafting.text import dumps

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
PROFILES = sorted((ROOT / "profiles").glob("*/*.yaml"))


def sections(outline):
    return [
        (one.mark, plain(one.title), one.role, [[plain(row) for row in lines(block)] for block in one.blocks])
        for one in walk(outline.sections)
    ]


def figures(outline):
    return Counter(run.text for row in text_lines(outline) for run in row if run.ref.form == "figure")


def in_every_form(path):
    case = open_profile(path, ROOT)
    known = ledger(case.profile, case.pack, {})
    for skeleton in case.pack.skeletons:
        for numbering in case.pack.numberings:
            profile = case.profile.model_copy(update={"skeleton": skeleton, "numbering": numbering})
            yield compose(case.pack, profile, case.calendar, known)


@pytest.mark.slow
@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.parent.name)
def test_every_form_of_a_report_reads_back(path):
    for outline in in_every_form(path):
        found = read(lines_of_text(dumps(outline))).outline
        assert sections(found) == sections(outline)
        assert found.elements.addressee == () or plain(found.elements.addressee) == plain(outline.elements.addressee)
        assert dumps(found) == dumps(outline)


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.parent.name)
def test_the_figures_of_a_report_read_back(path):
    case = open_profile(path, ROOT)
    outline = compose(case.pack, case.profile, case.calendar, ledger(case.profile, case.pack, {}))
    found = read(lines_of_text(dumps(outline)))
    assert figures(outline) - figures(found.outline) == Counter()
    assert sum((figures(found.outline) - figures(outline)).values()) <= 2
    assert len(found.figures) == sum(figures(found.outline).values())


PIECES = (
    *(
        "一、",
        "（一）",
        "(二)",
        "1.",
        "2、",
        "（3）",
        "①",
        "一是",
        "第一，",
        "加强领导",
        "规范执法",
        "。",
        "，",
        "；",
        "：",
    ),
    *(" ", "\u3000", "\n", "\n\n", "《条例》", "“三项制度”", "甲乙丙丁戊己庚辛" * 8, "120件", "92%以上", "近两千人次"),
    *("索引号：12", "打印", "附件：1.表", "附件", "示例区教育局", "2026年1月12日", "特此报告。", "抄送：区委。", "|"),
    *("｜甲｜乙｜", "示教〔2025〕1号", "市委：", "2025年法治政府建设年度报告", "存在的不足", "上一篇：甲"),
)
FIXED = "签发人抄送附件印发"


def letters(text):
    return Counter(char for char in text if char.isalnum())


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_nothing_that_stood_is_lost(text):
    source = lines_of_text(text)
    found = read(source)
    stood = letters("".join(str(one.rows) if isinstance(one, Grid) else one.text for one in source.lines))
    kept = "".join(run.text for run in printed(found.outline)) + "".join(one.mark for one in found.headings)
    told = "".join(note.text for note in found.notes) + "".join(found.metadata.values())
    lost = stood - letters(kept + told)
    assert all(char in FIXED or char.isdigit() for char in lost), lost


@pytest.mark.skipif(not (SHARED / "samples").is_dir(), reason="the sample reports are not at hand")
@pytest.mark.parametrize("name", ["000", "002", "004"])
def test_a_sample_report_is_read_right(name, tmp_path):
    sys.path.insert(0, str(SHARED / "tools"))
    from score_import import main

    text = (SHARED / "samples" / f"{name}.txt").read_text("utf-8")
    (tmp_path / "read.json").write_text(json.dumps(as_json(read(lines_of_text(text)))), "utf-8")
    score = main(name, tmp_path / "read.json", SHARED / "samples")
    assert score["heading_f1"] >= 0.98
    assert score["parts"] == 1
    assert min(score["figure_recall"], score["figure_precision"]) >= 0.98


@pytest.mark.parametrize(
    "text",
    [
        "一、主要举措\n（一）加强领导。全年研究工作4次，办结率95%以上。\n" * 4000,
        "一、主要举措 （一）加强领导。全年研究工作4次，办结率95%以上。 " * 4000,
        "推进工作" * 60_000,
        "“" * 100_000,
        "《甲" * 60_000,
        "1-" * 80_000,
        " 一" * 60_000,
        "一、甲\n" * 20_000,
        "打印 关闭 " * 40_000,
        "索引号：" * 40_000,
    ],
    ids=["lines", "one line", "no end", "quotes", "book marks", "dashes", "spaces", "headings", "buttons", "metadata"],
)
def test_a_large_text_takes_no_more_than_its_share(text):
    begun = time.process_time()
    read(lines_of_text(text))
    assert time.process_time() - begun < 5
