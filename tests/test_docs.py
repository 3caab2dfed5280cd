"""What docs/ tells a maker of packs is true: its files, put in a fresh folder, make what it says."""

import re
from pathlib import Path

import pytest

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.finding import Level
from drafting.project import list_packs, review_pack

DOCS = Path(__file__).parents[1] / "docs"


def blocks(name):
    return re.findall(r"^```\w*\n(.*?)^```$", (DOCS / name).read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working folder, the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(command):
    return explained(draft, command.split()[1:])


def shown_now(capsys):
    """What a command said, the number of inherited passages left open."""
    said = capsys.readouterr()
    return re.sub(r"另有\d+", "另有…", said.out + said.err)


def renamed(folder, unit, name, text):
    """The pack's first passage under another name, with these words."""
    place = folder / "templates" / unit / "文段"
    (place / "上门讲法.md").rename(place / f"{name}.md").write_text(text, "utf-8")


def test_adding_a_measure_goes_as_the_page_says(folder, capsys):
    begin, tree, passage, indicators, command, shown, fault = blocks("怎样加一条举措.md")
    assert run(begin) == 0
    own = folder / "templates" / "示例区人社局"
    assert {path.name for path in own.rglob("*.*")} == set(re.findall(r"[^\s/]+\.(?:yaml|md)", tree))
    renamed(folder, "示例区人社局", "零工市场", passage)
    assert run(command) == 1
    assert fault in capsys.readouterr().out
    (own / "指标.yaml").write_text(indicators, "utf-8")
    assert run(command) == 0
    assert shown_now(capsys) == re.sub(r"另有\d+", "另有…", shown)


def test_a_measure_of_ones_own_goes_from_an_empty_folder_as_the_page_says(folder, capsys):
    begin, passage, indicators, units, command, shown, *_ = blocks("怎样做本单位的模板包.md")
    assert run(begin) == 0
    renamed(folder, "示例区市监局", "明厨亮灶", passage)
    assert run(command) == 1
    assert "没有叫“明厨亮灶单位”的数据或提问" in capsys.readouterr().out
    own = folder / "templates" / "示例区市监局"
    (own / "指标.yaml").write_text(indicators, "utf-8")
    pack = (own / "pack.yaml").read_text("utf-8")
    (own / "pack.yaml").write_text(re.sub("^适用单位: .*\n", units, pack, flags=re.MULTILINE), "utf-8")
    assert run(command) == 0
    assert shown_now(capsys) == re.sub(r"另有\d+", "另有…", shown)
    assert [row.value.units for row in list_packs(folder) if row.name == "示例区市监局"] == [("示例区市场监督管理局",)]
    order = review_pack("示例区市监局", folder).pack.order["举措"]
    assert order[order.index("食品安全") + 1] == "明厨亮灶"


def test_a_pack_of_ones_own_goes_as_the_page_says(folder):
    *_, order, skeleton, indicators = blocks("怎样做本单位的模板包.md")
    unit = folder / "templates" / "示例区人社局"
    unit.mkdir(parents=True)
    (unit / "pack.yaml").write_text(f"名称: 示例区人社局\n基于: 人社\n{order}{skeleton}", "utf-8")
    (unit / "指标.yaml").write_text(indicators, "utf-8")
    reviewed = review_pack("示例区人社局", folder)
    assert [str(finding) for finding in reviewed.findings if finding.level is not Level.INFO] == []
    assert reviewed.pack.order["举措"][:2] == ("欠薪治理", "三项制度")
    assert len(reviewed.pack.order["举措"]) == len(set(reviewed.pack.order["举措"])) > 60
    assert reviewed.pack.defaults.skeleton == "本地五项"
    assert reviewed.pack.defaults.numbering == "N6"
