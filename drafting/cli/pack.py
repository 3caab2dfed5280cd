"""draft pack (查模板包): what is wrong with a pack, each passage as its examples make it; a new pack to start from."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from drafting.finding import DraftError, Finding
    from drafting.pack import Pack, Passage
    from drafting.project import PackReview


@click.command(
    "pack", cls=Command, help="查一个模板包：错在哪一行，各文段用示例写出来是什么样。不写名称就列出全部模板包。"
)
@click.argument("name", required=False, metavar="[模板包]")
@click.option("--文段", "passage", metavar="名称", help="只看这一个文段")
@click.option("--list", "listing", is_flag=True, help="列出全部模板包")
@click.option("--new", "beginning", metavar="名称", help="新建一个模板包，放在 templates/ 里，照着改")
@click.option("--基于", "base", metavar="模板包", help="新建的基于哪个模板包，不写就是 通用")
def command(name: str | None, passage: str | None, listing: bool, beginning: str | None, base: str | None) -> int:
    """Reviews a pack, or lists all, or begins one; exit 1 when a pack has errors."""
    from drafting.files.packs import names
    from drafting.files.workspace import folder_of_packs

    folder = folder_of_packs(Path.cwd())
    if beginning is not None:
        return _begun(beginning, base, folder)
    if listing or not name:
        return _show_list(folder)
    _known(name, names(folder), "模板包")
    return _reviewed(name, passage, folder)


def _begun(name: str, base: str | None, folder: Path) -> int:
    from drafting.files.new_pack import begin_pack
    from drafting.profile import GENERAL

    for path in begin_pack(name.strip(), base or GENERAL, folder):
        click.echo(f"写好 {path.relative_to(folder)}")
    click.echo(f"照里面的说明改，再查一遍：draft pack {name.strip()}", err=True)
    return 0


def _known(name: str, known: "Collection[str]", kind: str) -> None:
    """Raises DraftError for a name on the command line that nobody knows."""
    from drafting.finding import DraftError, unknown

    if name not in known:
        raise DraftError(unknown(name, known, kind=kind))


def _show_errors(wrong: "DraftError") -> int:
    """A pack that cannot be read has errors like any other: they are what was asked for."""
    for finding in wrong.findings:
        click.echo(str(finding))
    return 1


def _show_list(folder: Path) -> int:
    from drafting.project import list_packs

    outcomes = list(list_packs(folder))
    for pack in (outcome.value for outcome in outcomes if outcome.value):
        base = f"基于{pack.base}，自有" if pack.base else ""
        click.echo(f"{pack.name}  {base}{pack.passages}个文段、{pack.indicators}项指标  {pack.folder}")
    wrong = [finding for outcome in outcomes for finding in outcome.findings]
    for finding in wrong:
        click.echo(str(finding))
    click.echo("查一个模板包：draft pack 名称；新建一个：draft pack --new 名称", err=True)
    return int(bool(wrong))


def _reviewed(name: str, only: str | None, folder: Path) -> int:
    from drafting.finding import DraftError
    from drafting.project import review_pack

    try:
        reviewed = review_pack(name, folder)
    except DraftError as wrong:
        return _show_errors(wrong)
    if only:
        _known(only, reviewed.pack.passages, "文段")
    return _shown_with_faults(reviewed, only)


def _shown_with_faults(reviewed: "PackReview", only: str | None) -> int:
    from drafting.finding import Level

    pack = reviewed.pack
    for passage in [pack.passages[only]] if only else _in_order(reviewed):
        click.echo("\n".join(_shown(passage, pack)) + "\n")
    found = [finding for finding in reviewed.findings if not only or _concerns(finding, pack.passages[only])]
    errors = sum(finding.level is Level.ERROR for finding in found)
    for finding in found:
        click.echo(str(finding))
    click.echo(_summary(reviewed, errors, len(found) - errors), err=True)
    return int(errors > 0)


def _in_order(reviewed: "PackReview") -> "Iterator[Passage]":
    """The pack's own passages in report order, those listed nowhere last."""
    pack = reviewed.pack
    ordered = [name for names in pack.order.values() for name in names]
    own = dict.fromkeys([*(name for name in ordered if name in reviewed.own), *reviewed.own])
    return (pack.passages[name] for name in own)


def _concerns(finding: "Finding", passage: "Passage") -> bool:
    """Whether a finding matters to someone looking at one passage: its own ones, and errors anywhere."""
    from drafting.finding import Level

    return finding.level is Level.ERROR or finding.location.file == passage.file


def _shown(passage: "Passage", pack: "Pack") -> "Iterable[str]":
    from drafting.checking.examples import examples
    from drafting.finding import DraftError
    from drafting.language.expression import SentenceError
    from drafting.text import INDENT

    yield " · ".join(part for part in (f"【{passage.name}】{passage.head.title}", passage.head.area) if part)
    try:
        for case, text in examples(passage, pack):
            yield f"  {case}："
            yield from (INDENT + line for line in text.splitlines())
    except (DraftError, SentenceError, ValueError):
        yield "  示例写不成，看下面的错误。"


def _summary(reviewed: "PackReview", errors: int, others: int) -> str:
    inherited = len(reviewed.pack.passages) - len(reviewed.own)
    base = f"另有{inherited}个文段来自“{reviewed.base}”。" if reviewed.base else ""
    found = f"{errors}处错误，{others}处提醒。" if errors or others else "没有发现错误。"
    return f"{len(reviewed.own)}个文段。{base}{found}"
