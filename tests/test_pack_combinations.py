"""Whatever is given and whatever is not, a passage reads whole: every one to three of its figures, each way."""

import re
from itertools import combinations

import pytest
from packs import PACKS, QUICK, reviewed

from drafting.checking.examples import NAME, composed
from drafting.checking.passage import blemishes
from drafting.outline import FIGURE_FORMS

PERIOD = "1月至11月"
TOGETHER = 3

WAYS = {
    "一件": lambda _: {"数": "1"},
    "下降": lambda place: {"数": str(30 - place), "上年": "40"},
    "不是全年": lambda place: {"数": str(30 - place), "上年": "20", "期间": PERIOD},
}
"""How a figure can be given; those given together differ, so that none prints as 均 of another."""

ELSEWHERE = {
    ("通用", "带头应诉"): {"出庭率"},
    ("应急管理", "安全生产处罚"): {"处罚立案", "处罚决定", "罚没金额"},
    ("生态环境", "环境违法查处"): {"处罚立案", "处罚决定", "罚没金额"},
    ("人社", "行政处罚"): {"欠薪涉罪移送"},
}
"""Figures that a passage looks at and another one prints."""

UNSAID = "没有写全"
"""How the blemish begins that is none here: the passage asks for an answer that it cannot do without."""


def _cases(passage, pack, way, together):
    """Each choice of the passage's own figures, with no answer and with all of them."""
    other = ELSEWHERE.get((pack.name, passage.name), ())
    names = [name for name in pack.indicators if name in passage.names and name not in other]
    questions = passage.head.questions
    answers = {key: said for case in passage.head.examples for key, said in case.items() if key in questions}
    for count in range(1, min(len(names), together) + 1):
        for chosen in combinations(names, count):
            figures = {name: way(place) for place, name in enumerate(chosen)}
            yield chosen, {NAME: "", **figures}
            yield chosen, {NAME: "", **figures, **answers}


def _composed(one, way, together):
    for name in one.own:
        passage = one.pack.passages[name]
        for chosen, case in _cases(passage, one.pack, way, together):
            yield name, chosen, composed(passage, one.pack, case)


def _blemished(one, way, together):
    return [
        (name, chosen, told)
        for name, chosen, lines in _composed(one, WAYS[way], together)
        for told in blemishes(lines)
        if not told.startswith(UNSAID)
    ]


def _lost(one, together):
    """Choices of which a figure is not printed, or the period; what is worked out from another given is told by it."""
    lost = []
    for name, chosen, lines in _composed(one, WAYS["不是全年"], together):
        runs = [run for line in lines for run in line.runs]
        printed = {run.ref.keys[-1] for run in runs if run.ref.form in FIGURE_FORMS}
        derived = {figure for figure in chosen if one.pack.indicators[figure].change_of in chosen}
        if not set(chosen) - derived <= printed or PERIOD not in "".join(run.text for run in runs):
            lost.append((name, chosen))
    return lost


@pytest.mark.parametrize("way", ["一件", "不是全年"])
@pytest.mark.parametrize("pack", QUICK)
def test_no_figure_alone_leaves_a_blemish(pack, way):
    assert _blemished(reviewed(pack), way, 1) == []


@pytest.mark.parametrize("pack", QUICK)
def test_a_figure_alone_is_printed_with_its_period(pack):
    assert _lost(reviewed(pack), 1) == []


def _alls(one, together):
    """Passages that say 均 or 全部 of a single case (人均 and 平均 are measures)."""
    return {
        (name, run.text)
        for name, chosen, lines in _composed(one, WAYS["一件"], together)
        for line in lines
        for run in line.runs
        if run.ref.form == "words" and re.search("(?<![人平])均|全部(?!镇街)", run.text)
    }


@pytest.mark.slow
@pytest.mark.parametrize("pack", PACKS)
def test_a_single_case_is_not_all_of_them(pack):
    assert _alls(reviewed(pack), 2) == set()


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("pack", PACKS)
def test_no_choice_of_figures_leaves_a_blemish(pack, way):
    assert _blemished(reviewed(pack), way, TOGETHER) == []


@pytest.mark.slow
@pytest.mark.parametrize("pack", PACKS)
def test_every_figure_given_is_printed_with_its_period(pack):
    assert _lost(reviewed(pack), TOGETHER) == []


@pytest.mark.slow
@pytest.mark.parametrize(("pack", "passage"), ELSEWHERE)
def test_what_another_passage_prints_it_prints(pack, passage):
    one = reviewed(pack).pack
    others = {name for other, told in one.passages.items() if other != passage for name in told.sentence.names}
    assert ELSEWHERE[pack, passage] <= one.passages[passage].names & others
