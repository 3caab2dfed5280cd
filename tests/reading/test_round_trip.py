"""What is composed and printed reads back, in every skeleton and numbering; nothing that stood is lost."""

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafting.composing.compose import compose
from drafting.ledger import ledger
from drafting.outline import lines, plain, printed, text_lines, walk
from drafting.project import open_profile
from drafting.reading.as_json import as_json
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read
from drafting.reading.source import Grid, Line, Place, Source
from drafting.text import dumps

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
PROFILES = sorted((ROOT / "profiles").glob("*/*.yaml"))
REAL = [path for path in PROFILES if "示例" not in path.parent.name]


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
@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
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
    if "示例" not in path.parent.name:  # answers of the invented units hold figures as words of their own
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


def said(one):
    return "".join(map("".join, one.rows)) if isinstance(one, Grid) else one.mark + one.text


def lost(stood, reading):
    """The letters and digits that stood in a source and are neither in the outline nor told."""
    kept = "".join(run.text for run in printed(reading.outline)) + "".join(one.mark for one in reading.headings)
    told = "".join(note.text for note in reading.notes) + "".join(reading.metadata.values())
    return [char for char in letters(stood) - letters(kept + told) if char not in FIXED and not char.isdigit()]


@example("：索引号：12")
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=300, deadline=None)
def test_nothing_of_a_text_is_lost(text):
    source = lines_of_text(text)
    assert not lost("".join(map(said, source.lines)), read(source))


LINES = st.builds(
    Line,
    st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
    st.builds(Place, st.integers(1, 99), st.integers(1, 9)),
    mark=st.sampled_from(("", "", "", "一、", "（一）", "1.", "a)", "•", "一是")),
    level=st.sampled_from((0, 0, 1, 2, 3)),
    centred=st.booleans(),
    bold=st.booleans(),
)
GRIDS = st.builds(
    Grid, st.lists(st.lists(st.sampled_from(PIECES), max_size=3).map(tuple), max_size=3).map(tuple), st.just(Place(1))
)


@example((Line("2025年法治政府建设年度报告", Place(1), mark="a)"),))
@given(st.lists(LINES | GRIDS, max_size=20).map(tuple))
@settings(max_examples=300, deadline=None)
def test_nothing_of_a_word_file_is_lost(lines):
    found = read(Source(lines))
    assert not lost("".join(map(said, lines)), found)


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text):
    read(lines_of_text(text))


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
        "查处12件，" * 40_000,
        "“" * 100_000,
        "《甲" * 60_000,
        "1-" * 80_000,
        " 一" * 60_000,
        "一、甲\n" * 20_000,
        "打印 关闭 " * 40_000,
        "索引号：" * 40_000,
    ],
    ids=[
        "lines",
        "one line",
        "no end",
        "figures",
        "quotes",
        "book marks",
        "dashes",
        "spaces",
        "headings",
        "buttons",
        "metadata",
    ],
)
def test_a_large_text_takes_no_more_than_its_share(text):
    begun = time.process_time()
    read(lines_of_text(text))
    assert time.process_time() - begun < 5


def on_one_line(text):
    title, body = text.split("\n\n", 1)
    return f"{title}\n{' '.join(line.strip() for line in body.splitlines() if line.strip())}"


def wrapped(text, width=35):
    return "\n".join(
        line[start : start + width] for line in text.split("\n") for start in range(0, max(len(line), 1), width)
    )


HALF_WIDTH = str.maketrans("，（）：；", ",():;")


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
@pytest.mark.parametrize(
    "spoilt",
    [
        on_one_line,
        wrapped,
        lambda text: text.translate(HALF_WIDTH),
        lambda text: on_one_line(text.translate(HALF_WIDTH)),
        lambda text: re.sub(r"(?m)^(\s*\d+)\.(?!\d)", r"\1、", text),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: wrapped(text.replace("\u3000\u3000", ""), 32),
    ],
    ids=["one line", "wrapped", "half-width", "half-width on one line", "1、", "crlf", "wrapped without indent"],
)
def test_a_report_reads_alike_however_it_was_pasted(path, spoilt):
    case = open_profile(path, ROOT)
    text = dumps(compose(case.pack, case.profile, case.calendar, ledger(case.profile, case.pack, {})))
    known, found = read(lines_of_text(text)), read(lines_of_text(spoilt(text)))
    assert told(found) == told(known)


def told(reading):
    headings = [(one.depth, _bare(one.title), one.role) for one in reading.headings]
    return headings, [(one.number, one.measure_word, one.nature) for one in reading.figures]


def _bare(title):
    return title.translate(HALF_WIDTH)
