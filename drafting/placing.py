"""Which part takes which passage (归入部分): every passage stands in one part of the skeleton or in none."""

from collections.abc import Sequence

from drafting.pack import Pack
from drafting.profile import OwnPassage, PartSpec, Profile


def skeleton(profile: Profile, pack: Pack) -> tuple[PartSpec, ...]:
    """The parts of this report in order (提纲): the profile's own, or the pack's by name."""
    if isinstance(profile.skeleton, str):
        return pack.skeletons[profile.skeleton or pack.defaults.skeleton].parts
    return profile.skeleton


def placed(specs: Sequence[PartSpec], pack: Pack) -> tuple[tuple[str, ...], ...]:
    """The names of the passages that each part has room for, in report order."""
    named = {name: index for index, spec in reversed(list(enumerate(specs))) for name in spec.passages}
    open_specs = [(index, spec) for index, spec in enumerate(specs) if not spec.passages]
    listed = ((role, passage) for role in pack.order for passage in pack.listed(role))
    by_area = {passage.name: _by_area(role, passage.head.area, open_specs) for role, passage in listed}
    taken = {**by_area, **named}
    return tuple(
        tuple(name for name in _order(spec, pack) if taken.get(name) == index) for index, spec in enumerate(specs)
    )


def _order(spec: PartSpec, pack: Pack) -> tuple[str, ...]:
    listed = (passage.name for role in spec.roles for passage in pack.listed(role))
    return tuple(dict.fromkeys(name for name in spec.passages if name in pack.passages)) or tuple(listed)


def _by_area(role: str, area: str, specs: Sequence[tuple[int, PartSpec]]) -> int | None:
    """The part of this role for this area; else the first of this role for all areas."""
    fitting = [(index, spec) for index, spec in specs if role in spec.roles]
    special = (index for index, spec in fitting if area in spec.areas)
    general = (index for index, spec in fitting if not spec.areas)
    return next(special, next(general, None))


def own_part(passage: OwnPassage, specs: Sequence[PartSpec], places: Sequence[Sequence[str]]) -> int | None:
    """The part of a passage of the unit's own: that of the passage it follows, else by area, else any of its role."""
    behind = (index for index, names in enumerate(places) if passage.after in names)
    numbered = list(enumerate(specs))
    found = next(behind, _by_area(passage.part, passage.area, numbered))
    return next((index for index, spec in numbered if passage.part in spec.roles), None) if found is None else found
