"""draft ask (问答): the questions of a profile, one after the other, each answer kept at once."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from drafting.cli.click_zh import Command
from drafting.finding import DraftError, Finding, error

if TYPE_CHECKING:
    from drafting.files.open_profile import OpenProfile
    from drafting.interview import Frontend, Session
    from drafting.project import Case

_STOPPED = "停下了，填过的都存好了。再运行 draft ask 接着填。"

STOPPED = 130
"""The exit code of a person who stopped before the end."""


@click.command("ask", cls=Command, help="一题一题填资料，随答随存，随时可停。不写资料就填年度最新的一份。")
@click.argument("path", required=False, metavar="[资料]")
@click.option("--plain", is_flag=True, help="逐行问答：不移动光标，老控制台和读屏软件用")
@click.option("--answers", metavar="文件.yaml", help="照文件里的数据、文段、公文填，不提问")
@click.option("--只问", "only", default="", metavar="通配", help="只问名称或章节相合的题，如 “行政复议*”")
def command(path: str | None, plain: bool, answers: str | None, only: str) -> int:
    """Asks, or takes the answers from a file; exit 1 when some of them cannot be taken, 130 when stopped."""
    from drafting.files.open_profile import OpenProfile
    from drafting.files.workspace import target
    from drafting.interview import Options, Session, Sources
    from drafting.interview.last_year import beside_last

    chosen = target(path, Path.cwd())
    asking = None if answers else _frontend(plain=plain)
    with OpenProfile.open(chosen) as opened:
        case = _case(opened)
        session = Session(Sources(case.pack, case.calendar, case.last_profile), opened, Options(only))
        if asking is None:
            code = _from_file(session, _answers(Path(answers or "")))
        else:
            code = _asked(session, opened.path, asking, beside_last(case.profile, case.last_profile))
        if code != STOPPED:
            click.echo(_ended(session, opened.path), err=True)
        return code


def _asked(session: "Session", path: Path, asking: "Frontend", last_year: str) -> int:
    from drafting.interview import drive

    click.echo(f"{_shown(path)}：答一题存一题。", err=True)
    if last_year:
        click.echo(f"{last_year}。", err=True)
    try:
        drive(session.walk(), asking)
    except (KeyboardInterrupt, EOFError):
        click.echo(_STOPPED, err=True)
        return STOPPED
    return 0


def _ended(session: "Session", path: Path) -> str:
    from drafting.interview import remaining
    from drafting.interview.menu import words

    open_ = remaining(session.progress)
    summary = f"{words(open_)}{'。再运行 draft ask 接着填。' if sum(open_) else '。'}"
    shown = _shown(path)
    return f"{summary}\n看进度：draft status {shown}\n成文：draft build {shown}"


def _shown(path: Path) -> str:
    """A path as short as it can be said from here."""
    from drafting.files.workspace import shown_path

    return shown_path(path, Path.cwd())


def _from_file(session: "Session", given: dict[str, Any]) -> int:
    """Keeps the answers of a file; 1 where some of them cannot be kept."""
    from drafting.interview.answer_file import answer

    refused = 0
    for result in answer(session, given):
        if isinstance(result, Finding):
            click.echo(str(result))
            refused = 1
        else:
            click.echo(result.text, err=True)
    return refused


def _case(opened: "OpenProfile") -> "Case":
    """The profile with all that its questions are made from; raises DraftError where it does not fit its pack."""
    from drafting.project import open_profile

    case = open_profile(opened.path, Path.cwd(), loaded=opened.loaded, tolerated=("reference-unknown",))
    opened.take_names(case.pack.present_names)
    return case


def _answers(path: Path) -> dict[str, Any]:
    from drafting.files.inputs import text_of
    from drafting.yamlio.reader import read

    data = read(text_of(path, str(path)), str(path)).data
    if not isinstance(data, dict):
        raise DraftError(error("field", "整个文件应是几行“名: 值”", "与资料的 数据、文段 同样写").at(str(path), 1))
    return data


def _frontend(*, plain: bool) -> "Frontend":
    """Whoever can ask here; raises DraftError where nobody can."""
    from drafting.terminal.frontends import frontend

    found = frontend(plain=plain)
    if found is None:
        hint = "用 --answers 文件.yaml 照文件填，或加 --plain 逐行读"
        raise DraftError(error("no-terminal", "这里不是终端，没法一题一题问", hint))
    return found
