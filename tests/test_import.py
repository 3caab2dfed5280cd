"""draft import: an old report becomes a profile, once, and the next year starts from it."""

import json

import pytest
from click.testing import CliRunner
from extracting.reports import REPORT

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.files.profiles import load_profile
from drafting.finding import DraftError
from drafting.interview import Move
from drafting.interview.import_questions import NONE, Doubt, doubtful
from drafting.interview.walk import drive

pytestmark = pytest.mark.slow

PROFILE = "profiles/示例区教育局/2023.yaml"
SILENT = REPORT.split("\n", 2)[2].replace("示例区教育局", "").replace("2023年", "").replace("2024年", "")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "旧报告.txt").write_text(REPORT, "utf-8")
    (tmp_path / "无名.txt").write_text(SILENT, "utf-8")
    return tmp_path


def run(*options, given=None):
    return CliRunner().invoke(draft, ["import", *options], input=given, standalone_mode=False)


def test_it_writes_a_profile_and_says_what_became_of_the_report(folder):
    result = run("旧报告.txt")
    assert result.stdout.strip() == f"写好 {PROFILE}"
    assert "没有找到：其他" in result.stderr
    assert f"draft roll {PROFILE}" in result.stderr
    assert load_profile(folder / PROFILE).profile.figures["行政复议新收"].number == "5"


def test_the_whole_way_to_this_years_draft(folder, capsys):
    for words in (["import", "旧报告.txt"], ["build", PROFILE], ["roll", PROFILE], ["status"]):
        assert explained(draft, words) == 0
    assert "2024年度报告" in capsys.readouterr().out
    rolled = load_profile(folder / "profiles/示例区教育局/2024.yaml").profile
    assert "自拟.第1条" in rolled.pending
    assert rolled.figures["行政复议新收"] is None


def test_a_profile_that_is_there_stays(folder):
    run("旧报告.txt")
    before = (folder / PROFILE).read_bytes()
    assert isinstance(run("旧报告.txt").exception, DraftError)
    assert (folder / PROFILE).read_bytes() == before


def test_json_writes_nothing(folder):
    data = json.loads(run("旧报告.txt", "--json").stdout)
    assert data["headings"][0]["part"] == "achievements"
    assert {"value": "5", "unit": "件"}.items() <= data["figures"][0].items()
    assert not (folder / "profiles").exists()


def test_it_reads_standard_input(folder):
    assert run("-", given=REPORT).stdout.strip() == f"写好 {PROFILE}"


def test_options_say_more_than_the_report(folder):
    run("旧报告.txt", "--单位", "示例市教育局", "--简称", "市教育局", "--年度", "２０２２年")
    profile = load_profile(folder / "profiles/市教育局/2022.yaml").profile
    assert (profile.unit.full_name, profile.unit.short_name, profile.year) == ("示例市教育局", "市教育局", 2022)


def test_what_the_report_does_not_say_is_asked_line_by_line(folder):
    run("无名.txt", given="示例区教育局\n2023\n")
    assert load_profile(folder / PROFILE).profile.year == 2023


def test_where_nobody_can_be_asked_nothing_is_written(folder):
    for result in (run("无名.txt", given=""), run("-", given=SILENT)):
        assert "--单位" in str(result.exception)
    assert not (folder / "profiles").exists()


def test_what_is_no_report_is_refused(folder):
    (folder / "便条.txt").write_text("今天开会。\n明天放假。\n", "utf-8")
    result = run("便条.txt", "--单位", "示例区教育局", "--年度", "2023")
    assert "import-empty" in str(result.exception)
    assert not (folder / "profiles").exists()


def test_doubtful_figures_are_asked_one_by_one(folder):
    asked = run("旧报告.txt", "--interactive", given="\n" * 9).stderr
    assert "“40余场”是哪个数" in asked
    assert "“5件”是哪个数" not in asked
    assert (folder / PROFILE).exists()


class Asker:
    """Answers from a list, in order."""

    def __init__(self, *replies):
        self.replies = list(replies)

    def ask(self, question):
        return self.replies.pop(0)

    def tell(self, text):
        raise AssertionError(text)


DOUBTS = [
    Doubt(("段", 1, 1), "5件", "新收5件。", "新收", [("行政复议新收", "全年新收多少")]),
    Doubt(("段", 2, 1), "3件", "审结3件。", "审结"),
]


def test_answers_name_figures_or_leave_them_in_the_words():
    assert drive(doubtful(DOUBTS), Asker("行政复议新收", NONE)) == {("段", 1, 1): "行政复议新收", ("段", 2, 1): ""}


def test_one_can_go_back_and_stop():
    assert drive(doubtful(DOUBTS), Asker(NONE, Move.BACK, "新收", Move.MENU)) == {("段", 1, 1): "新收"}
