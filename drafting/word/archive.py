"""Zip files that come out the same every time (压缩包), with parts deflated once and copied ever after."""

import struct
import zipfile
import zlib
from collections.abc import Iterable
from io import BytesIO
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION, _FLAGS, _DEFLATED = 20, 0, 8
_TIME, _DATE = 0, (1 << 5) | 1
"""Midnight of 1 January 1980, the first day a zip file knows."""


DOCUMENT = "word/document.xml"
"""The part that holds the words of a report."""


class Entry(NamedTuple):
    """A part packed and ready to copy (条目)."""

    name: bytes
    fields: tuple[int, ...]
    packed: bytes

    @property
    def local(self) -> bytes:
        """The part with the header that stands before it."""
        return _LOCAL.pack(b"PK\3\4", _VERSION, *self.fields, len(self.name), 0) + self.name + self.packed

    def central(self, offset: int) -> bytes:
        """The part's line in the table of contents; `offset` is where it begins, in bytes."""
        sizes = (len(self.name), 0, 0, 0, 0, 0, offset)
        return _CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *self.fields, *sizes) + self.name


def pack(name: str, content: bytes) -> Entry:
    """A part deflated (压缩); the name is plain ASCII."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = deflate.compress(content) + deflate.flush()
    fields = (_FLAGS, _DEFLATED, _TIME, _DATE, zlib.crc32(content), len(packed), len(content))
    return Entry(name.encode("ascii"), fields, packed)


def join(entries: Iterable[Entry]) -> bytes:
    """The whole zip file (合成)."""
    locals_: list[bytes] = []
    centrals: list[bytes] = []
    offset = 0
    for entry in entries:
        local = entry.local
        locals_.append(local)
        centrals.append(entry.central(offset))
        offset += len(local)
    index = b"".join(centrals)
    count = len(centrals)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(index), offset, 0)
    return b"".join((*locals_, index, end))


def differing(one: bytes, other: bytes) -> set[str]:
    """The names of the parts in which two packages differ (不同的部件); all of them where one is no package."""
    found = [_sums(content) for content in (one, other)]
    return {name for name in {**found[0], **found[1]} if found[0].get(name) != found[1].get(name)}


def _sums(content: bytes) -> dict[str, int]:
    try:
        return {info.filename: info.CRC for info in zipfile.ZipFile(BytesIO(content)).infolist()}
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return {"": zlib.crc32(content)}
