"""Files: which one is meant, what the system refuses, what stays when it does."""

import errno
import os
import re
import stat
import sys
import time
from pathlib import Path

import pytest

from drafting.files import atomic, reports
from drafting.files.os_errors import why
from drafting.files.packs import load_passage
from drafting.files.profiles import load_profile
from drafting.files.workspace import safe, target, targets
from drafting.finding import DraftError


@pytest.fixture
def years(tmp_path, monkeypatch):
    """A unit's folder with three years."""
    place = tmp_path / "profiles" / "某局"
    place.mkdir(parents=True)
    for year in (2024, 2022, 2023):
        (place / f"{year}.yaml").write_text(f"年度: {year}\n单位: {{全称: 某局}}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return place


def test_of_a_folder_the_newest_year_is_meant(years):
    assert target(str(years), Path.cwd()).name == "2024.yaml"
    assert target(None, Path.cwd()).name == "2024.yaml"
    assert target(str(years / "2022.yaml"), Path.cwd()).name == "2022.yaml"
    assert [path.name for path in targets([str(years)], Path.cwd())] == ["2022.yaml", "2023.yaml", "2024.yaml"]


def test_a_folder_without_profiles_is_told(tmp_path):
    with pytest.raises(DraftError, match="这个文件夹里没有资料"):
        load_profile(target(str(tmp_path), tmp_path))


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_whatever_the_system_refuses_is_told_in_chinese(code):
    reason, cure = why(OSError(code, "No such thing"))
    assert not re.search("[A-Za-z]", (reason + cure).replace("U盘", ""))
    assert reason
    assert cure


@pytest.mark.parametrize(
    ("path", "said"),
    [("某局", "这是文件夹，不是文件"), ("某局/2024.yaml/2024.yaml", "不是文件夹"), ("长" * 300, "文件名太长")],
)
def test_a_file_that_cannot_be_read_is_told_with_its_cure(years, path, said):
    with pytest.raises(DraftError) as wrong:
        load_profile(years.parent / path)
    (found,) = wrong.value.findings
    assert said in found.message
    assert found.hint


def test_a_file_too_large_has_a_cure(tmp_path):
    (tmp_path / "2024.yaml").write_bytes(b"#" * 2_000_001)
    with pytest.raises(DraftError) as wrong:
        load_profile(tmp_path / "2024.yaml")
    assert wrong.value.findings[0].hint


def test_a_place_that_cannot_be_written_is_told(years):
    for write in (atomic.replace, reports.save):
        with pytest.raises(DraftError, match="不是文件夹|占着文件夹的位置"):
            write(years / "2024.yaml" / "报告.docx", b"")


def test_a_report_that_cannot_be_replaced_stays_and_leaves_nothing_beside(tmp_path):
    report = tmp_path / "报告.docx"
    report.mkdir()
    (report / "内").touch()
    with pytest.raises(DraftError):
        reports.save(report, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["报告.docx"]


@pytest.mark.parametrize(("said", "told"), [(2025, "文件名的年份是2022，“年度”填的是2025"), (2022, "")])
def test_the_year_in_the_name_is_the_year_in_the_file(tmp_path, said, told):
    path = tmp_path / "2022.yaml"
    path.write_text(f"单位: {{全称: 某局}}\n年度: {said}\n", "utf-8")
    if not told:
        assert load_profile(path).profile.year == said
        return
    with pytest.raises(DraftError, match=told) as wrong:
        load_profile(path)
    (found,) = wrong.value.findings
    assert (found.rule, found.location.line) == ("year-file", 2)
    assert "2025.yaml" in found.hint


def test_a_passage_holds_nothing_that_cannot_be_seen(tmp_path):
    path = tmp_path / "学法.md"
    path.write_text("---\n标题: 学法\n标题: 讲法\n---\n学法。\n\n讲\u200b法。\n", "utf-8")
    with pytest.raises(DraftError) as refused:
        load_passage(path, "学法.md")
    assert [(found.location.line, found.message) for found in refused.value.findings] == [
        (3, "“标题”写了两次"),
        (7, "有看不见的字符 U+200B"),
    ]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("CONIN$", "_CONIN$"),
        ("conout$", "_conout$"),
        ("COM¹", "_COM¹"),
        ("lpt³.x", "_lpt³.x"),
        ("aux .x", "_aux .x"),
        ("e\u0301", "é"),
        ("甲\u3164乙", "甲乙"),
        ("coma", "coma"),
    ],
)
def test_a_name_is_one_that_every_system_takes(name, kept):
    assert safe(name) == kept


@pytest.mark.parametrize("blank", "\u115f\u1160\u2800\u3164\uffa0")
def test_fillers_that_print_nothing_are_told(tmp_path, blank):
    (tmp_path / "2024.yaml").write_text(f"年度: 2024\n单位: {{全称: 甲{blank}乙}}\n", "utf-8")
    with pytest.raises(DraftError, match=f"看不见的字符 U\\+{ord(blank):04X}") as wrong:
        load_profile(tmp_path / "2024.yaml")
    assert wrong.value.findings[0].location.line == 2


def test_a_pipe_or_a_device_is_never_waited_for(tmp_path):
    os.mkfifo(tmp_path / "2024.yaml")
    for path in (tmp_path / "2024.yaml", Path("/dev/zero")):
        with pytest.raises(DraftError, match="file-kind"):
            load_profile(path)


def test_of_a_file_too_large_no_more_than_the_limit_is_read(tmp_path):
    with (tmp_path / "2024.yaml").open("wb") as file:
        file.truncate(10**10)
    with pytest.raises(DraftError, match="文件有10000000000字节"):
        load_profile(tmp_path / "2024.yaml")


@pytest.mark.parametrize("tries", [3, 99])
def test_a_file_held_for_a_moment_is_tried_again(tmp_path, monkeypatch, tries):
    """A virus scanner, a cloud drive or WPS on Windows refuses the new name with a PermissionError."""
    path, moved = tmp_path / "2024.yaml", Path.replace
    path.write_bytes(b"old")
    left = iter(range(tries))

    def held(self, target):
        if next(left, None) is not None:
            raise PermissionError(13, "held", str(self), 32)
        return moved(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    if tries == 3:
        atomic.replace(path, b"new")
        assert path.read_bytes() == b"new"
        return
    with pytest.raises(DraftError, match="别的程序占着这个文件，写不进去，原来的没有动") as wrong:
        atomic.replace(path, b"new")
    assert wrong.value.findings[0].location.file == str(path)
    assert [each.name for each in tmp_path.iterdir()] == ["2024.yaml"]


def test_what_killed_processes_left_is_cleared(tmp_path):
    """But not what another process is writing at this moment."""
    for name, age in ((".draft-0123456789abcdef.tmp", 3600), (".draft-fedcba9876543210.tmp", 1)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    atomic.replace(tmp_path / "2024.yaml", b"new")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".draft-fedcba9876543210.tmp", "2024.yaml"]


def test_a_new_file_that_cannot_be_written_whole_is_not_there(tmp_path, monkeypatch):
    def killed(handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        atomic.create(tmp_path / "2024.yaml", b"half")
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_on_a_disk_without_links_is_whole_and_takes_no_others_place(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", no_links)
    atomic.create(tmp_path / "2024.yaml", b"new")
    with pytest.raises(DraftError, match="file-exists"):
        atomic.create(tmp_path / "2024.yaml", b"newer")
    assert (tmp_path / "2024.yaml").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows brings folders to the disk by itself")
@pytest.mark.parametrize("write", [atomic.create, atomic.replace])
def test_a_file_in_its_place_is_written_though_its_folder_cannot_be_synced(tmp_path, monkeypatch, write):
    fsync = os.fsync

    def files_only(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", files_only)
    write(tmp_path / "profiles" / "2024.yaml" if write is atomic.create else tmp_path / "2024.yaml", b"new")
    assert [path.read_bytes() for path in tmp_path.rglob("*.yaml")] == [b"new"]


def test_no_empty_file_is_left_where_a_new_one_cannot_take_its_name(tmp_path, monkeypatch):
    def refused(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "link", refused)
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(DraftError, match="磁盘满了"):
        atomic.create(tmp_path / "2024.yaml", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_never_takes_the_place_of_one_that_is_there(tmp_path):
    path = tmp_path / "2025.yaml"
    path.write_bytes(b"old")
    with pytest.raises(DraftError, match="file-exists"):
        atomic.create(path, b"new")
    assert path.read_bytes() == b"old"
