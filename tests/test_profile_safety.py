"""A profile being answered is safe: against others, a full disk, a kill at any moment."""

import os
import random
import resource
import signal
import stat
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from drafting.files.open_profile import OpenProfile
from drafting.files.profiles import load_profile
from drafting.finding import DraftError

ROOT = Path(__file__).parents[1]

PROFILE = """\
格式: 1
年度: 2024
单位: {全称: 示例区人社局}
数据:
  行政复议新收: 5   # 法规科报
文段:
  三项制度: {}
  营商环境: 不写
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "2024.yaml"
    file.write_text(PROFILE, encoding="utf-8", newline="")
    return file


def test_what_fits_no_profile_is_refused_and_nothing_is_written(path):
    with OpenProfile.open(path) as opened:
        with pytest.raises(DraftError, match="数"):
            opened.put(("数据", "行政复议新收"), {"数": "三十几"})
        assert path.read_text(encoding="utf-8") == PROFILE


def test_the_state_when_opened_is_kept_once(path):
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收"), "6")
        opened.put(("数据", "行政复议新收"), "7")
    assert path.with_name("2024.yaml.bak").read_text(encoding="utf-8") == PROFILE


def test_a_file_changed_meanwhile_is_never_overwritten(path):
    with OpenProfile.open(path) as opened:
        path.write_text(PROFILE + "# 手改\n", encoding="utf-8")
        with pytest.raises(DraftError, match="file-changed"):
            opened.put(("数据", "行政复议新收"), "6")
        with pytest.raises(DraftError, match="file-changed"):
            opened.drop(("文段", "营商环境"))
    assert path.read_text(encoding="utf-8") == PROFILE + "# 手改\n"


def test_a_second_one_is_told(path):
    with OpenProfile.open(path), pytest.raises(DraftError, match=rf"profile-open.*|{os.getpid()}"):
        OpenProfile.open(path)
    with OpenProfile.open(path) as again:
        assert again.profile.year == 2024
    assert [file.name for file in path.parent.iterdir()] == ["2024.yaml"]


def test_the_lock_of_a_dead_process_is_taken_over(path):
    path.with_name(".2024.yaml.lock").write_text("999999")
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收"), "6")


def test_a_full_disk_loses_nothing(path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收"), "6")
        before = path.read_bytes()
        resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
        try:
            with pytest.raises(DraftError, match="file-unwritable"):
                opened.put(("数据", "行政复议新收"), "7")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert path.read_bytes() == before
        opened.put(("数据", "行政复议新收"), "8")
        assert opened.profile.figures["行政复议新收"].number == "8"
    assert not path.with_name(".2024.yaml.tmp").exists()


ANSWERING = textwrap.dedent("""
    import itertools, os, sys
    from pathlib import Path
    from drafting.files.open_profile import OpenProfile

    profile = Path(sys.argv[1])
    OpenProfile.open(profile).close()
    while True:
        sys.stdin.readline() or sys.exit()
        if (child := os.fork()) == 0:
            opened = OpenProfile.open(profile)
            first = int(opened.profile.answers("三项制度").get("次数", 0))
            for number in itertools.count(first + 1):
                opened.put(("文段", "三项制度", "次数"), str(number))
                os.write(1, f"{child or os.getpid()} {number}\\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"dead\\n")
""")


@pytest.mark.slow
def test_two_hundred_kills_lose_no_accepted_answer(path):
    """The answering process is killed at random moments; whatever it had accepted stands in the file."""
    chance = random.Random(3)  # noqa: S311 - moments, not secrets
    with subprocess.Popen(
        [sys.executable, "-c", ANSWERING, str(path)], cwd=ROOT, stdin=-1, stdout=-1, text=True
    ) as parent:
        accepted = 0
        for _ in range(200):
            parent.stdin.write("go\n")
            parent.stdin.flush()
            child, number = parent.stdout.readline().split()
            accepted = max(accepted, int(number))
            time.sleep(chance.random() * 0.006)
            os.kill(int(child), signal.SIGKILL)
            while (line := parent.stdout.readline()) != "dead\n":
                accepted = int(line.split()[1])
            kept = int(load_profile(path).profile.answers("三项制度")["次数"])
            assert kept in (accepted, accepted + 1)
        parent.stdin.close()
    assert accepted >= 200
    assert load_profile(path.with_name("2024.yaml.bak")).profile.year == 2024


def test_an_answer_is_on_the_disk_before_it_takes_its_place(path, monkeypatch):
    """First the new file is brought to the disk, then it replaces the old one, then the folder's entry follows."""
    synced = []

    def fsync(handle):
        kind = "folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file"
        synced.append((kind, "行政复议新收: 6" in path.read_text("utf-8")))

    with OpenProfile.open(path) as opened:
        monkeypatch.setattr(os, "fsync", fsync)
        opened.put(("数据", "行政复议新收"), "6")
    assert synced[-2:] == [("file", False), ("folder", True)]


def test_who_may_read_a_profile_stays_so(path):
    path.chmod(0o600)
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收"), "6")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_lock_whose_file_was_removed_meanwhile_is_taken_anew(path, monkeypatch):
    """Another window closes between our opening of the lock file and our lock: its file is gone, ours must be there."""
    import fcntl

    lock, flock = path.with_name(".2024.yaml.lock"), fcntl.flock
    removals = iter([lock])

    def meanwhile(handle, how):
        for removed in removals:
            removed.unlink()
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", meanwhile)
    with OpenProfile.open(path), pytest.raises(DraftError, match="profile-open"):
        OpenProfile.open(path)
