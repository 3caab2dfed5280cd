"""The packs that come with the program, each read and reviewed once for all tests."""

from functools import cache
from pathlib import Path

import pytest

from drafting.project import PackReview, review_pack

ROOT = Path(__file__).parents[1]

FOUND = sorted(path.parent.name for path in (ROOT / "templates").glob("*/pack.yaml"))
PACKS = ("通用", "人社", *(name for name in FOUND if name not in ("通用", "人社")))
"""Every pack's name; the one that all build on first."""

QUICK = ("通用", "乡镇街道")
"""The packs that the quick run looks at: what all build on, and the largest of one kind of bureau."""

EACH = tuple(pytest.param(name, marks=() if name in QUICK else pytest.mark.slow) for name in PACKS)
"""Every pack as a parameter, those beside QUICK for the whole run only."""


@cache
def reviewed(name: str) -> PackReview:
    """A pack with everything that is wrong with it."""
    return review_pack(name, ROOT)
