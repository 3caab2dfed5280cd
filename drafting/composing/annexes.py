"""The annexes of a report (附件): what the unit adds itself, then the table of all figures (数据一览表)."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from drafting.composing.namespace import linked
from drafting.composing.periods import Namespace
from drafting.figure import Figure, change
from drafting.keys import Keys
from drafting.language.markup import paragraphs
from drafting.ledger import Ledger
from drafting.outline import Annex, Block, Paragraph, Ref, Run, Runs, Table, gap, plain
from drafting.pack import OPENING, Pack
from drafting.profile import OwnAnnex, Profile

OVERVIEW = "法治政府建设数据一览表"
"""The title of the annex with all figures (数据一览表)."""

_OVERVIEW_REF = Ref(("公文", "数据一览表"))
_OTHER = "其他"
"""The area (领域) of a figure that no passage with an area names."""


def annexes(profile: Profile, pack: Pack, figures: Ledger, around: Namespace) -> tuple[Annex, ...]:
    """The annexes in their order; `around` is what the unit's own texts may name."""
    own = (_own(annex, ("公文", "附件", index), around) for index, annex in enumerate(profile.document.annexes))
    return (*own, *(_overview(pack, figures) if profile.document.overview else ()))


def _own(annex: OwnAnnex, keys: Keys, around: Namespace) -> Annex:
    """An annex of the unit's own: its text, a paragraph a line, then its table; a gap where it has neither."""
    lines = paragraphs(linked(annex.text, around, (*keys, "正文")).runs)
    blocks: list[Block] = [Paragraph(line) for line in lines]
    if annex.table:
        blocks.append(table(annex.table, (*keys, "表"), around))
    if not blocks:
        blocks = [Paragraph((gap(f"附件“{annex.title}”的内容", (*keys, "正文")),))]
    return Annex(linked(annex.title, around, (*keys, "标题")).runs, tuple(blocks))


def table(given: Sequence[Sequence[str]], keys: Keys, around: Namespace) -> Table:
    """A table of the unit's own, that stands at these keys: its first row the header, one row alone has none."""
    rows = [_cells(row, (*keys, index), around) for index, row in enumerate(given)]
    header, *below = rows if len(rows) > 1 else ((), *rows)
    return Table(header, tuple(below))


def _cells(row: Sequence[str], keys: Keys, around: Namespace) -> Runs:
    """A row of a table, a cell one run: a figure or a gap alone stays one, words around make it the unit's own."""
    return tuple(_cell(linked(text, around, (*keys, index)).runs, (*keys, index)) for index, text in enumerate(row))


def _cell(runs: Runs, keys: Keys) -> Run:
    if len(runs) == 1:
        return runs[0]
    gaps = (run.ref for run in runs if run.is_gap)
    return Run(plain(runs), next(gaps, Ref(keys, "answer")))


class _Row(NamedTuple):
    """A row of the table of figures."""

    area: str
    name: str
    shown: str
    now: Figure
    last: Figure | None


def _overview(pack: Pack, figures: Ledger) -> tuple[Annex, ...]:
    """The table of all figures; what a pack marks as internal (内部) or the unit keeps back (不印) is left out."""
    rows = sorted(_rows(pack, figures), key=lambda row: _rank(row, pack))
    if not rows:
        return ()
    columns = dict(_columns(rows))
    table = Table(tuple(Run(title, _OVERVIEW_REF) for title in columns), tuple(zip(*columns.values(), strict=True)))
    return (Annex((Run(OVERVIEW, _OVERVIEW_REF),), (table,)),)


def _rows(pack: Pack, figures: Ledger) -> Iterator[_Row]:
    """The figures in the order in which the pack's passages print them, then what no passage prints."""
    areas = _areas(pack)
    for name in dict.fromkeys((*areas, *figures.now)):
        known, now = pack.indicators.get(name), figures.now.get(name)
        if now and now.withheld != "是" and not (known and known.internal):
            shown = known.printed_name if known else ""
            yield _Row(areas.get(name, _OTHER), name, shown or name, now, figures.last.get(name))


def _areas(pack: Pack) -> Mapping[str, str]:
    """The area of every figure that a passage prints, in report order: that of the first passage which has one."""
    found: dict[str, str] = {}
    listed = chain.from_iterable(pack.listed(role) for role in pack.order if role != OPENING)
    for passage in sorted(listed, key=lambda passage: passage.head.area not in pack.areas):
        for name in passage.sentence.printed_names:
            if name in pack.indicators:
                found.setdefault(name, passage.head.area if passage.head.area in pack.areas else _OTHER)
    return found


def _rank(row: _Row, pack: Pack) -> tuple[bool, int]:
    """The areas in the pack's order, what has none behind them, the unit's own figures last."""
    areas = list(pack.areas)
    return row.name not in pack.indicators, areas.index(row.area) if row.area in areas else len(areas)


def _columns(rows: Sequence[_Row]) -> Iterator[tuple[str, Runs]]:
    """The columns by their titles; those without a word in any row fall away."""
    yield "序号", tuple(Run(str(number), _OVERVIEW_REF) for number in range(1, len(rows) + 1))
    if len({row.area for row in rows}) > 1:
        yield "领域", tuple(Run(row.area, _OVERVIEW_REF) for row in rows)
    yield "指标", tuple(Run(row.shown, Ref(("数据", row.name))) for row in rows)
    yield "本年", tuple(Run(str(row.now), Ref(("数据", row.name), "figure")) for row in rows)
    if any(row.last for row in rows):
        yield "上年", tuple(Run(str(row.last) if row.last else "—", Ref(("数据", row.name))) for row in rows)
    changes = [change(row.now, row.last) if row.last else "" for row in rows]
    if any(changes):
        yield "变化", tuple(_changed(row.name, words) for row, words in zip(rows, changes, strict=True))


def _changed(name: str, words: str) -> Run:
    return Run(words, Ref(("数据", name), "change")) if words else Run("—", Ref(("数据", name)))
