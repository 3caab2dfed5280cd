"""Every rule name that the program prints has a manual, and no manual stands for nothing."""

import ast
import re
from pathlib import Path

import pytest

from drafting.checking.manuals import manuals, page
from drafting.checking.rules import RULES
from drafting.finding import DraftError, did_you_mean
from drafting.yamlio.reader import read

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
MAKERS = {"error", "Finding", "refusal", "hint_at"}
"""What makes a finding; the first argument names its rule."""


def first_arguments():
    """The first argument of every call that makes a finding, with the function and the place it stands in."""
    for path in sorted((ROOT / "drafting").rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(function, (ast.FunctionDef, ast.Lambda)):
                continue
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MAKERS:
                    given = [*call.args, *(word.value for word in call.keywords if word.arg == "rule")]
                    yield given[0], function, f"{path.relative_to(ROOT)}:{call.lineno}"


def rules_in_use():
    written = {given.value for given, _, _ in first_arguments() if isinstance(given, ast.Constant)}
    return {name for name in written if re.fullmatch(r"[a-z]+(-[a-z]+)*", name)} | {rule.NAME for rule in RULES}


def test_a_rule_is_named_where_its_finding_is_made():
    """Only what makes findings for others takes the name from its caller; a rule module has it as NAME."""
    strange = [
        place
        for given, function, place in first_arguments()
        if not isinstance(given, ast.Constant)
        and not (isinstance(given, ast.Name) and given.id in ("NAME", "rule"))
        and getattr(function, "name", "") not in MAKERS
        and "interview" not in place
        and "terminal" not in place  # their `refusal` is why an answer cannot be taken
    ]
    assert strange == []


def test_every_rule_has_a_manual_and_every_manual_a_rule():
    assert sorted(rules_in_use() - manuals().keys()) == []
    assert sorted(manuals().keys() - rules_in_use()) == []


@pytest.mark.parametrize("name", manuals())
def test_a_manual_says_what_why_and_how(name):
    manual = manuals()[name]
    first, *rest = manual.text.split("\n")
    assert first.endswith("。")
    assert len(first) <= 40
    assert rest[:1] == [""]
    assert "。" in "".join(rest)
    assert "！" not in manual.text


EXAMPLES = [
    (manual.name, kind, text)
    for manual in manuals().values()
    if manual.group == "资料：写法"
    for kind, text in re.findall(r"^(错例|正例)：(.*)$", manual.text, re.MULTILINE)
]


@pytest.mark.parametrize(("name", "kind", "text"), EXAMPLES)
def test_an_example_of_writing_is_what_its_manual_says(name, kind, text):
    try:
        read(text, "")
        found = []
    except DraftError as wrong:
        found = [finding.rule for finding in wrong.findings]
    assert found == ([name] if kind == "错例" else [])


def test_the_page_of_all_rules_is_that_of_the_program(golden):
    golden(page(), ROOT / "docs" / "规则一览.md")


@pytest.mark.parametrize(
    ("name", "near"), [("三项制渡", "三项制度"), ("figure-units", "figure-unit"), ("天气", ""), ("", "")]
)
def test_the_nearest_known_name_is_found(name, near):
    assert did_you_mean(name, iter(["三项制度", "行政复议", "figure-unit"])) == near
