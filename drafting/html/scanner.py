"""HTML as tags and texts, each with where it stands in the source (记号).

An own scanner, because lxml tells neither the column of a word nor keeps what stands deeper than it likes; see
docs/decisions/own-reading-of-html.md. It looks at no character more than a few times, whatever the page.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

from drafting.html.tags import RAW

_VALUE = r"""\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)"""
_START = re.compile(rf"<([A-Za-z][^\s/>]*+)((?:[\s/]*+[^\s/>][^\s/>=]*+(?:{_VALUE})?)*+)[\s/]*+>")
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_ATTRIBUTE = re.compile(r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""")


class Tag(NamedTuple):
    """A tag: its name in small letters, where it begins, its attributes as written, and what kind of tag it is."""

    name: str
    at: int
    attributes: str = ""
    ends: bool = False
    closed: bool = False


class Text(NamedTuple):
    """Text between tags as the source has it, and where it begins."""

    raw: str
    at: int


def attributes(written: str) -> Mapping[str, str]:
    """The attributes of a tag by their names in small letters; the first of two alike counts."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(written):
        found.setdefault(name.lower(), unescape("".join(values)))
    return found


def tokens(source: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page in order; comments and declarations are left out.

    A tag that is never ended is text, and so is whatever follows it.
    """
    return _Scanner(source).tokens()


class _Scanner:
    def __init__(self, source: str) -> None:
        self._source = source
        self._missing: set[str] = set()

    def tokens(self) -> Iterator[Tag | Text]:
        at = 0
        while found := _MARKUP.search(self._source, at):
            if found.start() > at:
                yield Text(self._source[at : found.start()], at)
            at, tag = self._markup(found.start())
            if at < 0:
                yield Text(self._source[found.start() :], found.start())
                return
            if tag:
                yield tag
            if tag and tag.name in RAW and not tag.ends:
                end = self._raw_end(tag.name, at)
                yield Text(self._source[at:end], at) if end >= 0 else Tag(tag.name, at, ends=True)
                at = max(at, end)
        if at < len(self._source):
            yield Text(self._source[at:], at)

    def _markup(self, at: int) -> tuple[int, Tag | None]:
        """Where what begins here ends, -1 where it never does, and the tag that it is."""
        if self._source[at + 1].isalpha():
            found = _START.match(self._source, at)
            if not found:
                return -1, None
            closed = self._source.endswith("/>", at, found.end())
            return found.end(), Tag(found[1].lower(), at, found[2], closed=closed)
        if self._source.startswith("<!--", at):
            return self._comment_end(at), None
        end = self._end(">", at)
        name = re.match(r"[A-Za-z][^\s/>]*", self._source[at + 2 : min(end, at + 80)]) if end > 0 else None
        tag = Tag(name[0].lower(), at, ends=True) if name and self._source[at + 1] == "/" else None
        return end, tag

    def _comment_end(self, at: int) -> int:
        if self._source.startswith(("<!-->", "<!--->"), at):
            return self._source.index(">", at) + 1
        end = self._end("-->", at + 4)
        return end if end > 0 else self._end(">", at)

    def _end(self, mark: str, at: int) -> int:
        """Behind the next such mark, -1 where there is none: nobody looks for it again."""
        found = -1 if mark in self._missing else self._source.find(mark, at)
        if found < 0:
            self._missing.add(mark)
            return -1
        return found + len(mark)

    def _raw_end(self, name: str, at: int) -> int:
        """Where the end tag of an element stands that holds no markup; -1 where it has none."""
        found = (
            None
            if name in self._missing
            else re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._source, at)
        )
        if not found:
            self._missing.add(name)
        return found.start() if found else -1
