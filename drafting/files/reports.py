"""Reports on disk (成稿文件): nothing already there is lost, nothing half is written."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple

from drafting.files.atomic import create_durable, refused, write_durable
from drafting.files.inputs import read_bounded
from drafting.files.marks import Mark, marked, read_mark
from drafting.finding import DraftError, Finding, error

LIMIT = 100_000_000
"""The largest file, in bytes, that can be a report which somebody worked in."""

_LOCKS = (".~{name}", ".~lock.{name}#", "~${name}", "~${short}")
"""The files that WPS, LibreOffice and Word lay beside a document while it is open."""


class Kept(NamedTuple):
    """What was put aside (原件): where it is now, and whether it is another profile's report that nobody changed."""

    path: Path
    foreign: bool


def save(path: Path, content: bytes, owner: str = "") -> Kept | None:
    """Writes the report of a profile, named by `owner`, with a mark of both; the same bytes each time.

    Anything already there but this profile's own report as it was written moves to the file that is returned. Raises
    DraftError.
    """
    try:
        there = read_bounded(path, LIMIT) if path.is_file() else None
        written = marked(content, owner)
        return None if there == written else _replaced(path, written, there, owner)
    except OSError as wrong:
        raise _refused(path, wrong) from None


def _replaced(path: Path, content: bytes, there: bytes | None, owner: str) -> Kept | None:
    if there is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif opened(path):
        raise DraftError(locked(path))
    kept = _put_aside(path, there, owner) if there is not None else None
    try:
        write_durable(path, content)
    except OSError:
        if kept:
            kept.path.unlink(missing_ok=True)
        raise
    return kept


def _put_aside(path: Path, there: bytes, owner: str) -> Kept | None:
    mark = read_mark(there, owner)
    return None if mark is Mark.OWN else Kept(_copied(path, there), mark is Mark.FOREIGN)


def _copied(path: Path, content: bytes) -> Path:
    """The copy beside it under the first free name."""
    for name in _names(path):
        try:
            create_durable(name, content)
        except FileExistsError:
            continue
        return name
    raise AssertionError


def _names(path: Path) -> Iterator[Path]:
    """Names that open by double click as the report does: 报告（原件）.docx, 报告（原件2）.docx, …"""
    yield path.with_stem(f"{path.stem}（原件）")
    yield from (path.with_stem(f"{path.stem}（原件{number}）") for number in count(2))


def _refused(path: Path, wrong: OSError) -> DraftError:
    """Windows lets nobody read or replace a file that a program holds, even where the folder can be written."""
    plain = type(wrong) is PermissionError
    held = plain and path.is_file() and os.access(path.parent, os.W_OK)
    return DraftError(locked(path)) if held else refused(path, wrong)


def opened(path: Path) -> bool:
    """Whether Word, WPS or LibreOffice has the file open, as far as their lock files tell."""
    return any(path.with_name(lock.format(name=path.name, short=path.name[2:])).exists() for lock in _LOCKS)


def locked(path: Path) -> Finding:
    """The finding for a file that is open elsewhere."""
    return error("file-open", "这个文件正在 Word 或 WPS 里打开着", "关掉它，再运行一次").at(str(path))
