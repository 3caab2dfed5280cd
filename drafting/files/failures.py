"""An exception as findings (出错): what was foreseen as it stands, the rest as a fault of the program."""

from pathlib import Path

from drafting.files.os_errors import refusal
from drafting.finding import DraftError, Finding, error


def findings_of(wrong: Exception, shown: str) -> tuple[Finding, ...]:
    """What to show a user for an exception; `shown` names the file being worked on where the exception names none."""
    if isinstance(wrong, DraftError):
        return wrong.findings
    if isinstance(wrong, OSError):  # wherever the system refuses a file that no use case looked after itself
        return (refusal("file-refused", "读写不了", wrong).at(str(wrong.filename or shown)),)
    return (_unexpected(wrong).at(shown),)


def _unexpected(wrong: Exception) -> Finding:
    """The finding for a bug: its kind and where in the program it showed, enough to find it again."""
    import traceback  # only a bug needs it

    frames = traceback.extract_tb(wrong.__traceback__)
    where = f"，{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    message = f"程序自己出了错（{type(wrong).__name__}{where}）"
    return error("unexpected", message, "不是资料的错；把这一行和这份资料发给维护程序的人")
