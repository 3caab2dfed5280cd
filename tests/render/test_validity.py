"""Three validators find nothing in any sample."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from render.office import VALIDATOR, need
from word import samples

pytestmark = pytest.mark.render


def tool(name: str) -> Path:
    found = Path(sys.executable).with_name(name)
    need(found.exists(), name)
    return found


@pytest.mark.parametrize("name", samples.ALL)
def test_the_open_xml_sdk_finds_nothing(reports, name):
    need(VALIDATOR.exists(), "ooxml-validator")
    made = subprocess.run(
        [VALIDATOR, reports / f"{name}.docx", "Microsoft365"], capture_output=True, check=True, text=True
    )
    answer = json.loads(made.stdout)
    assert (answer["ok"], answer["errors"]) == (True, [])


@pytest.mark.parametrize("name", samples.ALL)
def test_openxml_audit_finds_nothing(reports, name):
    command = [tool("openxml-audit"), reports / f"{name}.docx", "--output", "json", "--policy", "strict"]
    made = subprocess.run(command, capture_output=True, check=False, text=True)
    (answer,) = json.loads(made.stdout)
    assert (answer["errors"], answer["warning_count"], made.returncode) == ([], 0, 0)


def test_docx_integrity_finds_nothing(reports):
    files = sorted(reports.glob("*.docx"))
    made = subprocess.run([tool("docx-integrity"), "check", *files], capture_output=True, check=False, text=True)
    assert made.returncode == 0, made.stdout
    assert made.stdout.count("0 error(s), 0 warning(s)") == len(files)
