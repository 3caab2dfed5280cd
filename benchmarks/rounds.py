"""Rounds (轮次): every task once a round, side by side, so that what disturbs the machine disturbs all alike."""

import os
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from time import perf_counter

Task = Callable[[], object]
"""Something to measure; one that returns a float has measured its own ms."""


def interleaved(tasks: Mapping[str, Task], rounds: int, row: int, before: Task) -> dict[str, float]:
    """The median time of every task, in ms, `row` times on end in each round; `before` runs untimed ahead of each."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for number in range(rounds + 1):
        for name, task in tasks.items():
            found = [_timed(task, before) for _ in range(row)]
            times[name] += found if number else []  # the first round only warms up
    return {name: median(found) for name, found in times.items()}


def _timed(task: Task, before: Task) -> float:
    before()
    start = perf_counter()
    told = task()
    return told if isinstance(told, float) else (perf_counter() - start) * 1000


def process(command: list[str], folder: Path, path: Path, *, told: bool = False) -> Task:
    """A task that runs a command in a folder; `path` is where the program lies, `told` takes the ms that it prints."""
    environment = {**os.environ, "PYTHONPATH": str(path), "PYTHONIOENCODING": "utf-8"}

    def run() -> float | None:
        done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
        return float(done.stdout) if told else None

    return run
