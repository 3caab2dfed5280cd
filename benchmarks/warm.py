"""What is measured in a process already warm (热): each task in one of its own, as a batch of reports has it."""

import gc
import json
import shutil
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from benchmarks.peers import ByHand, Template, canonical, naive, rendered, words
from benchmarks.rounds import Row, Task, timed
from drafting.checking.profile import review
from drafting.checking.rules import lint
from drafting.cli import NEW_OBJECTS
from drafting.composing.compose import compose
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import load_profile
from drafting.files.reports import save
from drafting.files.workspace import output_name
from drafting.ledger import ledger
from drafting.project import Made, make
from drafting.word.titles import line_ends
from drafting.word.writer import dumps

UNIT, YEAR = "天津市武清区人社局", 2023
PROFILE = Path("profiles") / UNIT / f"{YEAR}.yaml"

ROW = 20
"""Times on end that a task runs within a round: a batch makes its reports one after the other."""

_TEMPLATE, _FILLED, _CONTEXT = "template.docx", "docxtpl.docx", "context.json"


def rows(folder: Path, processes: ExitStack) -> dict[str, Row]:
    """Every task as a row of times."""
    return {name: _row(name, folder, processes) for name in _TASKS}


def _row(name: str, folder: Path, processes: ExitStack) -> Row:
    process = processes.enter_context(ProcessPoolExecutor(1, get_context("spawn")))
    return lambda: process.submit(_measured, name, folder).result()


def _measured(name: str, folder: Path) -> list[float]:
    gc.set_threshold(NEW_OBJECTS)  # as the command sets it, for every task alike
    return timed(_task(name, folder), partial(_clear, folder), ROW)


@cache
def _task(name: str, folder: Path) -> Task:
    return _TASKS[name](folder)


def _clear(folder: Path) -> None:
    """No report written yet, no title broken into lines yet, as for every new report of a batch."""
    shutil.rmtree(folder / "out", ignore_errors=True)
    (folder / _FILLED).unlink(missing_ok=True)
    line_ends.cache_clear()


def _made(folder: Path) -> Made:
    return make(folder / PROFILE, folder, "报送")


def _bytes(folder: Path) -> bytes:
    made = _made(folder)
    return dumps(made.outline, made.layout)


def _target(folder: Path) -> Path:
    return folder / "out" / output_name(UNIT, YEAR)


def _whole(folder: Path) -> Task:
    """The whole build of one report."""
    target = _target(folder)

    def whole() -> None:
        made = _made(folder)
        save(target, dumps(made.outline, made.layout))

    return whole


def _packed(folder: Path) -> Task:
    """Both packs and the calendar read, one report composed."""
    profile = load_profile(folder / PROFILE).profile

    def packed() -> None:
        pack = load_pack(profile.pack, folder)
        compose(pack, profile, load_calendar(folder), ledger(profile, pack, {}), "报送")

    return packed


def _reviewed(folder: Path) -> Task:
    made = _made(folder)
    return lambda: tuple(review(made.loaded.profile, made.pack))


def _composed(folder: Path) -> Task:
    made, calendar = _made(folder), load_calendar(folder)
    figures = ledger(made.loaded.profile, made.pack, {})
    return lambda: compose(made.pack, made.loaded.profile, calendar, figures, "报送")


def _checked(folder: Path) -> Task:
    """Every rule, over a report that has not looked up yet what it prints."""
    report = _made(folder).report
    return lambda: tuple(lint(replace(report)))


def _written(folder: Path) -> Task:
    made = _made(folder)
    return lambda: dumps(made.outline, made.layout)


def _naive(folder: Path) -> Task:
    """The text of the report by python-docx as its manual shows."""
    outline = _made(folder).outline
    return lambda: naive(outline)


def _drawn(folder: Path) -> Callable[[], Any]:
    """The template filled in by docxtpl."""
    context = json.loads((folder / _CONTEXT).read_text("utf-8"))
    return lambda: rendered(folder / _TEMPLATE, context)


def _drawn_and_saved(folder: Path) -> Task:
    drawn = _drawn(folder)
    return lambda: drawn().save(folder / _FILLED)


_TASKS: dict[str, Callable[[Path], Task]] = {
    "热成文": _whole,
    "读包组稿": _packed,
    "读": lambda folder: partial(load_profile, folder / PROFILE),
    "对照": _reviewed,
    "组稿": _composed,
    "检查": _checked,
    "写Word": _written,
    "存盘": lambda folder: partial(save, _target(folder), _bytes(folder)),
    "docxtpl渲染": _drawn,
    "docxtpl存盘": _drawn_and_saved,
    "照说明写": _naive,
    "手写压缩": lambda folder: ByHand(_bytes(folder)).zipped,
    "手写照抄": lambda folder: ByHand(_bytes(folder)).copied,
}


def prepare(folder: Path) -> None:
    """Lays the peers' template and its data ready; what all of them write is checked to be the same first."""
    made = _made(folder)
    own, template = dumps(made.outline, made.layout), Template(made.outline)
    (folder / _TEMPLATE).write_bytes(dumps(template.outline, made.layout))
    (folder / _CONTEXT).write_text(json.dumps(template.context, ensure_ascii=False), "utf-8")
    _drawn_and_saved(folder)()
    hand = ByHand(own)
    _same(words((folder / _FILLED).read_bytes()) == words(own), "docxtpl 的文字与样式")
    _same(canonical(hand.zipped()) == canonical(hand.copied()) == canonical(own), "手写的 document.xml")


def _same(equal: bool, what: str) -> None:
    """Refuses to compare what is not the same."""
    if not equal:
        raise SystemExit(f"{what}与 draft 的不一样，不能比")
