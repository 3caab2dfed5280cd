"""The package of a .docx that came from outside (来路不明的文档包): looked over before anything is unpacked."""

import posixpath
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from drafting.finding import DraftError, error
from drafting.word.reading.kinds import other_zip, refusal_of
from drafting.word.reading.markup import ElementTree, damaged, parsed

TOTAL, PARTS, RATIO = 50_000_000, 2000, 200
"""Bytes unpacked, parts, and how many times larger than packed one part may be."""

MARKS = 600_000
"""Tags and attributes read from one package: libxml2 needs some 200 bytes for each."""

LONGEST = 20_000_000
"""Bytes of one part that is read."""

_SMALL = 1_000_000
"""A part below this may be packed as tightly as it likes: tables of equal rows are."""

_ENTRY = b"PK\x01\x02"
_OFFICE = "/officeDocument"
_AGAIN = "核对是不是选错了文件；另存为 .docx 再试"


class Link(NamedTuple):
    """A relationship of a part (关系): its id, the last word of its type, its target, and whether that is outside."""

    name: str
    kind: str
    target: str
    outside: bool


class Package:
    """A .docx whose parts are read one by one."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = MARKS
        self._links: dict[str, list[Link]] = {}
        self.names = frozenset(archive.namelist())
        self.main = next((link.target for link in self.links("") if f"/{link.kind}" == _OFFICE), "word/document.xml")

    def xml(self, name: str) -> ElementTree | None:
        """The root of a part, None where there is none; raises DraftError."""
        if name not in self.names:
            return None
        content = self._content(name)
        self._left -= content.count(b"<") + content.count(b"=")
        if self._left < 0:
            raise DraftError(error("word-large", "文件里的内容多得不像一份报告", _AGAIN))
        return parsed(content)

    def links(self, name: str) -> list[Link]:
        """What a part refers to; the package itself for “”."""
        if name not in self._links:
            folder, file = posixpath.split(name)
            root = self.xml(posixpath.join(folder, "_rels", f"{file}.rels"))
            self._links[name] = [] if root is None else [_link(one, folder) for one in root]
        return self._links[name]

    def linked(self, name: str, kind: str) -> Iterator[str]:
        """The parts of a kind that a part refers to (styles, numbering, footnotes)."""
        return (link.target for link in self.links(name) if link.kind == kind and not link.outside)

    def _content(self, name: str) -> bytes:
        if self._archive.getinfo(name).file_size > LONGEST:
            raise DraftError(error("word-large", "文件里的内容大得不像一份报告", _AGAIN))
        try:
            with self._archive.open(name) as part:
                return part.read(LONGEST)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
            raise DraftError(damaged()) from None


def opened(content: bytes) -> Package:
    """A .docx looked over; raises DraftError for what is none, is damaged, or would not be safe to unpack."""
    if refused := refusal_of(content):
        raise DraftError(refused)
    if content.count(_ENTRY) > PARTS:  # before zipfile makes an object for each
        raise DraftError(error("word-large", "文件里的部件太多", _AGAIN))
    try:
        archive = ZipFile(BytesIO(content))
    except (BadZipFile, NotImplementedError, UnicodeError, ValueError, OSError):
        raise DraftError(damaged()) from None
    _look_over(archive.infolist())
    package = Package(archive)
    if package.main not in package.names:
        raise DraftError(other_zip(package.names))
    return package


def _look_over(parts: list[ZipInfo]) -> None:
    if any(_astray(part.filename) for part in parts):
        raise DraftError(error("word-unsafe", "文件里有指到外面的部件", _AGAIN))
    if any(part.flag_bits & 1 for part in parts):
        raise DraftError(error("word-locked", "文件加了密码，打不开", "用 Word 或 WPS 打开，去掉密码，另存为 .docx"))
    if any(part.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for part in parts):
        raise DraftError(damaged())
    if sum(part.file_size for part in parts) > TOTAL or any(map(_blown_up, parts)):
        raise DraftError(error("word-large", "文件展开以后太大", _AGAIN))


def _astray(name: str) -> bool:
    """Whether a name leads out of the package."""
    path = name.replace("\\", "/")
    return path.startswith("/") or ":" in path or ".." in path.split("/")


def _blown_up(part: ZipInfo) -> bool:
    return part.file_size > _SMALL and part.file_size > RATIO * max(1, part.compress_size)


def _link(node: ElementTree, folder: str) -> Link:
    target = node.get("Target", "")
    outside = node.get("TargetMode", "") == "External"
    inside = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = node.get("Type", "").rpartition("/")[2]
    return Link(node.get("Id", ""), kind, target if outside else inside, outside)
