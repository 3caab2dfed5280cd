"""How a report is known again (成稿的记号): a checksum of what was written, in the comment at the end of the zip file.

Whatever saves the report, a word processor or a zip tool, drops the comment or leaves one that no longer fits.
"""

import hashlib
import struct
from enum import Enum, auto

_END = b"PK\x05\x06"
"""Where the last record of a zip file begins; the length of the comment ends it, then comes the comment."""

_LENGTH = struct.Struct("<H")

_NAME = b"draft "

_SIZE = len(_NAME) + 2 * 64 + 1


class Mark(Enum):
    """What the mark of a file tells: the profile's own report or another's, as it was written, or neither."""

    OWN = auto()
    FOREIGN = auto()
    NONE = auto()


def marked(package: bytes, owner: str) -> bytes:
    """A zip file without a comment, with the mark of a report of this owner; other bytes stay as they are."""
    if package[-22:-18] != _END or package[-2:] != _LENGTH.pack(0):
        return package
    return package[:-2] + _LENGTH.pack(_SIZE) + _mark(package, owner)


def read_mark(package: bytes, owner: str) -> Mark:
    """What the mark tells of a file, for the profile that `owner` names."""
    bare, mark = package[:-_SIZE], package[-_SIZE:]
    if bare[-22:-18] != _END or bare[-2:] != _LENGTH.pack(_SIZE):
        return Mark.NONE
    wanted = _mark(bare[:-2] + _LENGTH.pack(0), owner)
    if mark == wanted:
        return Mark.OWN
    length = len(_NAME) + 64
    return Mark.FOREIGN if mark[:length] == wanted[:length] else Mark.NONE


def _mark(package: bytes, owner: str) -> bytes:
    """Two checksums: of the report, and of the report with its owner, whose name so stays unknown."""
    content = hashlib.sha256(package)
    whole = hashlib.sha256(content.digest() + owner.encode())
    return _NAME + content.hexdigest().encode() + b" " + whole.hexdigest().encode()
