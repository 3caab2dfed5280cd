"""Reports on disk (成稿文件): nothing already there is lost, nothing half is written."""

import os
from itertools import chain, count
from pathlib import Path

from drafting.files.atomic import refused, swap, write_durable
from drafting.finding import DraftError, Finding, error
from drafting.word.package import DOCUMENT, SOURCES, differing

_LOCKS = (".~{name}", ".~lock.{name}#", "~${name}", "~${short}")
"""The files that WPS, LibreOffice and Word lay beside a document while it is open."""


def save(path: Path, content: bytes) -> Path | None:
    """Writes a report; a different one already there moves to the .bak that is returned. Raises DraftError."""
    try:
        there = path.read_bytes() if path.is_file() else None
        return None if there == content else _replaced(path, content, there)
    except OSError as wrong:
        raise _refused(path, wrong) from None


def _replaced(path: Path, content: bytes, there: bytes | None) -> Path | None:
    if there is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    elif opened(path):
        raise DraftError(locked(path))
    kept = _backup(path) if there is not None and _changed(there, content) else None
    try:
        if kept and there is not None:
            write_durable(kept, there)
        swap(path, content)
    except OSError:
        if kept:
            kept.unlink(missing_ok=True)
        raise
    return kept


def _changed(there: bytes, content: bytes) -> bool:
    """Whether a person worked in the report that is there: Word and WPS write every part anew, draft only its words."""
    found = differing(there, content)
    return not found or not found <= {DOCUMENT, SOURCES}


def _refused(path: Path, wrong: OSError) -> DraftError:
    """Windows lets nobody replace a file that a program holds, even where the folder can be written."""
    held = isinstance(wrong, PermissionError) and path.is_file() and os.access(path.parent, os.W_OK)
    return DraftError(locked(path)) if held else refused(path, wrong)


def _backup(path: Path) -> Path:
    """The first free name beside it: 报告.docx.bak, 报告.docx.2.bak, …"""
    names = chain((f"{path.name}.bak",), (f"{path.name}.{number}.bak" for number in count(2)))
    return next(kept for name in names if not (kept := path.with_name(name)).exists())


def opened(path: Path) -> bool:
    """Whether Word, WPS or LibreOffice has the file open, as far as their lock files tell."""
    return any(path.with_name(lock.format(name=path.name, short=path.name[2:])).exists() for lock in _LOCKS)


def locked(path: Path) -> Finding:
    """The finding for a file that is open elsewhere."""
    return error("file-open", "这个文件正在 Word 或 WPS 里打开着", "关掉它，再运行一次").at(str(path))
