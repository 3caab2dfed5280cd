"""draft build (成文): profiles become Word reports in out/."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from drafting.cli.click_zh import Command

if TYPE_CHECKING:
    from drafting.project import Made


class Wish(NamedTuple):
    """What was asked of build: which version, and whether it must be final or only be shown."""

    folder: Path
    public: bool
    final: bool
    text: bool


class Outcome(NamedTuple):
    """What came of one profile: the exit code, the result, the talk."""

    code: int
    result: str = ""
    talk: str = ""


@click.command(
    "build", cls=Command, help="由资料生成 Word 报告，写到 out/。不写资料就用年度最新的一份；给文件夹就逐份生成。"
)
@click.argument("paths", nargs=-1, metavar="[资料…]")
@click.option("--public", is_flag=True, help="公开版：没有版头、签发人、版记和书签")
@click.option("--final", is_flag=True, help="定稿：还有错误就不写文件")
@click.option("--text", is_flag=True, help="只在屏幕上显示文字，不写文件")
def command(paths: tuple[str, ...], public: bool, final: bool, text: bool) -> int:
    """Builds every profile; what is wrong with one does not stop the others."""
    from drafting.files.workspace import targets

    wish = Wish(Path.cwd(), public, final, text)
    chosen = targets(paths, wish.folder)
    taken: dict[Path, Path] = {}
    with click.progressbar(chosen, label="成文", file=sys.stderr, hidden=len(chosen) < 2) as waiting:
        outcomes = [_outcome(path, wish, taken) for path in waiting]
    for outcome in outcomes:
        if outcome.talk:
            click.echo(outcome.talk, err=True)
        if outcome.result:
            click.echo(outcome.result, nl=not text)
    return max(outcome.code for outcome in outcomes)


def _outcome(path: Path, wish: Wish, taken: dict[Path, Path]) -> Outcome:
    """What comes of one profile; `taken` holds the profile behind every report of this run."""
    from drafting.finding import DraftError
    from drafting.project import make
    from drafting.text import dumps

    try:
        made = make(path, wish.folder, "公开" if wish.public else "报送")
        if wish.final and made.errors:
            return Outcome(1, talk=f"{made.told()}\n{path}：还有{made.errors}处错误，没有写文件。改好再运行。")
        if wish.text:
            return Outcome(0, dumps(made.outline))
        return _built(path, made, wish, taken)
    except DraftError as wrong:
        return Outcome(2, talk="\n".join(str(finding) for finding in wrong.findings))


def _built(path: Path, made: "Made", wish: Wish, taken: dict[Path, Path]) -> Outcome:
    from drafting.files.reports import save
    from drafting.files.workspace import OUT, output_name, unit_folder
    from drafting.finding import DraftError, error
    from drafting.word.writer import dumps

    profile = made.loaded.profile
    unit = unit_folder(path.absolute()) or profile.unit.full_name
    marks = [mark for mark, wanted in (("公开版", wish.public), ("草稿", made.errors)) if wanted]
    target = Path(OUT) / output_name(unit, profile.year, *marks)
    if (other := taken.setdefault(target, path)) != path:
        hint = "两份资料各放进自己单位的文件夹，或改其中一份的“全称”"
        raise DraftError(error("output-taken", f"与 {other} 要写成同一个文件 {target}", hint).at(str(path)))
    kept = save(wish.folder / target, dumps(made.outline, made.layout))
    talk = [f"原来的文件有改动，移到 {kept.name}"] if kept else []
    if made.errors:
        wrong = made.errors - made.gaps
        counted = "、".join(f"{count}处{what}" for count, what in ((made.gaps, "没填"), (wrong, "错误")) if count)
        talk.append(f"草稿：还有{counted}。运行 draft check {path} 看在哪里。")
    if made.reminders:
        talk.append(f"提醒：{made.reminders}处像是照抄上年。运行 draft check {path} 看在哪里。")
    return Outcome(0, f"写好 {target}", "\n".join(talk))
