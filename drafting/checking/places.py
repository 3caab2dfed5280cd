"""Provinces, prefectures and counties by name (行政区划): which a text names, and which belong together."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

_ORDINARY = frozenset(
    [
        "市中区",
        "城中区",
        "城东区",
        "城西区",
        "城北区",
        "城关区",
        "城厢区",
        "新市区",
        "新城区",
        "老城区",
        "港口区",
        "前进区",
        "向阳区",
        "友好区",
        "红旗区",
        "桥东区",
        "桥西区",
        "铁西区",
        "铁东区",
        "路北区",
        "路南区",
        "山城区",
        "市南区",
        "市北区",
        "新华区",
        "江南区",
        "东城区",
        "西城区",
        "河东区",
        "河西区",
        "河北区",
    ]
)
"""Counties whose names are also words for a part of any town."""

_LONGEST = 12
_END = re.compile("[县区市旗州盟](?![场民容政级值域别间分块位委直辖])")


class Area(NamedTuple):
    """A county, prefecture or province (行政区): its name and those it belongs to, from the top."""

    name: str
    above: tuple[str, ...]


@cache
def areas() -> Mapping[str, tuple[Area, ...]]:
    """Every area by its name; several have the same one. Two characters and ordinary words are left out."""
    found: dict[str, list[Area]] = {}
    for line in Path(__file__).with_name("places.txt").read_text("utf-8").splitlines()[1:]:
        province, _, rest = line.partition(" ")
        city, _, counties = rest.partition("：")
        above = tuple(filter(None, (province, city)))
        found.setdefault(above[-1], []).append(Area(above[-1], above[:-1]))
        for county in counties.split():
            found.setdefault(county, []).append(Area(county, above))
    return {name: tuple(every) for name, every in found.items() if len(name) > 2 and name not in _ORDINARY}


def named(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of every area that a text names, the longest name at each place."""
    known = areas()
    for end in (match.end() for match in _END.finditer(text)):
        for start in range(max(0, end - _LONGEST), end - 2):
            if text[start:end] in known:
                yield start, end
                break


def kin(names: frozenset[str]) -> frozenset[str]:
    """These areas with all that they belong to and all that belongs to them."""
    known = areas()
    above = {one for name in names for area in known.get(name, ()) for one in area.above}
    below = {area.name for every in known.values() for area in every if names & set(area.above)}
    return frozenset(names | above | below)
