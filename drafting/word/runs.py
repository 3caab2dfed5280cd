"""The words of the outline as Word's runs (文字): alike ones joined, gaps in yellow, figures between bookmarks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from drafting.language.markup import MISSING
from drafting.outline import Run
from drafting.word.bookmarks import Bookmarks, Origin, origin
from drafting.word.elements import PLAIN, Element, Look, text_run

Runs = tuple[Run, ...]

_GAP = re.compile(f"({MISSING.pattern})")


def as_runs(text: str) -> Runs:
    """A text of the outline that has no runs yet: gaps (待填) apart from the words around them."""
    pieces = enumerate(_GAP.split(text) if "【" in text else [text])  # every other one is a gap
    return tuple(Run(piece, blank=index % 2 == 1) for index, piece in pieces if piece)


def printed(runs: Iterable[Run]) -> str:
    """The words of the runs."""
    return "".join(run.text for run in runs)


def ended(runs: Runs, mark: str) -> Runs:
    """The runs with this mark at their end, once."""
    return runs if printed(runs).endswith(mark) else (*runs, Run(mark))


@dataclass(frozen=True, slots=True)
class Words:
    """Writes runs; without `bookmarks` (公开版) nothing is linked to where it comes from."""

    bookmarks: Bookmarks | None

    def __call__(self, runs: Iterable[Run], look: Look = PLAIN) -> list[Element]:
        """The elements of these runs in a look, with their bookmarks."""
        return [made for run in self._joined(runs) for made in self._written(run, look)]

    def _joined(self, runs: Iterable[Run]) -> list[Run]:
        """Neighbours that look alike and have no bookmark as one run; empty ones fall away."""
        found: list[Run] = []
        for run in runs:
            if found and self._alike(found[-1], run):
                found[-1] = run._replace(text=found[-1].text + run.text)
            elif run.text:
                found.append(run)
        return found

    def _alike(self, one: Run, other: Run) -> bool:
        return one.blank == other.blank and not (self._origin(one) or self._origin(other))

    def _written(self, run: Run, look: Look) -> tuple[Element, ...]:
        made = text_run(run.text, look._replace(gap=run.blank) if run.blank else look)
        source = self._origin(run)
        return self.bookmarks.around(made, source) if self.bookmarks and source else (made,)

    def _origin(self, run: Run) -> Origin | None:
        return origin(run) if self.bookmarks is not None else None
