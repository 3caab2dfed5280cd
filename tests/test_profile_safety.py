"""A profile being answered is safe: against others, a full disk, a kill at any moment."""

import errno
import os
import random
import resource
import signal
import stat
import subprocess
import sys
import textwrap
import time
import types
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
    assert path.with_name("2024（备份1）.yaml").read_text(encoding="utf-8") == PROFILE


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
    assert not list(path.parent.glob("*.tmp"))


def backups(path):
    return sorted(each.name for each in path.parent.iterdir() if "备份" in each.name and each.suffix == ".yaml")


def answered(path, *numbers):
    """A session for each number, that answers with it."""
    for number in numbers:
        with OpenProfile.open(path) as opened:
            opened.put(("数据", "行政复议新收"), str(number))


def test_the_newest_few_states_are_kept_by_number(path):
    answered(path, *range(10, 17))
    assert backups(path) == [f"2024（备份{number}）.yaml" for number in range(3, 8)]
    assert "新收: 15" in path.with_name("2024（备份7）.yaml").read_text("utf-8")


def test_a_persons_own_file_under_a_backups_name_stays(path):
    """Whoever made it or changed it: it is neither written over nor cleared away."""
    path.with_name("2024.yaml.bak").write_text("mine", "utf-8")
    path.with_name("2024（备份2）.yaml").write_text("mine", "utf-8")
    answered(path, 10)
    assert "2024（备份3）.yaml" in backups(path)
    path.with_name("2024（备份3）.yaml").write_text("changed", "utf-8")
    answered(path, *range(11, 20))
    for name, said in (("2024.yaml.bak", "mine"), ("2024（备份2）.yaml", "mine"), ("2024（备份3）.yaml", "changed")):
        assert path.with_name(name).read_text("utf-8") == said


def test_a_session_that_begins_where_the_last_backup_was_made_keeps_no_other(path):
    answered(path, 6)
    path.write_text(PROFILE, "utf-8", newline="")
    answered(path, 6)
    assert backups(path) == ["2024（备份1）.yaml"]


def test_a_read_only_profile_is_not_opened_for_answers(path):
    path.chmod(0o444)
    with pytest.raises(DraftError, match="只读"):
        OpenProfile.open(path)
    assert path.read_text("utf-8") == PROFILE


@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_planted_lock_file_is_not_written_through(path, link):
    precious = path.with_name("precious.txt")
    precious.write_text("precious", "utf-8")
    link(precious, path.with_name(".2024.yaml.lock"))
    with pytest.raises(DraftError, match="lock-planted"):
        OpenProfile.open(path)
    assert precious.read_text("utf-8") == "precious"


@pytest.mark.parametrize("name", [".2024.yaml.tmp", ".2024.yaml.bak.tmp", ".2024.yaml.备份"])
def test_planted_links_lead_no_write_elsewhere(path, name):
    precious = path.with_name("precious.txt")
    precious.write_text("precious", "utf-8")
    path.with_name(name).symlink_to(precious)
    answered(path, 6)
    assert precious.read_text("utf-8") == "precious"


def test_what_another_program_saved_at_the_last_moment_is_kept(path, monkeypatch):
    """Between our look and the new file's taking its place the editor saves."""
    fsync = os.fsync
    with OpenProfile.open(path) as opened:
        opened.put(("数据", "行政复议新收"), "6")

        def saved_meanwhile(handle):
            path.write_text(PROFILE + "# 手改\n", "utf-8")
            fsync(handle)

        monkeypatch.setattr(os, "fsync", saved_meanwhile)
        with pytest.raises(DraftError, match="file-changed"):
            opened.put(("数据", "行政复议新收"), "7")
    assert path.read_text("utf-8") == PROFILE + "# 手改\n"


@pytest.mark.skipif(sys.platform == "win32", reason="the locks of POSIX")
@pytest.mark.parametrize(
    ("code", "told"),
    [(errno.EIO, "锁不住这份资料（磁盘读写出错）"), (errno.EDEADLK, "profile-open"), (errno.ENOLCK, "")],
)
def test_a_lock_that_fails_is_told_as_what_it_is(path, monkeypatch, code, told):
    import fcntl

    def refuse(handle, how):
        raise OSError(code, "no")

    monkeypatch.setattr(fcntl, "flock", refuse)
    if not told:
        OpenProfile.open(path).close()
        return
    with pytest.raises(DraftError, match=told):
        OpenProfile.open(path)


@pytest.mark.parametrize("refusals", [3, 99])
def test_on_windows_the_lock_of_a_window_just_closed_is_waited_for(path, monkeypatch, refusals):
    """There a file that is being removed refuses to be opened for a moment."""
    opening, left = os.open, iter(range(refusals))

    def pending(name, *how):
        if str(name).endswith(".lock") and next(left, None) is not None:
            raise PermissionError(errno.EACCES, "pending deletion")
        return opening(name, *how)

    taken = []
    fake = types.SimpleNamespace(LK_NBLCK=2, locking=lambda *how: taken.append(how[1:]))
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    monkeypatch.setattr(os, "open", pending)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    if refusals == 3:
        OpenProfile.open(path).close()
        assert taken == [(2, 1)]
        return
    with pytest.raises(DraftError, match="写不了文件"):
        OpenProfile.open(path)


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
    kept = backups(path)
    assert 5 <= len(kept) <= 7
    assert all(load_profile(path.with_name(name)).profile.year == 2024 for name in kept)


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
