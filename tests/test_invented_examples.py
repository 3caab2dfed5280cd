"""The invented bureaux as examples of the packs: marked as invented, sound, and the same text every time."""

from pathlib import Path

import pytest

from drafting.finding import Level
from drafting.project import make
from drafting.text import dumps

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
INVENTED = sorted((ROOT / "profiles").glob("示例*/*.yaml"))


def _named(path):
    return path.parent.name


def test_there_are_invented_examples():
    assert "示例区示例镇" in {path.parent.name for path in INVENTED}


@pytest.mark.parametrize("path", INVENTED, ids=_named)
def test_an_invented_example_says_so_at_its_head(path):
    head = path.read_text("utf-8").partition("格式:")[0]
    assert "虚构" in head
    assert "全是编的" in head


@pytest.mark.parametrize("path", INVENTED, ids=_named)
def test_an_invented_example_has_nothing_to_mend(path):
    found = make(path, ROOT, "报送").findings
    assert [str(one) for one in found if one.level is not Level.INFO] == []


@pytest.mark.parametrize("path", INVENTED, ids=_named)
def test_an_invented_example_makes_its_golden_text(path, golden):
    golden(dumps(make(path, ROOT, "报送").outline), GOLDEN / f"{path.parent.name}-{path.stem}.txt")
