"""draft pack --new: a pack to start from, sound as it is written, over nothing that is there."""

import errno
import os

import pytest

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.files.new_pack import begin_pack
from drafting.files.packs import names
from drafting.finding import DraftError
from drafting.project import review_pack


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args):
    return explained(draft, list(args))


def test_what_is_begun_says_what_it_wrote_and_what_to_run(folder, capsys):
    assert run("pack", "--new", "示例区水利局") == 0
    shown = capsys.readouterr()
    files = [f"templates/示例区水利局/{name}" for name in ("文段/上门讲法.md", "指标.yaml", "pack.yaml")]
    assert shown.out == "".join(f"写好 {file}\n" for file in files)
    assert all((folder / file).is_file() for file in files)
    assert "draft pack 示例区水利局" in shown.err


@pytest.mark.parametrize("name", ["示例区水利局", "2024", "是", "null", "0x1F", "Water-1"])
@pytest.mark.parametrize("base", ["通用", "市场监管"])
def test_a_pack_just_begun_has_no_fault(folder, name, base):
    begin_pack(name, base, folder)
    reviewed = review_pack(name, folder)
    assert reviewed.findings == ()
    assert (reviewed.pack.name, reviewed.base, reviewed.own) == (name, base, ("上门讲法",))
    order = reviewed.pack.order["举措"]
    assert order[order.index("上门讲法") - 1] == "法律明白人"


@pytest.mark.usefixtures("folder")
def test_a_pack_just_begun_shows_its_passage(capsys):
    run("pack", "--new", "示例区水利局", "--基于", "人社")
    capsys.readouterr()
    assert run("pack", "示例区水利局") == 0
    assert capsys.readouterr().out == (
        "【上门讲法】到企业和社区讲法 · 普法宣传\n"
        "  全部：\n　　执法人员和法律顾问结对，到企业和社区讲解常见违法情形。上门讲法40次，同比增长25%。\n"
        "  比上年少：\n　　上门讲法24次，同比下降25%。\n"
        "  最少：\n　　上门讲法40次。\n\n"
    )


def test_every_line_that_is_not_plain_has_a_word_for_the_clerk(folder):
    for file in begin_pack("示例区水利局", "通用", folder):
        lines = file.read_text("utf-8").splitlines()
        assert sum(line.lstrip().startswith("#") for line in lines) >= 4
        assert not any("$" in line for line in lines)
        assert max(map(len, lines)) <= 120


@pytest.mark.parametrize("inside", ["templates", "templates/示例区水利局", "templates/示例区水利局/文段"])
def test_a_pack_is_found_from_within_its_folder(folder, inside, monkeypatch, capsys):
    begin_pack("示例区水利局", "通用", folder)
    monkeypatch.chdir(folder / inside)
    assert run("pack", "示例区水利局") == 0
    assert run("pack", "--new", "示例区水利站") == 0
    assert "写好 templates/示例区水利站/pack.yaml" in capsys.readouterr().out
    assert {path.name for path in (folder / "templates").iterdir()} == {"示例区水利局", "示例区水利站"}


def test_it_can_build_on_another_that_was_begun(folder):
    begin_pack("示例市水务局", "通用", folder)
    begin_pack("示例区水利局", "示例市水务局", folder)
    assert review_pack("示例区水利局", folder).findings == ()


@pytest.mark.parametrize(
    "name", ["", ".", "..", "甲/乙", "甲\\乙", "../甲", "甲 乙", "con", "-x", "甲*", "甲:乙", "甲\u200b", "甲" * 41]
)
def test_a_name_that_cannot_be_a_folder_is_refused_with_a_cure(folder, name):
    with pytest.raises(DraftError) as wrong:
        begin_pack(name, "通用", folder)
    assert [(found.rule, "如 示例区市监局" in found.hint) for found in wrong.value.findings] == [("pack-unnamed", True)]
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("content", [None, "名称: 我的\n"])
def test_nothing_is_written_over_a_pack_that_is_there(folder, content, capsys):
    place = folder / "templates" / "示例区水利局"
    place.mkdir(parents=True)
    if content:
        (place / "pack.yaml").write_text(content, "utf-8")
    assert run("pack", "--new", "示例区水利局") == 2
    assert "已经有这个文件夹，没有动它（pack-exists）" in capsys.readouterr().err
    assert [path.read_text("utf-8") for path in place.rglob("*")] == ([content] if content else [])


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("通用",), "“通用”是程序自带的模板包（pack-exists）"),
        (("示例区水利局", "--基于", "市场监馆"), "是不是想写“市场监管”"),
    ],
)
def test_a_name_that_is_taken_or_unknown_is_told(folder, args, told, capsys):
    assert run("pack", "--new", *args) == 2
    assert told in capsys.readouterr().err
    assert list(folder.iterdir()) == []


def test_a_full_disk_leaves_no_half_of_a_pack(folder, monkeypatch):
    synced = []

    def full(handle):
        synced.append(handle)
        if len(synced) > 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DraftError) as wrong:
        begin_pack("示例区水利局", "通用", folder)
    assert "磁盘满了" in wrong.value.findings[0].message
    assert not (folder / "templates" / "示例区水利局").exists()
    assert "示例区水利局" not in names(folder)
