"""The packs and profiles that come with the program, each pack read and reviewed once for all tests."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from drafting.project import PackReview, review_pack

ROOT = Path(__file__).parents[1]

FOUND = sorted(path.parent.name for path in (ROOT / "templates").glob("*/pack.yaml"))
PACKS = ("通用", "人社", *(name for name in FOUND if name not in ("通用", "人社")))
"""Every pack's name; the one that all build on first."""

QUICK = ("通用", "乡镇街道")
"""The packs that the quick run looks at: what all build on, and the largest of one kind of bureau."""

EACH = tuple(pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in PACKS)
"""Every pack as a parameter, those beside QUICK for the whole run only."""

PROFILES = sorted((ROOT / "profiles").glob("*/*.yaml"))
"""Every profile that comes with the program."""

QUICK_PROFILES = ("示例区示例镇", "临海市人社局")


def each(profiles: Iterable[Path]) -> list[ParameterSet]:
    """These profiles as parameters named by their unit, all but an invented and a real one for the whole run only."""
    return [
        pytest.param(path, id=path.parent.name, marks=() if path.parent.name in QUICK_PROFILES else pytest.mark.slow)
        for path in profiles
    ]


@cache
def reviewed(name: str) -> PackReview:
    """A pack with everything that is wrong with it."""
    return review_pack(name, ROOT)
