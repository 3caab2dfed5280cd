"""Measuring pages of a PDF: lines of text, and ink in millimetres from the paper's top left corner."""

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

_DPI = 300
_MM = 25.4 / _DPI
_POINT = 25.4 / 72
_DARK = bytes(1 if level < 128 else 0 for level in range(256))
_LINE = re.compile(r'<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</line>', re.DOTALL)


@dataclass(frozen=True)
class Line:
    """A line of text with its box in millimetres."""

    left: float
    top: float
    right: float
    bottom: float
    text: str


@dataclass(frozen=True)
class Band:
    """Rows of ink that touch each other, in millimetres; `fill` is the greatest part of a row that is ink."""

    top: float
    bottom: float
    left: float
    right: float
    fill: float


@dataclass(frozen=True)
class Picture:
    """A page in pixels."""

    width: int
    rows: tuple[bytes, ...]

    def bands(self, *, red: bool = False) -> list[Band]:
        """Ink from top to bottom: black, or red."""
        masks = [self._red(row) if red else row[0::3].translate(_DARK) for row in self.rows]
        found: list[Band] = []
        start = 0
        for place in range(len(masks) + 1):
            if place < len(masks) and masks[place].count(1):
                continue
            if place > start:
                found.append(self._band(start, masks[start:place]))
            start = place + 1
        return found

    def _band(self, start: int, masks: list[bytes]) -> Band:
        left = min(mask.index(1) for mask in masks)
        right = max(mask.rindex(1) for mask in masks)
        fill = max(mask.count(1) for mask in masks) / self.width
        return Band(start * _MM, (start + len(masks)) * _MM, left * _MM, (right + 1) * _MM, fill)

    def _red(self, row: bytes) -> bytes:
        strong, pale = row[0::3].translate(_DARK), row[1::3].translate(_DARK)
        if strong == pale:
            return bytes(self.width)
        return bytes(green & ~dark & 1 for green, dark in zip(pale, strong, strict=True))


@dataclass(frozen=True)
class Pdf:
    """A rendered report."""

    path: Path

    @cached_property
    def pages(self) -> list[list[Line]]:
        """Lines of each page from top to bottom, pieces of one line joined."""
        made = subprocess.run(["pdftotext", "-bbox-layout", str(self.path), "-"], check=True, capture_output=True)
        # pdftotext writes the title of the file with halves of rare characters.
        return [_joined(page) for page in made.stdout.decode("utf-8", "replace").split("<page ")[1:]]

    def text(self, page: int) -> str:
        return "\n".join(line.text for line in self.pages[page])

    def picture(self, page: int) -> Picture:
        """A page (from 0, -1 is the last) at 300 dpi."""
        return _picture(self.path, page % len(self.pages) + 1)


def _joined(page: str) -> list[Line]:
    rows: dict[int, list[Line]] = {}
    for found in _LINE.finditer(page):
        left, top, right, bottom = (float(value) * _POINT for value in found.groups()[:4])
        text = "".join(re.findall(r">([^<>\n]+)</word>", found[5]))
        near = next((key for key in rows if abs(key - bottom * 10) < 20), round(bottom * 10))
        rows.setdefault(near, []).append(Line(left, top, right, bottom, text))
    return [_merge(sorted(pieces, key=lambda piece: piece.left)) for _, pieces in sorted(rows.items())]


def _merge(pieces: list[Line]) -> Line:
    tops, bottoms = [piece.top for piece in pieces], [piece.bottom for piece in pieces]
    text = "".join(piece.text for piece in pieces)
    return Line(pieces[0].left, min(tops), max(piece.right for piece in pieces), max(bottoms), text)


@lru_cache(maxsize=16)
def _picture(path: Path, page: int) -> Picture:
    command = ["pdftoppm", "-r", str(_DPI), "-f", str(page), "-l", str(page), "-aa", "no", "-aaVector", "no", str(path)]
    made = subprocess.run(command, check=True, capture_output=True).stdout
    head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", made)
    assert head is not None
    width, height = int(head[1]), int(head[2])
    pixels = made[head.end() :]
    return Picture(width, tuple(pixels[row * width * 3 : (row + 1) * width * 3] for row in range(height)))
