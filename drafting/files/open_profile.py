"""A profile file being answered (打开着的资料): every answer saved at once, everything else left as it stands."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any, Self

from drafting.figure import read as figure_read
from drafting.files.atomic import refuse_read_only, refused, replace
from drafting.files.backups import back_up
from drafting.files.inputs import LIMIT, read_bounded
from drafting.files.lock import ProfileLock
from drafting.files.profiles import Loaded, load_profile
from drafting.finding import DraftError, Finding, error
from drafting.keys import Keys, Step, value_at
from drafting.profile import Profile, yes
from drafting.yamlio.patch import patched
from drafting.yamlio.scalars import to_yaml_data
from drafting.yamlio.validation import validate

_BOM = b"\xef\xbb\xbf"

ORDER = tuple(field.alias or name for name, field in Profile.model_fields.items())
"""The topmost keys in the order a new one takes its place by."""


class OpenProfile:
    """A profile file being answered (打开着的资料); closes as a context manager.

    `put` and `drop` raise DraftError and write nothing when the file changed on disk (file-changed), when it cannot
    be written (file-unwritable), or when the value does not fit a profile.
    """

    def __init__(self, path: Path, lock: ProfileLock) -> None:
        """Read the file that `lock` locks; `open` is the way in."""
        loaded = load_profile(path)
        self.path, self._lock = path, lock
        self._target = path.resolve()
        self._opened = self._raw = loaded.raw
        self._source, self._profile = loaded.source, loaded.profile
        self._backed = False
        self._present: Mapping[str, str] = MappingProxyType({})

    @classmethod
    def open(cls, path: Path) -> Self:
        """The profile in a file; raises DraftError when it cannot be read or another process has it open."""
        try:
            lock = ProfileLock.acquire(path.resolve())
        except DraftError:
            load_profile(path)  # what is wrong with the file itself is said first
            raise
        try:
            _refuse_read_only(path)
            return cls(path, lock)
        except BaseException:
            lock.release()
            raise

    @property
    def loaded(self) -> Loaded:
        """The profile as it now stands in the file, with the text that knows the lines."""
        return Loaded(self._profile, self._source, self._raw, self._present)

    def take_names(self, present: Mapping[str, str]) -> None:
        """From now on a figure has its present name here, whatever former one (曾用名) the file keeps it under."""
        self._present, self._profile = present, self._profile.renamed(present)

    @property
    def profile(self) -> Profile:
        """The profile as it now stands in the file."""
        return self._profile

    def placed(self, finding: Finding) -> Finding:
        """The finding with file and line, when it has keys of the profile as it now stands."""
        return self.loaded.placed(finding)

    def put(self, keys: Keys, value: Any) -> None:
        """Sets an answer: a text, 是/否 as a bool, a list or a mapping of such; missing parents are made.

        The index one past the end of a list appends. A figure keeps its source (来源), one that waits for its number
        its unit of measure too; a bare number given a source, a note or a check becomes an entry.
        """
        keys, value = self.loaded.written(keys), to_yaml_data(value)
        if keys[0] == "数据":
            keys, value = _figure(keys, value, self._source.data.get("数据"))
        if not self._already_says(keys, value):
            self._save([(keys, value)])

    def drop(self, keys: Keys) -> None:
        """Takes away what stands at these keys, if anything does."""
        keys = self.loaded.written(keys)
        try:
            value_at(self._source.data, keys)
        except (KeyError, IndexError, TypeError):
            return
        self._save([(keys, None)])

    def close(self) -> None:
        """Free the file for others."""
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, wrong: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _already_says(self, keys: Keys, value: Any) -> bool:
        """Whether the file says so already, 是 as y included."""
        try:
            given = value_at(self._source.data, keys)
        except (KeyError, IndexError, TypeError):
            return False
        return bool(given == value or ((said := _yes(given)) is not None and said == _yes(value)))

    def _refuse_changed(self) -> None:
        """Raises DraftError when somebody else changed the file since it was read or saved last."""
        try:
            now = read_bounded(self._target)
        except OSError:
            now = b""
        if now != self._raw:
            message, hint = "别的程序改动了这个文件，这次没有写", "重新运行，接着填"
            raise DraftError(error("file-changed", message, hint).at(str(self.path)))

    def _save(self, steps: list[Step]) -> None:
        self._refuse_changed()
        source = patched(self._source, steps, ORDER)
        raw = self._encoded(source.text)
        profile = validate(Profile, source).renamed(self._present)
        if not self._backed:
            back_up(self._target, self._opened)
            self._backed = True
        replace(self._target, raw, last_look=self._refuse_changed)
        self._raw, self._source, self._profile = raw, source, profile

    def _encoded(self, text: str) -> bytes:
        raw = (_BOM if self._raw.startswith(_BOM) else b"") + text.encode()
        if len(raw) > LIMIT:
            raise DraftError(error("file-large", f"资料超过{LIMIT}字节，写不下", "删短这一处再填").at(str(self.path)))
        return raw


def _refuse_read_only(path: Path) -> None:
    """Raises DraftError for a profile marked as read-only: better now than at the first answer."""
    try:
        refuse_read_only(path.resolve())
    except OSError as wrong:
        raise refused(path, wrong) from None


def _yes(value: Any) -> bool | None:
    return yes(value) if isinstance(value, str) else None


def _figure(keys: Keys, value: Any, ledger: Any) -> tuple[Keys, Any]:
    """The figure's keys and all that is to stand there, with what stays of the old entry."""
    old = ledger.get(keys[1], "") if isinstance(ledger, dict) and len(keys) > 1 else ""
    if len(keys) == 3 and isinstance(old, str) and old.strip():
        return keys[:2], _entry(old) | {str(keys[2]): value}
    if len(keys) != 2 or not isinstance(old, dict):
        return keys, value
    stays = {name: old[name] for name in (("来源",) if old.get("数") else ("单位", "期间", "来源")) if name in old}
    given = _entry(value) if isinstance(value, str) and value.strip() else value or {"数": ""}
    return keys, {"数": ""} | stays | given if stays else value


def _entry(typed: str) -> dict[str, str]:
    """A number of the ledger as an entry, with what was typed around it: 约30余场 has 约 and 单位."""
    return figure_read(typed, "").model_dump(by_alias=True, exclude_defaults=True)
