"""How fast draft is (速度): cold and warm, beside docxtpl and a writer by hand.

Run in the project's folder: python -m benchmarks.build [--write]
"""

import compileall
import gc
import json
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import click

from benchmarks.page import page, table
from benchmarks.peers import ByHand, Template, canonical, rendered, words
from benchmarks.rounds import Task, interleaved, process
from drafting.cli import PATIENCE
from drafting.cli.making import Made, make
from drafting.compose import compose
from drafting.files.folders import output_name
from drafting.files.output import save
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import load_profile
from drafting.ledger import ledger
from drafting.lint import lint
from drafting.review import review
from drafting.word.titles import title_lines
from drafting.word.writer import dumps

ROOT = Path(__file__).parents[1]
UNIT, YEAR = "天津市武清区人社局", 2023
PROFILE = Path("profiles") / UNIT / f"{YEAR}.yaml"

ROW = 20
"""Times on end that a task runs within a round of the warm ones: a batch makes its reports one after the other."""

_IMPORTS = """
import yaml, jinja2.sandbox, docx, click
from pydantic import BaseModel
class One(BaseModel):
    name: str
"""
_DRAFT = "import re, sys; from drafting.cli import main; main()"
"""What the installed command `draft` runs."""
_FIRST = f"""
import gc, pathlib, time
from drafting.cli import PATIENCE
from drafting.compose import compose
from drafting.files.packs import load_calendar, load_pack
from drafting.files.profiles import load_profile
from drafting.ledger import ledger
gc.set_threshold(PATIENCE)
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


def cold_tasks(folder: Path, site: Path) -> dict[str, Task]:
    """What is measured as a process of its own."""
    commands = {
        "启动": ["-c", "pass"],
        "导入": ["-c", _IMPORTS],
        "帮助": ["-c", _DRAFT, "--help"],
        "成文": ["-c", _DRAFT, "build", str(PROFILE)],
        "docxtpl": ["-c", _DOCXTPL],
    }
    made = {name: process([sys.executable, *command], folder, site) for name, command in commands.items()}
    return made | {"首次读包组稿": process([sys.executable, "-c", _FIRST], folder, site, told=True)}


def stages(folder: Path, made: Made) -> dict[str, Task]:
    """The whole build of one report in a process already warm, and its stages."""
    path, target = folder / PROFILE, folder / "out" / output_name(UNIT, YEAR)
    profile, content = made.loaded.profile, dumps(made.outline, made.layout)
    pack, calendar = load_pack(profile.pack, folder), load_calendar(folder)
    figures = ledger(profile, pack, {})

    def whole() -> None:
        report = make(path, folder, "报送")
        save(target, dumps(report.outline, report.layout))

    def packed() -> None:
        fresh_pack = load_pack(profile.pack, folder)
        compose(fresh_pack, profile, load_calendar(folder), ledger(profile, fresh_pack, {}), "报送")

    return {
        "热成文": whole,
        "读包组稿": packed,
        "读": lambda: load_profile(path),
        "对照": lambda: tuple(review(profile, pack)),
        "组稿": lambda: compose(pack, profile, calendar, figures, "报送"),
        "检查": lambda: tuple(lint(made.report)),
        "写Word": lambda: dumps(made.outline, made.layout),
        "存盘": lambda: save(target, content),
    }


def peers(folder: Path, made: Made) -> dict[str, Task]:
    """The same report by docxtpl and by hand; what they write is checked to be the same first."""
    own, template = dumps(made.outline, made.layout), Template(made.outline)
    path, target = folder / "template.docx", folder / "docxtpl.docx"
    path.write_bytes(dumps(template.outline, made.layout))
    (folder / "context.json").write_text(json.dumps(template.context, ensure_ascii=False), "utf-8")
    hand = ByHand(own)
    rendered(path, template.context).save(target)
    same(words(target.read_bytes()) == words(own), "docxtpl 的文字与样式")
    same(canonical(hand.zipped()) == canonical(hand.copied()) == canonical(own), "手写的 document.xml")
    return {
        "docxtpl渲染": lambda: rendered(path, template.context),
        "docxtpl存盘": lambda: rendered(path, template.context).save(target),
        "手写压缩": hand.zipped,
        "手写照抄": hand.copied,
    }


def same(equal: bool, what: str) -> None:
    """Refuses to compare what is not the same."""
    if not equal:
        raise SystemExit(f"{what}与 draft 的不一样，不能比")


def fresh(folder: Path) -> Callable[[], None]:
    """Before each task: no report written yet, no title broken into lines yet, as for every new report of a batch."""

    def clear() -> None:
        shutil.rmtree(folder / "out", ignore_errors=True)
        (folder / "docxtpl.docx").unlink(missing_ok=True)
        title_lines.cache_clear()

    return clear


def measured(cold: int, warm: int) -> dict[str, float]:
    """Every median in ms, by name."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = installed(folder)
        made = make(folder / PROFILE, folder, "报送")
        inside = stages(folder, made) | peers(folder, made)
        before = fresh(folder)
        outside = interleaved(cold_tasks(folder, site), cold, 1, before)
        return outside | interleaved(inside, warm, ROW, before)


def machine() -> str:
    """The processor, the system and the versions measured with (环境)."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text("utf-8").splitlines() if info.is_file() else []
    processor = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    names = ("pydantic", "jinja2", "python-docx", "lxml", "pyyaml", "click", "docxtpl")
    versions = "、".join(f"{name} {version(name)}" for name in names)
    return f"{processor or platform.machine()}，{platform.system()}，Python {platform.python_version()}，{versions}"


@click.command()
@click.option("--cold", default=15, help="进程各跑几轮")
@click.option("--warm", default=20, help=f"进程内各跑几轮，每轮连跑{ROW}次")
@click.option("--write", is_flag=True, help="写进 docs/速度.md")
def main(cold: int, warm: int, write: bool) -> None:
    """Measures, prints the table, writes it with --write."""
    gc.set_threshold(PATIENCE)  # as the command does, for the peers too
    found = measured(cold, warm)
    print(table(found))
    if write:
        (ROOT / "docs" / "速度.md").write_text(
            page(found, machine(), f"进程各{cold}轮，进程内各{warm}轮、每轮连跑{ROW}次"), "utf-8"
        )


if __name__ == "__main__":
    main()
