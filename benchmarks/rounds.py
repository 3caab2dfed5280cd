"""Rounds (轮次): every task once a round, side by side, so that what disturbs the machine disturbs all alike."""

import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

Task = Callable[[], object]
"""Something to measure."""

Row = Callable[[], Sequence[float]]
"""A task several times on end: each time in ms."""


def best(rows: Mapping[str, Row], rounds: int) -> dict[str, float]:
    """The median of each task's best round in ms: whatever else the machine does only ever makes a round slower."""
    medians: dict[str, list[float]] = {name: [] for name in rows}
    for _ in range(rounds + 1):
        for name, row in rows.items():
            medians[name].append(median(row()))
    return {name: min(found[1:]) for name, found in medians.items()}  # the first round only warms up


def timed(task: Task, before: Task, times: int) -> list[float]:
    """A task several times on end, in ms; `before` runs untimed ahead of each."""
    found = []
    for _ in range(times):
        before()
        start = perf_counter()
        task()
        found.append((perf_counter() - start) * 1000)
    return found


def process(command: list[str], folder: Path, path: Path) -> Callable[[], str]:
    """A command run in a folder, and what it prints; `path` is where the program lies."""
    environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONIOENCODING": "utf-8"}

    def run() -> str:
        return subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True).stdout

    return run
