"""How fast draft is (速度): cold and warm, beside docxtpl and a writer by hand.

Run in the project's folder: python -m benchmarks.build [--write]
"""

import compileall
import platform
import shutil
import sys
import tempfile
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

import click

from benchmarks import warm
from benchmarks.page import page, table
from benchmarks.rounds import Row, best, process, timed
from benchmarks.warm import PROFILE

ROOT = Path(__file__).parents[1]

ROW = 3
"""Times on end that a process is run within a round."""

_IMPORTS = """
import yaml, jinja2.sandbox, docx, click
from pydantic import BaseModel
class One(BaseModel):
    name: str
"""
_DRAFT = "import re, sys; from drafting.cli import main; main()"
"""What the installed command `draft` runs."""
_FIRST = f"""
import pathlib, time
from drafting.composing.compose import compose
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import load_profile
from drafting.ledger import ledger
folder, profile = pathlib.Path.cwd(), load_profile(pathlib.Path({str(PROFILE)!r})).profile
start = time.perf_counter()
pack = load_pack(profile.pack, folder)
compose(pack, profile, load_calendar(folder), ledger(profile, pack, {{}}))
print((time.perf_counter() - start) * 1000)
"""
"""What a first report costs beside its libraries and its profile: both packs and the calendar read, one composed."""

_DOCXTPL = """
import json, pathlib
from docxtpl import DocxTemplate
made = DocxTemplate("template.docx")
made.render(json.loads(pathlib.Path("context.json").read_text("utf-8")), autoescape=True)
made.save("docxtpl.docx")
"""


def installed(folder: Path) -> Path:
    """Fills a working folder: the profile, and the program as the wheel installs it, compiled; where that lies."""
    shutil.copytree(ROOT / "profiles", folder / "profiles")
    site = folder / "site"
    shutil.copytree(ROOT / "drafting", site / "drafting", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", site / "drafting" / "templates")
    compileall.compile_dir(site, quiet=2)
    return site


def cold_rows(folder: Path, site: Path) -> dict[str, Row]:
    """What is measured as a process of its own; what a first report costs, such a process tells itself."""
    commands = {
        "启动": ["-c", "pass"],
        "导入": ["-c", _IMPORTS],
        "帮助": ["-c", _DRAFT, "--help"],
        "成文": ["-c", _DRAFT, "build", str(PROFILE)],
        "docxtpl": ["-c", _DOCXTPL],
    }
    first = process([sys.executable, "-c", _FIRST], folder, site)
    return {name: _row(command, folder, site) for name, command in commands.items()} | {
        "首次读包组稿": lambda: [float(first()) for _ in range(ROW)]
    }


def _row(command: list[str], folder: Path, site: Path) -> Row:
    run = process([sys.executable, *command], folder, site)
    return lambda: timed(run, lambda: shutil.rmtree(folder / "out", ignore_errors=True), ROW)


def measured(rounds: int) -> dict[str, float]:
    """Every task's best round in ms, by name."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as processes:
        folder = Path(name)
        site = installed(folder)
        warm.prepare(folder)
        return best(cold_rows(folder, site) | warm.rows(folder, processes), rounds) | batches(folder, site)


def batches(folder: Path, site: Path) -> dict[str, float]:
    """What one report of a hundred and of a thousand takes in one `draft build`, in ms; the start of Python counts."""
    return {name: _batch(count, folder, site) / count for name, count in (("百份", 100), ("千份", 1000))}


def _batch(count: int, folder: Path, site: Path) -> float:
    batch = folder / f"{count}份"
    for number in range(count):
        place = batch / "profiles" / f"局{number}" / PROFILE.name
        place.parent.mkdir(parents=True)
        shutil.copyfile(folder / PROFILE, place)
    (ms,) = timed(process([sys.executable, "-c", _DRAFT, "build", "profiles"], batch, site), lambda: None, 1)
    return ms


def machine() -> str:
    """The processor, the system and the versions measured with (环境)."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    names = ("pydantic", "jinja2", "python-docx", "lxml", "pyyaml", "click", "docxtpl")
    versions = "、".join(f"{name} {version(name)}" for name in names)
    return f"{processor or platform.machine()}，{platform.system()}，Python {platform.python_version()}，{versions}"


@click.command()
@click.option("--rounds", default=20, help=f"各跑几轮；一轮里冷的连跑{ROW}次，热的连跑{warm.ROW}次")
@click.option("--write", is_flag=True, help="写进 docs/速度.md")
def main(rounds: int, write: bool) -> None:
    """Measures, prints the table, writes it with --write."""
    found = measured(rounds)
    print(table(found))
    if write:
        told = f"各跑{rounds}轮，一轮里冷的连跑{ROW}次，热的连跑{warm.ROW}次"
        (ROOT / "docs" / "速度.md").write_text(page(found, machine(), told), "utf-8")


if __name__ == "__main__":
    main()
