"""Commands over several profiles: each is told on its own, a bad one hides none, the sum names the bad ones."""

import json
import os
import re
from pathlib import Path

import pytest

from drafting.cli import draft
from drafting.cli.click_zh import explained

pytestmark = pytest.mark.slow

GOOD = "年度: 2024\n单位: {全称: 示例区甲局}\n模板包: 通用\n"
BROKEN = "年度：2024\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder: two good profiles; one unreadable, one with a wrong pack, one with a bug."""
    units = {
        "甲局": GOOD,
        "乙局": BROKEN,
        "丙局": GOOD.replace("通用", "坏包"),
        "丁局": GOOD,
        "戊局": GOOD.replace("甲", "戊"),
    }
    for unit, text in units.items():
        path = tmp_path / "profiles" / unit / "2024.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text, "utf-8")
    pack = tmp_path / "templates" / "坏包"
    pack.mkdir(parents=True)
    title = "默认: {标题: 没有的}\n标题: {没有的: {句: '{{ 没有 }}'}}\n"
    (pack / "pack.yaml").write_text(f"名称: 坏包\n基于: 通用\n{title}", "utf-8")
    monkeypatch.chdir(tmp_path)
    with_a_bug(monkeypatch, "丁局")
    return tmp_path


def with_a_bug(monkeypatch, unit):
    """Reading the unit's files raises what nobody foresaw: no input is known that does."""
    opened = os.open

    def opening(path, *how):
        if Path(path).parent.name == unit:
            raise ZeroDivisionError
        return opened(path, *how)

    monkeypatch.setattr(os, "open", opening)


def run(*args):
    return explained(draft, [str(arg) for arg in args])


def name(unit):
    return str(Path("profiles", unit, "2024.yaml"))


BAD = [name(unit) for unit in ("丁局", "丙局", "乙局")]
NAMES = "、".join(BAD)


def test_build_writes_the_good_ones_and_sums_up(folder, capsys):
    assert run("build", "profiles") == 2
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == len(list((folder / "out").iterdir())) == 2
    assert said.err.splitlines()[-1] == f"2份写好，3份没写：{NAMES}。"
    assert f"{name('乙局')}:1  错误" in said.err
    assert "没有" in said.err
    assert f"{name('丁局')}  错误  程序自己出了错（ZeroDivisionError，test_several.py:" in said.err
    assert "Traceback" not in said.err


def test_final_versions_that_are_not_written_are_summed_up_too(folder, capsys):
    assert run("build", "--final", *(name(unit) for unit in ("甲局", "戊局"))) == 1
    assert capsys.readouterr().err.splitlines()[-1] == f"0份写好，2份没写：{name('甲局')}、{name('戊局')}。"


def test_text_of_several_is_shown_as_far_as_it_can_be(folder, capsys):
    assert run("build", "--text", "profiles") == 2
    said = capsys.readouterr()
    assert "示例区甲局2024年法治政府建设年度报告" in said.out
    assert "示例区戊局2024年法治政府建设年度报告" in said.out
    assert said.err.splitlines()[-1] == f"2份显示，3份没显示：{NAMES}。"


def test_check_tells_each_and_sums_up(folder, capsys):
    assert run("check", "profiles") == 2
    said = capsys.readouterr()
    assert f"{name('甲局')}:" in said.out
    assert f"{name('丁局')}  错误  程序自己出了错" in said.out
    assert all(re.match(r"\S+  (错误|提醒|提示)  ", line) for line in said.out.splitlines() if line[0] != " ")
    assert said.err.splitlines()[-1] == f"2份查过，3份查不了：{NAMES}。"


def test_check_for_a_program_names_the_profile_of_each_finding(folder, capsys):
    assert run("check", "--format", "json", "profiles") == 2
    rows = json.loads(capsys.readouterr().out)
    assert {row["file"] for row in rows} == {name(unit) for unit in ("甲局", "乙局", "丙局", "丁局", "戊局")}
    assert [row["rule"] for row in rows if row["file"] == name("丁局")] == ["unexpected"]


def test_status_shows_the_good_ones_and_sums_up(folder, capsys):
    assert run("status", "profiles") == 2
    said = capsys.readouterr()
    assert said.out.count("下一步") == 2
    assert f"{name('乙局')}:1  错误" in said.err
    assert f"{name('丁局')}  错误  程序自己出了错" in said.err
    assert said.err.splitlines()[-1] == f"2份看过，3份看不了：{NAMES}。"


def test_status_for_a_program_has_the_bad_ones_with_what_is_wrong(folder, capsys):
    assert run("status", "--format", "json", "profiles") == 2
    rows = json.loads(capsys.readouterr().out)
    wrong = {row["资料"]: [found["rule"] for found in row["问题"]] for row in rows if "问题" in row}
    assert list(wrong) == BAD
    assert wrong[name("乙局")] == ["field"]
    assert wrong[name("丁局")] == ["unexpected"]
    assert [row["单位"] for row in rows if "单位" in row] == ["示例区戊局", "示例区甲局"]


@pytest.mark.parametrize("command", [("build",), ("check",), ("status",), ("roll",), ("schema",), ("ask", "--plain")])
def test_a_bug_in_a_command_is_told_without_a_traceback(folder, capsys, command):
    assert run(*command, name("丁局")) == 2
    said = capsys.readouterr()
    shown = said.out + said.err
    assert "程序自己出了错（ZeroDivisionError" in shown
    assert "（unexpected）\n    改法：不是资料的错" in shown
    assert "Traceback" not in shown


def test_several_good_ones_are_summed_up(folder, capsys):
    assert run("build", name("甲局"), name("戊局")) == 0
    assert capsys.readouterr().err.splitlines()[-1] == "2份写好。"


def test_a_folder_without_profiles_hides_no_other(folder, capsys):
    (folder / "空").mkdir()
    assert run("build", "空", name("甲局")) == 2
    said = capsys.readouterr()
    assert said.out.startswith("写好")
    assert "空  错误  这个文件夹里没有资料" in said.err


def test_a_pack_that_cannot_be_read_hides_no_other(folder, capsys):
    (folder / "templates" / "坏包" / "pack.yaml").write_text("名称：坏包\n", "utf-8")
    assert run("pack", "--list") == 1
    shown = capsys.readouterr().out
    assert "\n通用  " in f"\n{shown}"
    assert f"{Path('templates', '坏包', 'pack.yaml')}:1  错误" in shown


def test_a_folder_named_as_a_packs_file_is_no_pack(folder, capsys):
    (folder / "templates" / "怪包" / "pack.yaml").mkdir(parents=True)
    assert run("pack", "怪包") == 2
    assert "不认识模板包“怪包”" in capsys.readouterr().err
