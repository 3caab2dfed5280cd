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
    taken = {name: part for name in pack.passages if (part := _part(name, specs, pack)) is not None}
    return tuple(
        tuple(name for name in _order(spec, pack) if taken.get(name) == index) for index, spec in enumerate(specs)
    )


def _order(spec: PartSpec, pack: Pack) -> tuple[str, ...]:
    listed = (passage.name for role in spec.roles for passage in pack.listed(role))
    return tuple(dict.fromkeys(name for name in spec.passages if name in pack.passages)) or tuple(listed)


def _part(name: str, specs: Sequence[PartSpec], pack: Pack) -> int | None:
    """The part that names the passage; else one of its role for its area; else the first of its role for all areas."""
    for index, spec in enumerate(specs):
        if name in spec.passages:
            return index
    open_specs = [(index, spec) for index, spec in enumerate(specs) if not spec.passages]
    return _by_area(pack.role_of(name), pack.passages[name].head.area, open_specs)


def _by_area(role: str, area: str, specs: Sequence[tuple[int, PartSpec]]) -> int | None:
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
