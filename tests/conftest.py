"""Options of the test run; what is tested is the working tree, never an installed copy."""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]

# No test is judged by the clock: a busy machine is not a fault.
settings.register_profile("patient", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=25)

# Thousands of small values made and dropped: looking through them for garbage took a tenth of the quick run.
gc.set_threshold(100_000)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    """Lets the processes that tests start find the working tree first, as `pythonpath` does for this one.

    A run without the slow tests (-m "not slow") draws fewer examples.
    """
    settings.load_profile("quick" if "not slow" in config.option.markexpr else "patient")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Does not even read the render tests where they are left out: the validators take a while to load."""
    left_out = "render" not in config.option.markexpr and collection_path == ROOT / "tests" / "render"
    return left_out or None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves the render tests out of every run that does not name them: they need LibreOffice and the validators."""
    if "render" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("render")]
    items[:] = [item for item in items if not item.get_closest_marker("render")]
    config.hook.pytest_deselected(items=left_out)


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Compares a text with its golden file, or writes that file anew (--regold)."""

    def same(text: str, path: Path) -> None:
        if request.config.getoption("--regold"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: run pytest --regold"
        assert text == path.read_text("utf-8")

    return same
