"""draft import (导入旧报告): last year's report becomes a profile to roll over from."""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafting.cli.click_zh import Command
from drafting.finding import DraftError, error

if TYPE_CHECKING:
    from drafting.extracting.extract import Unit
    from drafting.extracting.figures import Taken
    from drafting.importing.imported import Found, Imported
    from drafting.interview import Frontend
    from drafting.interview.import_questions import Doubt
    from drafting.keys import Keys
    from drafting.reading.source import Source

SHOWN = 12
"""How many lines of one kind are shown; the file itself has all figures and words."""

_WIDTH = 36
"""Characters of a paragraph that the summary shows."""

STDIN = "-"


@click.command(
    "import",
    cls=Command,
    help="由旧报告（Word、网页、文本；“-”从标准输入读）做成一份资料，下一年接着用。单位、年度从报告里找，找不到的才问。",
)
@click.argument("source", metavar="旧报告")
@click.option("--单位", "full_name", metavar="全称", help="单位全称，不写就从报告里找")
@click.option("--简称", "short_name", metavar="简称", help="单位简称，也作文件夹的名字")
@click.option("--年度", "year", metavar="年度", help="报告写的是哪一年，不写就从报告里找")
@click.option("--模板包", "pack", metavar="模板包", help="不写就按单位选")
@click.option("--interactive", is_flag=True, help="存疑的数一个一个问")
@click.option("--json", "as_data", is_flag=True, help="只把读到的印成 JSON，不写文件")
def command(source: str, interactive: bool, as_data: bool, **options: str | None) -> int:
    """Reads the report, asks for what it does not say, writes the profile and sums up what became of it."""
    from drafting.files.workspace import shown_path
    from drafting.importing.imported import imported, look, pack_for, path_for, save
    from drafting.reading.as_json import as_json
    from drafting.reading.read import read

    folder = Path.cwd()
    document = _document(source)
    if as_data:
        click.echo(json.dumps(as_json(read(document)), ensure_ascii=False, indent=1))
        return 0
    found = look(document, "" if source == STDIN else Path(source).stem)
    unit = _unit(found, {name: text.strip() for name, text in options.items() if text and text.strip()}, source)
    pack = options["pack"] or pack_for(unit.full_name, folder)
    path = path_for(unit, folder)
    made = imported(found.reading, unit, pack, folder, {})
    if interactive and (chosen := _chosen(made, source)):
        made = imported(found.reading, unit, pack, folder, chosen)
    save(made, path, folder)
    _tell(made, Path(shown_path(path, folder)))
    return 0


def _document(source: str) -> "Source":
    """The lines of the report; raises DraftError where it cannot be read."""
    from drafting.files.documents import read_document, read_stream

    if source == STDIN:
        return read_stream(sys.stdin.buffer, "标准输入")
    return read_document(Path(source), source)


# what the report does not say


def _unit(found: "Found", given: Mapping[str, str], source: str) -> "Unit":
    """The unit and the year: as given, as the report says, as somebody answers."""
    from drafting.extracting.extract import Unit
    from drafting.interview.new_questions import year_of

    known = {"单位": given.get("full_name") or found.who.unit, "年度": given.get("year") or found.who.year}
    told = {name: text for name, text in known.items() if text}
    if len(told) < len(known) or year_of(told["年度"]) is None:
        told = _asked(told, source)
    short = given.get("short_name", "")
    return Unit(told["单位"], year_of(told["年度"]) or 0, short, found.who.we)


def _asked(told: Mapping[str, str], source: str) -> dict[str, str]:
    """What is known, with the answers to the rest; raises DraftError where nobody can be asked."""
    from drafting.interview.form import fill
    from drafting.interview.new_questions import identity_fields
    from drafting.interview.walk import drive

    missing = "、".join(f"--{name}" for name in ("单位", "年度") if name not in told)
    try:
        return drive(fill(identity_fields(), dict(told)), _frontend(source, missing or "--年度"))
    except EOFError:
        raise _nobody(missing or "--年度") from None


def _frontend(source: str, missing: str) -> "Frontend":
    """Whoever can be asked: a person at the screen, else the lines of standard input where no report comes from it."""
    from drafting.terminal.frontends import frontend

    found = frontend() or (None if source == STDIN else frontend(plain=True))
    if found is None:
        raise _nobody(missing)
    return found


def _nobody(missing: str) -> DraftError:
    return DraftError(error("no-terminal", f"报告里没有说，这里也没法问；缺 {missing}", "写上这些选项，再运行一次"))


def _chosen(made: "Imported", source: str) -> "dict[Keys, str]":
    """The names that a person gives to the doubtful figures."""
    from drafting.interview.import_questions import doubtful
    from drafting.interview.walk import drive

    doubts = [_doubt(one, made) for one in made.extracted.figures.taken if one.is_doubtful]
    if not doubts:
        return {}
    try:
        return drive(doubtful(doubts), _frontend(source, "--interactive 要的终端"))
    except EOFError:
        raise _nobody("存疑的数的回答") from None


def _doubt(one: "Taken", made: "Imported") -> "Doubt":
    from drafting.interview.import_questions import Doubt

    names = dict.fromkeys((*([one.name] if one.certainty == "大致" else []), *one.candidates))
    asks = [(name, made.pack.indicators[name].ask) for name in names]
    return Doubt(one.keys, one.spot.printed, one.spot.figure.sentence, one.name, asks)


# the summary


def _tell(made: "Imported", path: Path) -> None:
    for line in summary(made):
        click.echo(line, err=True)
    click.echo(f"写好 {path}")
    click.echo(f"看还原得对不对：draft build {path} --text", err=True)
    click.echo(f"起下一年：draft roll {path}", err=True)


def summary(made: "Imported") -> Iterator[str]:
    """What became of an old report, for a person to check: parts, figures, what was left out, what reads otherwise."""
    yield from _parts(made)
    yield from _figures(made)
    yield from _notes(made)
    changes = [f"{_short(old) or '（没有）'} → {_short(new) or '（没有）'}" for old, new in made.changes]
    yield from _listed("印出来与原文不同", changes)


def _parts(made: "Imported") -> Iterator[str]:
    from drafting.profile import ROLES

    profile = made.profile
    yield f"{profile.unit.full_name} {profile.year}年，模板包“{made.pack.name}”"
    missing = [role for role in ROLES if role not in made.roles]
    lacking = f"；没有找到：{'、'.join(missing)}" if missing else ""
    yield f"部分{len(made.reading.outline.sections)}个：{'、'.join(made.roles)}{lacking}"
    titled = sum(bool(own.title) for own in profile.own)
    yield f"自拟{len(profile.own)}段，有标题的{titled}段"


def _figures(made: "Imported") -> Iterator[str]:
    taken = made.extracted.figures.taken
    counts = Counter(one.certainty for one in taken)
    told = "、".join(f"{certainty}{count}处" for certainty, count in counts.most_common())
    yield f"数据{len(made.profile.figures)}个{'：' if told else ''}{told}"
    likely = [f"{one.name} {one.spot.printed}：{_short(one.spot.figure.sentence)}" for one in taken if _looks(one)]
    yield from _listed("要看一眼的数", likely)
    left = [f"{spot.printed}：{_short(spot.figure.sentence)}" for spot in made.extracted.figures.left]
    yield from _listed("没有记成数据、留在话里的", left)


def _looks(one: "Taken") -> bool:
    return one.certainty == "大致" or one.spot.figure.certainty == "unsure"


def _notes(made: "Imported") -> Iterator[str]:
    kinds: dict[str, list[str]] = {}
    for note in made.reading.notes:
        kinds.setdefault(note.kind, []).append(_short(note.text))
    for kind, texts in kinds.items():
        yield f"{kind}{len(texts)}处：{'；'.join(texts[:SHOWN])}{' 等' if len(texts) > SHOWN else ''}"


def _listed(what: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"{what}{len(lines)}处："
        yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  还有{len(lines) - SHOWN}处"


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[:_WIDTH]}…"
