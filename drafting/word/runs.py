"""The words of the outline as Word's runs (文字): alike ones joined, gaps in yellow, figures between bookmarks."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafting.outline import Run, Runs, plain
from drafting.word.bookmarks import Bookmarks, is_marked
from drafting.word.elements import PLAIN, Element, Look, text_run


def ended(runs: Runs, mark: str) -> Runs:
    """The runs with this mark at their end, once."""
    return runs if plain(runs).endswith(mark) else (*runs, Run(mark))


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
        before: bool | None = None
        for run in runs:
            if run.text:
                gap = None if self._marked(run) else run.is_gap
                if gap is not None and gap is before:
                    found[-1] = Run(found[-1].text + run.text, found[-1].ref)
                else:
                    found.append(run)
                before = gap
        return found

    def _written(self, run: Run, look: Look) -> tuple[Element, ...]:
        made = text_run(run.text, look._replace(gap=run.is_gap) if run.is_gap else look)
        return self.bookmarks.around(made, run.ref) if self.bookmarks and is_marked(run) else (made,)

    def _marked(self, run: Run) -> bool:
        return self.bookmarks is not None and is_marked(run)
