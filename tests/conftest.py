"""Options of the test run."""

from pathlib import Path

import pytest
from hypothesis import settings

# No test is judged by the clock: a busy machine is not a fault.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regold", action="store_true", help="write the golden files anew")


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
