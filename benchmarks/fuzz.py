"""Hostile input (乱填): python -m benchmarks.fuzz --seed 7. No traceback, nothing over five seconds, nothing lost.

Spoilt profiles, packs and figures go through the commands. A mark put into each profile must be printed, or found by
check; where it is neither, and stands in no field that is never printed, it was lost without a word. What went wrong is
kept in --keep, with the case's number.
"""

import argparse
import contextlib
import io
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.mutations import MUTATIONS, Keys, figures, leaves, octets, parent, text_of, words_of
from drafting import project
from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.files.packs import load_pack

ROOT = Path(__file__).parents[1]

SECONDS = 5
"""The longest that one command may take."""

_GIVE_UP = 20
"""Seconds after which a command is stopped."""

UNPRINTED = {
    *("来源", "备注", "核对", "级别", "地区", "简称", "自称", "期间", "截至", "上年", "约", "算得", "字体", "格式"),
    *("模板包", "提纲", "编号", "开头", "待更新", "年度", "印名", "领域", "接在", "部分", "角色"),
}
"""Keys whose words need not be printed as they stand: they say where a figure comes from, or choose among forms.

A report in the unit's own words may do without the names that a pack has for the unit (简称, 自称).
"""


class HangError(BaseException):
    """A command was stopped: nothing that catches errors may catch this."""


class Ran(NamedTuple):
    """A command's exit code, all that it printed, and how long it took."""

    code: object
    said: str
    seconds: float


class Fault(NamedTuple):
    """What went wrong with a case: which kind of fault, and what was seen."""

    kind: str
    seen: str


def run(*args: str) -> Ran:
    """A command in this process, stopped when it takes too long."""
    said = io.StringIO()
    begun = time.monotonic()
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(_GIVE_UP)
    code: object
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            code = explained(draft, list(args))
    except HangError:
        code = "hang"
    except BaseException as wrong:  # noqa: BLE001  # whatever escapes is what is looked for
        code = f"traceback {wrong!r}"
    finally:
        signal.alarm(0)
    return Ran(code, said.getvalue(), time.monotonic() - begun)


def _stop(*_: object) -> None:
    raise HangError


def _faults(ran: Ran) -> Iterator[Fault]:
    if ran.code == "hang" or ran.seconds > SECONDS:
        yield Fault("hang", f"{ran.seconds:.1f} s")
    elif ran.code not in (0, 1, 2):
        yield Fault("traceback", str(ran.code))
    elif "程序自己出了错" in ran.said or "Traceback" in ran.said:
        yield Fault("traceback", next(line for line in ran.said.split("\n") if "程序自己" in line or "Trace" in line))
    elif ran.code == 2 and "错误" not in ran.said:
        yield Fault("exit code", ran.said[:200])


def profile_case(chance: random.Random) -> Iterator[Fault]:
    """A spoilt profile through check, build and status; then a good one with a mark that must not be lost."""
    source = chance.choice(sorted((ROOT / "profiles").glob("*/*.yaml")))
    text = source.read_text("utf-8")
    Path(source.name).write_bytes(chance.choice(MUTATIONS)(text, chance))
    yield from _through(("check", source.name), ("build", source.name), ("status", source.name))
    yield from _marked(source.name, text, chance)
    yield from _misnamed(source.name, text, chance)


def _misnamed(name: str, text: str, chance: random.Random) -> Iterator[Fault]:
    """A good profile with one figure under a name that nothing prints, with a measure word as for one's own."""
    data = words_of(text)
    figure = chance.choice(list(data["数据"]))
    entry = data["数据"].pop(figure)
    mark = str(chance.randint(100_000, 999_999))
    given = {key: word for key, word in entry.items() if key != "不印"} if isinstance(entry, dict) else {}
    data["数据"][f"{figure}案"] = given | {"数": mark, "单位": "件"}
    Path(name).write_text(text_of(data), "utf-8")
    seen = run("check", name).said + run("build", "--text", name).said
    if mark not in seen and f"{figure}案" not in seen:
        yield Fault("figure nobody prints", f"{figure}案 = {mark}")


def _marked(name: str, text: str, chance: random.Random) -> Iterator[Fault]:
    """A good profile with one text replaced by a mark: it must be seen."""
    data = words_of(text)
    keys = chance.choice(list(leaves(data)))
    if UNPRINTED.intersection(map(str, keys)) or keys[-1] == "单位":
        return
    mark = str(chance.randint(100_000, 999_999)) if keys[0] == "数据" else f"记号{chance.randint(10_000, 99_999)}字"
    parent(data, keys)[keys[-1]] = mark
    if keys[0] == "公文":
        data["公文"] |= {key: "是" for key in ("版头", "落款") if keys[-1] != key}
    Path(name).write_text(text_of(data), "utf-8")
    seen = run("check", name).said + run("build", "--text", name).said
    if mark not in seen and not _told(keys, seen):
        yield Fault("silent loss", f"{'.'.join(map(str, keys))} = {mark}")


def _told(keys: Keys, seen: str) -> bool:
    """Whether a finding names the place."""
    return any(f"“{key}”" in seen for key in keys[1:])


def pack_case(chance: random.Random) -> Iterator[Fault]:
    """A pack with one file spoilt through pack, check and build."""
    shutil.copytree(ROOT / "templates" / "通用", "templates/通用")
    suffix = chance.choice((".yaml", ".md"))
    chosen = chance.choice(sorted(path for path in Path("templates/通用").rglob("*") if path.suffix == suffix))
    text = chosen.read_text("utf-8")
    chosen.write_bytes(_passage(text, chance) if suffix == ".md" else chance.choice(MUTATIONS)(text, chance))
    Path("2024.yaml").write_text(figures(_names(), chance).replace("人社", "通用"), "utf-8")
    yield from _through(("pack", "通用"), ("check", "2024.yaml"), ("build", "--text", "2024.yaml"))


_PIECES = ("{{", "}}", "{%", "%}", "{% for a in (1,1) %}", "{% endfor %}", "|顿号", "|句", "is 已填")


def _passage(text: str, chance: random.Random) -> bytes:
    """A passage with pieces of the language put in where they do not belong, or its bytes spoilt."""
    if chance.random() < 0.4:
        return octets(text, chance)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(_PIECES) + text[at + chance.randint(0, 3) :]
    return text.encode()


def figure_case(chance: random.Random) -> Iterator[Fault]:
    """Figures at the edge of what can be reckoned through check, build, status and an interview without answers."""
    Path("2024.yaml").write_text(figures(_names(), chance), "utf-8")
    yield from _through(("check", "2024.yaml"), ("build", "2024.yaml"), ("status", "2024.yaml"))
    sys.stdin = io.TextIOWrapper(io.BytesIO(b"\n" * 400))
    yield from _through(("ask", "--plain", "2024.yaml"))
    sys.stdin = sys.__stdin__


def _names() -> list[str]:
    return list(load_pack("人社", ROOT).indicators)


def _through(*commands: tuple[str, ...]) -> Iterator[Fault]:
    for command in commands:
        for fault in _faults(run(*command)):
            yield Fault(fault.kind, f"{' '.join(command)}: {fault.seen}")


CASES: dict[str, Callable[[random.Random], Iterator[Fault]]] = {
    "profiles": profile_case,
    "packs": pack_case,
    "figures": figure_case,
}


def fuzz(kind: str, count: int, seed: int, keep: Path | None = None) -> Counter[str]:
    """How often each kind of fault was met in so many cases; every case has a seed of its own."""
    met: Counter[str] = Counter()
    home = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            found = _case(kind, f"{seed} {kind} {number}", Path(folder))
            if found and keep:
                shutil.copytree(folder, home / keep / f"{kind}-{seed}-{number}", dirs_exist_ok=True)
            for fault in found:
                print(f"{kind} {number}: {fault.kind}: {fault.seen}", flush=True)
            met.update(fault.kind for fault in found)
    return met


def _case(kind: str, seed: str, folder: Path) -> list[Fault]:
    """What went wrong with one case, in the emptied folder."""
    for left in folder.iterdir():
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    if kind == "packs":
        project._pack.cache_clear()  # noqa: SLF001  # each case has a pack of its own in the same folder
    with contextlib.chdir(folder):
        return list(CASES[kind](random.Random(seed)))  # noqa: S311  # chance, no secret


def main() -> None:
    """Runs what is asked for; exit 1 where anything went wrong."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=1)
    for kind, count in (("profiles", 5000), ("packs", 900), ("figures", 600)):
        asked.add_argument(f"--{kind}", type=int, default=count)
    asked.add_argument("--keep", type=Path)
    options = asked.parse_args()
    met = {kind: fuzz(kind, getattr(options, kind), options.seed, options.keep) for kind in CASES}
    for kind, faults in met.items():
        print(f"{kind}: {getattr(options, kind)} cases, seed {options.seed}: {dict(faults) or 'nothing wrong'}")
    sys.exit(any(met.values()))


if __name__ == "__main__":
    main()
