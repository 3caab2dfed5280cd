"""What a command loads: nothing that it does not use."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

EXAMPLE = Path(__file__).parents[1] / "profiles" / "天津市武清区人社局" / "2023.yaml"
REPORT = {"drafting.composing.compose", "drafting.checking.rules", "drafting.word", "docx", "lxml"}
RUN = """\
import sys
from drafting.cli import draft
from drafting.cli.click_zh import explained
code = explained(draft, {args})
heavy = set({heavy}) & set(sys.modules)
sys.exit(f"code {{code}}, loaded {{heavy}}" if code == 2 or heavy else 0)
"""


@pytest.mark.parametrize(
    ("args", "heavy"),
    [
        (["check"], {"docx", "lxml", "questionary"}),
        (["status"], {"docx", "lxml", "questionary"}),
        (["build", "--text"], {"docx", "lxml", "questionary"}),
        (["build"], {"questionary"}),
        (["roll"], REPORT),
        (["schema"], REPORT),
        (["ask", "--answers", "答.yaml"], REPORT - {"drafting.composing.compose"} | {"questionary"}),
    ],
    ids=lambda args: " ".join(args) if isinstance(args, list) else "",
)
def test_a_command_loads_what_it_uses(tmp_path, args, heavy):
    place = tmp_path / "profiles" / "某局"
    place.mkdir(parents=True)
    shutil.copy(EXAMPLE, place)
    (tmp_path / "答.yaml").write_text("数据:\n  行政复议新收: 5\n", "utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    code = RUN.format(args=args, heavy=sorted(heavy))
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False, env=environment
    )
    assert shown.returncode == 0, shown.stderr.decode()
