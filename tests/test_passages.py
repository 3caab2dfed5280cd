"""Every passage of every pack: nothing said of itself, no pattern over and over, nobody's sentence."""

import random
import re
from itertools import pairwise
from pathlib import Path

import pytest

from drafting.checking.examples import NAME, case_name, composed
from drafting.checking.passage import blemishes
from drafting.pack import OPENING
from drafting.project import list_packs, review_pack

ROOT = Path(__file__).parents[1]
PACKS = [row.name for row in list_packs(ROOT)]
SAID = ("answer", "figure", "number", "change", "difference", "share", "gap")
COUNTED = ("figure", "number")
YEAR = "全年"


@pytest.fixture(scope="module")
def passages():
    """Each pack's own passages, openings left out: those are forms that a bureau chooses."""
    reviewed = {name: review_pack(name, ROOT) for name in PACKS}
    return {
        name: [(one.pack.passages[own], one.pack) for own in one.own if own not in one.pack.order.get(OPENING, ())]
        for name, one in reviewed.items()
    }


def _sentences(lines):
    """Each sentence as its runs, the answers that end within it kept whole; headings are none."""
    for line in lines:
        if line.heading:
            continue
        sentence = []
        for run in line.runs:
            own = run.ref.form not in SAID
            pieces = re.split(r"(?<=。)", run.text) if own else [run.text]
            for piece in filter(None, pieces):
                sentence.append(run._replace(text=piece))
                if piece.endswith("。"):
                    yield sentence
                    sentence = []
        if sentence:
            yield sentence


def _text(sentence):
    return "".join(run.text for run in sentence)


def _told(sentence):
    return any(run.ref.form in SAID and run.ref.keys[:1] != ("单位",) for run in sentence)


def _bare(sentence):
    """Whether a sentence is the pack's own words around figures, with no answer in it."""
    return not any(run.ref.form in ("answer", "gap") and run.ref.keys[:1] != ("单位",) for run in sentence)


def _figures(sentence):
    return sum(run.ref.form in COUNTED for run in sentence)


def _own(lines):
    """The pack's own words of a passage."""
    return "".join(run.text for line in lines for run in line.runs if run.ref.form not in SAID)


def _cases(of):
    return [(passage, pack, case) for passage, pack in of for case in passage.head.examples]


def _where(passage, case):
    return f"{passage.name}·{case_name(case, 0)}"


@pytest.mark.parametrize("pack", PACKS)
def test_a_passage_told_nothing_says_nothing(pack, passages):
    said = {
        passage.name: [_text(one) for one in _sentences(composed(passage, within, {})) if not _told(one)]
        for passage, within in passages[pack]
    }
    assert {name: told for name, told in said.items() if told} == {}


@pytest.mark.parametrize("pack", PACKS)
def test_a_sentence_without_an_answer_hangs_on_one(pack, passages):
    """没有行政处罚案件 prints no figure; it goes where the figure behind it goes."""
    loose = [
        (_where(passage, case), _text(sentence))
        for passage, within, case in _cases(passages[pack])
        for sentence in _sentences(composed(passage, within, case))
        if not _told(sentence) and not _leaves(_text(sentence), passage, within, case)
    ]
    assert loose == []


def _leaves(text, passage, within, case):
    """Whether the sentence goes or changes when one thing that the case says is taken away."""
    for name in case.keys() - {NAME}:
        less = {key: value for key, value in case.items() if key != name}
        if text not in map(_text, _sentences(composed(passage, within, less))):
            return True
    return False


@pytest.mark.parametrize("pack", PACKS)
def test_a_passage_says_the_whole_year_once(pack, passages):
    often = [
        _where(passage, case)
        for passage, within, case in _cases(passages[pack])
        if _own(composed(passage, within, case)).count(YEAR) > 1
    ]
    assert often == []


@pytest.mark.parametrize("pack", PACKS)
def test_no_two_sentences_in_a_row_are_of_one_pattern(pack, passages):
    """Two that begin with the same word and count, or three bare counts in a row, would be one sentence."""
    alike = []
    for passage, within, case in _cases(passages[pack]):
        sentences = list(_sentences(composed(passage, within, case)))
        alike += [
            (_where(passage, case), _text(one) + _text(two)) for one, two in pairwise(sentences) if _alike(one, two)
        ]
        alike += [(_where(passage, case), "".join(map(_text, row))) for row in _threes(sentences)]
    assert alike == []


def _alike(one, two):
    return _counts(one) and _counts(two) and _text(one)[:2] == _text(two)[:2]


def _threes(sentences):
    rows = zip(sentences, sentences[1:], sentences[2:], strict=False)
    return [row for row in rows if all(_counts(one) and _figures(one) == 1 for one in row)]


def _counts(sentence):
    return _bare(sentence) and _figures(sentence) > 0


@pytest.mark.parametrize("pack", PACKS)
def test_the_joints_are_right_whatever_is_told(pack, passages):
    """A part of what the examples tell, drawn by lot, always the same."""
    told = [
        (passage.name, blemish, case)
        for passage, within in passages[pack]
        for case in _drawn(passage, within.indicators)
        for blemish in _joints(composed(passage, within, case))
    ]
    assert told == []


def _drawn(passage, indicators, times=40):
    """Cases of a part of the figures and answers that the examples give, a fifth of the figures none or one."""
    lot = random.Random(passage.name)  # noqa: S311
    pool = {}
    for case in passage.head.examples:
        for name in case.keys() - {NAME}:
            pool.setdefault(name, []).append(case[name])
    for _ in range(times):
        taken = {name: lot.choice(pool[name]) for name in sorted(pool) if lot.random() < 0.5}
        few = {name: {"数": lot.choice("01"), "上年": "3"} for name in sorted(taken) if lot.random() < 0.2}
        yield {**taken, **{name: given for name, given in few.items() if name in indicators}}


def _joints(lines):
    if not lines or any(run.is_gap for line in lines for run in line.runs):
        return []
    return list(blemishes(lines))
