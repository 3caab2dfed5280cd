"""A Word file as its lines (读 Word 文件): numbers counted, tracked changes taken, what is left out listed."""

from collections.abc import Iterator
from typing import NamedTuple

from drafting.reading.source import Note, Place, Source
from drafting.word.reading.archive import Package, opened
from drafting.word.reading.cleaning import cleaned
from drafting.word.reading.leftovers import leftovers
from drafting.word.reading.markup import ElementTree, W
from drafting.word.reading.sheet import Sheet
from drafting.word.reading.story import Revision, Story
from drafting.word.reading.surroundings import parted
from drafting.word.reading.words import CHANGES, View, words_of

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_NAMES = (("标题", f"{_DUBLIN}title"), ("作者", f"{_DUBLIN}creator"))
_NOTES = (("脚注", "footnotes", f"{W}footnote"), ("尾注", "endnotes", f"{W}endnote"))


class Comment(NamedTuple):
    """A comment in the margin (批注): its words, who wrote it and when, and where; no place where the text has none."""

    text: str
    author: str
    date: str
    place: Place | None


class Word(NamedTuple):
    """A Word file as read.

    `accepted` is the text with every tracked change taken, `original` the one before them;
    places of revisions and comments are those of `accepted`.
    """

    accepted: Source
    original: Source
    revisions: tuple[Revision, ...] = ()
    comments: tuple[Comment, ...] = ()


class _Parts(NamedTuple):
    """The parts that a walk needs."""

    body: ElementTree
    sheet: Sheet
    numbering: ElementTree | None
    footnotes: dict[str, ElementTree]
    metadata: dict[str, str]


def read(content: bytes) -> Word:
    """The .docx in these bytes; raises DraftError for what is none, is damaged, or would not be safe to unpack."""
    package = opened(content)
    parts = _parts(package)
    accepted, story = _source(parts, "accepted")
    comments = tuple(_comments(package, story.asides.comments))
    notes = (
        *accepted.notes,
        *(Note("批注", one.text, one.place) for one in comments),
        *leftovers(package, parts.sheet),
    )
    changed = next(parts.body.iter(*CHANGES), None) is not None
    original = _source(parts, "original")[0] if changed else accepted
    return Word(accepted._replace(notes=notes), original, tuple(story.asides.revisions), comments)


def _source(parts: _Parts, view: View) -> tuple[Source, Story]:
    """One view of the text, and the walk with what it has left aside."""
    story = Story(view, parts.sheet, parts.numbering, parts.footnotes)
    blocks = story.blocks(parts.body)
    found = cleaned(Source(tuple(blocks), parts.metadata, tuple(story.asides.notes)))
    return parted(found), story


def _parts(package: Package) -> _Parts:
    body = package.xml(package.main)
    footnotes = {
        f"{kind}{node.get(f'{W}id', '')}": node
        for kind, part, tag in _NOTES
        for root in _linked(package, part)
        for node in root.findall(tag)
    }
    return _Parts(
        body,
        Sheet(next(_linked(package, "styles"), None)),
        next(_linked(package, "numbering"), None),
        footnotes,
        _properties(package.xml("docProps/core.xml")),
    )


def _linked(package: Package, kind: str) -> Iterator[ElementTree]:
    return (root for name in package.linked(package.main, kind) if (root := package.xml(name)) is not None)


def _properties(root: ElementTree | None) -> dict[str, str]:
    """The title and the author that the file says of itself."""
    found = {} if root is None else {name: (root.findtext(tag) or "").strip() for name, tag in _NAMES}
    return {name: text for name, text in found.items() if text}


def _comments(package: Package, places: dict[str, Place]) -> Iterator[Comment]:
    for root in _linked(package, "comments"):
        for node in root.findall(f"{W}comment"):
            text = "\n".join(filter(None, map(words_of, node.iter(f"{W}p"))))
            place = places.get(node.get(f"{W}id", ""))
            yield Comment(text, node.get(f"{W}author", ""), node.get(f"{W}date", ""), place)
