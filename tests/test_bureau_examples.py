"""An example profile for each pack of one kind of bureau: invented, marked as such, and a sound report."""

from pathlib import Path

import pytest
from packs import PROFILES, each

from drafting.files.profiles import load_profile
from drafting.project import make
from drafting.text import dumps

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden" / "bureaux"
INVENTED = [path for path in PROFILES if path.parent.name.startswith("示例区")]


def _id(path):
    return path.parent.name


@pytest.mark.parametrize("path", each(INVENTED))
def test_the_profile_says_that_it_is_invented(path):
    comment = [line for line in path.read_text("utf-8").split("\n")[:4] if line.startswith("#")]
    assert "虚构" in "".join(comment)
    assert load_profile(path).profile.unit.region == "示例区"


@pytest.mark.parametrize("path", each(INVENTED))
def test_the_report_has_no_error_and_no_gap(path):
    made = make(path, ROOT, "报送")
    assert made.errors == ()
    assert "待填" not in dumps(made.outline)


@pytest.mark.parametrize("path", each(INVENTED))
def test_every_own_passage_of_the_pack_is_shown(path):
    profile = load_profile(path).profile
    own = {file.stem for file in (ROOT / "templates" / profile.pack / "文段").glob("*.md")}
    assert own <= profile.passages.keys()


@pytest.mark.parametrize("path", each(INVENTED))
def test_the_report_makes_its_golden_text(path, golden):
    golden(dumps(make(path, ROOT, "报送").outline), GOLDEN / f"{_id(path)}.txt")
