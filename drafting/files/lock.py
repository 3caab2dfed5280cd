"""One program at a time (同时只开一处): a lock file beside the profile, freed by the system when a process dies."""

import contextlib
import os
import sys
from pathlib import Path

from drafting.files.os_errors import refusal
from drafting.finding import DraftError, Finding, error

_BYTE = 1 << 20
"""The byte that Windows locks: far behind what the file holds, so that others can read it."""


class ProfileLock:
    """The lock on a profile (文件锁): held from `acquire` to `release`, or until the process ends in any way."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path, self._handle = path, handle

    @classmethod
    def acquire(cls, profile: Path) -> "ProfileLock":
        """Lock a profile; raises DraftError when another process holds it or the folder is read-only."""
        path = profile.with_name(f".{profile.name}.lock")
        while True:
            handle = _opened(path)
            if not _lock(handle):
                os.close(handle)
                raise DraftError(_held(path, profile))
            if path.exists() and path.stat().st_ino == os.fstat(handle).st_ino:
                break
            os.close(handle)
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        return cls(path, handle)

    def release(self) -> None:
        """Remove the lock file and free the lock; does nothing when it is free already."""
        if self._handle < 0:
            return
        if sys.platform == "win32":
            os.close(self._handle)
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(self._handle)
        self._handle = -1


def _opened(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as wrong:
        raise DraftError(refusal("file-unwritable", "这个文件夹里写不了文件", wrong).at(str(path.parent))) from None


def _lock(handle: int) -> bool:
    """Whether the lock could be had; a file system without locks counts as had."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _held(path: Path, profile: Path) -> Finding:
    with contextlib.suppress(OSError):
        holder = path.read_text(errors="replace").strip()
        return error("profile-open", f"另一个窗口正在填这份资料（进程{holder}）", _CURE).at(str(profile))
    return error("profile-open", "另一个窗口正在填这份资料", _CURE).at(str(profile))


_CURE = "到那个窗口里接着填，或者先关掉它"
