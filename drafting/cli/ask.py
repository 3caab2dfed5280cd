"""draft ask (问答): the questions of a profile, one after the other, each answer kept at once."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafting.cli.click_zh import Command
from drafting.finding import DraftError, error

if TYPE_CHECKING:
    from drafting.interview import Ask, Kept, Sources

_STOPPED = "停下了，填过的都存好了。再运行 draft ask 接着填。"


@click.command("ask", cls=Command, help="一题一题填资料，随答随存，随时可停。不写资料就填年度最新的一份。")
@click.argument("path", required=False, metavar="[资料]")
@click.option("--plain", is_flag=True, help="逐行问答：不移动光标，老控制台和读屏软件用")
@click.option("--answers", metavar="文件.yaml", help="照文件里的数据、文段、公文填，不提问")
@click.option("--只问", "only", default="", metavar="通配", help="只问名称或章节相合的题，如 “行政复议*”")
def command(path: str | None, plain: bool, answers: str | None, only: str) -> int:
    """Asks, or takes the answers from a file; exit 1 when some of them cannot be taken, 130 when stopped."""
    from drafting.files.open_profile import OpenProfile
    from drafting.files.workspace import target

    chosen = target(path, Path.cwd())
    asking = None if answers else _asking(plain)
    with OpenProfile.open(chosen) as opened:
        sources = _sources(opened, chosen)
        if asking is None:
            return _scripted(sources, opened, _answers(Path(answers or "")), only)
        return _asked(sources, opened, asking, only)


def _asked(sources: "Sources", opened: Any, asking: "Ask", only: str) -> int:
    from drafting.interview import Wish, interview

    gc.freeze()  # what is loaded by now stays: looking through it for garbage makes a person wait
    click.echo(f"{_shown(opened.path)}：答一题存一题。", err=True)
    try:
        interview(sources, opened, asking, Wish(only))
    except (KeyboardInterrupt, EOFError):
        click.echo(_STOPPED, err=True)
        return 130
    click.echo(_ended(sources, opened), err=True)
    return 0


def _ended(sources: "Sources", opened: Any) -> str:
    from drafting.interview import flow, left

    waiting = left(flow(sources, opened.profile))
    told = f"还有{waiting}题没填，再运行 draft ask 接着填。" if waiting else "都填好了。"
    path = _shown(opened.path)
    return f"{told}\n看进度：draft status {path}\n成文：draft build {path}"


def _shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def _scripted(sources: "Sources", opened: "Kept", given: dict[str, Any], only: str) -> int:
    from drafting.interview.answer_file import Quiet, answer
    from drafting.interview.storing import Talk

    talk = Talk(sources, opened, Quiet(lambda text: click.echo(text, err=True)))
    found = list(answer(talk, given, only))
    for finding in found:
        click.echo(str(finding))
    click.echo(_ended(sources, opened), err=True)
    return int(bool(found))


def _sources(opened: Any, path: Path) -> "Sources":
    """What the questions are made from; raises DraftError where the profile does not fit its pack."""
    from drafting.checking.profile import review
    from drafting.files.packs import load_calendar, load_pack
    from drafting.files.profiles import load_before, load_profile
    from drafting.interview import Sources

    folder = Path.cwd()
    pack = load_pack(opened.profile.pack, folder)
    wrong = [finding for finding in review(opened.profile, pack) if finding.rule != "reference-unknown"]
    if wrong:
        raise DraftError(*(load_profile(path).placed(finding) for finding in wrong))
    return Sources(pack, load_calendar(folder), load_before(path, opened.profile.year))


def _answers(path: Path) -> dict[str, Any]:
    from drafting.files.inputs import text_of
    from drafting.yamlio.reader import read

    data = read(text_of(path, str(path)), str(path)).data
    if not isinstance(data, dict):
        raise DraftError(error("field", "整个文件应是几行“名: 值”", "与资料的 数据、文段 同样写").at(str(path), 1))
    return data


def _asking(plain: bool) -> "Ask":
    """Whoever can ask here; raises DraftError where nobody can."""
    if not plain and not sys.stdin.isatty():
        hint = "用 --answers 文件.yaml 照文件填，或加 --plain 逐行读"
        raise DraftError(error("no-terminal", "这里不是终端，没法一题一题问", hint))
    if plain or not _movable():
        return _plain()
    from drafting.terminal.prompts import Prompts

    return Prompts()


def _movable() -> bool:
    """Whether the cursor can be moved on this screen."""
    dumb = os.name == "posix" and os.environ.get("TERM", "") in ("", "dumb", "unknown")
    if dumb or not sys.stdout.isatty():
        return False
    from drafting.terminal.prompts import drivable

    return drivable()


def _plain() -> "Ask":
    from drafting.terminal.line_by_line import Plain
    from drafting.terminal.typeahead import forget

    def read(prompt: str) -> str:
        click.echo(prompt, err=True, nl=False)
        if not (line := sys.stdin.readline()):
            raise EOFError
        return line.rstrip("\r\n")

    typed = sys.stdin.isatty()
    return Plain(read, lambda line: click.echo(line, err=True), (lambda: forget(0)) if typed else (lambda: None))
