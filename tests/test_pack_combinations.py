"""Whatever is given and whatever is not, a passage reads whole: every one to three of its figures, each way."""

from itertools import combinations
from pathlib import Path

import pytest

from drafting.checking.examples import NAME, composed
from drafting.checking.passage import blemishes
from drafting.outline import FIGURE_FORMS
from drafting.project import review_pack

ROOT = Path(__file__).parents[1]
PACKS = ("乡镇街道", "农业农村", "住房城乡建设", "交通运输", "民政", "文化旅游")
PERIOD = "1月至11月"
TOGETHER = 3

WAYS = {
    "一件": lambda _: {"数": "1"},
    "下降": lambda place: {"数": str(30 - place), "上年": "40"},
    "不是全年": lambda place: {"数": str(30 - place), "上年": "20", "期间": PERIOD},
}
"""How a figure can be given; those given together differ, so that none prints as 均 of another."""


@pytest.fixture(scope="module")
def reviewed():
    return {name: review_pack(name, ROOT) for name in PACKS}


def _cases(passage, pack, way):
    """Each choice of the passage's figures, with no answer and with all of them."""
    names = [name for name in pack.indicators if name in passage.names]
    questions = passage.head.questions
    answers = {key: said for case in passage.head.examples for key, said in case.items() if key in questions}
    for count in range(1, min(len(names), TOGETHER) + 1):
        for chosen in combinations(names, count):
            figures = {name: way(place) for place, name in enumerate(chosen)}
            yield chosen, {NAME: "", **figures}
            yield chosen, {NAME: "", **figures, **answers}


def _composed(one, way):
    for name in one.own:
        passage = one.pack.passages[name]
        for chosen, case in _cases(passage, one.pack, way):
            yield name, chosen, composed(passage, one.pack, case)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("pack", PACKS)
def test_no_choice_of_figures_leaves_a_blemish(pack, way, reviewed):
    found = [
        (name, chosen, told)
        for name, chosen, lines in _composed(reviewed[pack], WAYS[way])
        for told in blemishes(lines)
    ]
    assert found == []


@pytest.mark.parametrize("pack", PACKS)
def test_every_figure_given_is_printed_with_its_period(pack, reviewed):
    lost = []
    for name, chosen, lines in _composed(reviewed[pack], WAYS["不是全年"]):
        runs = [run for line in lines for run in line.runs]
        printed = {run.ref.keys[-1] for run in runs if run.ref.form in FIGURE_FORMS}
        if not set(chosen) <= printed or PERIOD not in "".join(run.text for run in runs):
            lost.append((name, chosen))
    assert lost == []
