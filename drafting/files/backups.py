"""Earlier states of a profile (备份): 2024（备份1）.yaml beside it, the newest few kept."""

import contextlib
import hashlib
import itertools
import re
from pathlib import Path
from typing import NamedTuple

from drafting.files.atomic import create_durable, refused, replace
from drafting.files.inputs import read_bounded

_KEPT = 5
"""How many earlier states are kept."""

_NAME = "{stem}（备份{number}）{suffix}"


class _Backup(NamedTuple):
    """A backup as the record lists it: its number, and the SHA-256 of what was written."""

    number: int
    digest: str


def back_up(profile: Path, content: bytes) -> None:
    """Keeps a state of a profile under a new number, unless it is the one kept last; raises DraftError.

    What a person put under such a name stays: only what the record beside names, and nobody changed since, makes way
    for newer ones.
    """
    kept = [backup for backup in _recorded(profile) if _unchanged(profile, backup)]
    digest = hashlib.sha256(content).hexdigest()
    if kept and kept[-1].digest == digest:
        return
    _create(profile, content, kept)
    for old in kept[: 1 - _KEPT]:
        with contextlib.suppress(OSError):
            _path(profile, old.number).unlink()


def _create(profile: Path, content: bytes, kept: list[_Backup]) -> None:
    """Writes a state behind every one that is there, in the record before it is on the disk: a kill loses neither."""
    digest = hashlib.sha256(content).hexdigest()
    for number in itertools.count(max(_numbers(profile), default=0) + 1):
        _record(profile, [*kept, _Backup(number, digest)])
        try:
            create_durable(_path(profile, number), content)
        except FileExistsError:
            continue
        except OSError as wrong:
            raise refused(_path(profile, number), wrong) from None
        return


def _numbers(profile: Path) -> list[int]:
    shape = re.escape(_NAME.format(stem=profile.stem, number="#", suffix=profile.suffix)).replace(r"\#", r"(\d{1,9})")
    return [int(found[1]) for path in profile.parent.iterdir() if (found := re.fullmatch(shape, path.name))]


def _path(profile: Path, number: int) -> Path:
    return profile.with_name(_NAME.format(stem=profile.stem, number=number, suffix=profile.suffix))


def _unchanged(profile: Path, backup: _Backup) -> bool:
    """Whether a backup is there as it was written."""
    try:
        content = read_bounded(_path(profile, backup.number))
    except OSError:
        return False
    return hashlib.sha256(content).hexdigest() == backup.digest


def _record_path(profile: Path) -> Path:
    return profile.with_name(f".{profile.name}.备份")


def _recorded(profile: Path) -> list[_Backup]:
    """The backups that the record names, the oldest first; none where it cannot be read."""
    try:
        lines = read_bounded(_record_path(profile)).decode("utf-8", "replace").splitlines()
    except OSError:
        return []
    found = (re.fullmatch(r"(\d{1,9}) ([0-9a-f]{64})", line) for line in lines)
    return [_Backup(int(each[1]), each[2]) for each in found if each]


def _record(profile: Path, kept: list[_Backup]) -> None:
    text = "".join(f"{backup.number} {backup.digest}\n" for backup in kept)
    replace(_record_path(profile), text.encode())
