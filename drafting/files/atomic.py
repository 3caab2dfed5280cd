"""Writing that a power cut cannot spoil (稳妥写盘): a temporary file beside, on the disk, then in place at once."""

import contextlib
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from drafting.files.os_errors import refusal
from drafting.finding import DraftError, error


def replace(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all; raises DraftError when the disk or the folder refuses."""
    try:
        write_durable(path, content)
    except OSError as wrong:
        raise refused(path, wrong) from None


def write_durable(path: Path, content: bytes) -> None:
    """Like `replace`, but lets OSError propagate."""
    _replace_with(path, lambda temporary: _written(temporary, content, "wb"))
    _sync_folder(path.parent)


def swap(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all, without waiting for the disk: for what can be made again (报告)."""
    _replace_with(path, lambda temporary: temporary.write_bytes(content))


def _replace_with(path: Path, write: Callable[[Path], object]) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        write(temporary)
        if path.exists():
            shutil.copymode(path, temporary)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def create(path: Path, content: bytes) -> None:
    """Writes a new file, never over one that is there; raises DraftError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _written(path, content, "xb")
        _sync_folder(path.parent)
    except FileExistsError:
        raise existing(path) from None
    except OSError as wrong:
        raise refused(path, wrong) from None


def _written(path: Path, content: bytes, mode: str) -> None:
    with path.open(mode) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    """Bring the folder's own entry to the disk; Windows does that by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def refused(path: Path, wrong: OSError) -> DraftError:
    """What is told when a file cannot be written."""
    message = "写不了这个文件" + ("，原来的没有动" if _there(path) else "")
    return DraftError(refusal("file-unwritable", message, wrong).at(str(path)))


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def existing(path: Path) -> DraftError:
    """What is told when a file that was to be made is there already."""
    return DraftError(error("file-exists", "已经有这份资料，没有动它", f"接着填：draft ask {path}").at(str(path)))
