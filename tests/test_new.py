"""A new profile: asked for or given by options, in a working folder, over nothing that is there."""

import errno
import os
import stat
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.cli.new import RANKS, answered, command
from drafting.files.new_profile import usual_self
from drafting.files.profiles import load_profile
from drafting.finding import DraftError
from drafting.interview import Move
from drafting.interview.new_questions import Defaults, PackNote, due_year, full_form, new_fields

pytestmark = pytest.mark.slow

GIVEN = ("--单位", "示例区人力资源和社会保障局", "--简称", "区人社局", "--模板包", "人社")


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def run(*options):
        return CliRunner().invoke(command, options, standalone_mode=False)

    return run


class Asker:
    """Answers from a list, in order; keeps what was asked and told."""

    def __init__(self, *replies):
        self.replies, self.asked, self.told = list(replies), [], []

    def ask(self, asked):
        self.asked.append(asked)
        reply = self.replies.pop(0)
        return asked.now if reply is None else reply

    def tell(self, text):
        self.told.append(text)


def test_options_alone_write_a_profile_and_the_folder_around_it(run, tmp_path):
    done = run(*GIVEN, "--年度", "2024年")
    assert done.exception is None
    assert done.stdout == f"写好 {Path('profiles/区人社局/2024.yaml')}\n"
    assert {path.name for path in tmp_path.iterdir()} == {"profiles", "out", "templates"}
    profile = load_profile(tmp_path / "profiles/区人社局/2024.yaml").profile
    assert (profile.year, profile.pack, profile.skeleton, profile.unit.we) == (2024, "人社", "法定五项", "我局")
    assert not profile.figures


def test_every_section_has_a_word_for_the_clerk(run, tmp_path):
    run(*GIVEN, "--年度", "2024")
    lines = (tmp_path / "profiles/区人社局/2024.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../.schema-人社.json"
    assert (tmp_path / "profiles/.schema-人社.json").is_file()
    for section in ("年度: 2024", "单位:", "模板包: 人社", "公文:", "数据:", "文段:", "自拟:"):
        assert lines[lines.index(section) - 1].startswith("# ")


def test_the_calendar_warns_of_a_year_without_a_programme(run):
    assert "提示：2021—2025年纲要已到期" in run(*GIVEN, "--年度", "2026").stderr


@pytest.mark.parametrize(
    ("options", "rule"),
    [
        ((*GIVEN, "--年度", "1024"), "field"),
        ((*GIVEN, "--年度", "2024", "--提纲", "法定六项"), "name-unknown"),
        ((*GIVEN[:4], "--年度", "2024", "--模板包", "人设"), "name-unknown"),
        (("--简称", "区人社局"), "no-terminal"),
    ],
)
def test_what_makes_no_profile_is_told_and_nothing_is_written(run, tmp_path, options, rule):
    done = run(*options)
    assert isinstance(done.exception, DraftError)
    assert done.exception.findings[0].rule == rule
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("unit", "we"),
    [
        ("示例区教育局", "我局"),
        ("临江镇人民政府", "我镇"),
        ("示例高新区管理委员会", "我委"),
        ("示例县人民政府", "我县"),
    ],
)
def test_a_unit_calls_itself_as_its_kind_does(unit, we):
    assert usual_self(unit) == we


def test_nothing_is_overwritten(run, tmp_path):
    run(*GIVEN, "--年度", "2024")
    path = tmp_path / "profiles/区人社局/2024.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# 手写\n", encoding="utf-8")
    assert "file-exists" in str(run(*GIVEN, "--年度", "2024").exception)
    assert path.read_text(encoding="utf-8").endswith("# 手写\n")


def test_with_last_year_beside_it_says_to_roll(run, tmp_path):
    run(*GIVEN, "--年度", "2024")
    assert "draft roll" in str(run(*GIVEN, "--年度", "2025").exception)
    assert run(*GIVEN, "--年度", "2025", "--另起").exception is None
    assert (tmp_path / "profiles/区人社局/2025.yaml").is_file()


@pytest.mark.parametrize("name", ['a: b # "c"', "../../外面", "是", "12:30", "{x}", "一\n二", "第1条 #注"])
def test_any_name_is_kept_and_stays_in_its_folder(run, tmp_path, name):
    done = run("--单位", name, "--年度", "2024", "--模板包", "通用")
    assert done.exception is None
    (path,) = (tmp_path / "profiles").glob("*/2024.yaml")
    assert load_profile(path).profile.unit.full_name == name


def test_asking_goes_back_and_asks_again(tmp_path):
    asker = Asker("某局", Move.BACK, "示例区某局", "", None, "区", "示例市", "公元", "２０２４年", "通用", None)
    found = answered({}, tmp_path, asker)
    assert found == {
        "单位": "示例区某局",
        "简称": "",
        "自称": "我局",
        "级别": "区",
        "地区": "示例市",
        "年度": "2024",
        "模板包": "通用",
        "提纲": "法定五项",
    }
    assert not asker.told
    assert (asker.asked[8].note, asker.asked[8].now) == ("年度写成 2024 这样的数，填的是“公元”", "公元")
    assert asker.asked[9].note == ""
    assert asker.asked[-1].rows[0].value == "法定五项"
    assert asker.asked[1].position == (2, 8)


@pytest.mark.parametrize("year", ["2024.0", "+2024", "2_024", "02024", "24", "1999", ""])
def test_a_year_that_is_none_is_refused_and_nothing_is_written(run, tmp_path, year):
    done = run(*GIVEN, "--年度", year)
    assert isinstance(done.exception, DraftError)
    assert done.exception.findings[0].rule == "field"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("year", ["２０２６", "2026年", "二〇二六年度", "二零二六", " 2026 "])
def test_a_year_is_understood_as_people_write_it(run, tmp_path, year):
    assert run(*GIVEN, "--年度", year).exception is None
    assert load_profile(tmp_path / "profiles/区人社局/2026.yaml").profile.year == 2026


@pytest.mark.parametrize(
    ("today", "year"), [("2026-01-05", 2025), ("2026-09-30", 2025), ("2026-10-01", 2026), ("2026-11-24", 2026)]
)
def test_the_year_that_is_due_is_offered(today, year):
    assert due_year(date.fromisoformat(today)) == year


def questions(**given):
    """The questions for a new profile by name, made from these answers."""
    packs = [PackNote("人社", "在“通用”上加30个文段"), PackNote("通用")]
    defaults = Defaults(RANKS, packs, lambda _: None, usual_self, 2026)
    return {field.name: field.question(given) for field in new_fields(defaults) if field.name != "提纲"}


@pytest.mark.parametrize(
    ("unit", "pack"),
    [
        ("凌山县市场监督管理局", "通用"),
        ("示例区人力资源和社会保障局", "人社"),
        ("示例区人社局", "人社"),
        ("示例区人民政府社会工作部", "通用"),
    ],
)
def test_the_pack_offered_follows_the_unit(unit, pack):
    asked = questions(单位=unit)["模板包"]
    assert (asked.now, asked.rows[0].value) == (pack, pack)
    assert "人社：在“通用”上加30个文段" in [row.title for row in asked.rows]


def test_a_short_form_is_asked_about_and_what_was_meant_is_kept(tmp_path):
    asker = Asker("凌山县市监局", "凌山县市场监督管理局", "", None, "县", "", None, None, None)
    found = answered({}, tmp_path, asker)
    assert found["单位"] == "凌山县市场监督管理局"
    assert "像是简称" in asker.asked[1].ask
    assert full_form("凌山县市场监督管理局") == full_form("示例区教育局") == ""


def test_what_cannot_be_taken_is_refused_at_its_question_with_all_else_kept(tmp_path):
    given = {"单位": "示例区某局", "年度": "2024.0", "模板包": "人设"}
    asker = Asker("县委，县政府", "区某局", None, "区", "", "2024", "通用", None)
    found = answered(given, tmp_path, asker)
    assert (found["单位"], found["简称"], found["年度"], found["模板包"]) == ("示例区某局", "区某局", "2024", "通用")
    notes = [asked.note for asked in asker.asked if asked.note]
    assert notes == [
        "简称是一个名称，不带标点，填的是“县委，县政府”",
        "年度写成 2024 这样的数，填的是“2024.0”",
        "没有模板包“人设”，可选：人社、通用",
    ]


def test_a_profile_that_is_there_is_told_at_the_year(run, tmp_path):
    run(*GIVEN, "--年度", "2024")
    asker = Asker("示例区某局", "区人社局", None, "区", "", "2024", "2025", "2023", "通用", None)
    assert answered({}, tmp_path, asker)["年度"] == "2023"
    assert [asked.note.partition("；")[0] for asked in asker.asked if asked.note] == [
        f"已经有 {Path('profiles/区人社局/2024.yaml')}",
        "旁边有上年的资料",
    ]


def test_a_profile_is_whole_where_the_schema_cannot_be_written(run, tmp_path):
    (tmp_path / "profiles" / ".schema-人社.json").mkdir(parents=True)
    done = run(*GIVEN, "--年度", "2024")
    assert done.exception is None
    assert "资料已写好" in done.stderr
    assert load_profile(tmp_path / "profiles/区人社局/2024.yaml").profile.year == 2024


def test_on_a_full_disk_it_says_what_was_written_and_what_was_not(run, tmp_path, monkeypatch):
    """The disk is full once the profile is on it; the profile then works without its schema."""
    fsync, files = os.fsync, []

    def full(handle):
        if stat.S_ISREG(os.fstat(handle).st_mode):
            files.append(handle)
        if len(files) > 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(handle)

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        done = run(*GIVEN, "--年度", "2024")
    path = Path("profiles/区人社局/2024.yaml")
    assert (done.exit_code, done.stdout) == (0, f"写好 {path}\n")
    lines = done.stderr.splitlines()
    assert lines[0] == "资料已写好，能照常用；只有编辑器提示没有写成："
    assert lines[1].endswith(".schema-人社.json：写不了这个文件（磁盘满了）")
    assert lines[2] == f"  不用再新建。要编辑器提示的，解决以后运行 draft schema {path}"
    assert "错误" not in done.stderr
    assert [each.name for each in (tmp_path / "profiles").iterdir()] == ["区人社局"]
    monkeypatch.chdir(tmp_path)
    assert [explained(draft, [name, str(path)]) for name in ("status", "build", "schema")] == [0, 0, 0]


def test_a_full_disk_at_the_profile_leaves_none(run, tmp_path, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = run(*GIVEN, "--年度", "2024")
    assert isinstance(done.exception, DraftError)
    assert "磁盘满了" in str(done.exception)
    assert done.stdout == ""
    assert not [path for path in (tmp_path / "profiles").rglob("*") if path.is_file()]


def test_a_calendar_that_cannot_be_read_is_told_before_anything_is_written(run, tmp_path):
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "日历.yaml").write_text("年: [", "utf-8")
    done = run(*GIVEN, "--年度", "2024")
    assert isinstance(done.exception, DraftError)
    assert not (tmp_path / "profiles").exists()
