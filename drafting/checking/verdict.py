"""What findings come to (查得怎样): what keeps a report from being final, what stands as last year's did."""

from collections.abc import Iterable, Mapping, Sequence

from drafting.checking.report import Report
from drafting.checking.rules import (
    ANSWERED_FOR,
    figure_unchanged,
    gap_left,
    leader_instruction,
    private_number,
    private_person,
    secrecy_mark,
    text_unchanged,
)
from drafting.finding import UNLISTED, Finding, Level
from drafting.keys import Keys
from drafting.profile import pending_name


def unanswered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The reminders that somebody must have answered before a final version (定稿)."""
    names = {rule.NAME for rule in ANSWERED_FOR}
    return tuple(one for one in findings if one.rule in names and one.level is Level.WARNING)


def secret(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The marks of secrecy, with which no public version is written (公开版)."""
    return tuple(one for one in findings if one.rule == secrecy_mark.NAME)


def private(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What somebody must look at before everybody may read it: numbers, names, instructions of leaders."""
    names = (private_number.NAME, private_person.NAME, leader_instruction.NAME)
    return tuple(one for one in findings if one.rule in names)


def mistakes(errors: Iterable[Finding]) -> int:
    """How many of the errors listed are no gap (待填), which is a question still open."""
    return sum(one.rule not in (gap_left.NAME, UNLISTED) for one in errors)


def same(report: Report, findings: Sequence[Finding]) -> Mapping[Keys, tuple[str, str]]:
    """What stands as last year's did and nobody confirmed: its keys, what it is called and its words."""
    texts = {text.keys: text.text for text in report.own_texts}
    figures: dict[Keys, str] = {("数据", name): str(figure) for name, figure in report.figures.items()}
    found = (one for one in findings if one.rule in (figure_unchanged.NAME, text_unchanged.NAME))
    return {keys: (_called(keys), _words(keys, texts | figures)) for keys in (one.location.keys for one in found)}


def _called(keys: Keys) -> str:
    return str(keys[1]) if keys[0] == "数据" else pending_name(keys)


def _words(keys: Keys, said: Mapping[Keys, str]) -> str:
    """What stands at these keys and below them."""
    return " ".join(" ".join(words.split()) for place, words in said.items() if place[: len(keys)] == keys)
