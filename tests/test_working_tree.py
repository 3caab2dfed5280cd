"""What the tests test: the code and the packs of this working tree, never a copy that was installed."""

import subprocess
import sys
from pathlib import Path

import pytest

import drafting
from drafting.files.workspace import shipped

ROOT = Path(__file__).parents[1]


def test_the_code_and_the_packs_of_this_tree_are_tested():
    assert Path(drafting.__file__).parents[1] == ROOT
    assert shipped() == ROOT / "templates"


@pytest.mark.slow
def test_so_do_the_processes_that_tests_start(tmp_path):
    code = "import drafting\nfrom drafting.files.workspace import shipped\nprint(drafting.__file__)\nprint(shipped())"
    shown = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
    )
    assert shown.stdout.splitlines() == [str(ROOT / "drafting" / "__init__.py"), str(ROOT / "templates")]
