"""Three validators find nothing in any sample, nor in any report of the shipped profiles."""

from pathlib import Path

import pytest
from render.office import integrity_flaws, port_flaws, sdk_flaws
from word import samples

from drafting.project import make
from drafting.word.writer import dumps

pytestmark = pytest.mark.render

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(ROOT.glob("profiles/*/*.yaml"))
FORMS = ("报送", "公开", "红头")


def shipped(path: Path, form: str, folder: Path) -> Path:
    """A shipped profile's report; 红头 has every element around the text and the table of figures."""
    made = make(path, ROOT, "公开" if form == "公开" else "报送")
    outline = made.outline
    if form == "红头":
        outline = outline._replace(elements=samples.FULL.elements, annexes=samples.FULL.annexes)
    target = folder / f"{path.parent.name}{path.stem}{form}.docx"
    target.write_bytes(dumps(outline, made.layout))
    return target


@pytest.mark.parametrize("name", samples.ALL)
def test_the_samples_are_valid(reports, name):
    file = reports / f"{name}.docx"
    assert (sdk_flaws(file), port_flaws(file), integrity_flaws(file)) == ([], [], "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_the_shipped_profiles_make_valid_reports(tmp_path, path, form):
    file = shipped(path, form, tmp_path)
    assert (sdk_flaws(file), port_flaws(file), integrity_flaws(file)) == ([], [], "")
