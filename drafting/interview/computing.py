"""What other figures give (算得): the rest of a sum, a rate, and what was computed once a part of it changes."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from drafting.figure import Figure, comparable, plain, scale
from drafting.interview.sources import Progress
from drafting.relation import Relation

Figures = Mapping[str, Figure]


def offer(name: str, word: str, progress: Progress) -> tuple[str, str]:
    """What relations give for a figure still missing, as printed, and the relation; two empty texts where none does."""
    for relation in progress.sources.equations.get(name, ()):
        amount = _given(relation, name, progress.ledger.now)
        if amount is not None:
            return f"{plain(amount / scale(word))}{word}", relation.text
    return "", ""


def _given(relation: Relation, name: str, now: Figures) -> Decimal | None:
    """What one relation gives for a figure that is missing among these, in single units."""
    found = relation.solve(now)
    return found[1] if found and found[0] == name else None


def tells_itself(name: str, progress: Progress) -> bool:
    """Whether a figure is the change of another against last year (算自) and both years tell it: nobody is asked."""
    indicator = progress.pack.indicators.get(name)
    if indicator is None or not indicator.change_of or name in progress.ledger.now:
        return False
    now, last = (figures.get(indicator.change_of) for figures in progress.ledger)
    return last is not None and (now is None or comparable(now, last))


def followers(progress: Progress, name: str, figure: Figure | None) -> dict[str, Figure | None]:
    """What becomes of the computed figures (算得) when one is given or, as None, taken away; None where one goes."""
    before = progress.ledger.now
    now = {**before, name: figure} if figure else _without(before, name)
    waiting = [other for other, one in before.items() if one.computed and other != name]
    found: dict[str, Figure | None] = {}
    for _ in waiting:  # one computed figure may be part of another
        moved = {other: new for other, new in _moved(progress, {name, *found}, now) if other in waiting}
        found |= moved
        now = {**now, **{other: new for other, new in moved.items() if new}}
        for other in (other for other, new in moved.items() if not new):
            del now[other]
        if not moved:
            break
    return found


def _without(figures: Figures, name: str) -> dict[str, Figure]:
    return {other: one for other, one in figures.items() if other != name}


def _moved(progress: Progress, changed: set[str], now: dict[str, Figure]) -> Iterator[tuple[str, Figure | None]]:
    """The figures computed that no longer follow from what stands now."""
    for name, figure in [(name, one) for name, one in now.items() if one.computed]:
        ways = _ways(progress, name, changed)
        if not ways:
            continue
        given = (_given(relation, name, _without(now, name)) for relation in ways)
        amount = next((one for one in given if one is not None), None)
        if amount is None:
            yield name, None
        elif amount != figure.amount:
            yield name, figure.model_copy(update={"number": plain(amount / scale(figure.measure_word)), "checked": ""})


def _ways(progress: Progress, name: str, changed: set[str]) -> tuple[Relation, ...]:
    """The relations that must give a computed figure anew; none while one that gave it is not touched."""
    equations, before = progress.sources.equations.get(name, ()), progress.ledger.now
    rest, amount = _without(before, name), before[name].amount
    gave = [relation for relation in equations if _given(relation, name, rest) == amount]
    if any(changed.isdisjoint(relation.names) for relation in gave):
        return ()
    touched = [relation for relation in gave or equations if not changed.isdisjoint(relation.names)]
    return tuple(dict.fromkeys((*touched, *equations))) if touched else ()
