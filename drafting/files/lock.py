"""One program at a time (同时只开一处): a lock file beside the profile, freed by the system when a process dies."""

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path

from drafting.files.atomic import WAITS, patiently
from drafting.files.os_errors import refusal
from drafting.finding import DraftError, Finding, error

_BYTE = 1 << 20
"""The byte that Windows locks: far behind what the file holds, so that others can read it."""

_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)

_HELD = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
"""What a system answers while another process holds the lock."""

_LOCKLESS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)
"""What a file system without locks answers (some network drives): there the file is only watched for changes."""


class ProfileLock:
    """The lock on a profile (文件锁): held from `acquire` to `release`, or until the process ends in any way."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path, self._handle = path, handle

    @classmethod
    def acquire(cls, profile: Path) -> "ProfileLock":
        """Lock a profile; raises DraftError when another process holds it or the folder cannot be written."""
        path = profile.with_name(f".{profile.name}.lock")
        while True:
            handle = _opened(path)
            try:
                had = _had(handle, path, profile)
            except DraftError:
                os.close(handle)
                raise
            if had:
                break
            os.close(handle)
        with contextlib.suppress(OSError):  # on a full disk nobody learns the number, and the lock holds all the same
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


def _had(handle: int, path: Path, profile: Path) -> bool:
    """Whether the lock was had on the file that has the name now; raises DraftError where it cannot be had."""
    if not _own(handle):
        raise DraftError(_planted(path))
    try:
        free = _lock(handle)
    except OSError as wrong:
        raise DraftError(refusal("file-unwritable", "锁不住这份资料", wrong).at(str(profile))) from None
    if not free:
        raise DraftError(_held(path, profile))
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except OSError:
        return False


def _own(handle: int) -> bool:
    """Whether an opened file has this one name only: written through another name, somebody's file would be lost."""
    status = os.fstat(handle)
    return stat.S_ISREG(status.st_mode) and status.st_nlink <= 1


def _opened(path: Path) -> int:
    """The lock file, opened; tried again while Windows still removes the one of a window just closed."""
    try:
        return patiently(lambda: os.open(path, _OPEN, 0o600), WAITS if sys.platform == "win32" else ())
    except OSError as wrong:
        raise _unopened(path, wrong) from None


def _unopened(path: Path, wrong: OSError) -> DraftError:
    if path.is_symlink():
        return DraftError(_planted(path))
    return DraftError(refusal("file-unwritable", "这个文件夹里写不了文件", wrong).at(str(path.parent)))


def _planted(path: Path) -> Finding:
    hint = "删掉它，再运行一次；共用的文件夹里问问是谁放的"
    return error("lock-planted", "锁文件的名字被一个链接占着", hint).at(str(path))


def _lock(handle: int) -> bool:
    """Whether the lock could be had; a file system without locks counts as had. Raises OSError."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            os.lseek(handle, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as wrong:
        if wrong.errno in _HELD:
            return False
        if wrong.errno not in _LOCKLESS:
            raise
    return True


def _held(path: Path, profile: Path) -> Finding:
    with contextlib.suppress(OSError):
        with path.open("rb") as file:
            holder = file.read(20).decode(errors="replace").strip()
        return error("profile-open", f"另一个窗口正在填这份资料（进程{holder}）", _CURE).at(str(profile))
    return error("profile-open", "另一个窗口正在填这份资料", _CURE).at(str(profile))


_CURE = "到那个窗口里接着填，或者先关掉它"
