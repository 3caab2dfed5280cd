"""A few hundred cases of what benchmarks.fuzz does by the thousand; their seed is that of the numbers in the log."""

import pytest

from benchmarks.fuzz import fuzz


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "count"), [("profiles", 150), ("packs", 30), ("figures", 60)])
def test_hostile_input_breaks_nothing_and_loses_nothing(kind, count):
    assert not fuzz(kind, count, seed=10)
