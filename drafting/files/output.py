"""Reports on disk (成稿文件): nothing already there is lost, nothing half is written."""

from pathlib import Path

from drafting.finding import DraftError, Finding, error

_LOCKS = (".~{name}", ".~lock.{name}#", "~${name}", "~${short}")
"""The files that WPS, LibreOffice and Word lay beside a document while it is open."""


def save(path: Path, content: bytes) -> Path | None:
    """Writes a report; a different one already there moves to the .bak that is returned. Raises DraftError."""
    if path.is_file() and path.read_bytes() == content:
        return None
    if opened(path):
        raise DraftError(locked(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _replaced(path, content)
    except PermissionError:
        raise DraftError(locked(path)) from None
    except OSError as wrong:
        message = f"写不了这个文件（{wrong.strerror}）"
        raise DraftError(error("file-unwritable", message, "核对磁盘空间和文件夹权限").at(str(path))) from None


def _replaced(path: Path, content: bytes) -> Path | None:
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        temporary.write_bytes(content)
        kept = _backup(path) if path.exists() else None
        if kept:
            path.replace(kept)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return kept


def _backup(path: Path) -> Path:
    """The first free name beside it: 报告.docx.bak, 报告.docx.2.bak, …"""
    names = (f"{path.name}.bak", *(f"{path.name}.{number}.bak" for number in range(2, 1000)))
    return next(kept for name in names if not (kept := path.with_name(name)).exists())


def opened(path: Path) -> bool:
    """Whether Word, WPS or LibreOffice has the file open, as far as their lock files tell."""
    return any(path.with_name(lock.format(name=path.name, short=path.name[2:])).exists() for lock in _LOCKS)


def locked(path: Path) -> Finding:
    """The finding for a file that is open elsewhere."""
    return error("file-open", "这个文件正在 Word 或 WPS 里打开着", "关掉它，再运行一次").at(str(path))
