"""Writing that a power cut cannot spoil (稳妥写盘): a temporary file beside, on the disk, then in place at once."""

import contextlib
import os
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from drafting.files.os_errors import refusal
from drafting.finding import DraftError, Finding, error

Value = TypeVar("Value")

_LEFTOVERS = ".draft-*.tmp"
"""The names of temporary files: their middle is random, so that nobody can lay a link there beforehand."""

_LEFT_AFTER = 60
"""Seconds after which a temporary file is what a killed process left: no write takes that long."""

WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries for a file that a virus scanner, a cloud drive or WPS holds for a moment."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class HeldError(PermissionError):
    """Another program holds the file that was to be replaced, after every try."""


class ReadOnlyError(PermissionError):
    """The file that was to be replaced is marked as read-only (只读)."""


def _no_look() -> None:
    """Nothing to look at."""


def replace(path: Path, content: bytes, last_look: Callable[[], None] = _no_look) -> None:
    """Writes a file whole or not at all; raises DraftError when the disk or the folder refuses.

    `last_look` is called just before the new file takes its place; what it raises keeps the old one.
    """
    try:
        write_durable(path, content, last_look)
    except OSError as wrong:
        raise refused(path, wrong) from None


def write_durable(path: Path, content: bytes, last_look: Callable[[], None] = _no_look) -> None:
    """Like `replace`, but lets OSError propagate."""
    refuse_read_only(path)
    with _temporary(path.parent, content) as temporary:
        if path.exists():
            shutil.copymode(path, temporary)
        last_look()
        patiently(lambda: temporary.replace(path))
    _sync_folder(path.parent)


def create(path: Path, content: bytes) -> None:
    """Writes a new file whole or not at all, never over one that is there; raises DraftError."""
    try:
        create_durable(path, content)
    except FileExistsError:
        raise existing(path) from None
    except OSError as wrong:
        raise refused(path, wrong) from None


def create_durable(path: Path, content: bytes) -> None:
    """Like `create`, but lets OSError propagate: FileExistsError for a file that is there."""
    _make_folder(path.parent)
    with _temporary(path.parent, content) as temporary:
        patiently(lambda: _take_name(temporary, path))
    _sync_folder(path.parent)


def _take_name(temporary: Path, path: Path) -> None:
    """Gives a temporary file its name; raises FileExistsError where the name is taken."""
    if sys.platform == "win32":
        temporary.rename(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without links (FAT): an empty file keeps the name until the whole one is there
        os.close(os.open(path, _NEW, 0o666))
        _replace_empty(temporary, path)


def _replace_empty(temporary: Path, path: Path) -> None:
    """Puts a file in the place of the empty one that keeps its name, which goes where that cannot be done."""
    try:
        temporary.replace(path)
    except OSError:
        path.unlink()
        raise


@contextlib.contextmanager
def _temporary(folder: Path, content: bytes) -> Iterator[Path]:
    """A file with this content, on the disk, under a name that nobody can know; gone again at the end."""
    path = folder / _LEFTOVERS.replace("*", secrets.token_hex(8))
    handle = os.open(path, _NEW, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _clear(folder)
        yield path
    finally:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


@cache
def _clear(folder: Path) -> None:
    """Removes what killed processes left in a folder, once a process."""
    now = time.time()
    for path in folder.glob(_LEFTOVERS):
        with contextlib.suppress(OSError):
            if now - path.lstat().st_mtime > _LEFT_AFTER:
                path.unlink()


def patiently(act: Callable[[], Value], waits: Sequence[float] = WAITS) -> Value:
    """What comes of an act, tried again after a short wait while another program holds its file; raises HeldError."""
    for wait in waits:
        with contextlib.suppress(PermissionError):
            return act()
        time.sleep(wait)
    try:
        return act()
    except PermissionError as wrong:
        raise HeldError(*wrong.args) from None


def refuse_read_only(path: Path) -> None:
    """Raises ReadOnlyError for a file that is marked as read-only: taking its place asks nobody for leave."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        if not path.lstat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise ReadOnlyError


def _make_folder(folder: Path) -> None:
    """The folder with those around it, each entered in the one above it on the disk."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        _sync_folder(made.parent)


def _sync_folder(folder: Path) -> None:
    """Bring the folder's own entry to the disk; Windows does that by itself.

    The file is in its place by now: a disk that cannot do this (a network drive) must not make it look unwritten.
    """
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def refused(path: Path, wrong: OSError) -> DraftError:
    """What is told when a file cannot be written."""
    return DraftError(_refusal(wrong, "，原来的没有动" if _there(path) else "").at(str(path)))


def _refusal(wrong: OSError, kept: str) -> Finding:
    if isinstance(wrong, HeldError):
        hint = "关掉打开它的 Word、WPS，等网盘和杀毒软件用完，再运行一次"
        return error("file-held", f"别的程序占着这个文件，写不进去{kept}", hint)
    if isinstance(wrong, ReadOnlyError):
        return error("file-read-only", f"这个文件设成了只读{kept}", "在文件的属性里去掉“只读”，再运行一次")
    return refusal("file-unwritable", f"写不了这个文件{kept}", wrong)


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def existing(path: Path) -> DraftError:
    """What is told when a file that was to be made is there already."""
    return DraftError(error("file-exists", "已经有这份资料，没有动它", f"接着填：draft ask {path}").at(str(path)))
