"""Which part takes which passage (归入部分): every passage stands in one part of the skeleton or in none."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from drafting.pack import Pack
from drafting.profile import OwnPassage, PartSpec, Profile


def skeleton(profile: Profile, pack: Pack) -> tuple[PartSpec, ...]:
    """The parts of this report in order (提纲): the profile's own, or the pack's by name."""
    if isinstance(profile.skeleton, str):
        return pack.skeletons[profile.skeleton or pack.defaults.skeleton].parts
    return profile.skeleton


@lru_cache(maxsize=8)
def assigned(specs: tuple[PartSpec, ...], pack: Pack) -> tuple[tuple[str, ...], ...]:
    """The names of the passages that each part takes, in report order."""
    named = {name: index for index, spec in reversed(list(enumerate(specs))) for name in (*spec.placed, *spec.passages)}
    parts = _part_indexes(specs, [index for index, spec in enumerate(specs) if not spec.passages])
    listed = ((role, passage) for role in pack.order for passage in pack.listed(role))
    by_area = {passage.name: _part_index(role, passage.head.area, parts) for role, passage in listed}
    taken = {**by_area, **named}
    return tuple(
        tuple(name for name in _order(spec, pack) if taken.get(name) == index) for index, spec in enumerate(specs)
    )


def _order(spec: PartSpec, pack: Pack) -> tuple[str, ...]:
    listed = (passage.name for role in spec.roles for passage in pack.listed(role))
    placed, chosen = _known(spec.placed, pack), _known(spec.passages, pack)
    return tuple(dict.fromkeys((*placed, *(chosen or listed))))


def _known(names: Iterable[str], pack: Pack) -> tuple[str, ...]:
    return tuple(name for name in names if name in pack.passages)


PartIndexes = Mapping[tuple[str, str], int]
"""The first part for each role and area; under the area "" the first for all areas of a role."""


def _part_indexes(specs: Sequence[PartSpec], among: Sequence[int]) -> PartIndexes:
    return {
        (role, area): index
        for index in reversed(among)
        for role in specs[index].roles
        for area in specs[index].areas or ("",)
    }


def _part_index(role: str, area: str, parts: PartIndexes) -> int | None:
    """The part of this role for this area; else the first of this role for all areas."""
    return parts.get((role, area), parts.get((role, "")))


def titles(spec: PartSpec) -> tuple[str, ...]:
    """The titles by which a passage of the unit's own may name its place in a part: the part's, its sub-parts'."""
    return (spec.title, *(sub.title for sub in spec.sub_parts))


def own_part(passage: OwnPassage, specs: Sequence[PartSpec], names_by_part: Sequence[Sequence[str]]) -> int | None:
    """The part of a passage of the unit's own: that of the passage it follows, else by area, else any of its role.

    Its area may name a part, or a heading within one, by its title.
    """
    named = (index for index, spec in enumerate(specs) if passage.part in spec.roles and passage.area in titles(spec))
    behind = next((index for index, names in enumerate(names_by_part) if passage.after in names), None)
    by_area = _part_index(passage.part, passage.area, _part_indexes(specs, range(len(specs))))
    any_of_role = (index for index, spec in enumerate(specs) if passage.part in spec.roles)
    return next((index for index in (behind, *named, by_area, *any_of_role) if index is not None), None)
