"""What of the findings draft check shows, and in which form."""

import json

import pytest

from drafting.cli import draft, explained
from tests.reports import text_with

WORDS = "受理投诉20件,办结20件。近期开展检查，产品检验率达到120%。"


@pytest.fixture(autouse=True)
def report(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告.txt").write_text(text_with(WORDS), "utf-8")


def rows(capsys, *options):
    explained(draft, ["check", "报告.txt", "--format", "json", *options])
    return json.loads(capsys.readouterr().out)


def rules(capsys, *options):
    return {row["rule"] for row in rows(capsys, *options)}


def test_every_finding_tells_its_place_and_its_words(capsys):
    (found,) = rows(capsys, "--only", "mark-half-width")
    line = text_with(WORDS).split("\n").index(WORDS) + 1
    place = {key: found[key] for key in ("file", "line", "column", "excerpt", "level")}
    assert place == {"file": "报告.txt", "line": line, "column": 8, "excerpt": ",", "level": "提醒"}


def test_rules_are_chosen_and_left_out(capsys):
    every = rules(capsys)
    assert {"mark-half-width", "time-vague"} <= every
    assert rules(capsys, "--skip", "time-vague") == every - {"time-vague"}
    assert rules(capsys, "--only", "time-vague", "--only", "mark-half-width") == {"mark-half-width", "time-vague"}


@pytest.mark.parametrize(
    ("level", "shown"), [("错误", {"错误"}), ("提醒", {"错误", "提醒"}), ("提示", {"错误", "提醒", "提示"})]
)
def test_only_what_is_bad_enough_is_shown(level, shown, capsys):
    assert {row["level"] for row in rows(capsys, "--level", level)} == shown


def test_a_rule_that_nobody_knows_is_refused(capsys):
    assert explained(draft, ["check", "报告.txt", "--only", "mark-half"]) == 2
    assert "是不是想写“mark-half-width”" in capsys.readouterr().err


def test_a_code_host_is_told_the_line(capsys):
    explained(draft, ["check", "报告.txt", "--format", "github", "--only", "mark-half-width"])
    line = text_with(WORDS).split("\n").index(WORDS) + 1
    assert capsys.readouterr().out.startswith(f"::warning file=报告.txt,line={line},col=8::")
