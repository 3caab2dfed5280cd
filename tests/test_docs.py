"""What docs/ tells a maker of packs is true: its files, put in a fresh folder, make what it says."""

import re
from pathlib import Path

import pytest

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.finding import Level
from drafting.project import review_pack

DOCS = Path(__file__).parents[1] / "docs"


def blocks(name):
    return re.findall(r"^```\w*\n(.*?)^```$", (DOCS / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def unit(tmp_path, monkeypatch):
    """The folder of a pack 示例区人社局 in a fresh working folder, the current one."""
    place = tmp_path / "templates" / "示例区人社局"
    (place / "文段").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return place


def test_adding_a_measure_goes_as_the_page_says(unit, capsys):
    _, pack, passage, indicators, command, shown, fault = blocks("怎样加一条举措.md")
    (unit / "pack.yaml").write_text(pack, "utf-8")
    (unit / "文段" / "零工市场.md").write_text(passage, "utf-8")
    assert explained(draft, command.split()[1:]) == 1
    assert fault in capsys.readouterr().out
    (unit / "指标.yaml").write_text(indicators, "utf-8")
    assert explained(draft, command.split()[1:]) == 0
    said = capsys.readouterr()
    assert re.sub(r"另有\d+", "另有98", said.out + said.err) == shown


def test_a_pack_of_ones_own_goes_as_the_page_says(unit):
    _, order, skeleton, indicators = blocks("怎样做本单位的模板包.md")
    (unit / "pack.yaml").write_text(f"名称: 示例区人社局\n基于: 人社\n{order}{skeleton}", "utf-8")
    (unit / "指标.yaml").write_text(indicators, "utf-8")
    reviewed = review_pack("示例区人社局", unit.parents[1])
    assert [str(finding) for finding in reviewed.findings if finding.level is not Level.INFO] == []
    assert reviewed.pack.order["举措"][:2] == ("欠薪治理", "三项制度")
    assert len(reviewed.pack.order["举措"]) == len(set(reviewed.pack.order["举措"])) > 60
    assert reviewed.pack.defaults.skeleton == "本地五项"
    assert reviewed.pack.defaults.numbering == "N6"
