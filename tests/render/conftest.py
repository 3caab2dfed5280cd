"""Sample reports as PDF, made once by LibreOffice for all tests here."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from render.office import convert, need
from render.pages import Pdf
from word import samples

from drafting.word.writer import dumps


@pytest.fixture(scope="session")
def office() -> Callable[[list[Path], Path], dict[str, Pdf]]:
    """The conversion, where everything it needs is there."""
    for tool in ("soffice", "pdftotext", "pdftoppm", "fc-match"):
        need(shutil.which(tool), tool)
    font = subprocess.run(["fc-match", "仿宋_GB2312"], check=True, capture_output=True, text=True).stdout
    need("FandolFang" in font, "the stand-in font")
    return convert


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample as .docx."""
    folder = tmp_path_factory.mktemp("reports")
    for name, outline in samples.ALL.items():
        (folder / f"{name}.docx").write_bytes(dumps(outline))
    return folder


@pytest.fixture(scope="session")
def rendered(office, reports: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pdf]:
    return office(sorted(reports.glob("*.docx")), tmp_path_factory.mktemp("pdf"))
