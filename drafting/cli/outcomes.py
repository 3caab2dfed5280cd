"""What came of several profiles (逐份结果), as a command shows it: findings as text and JSON, the sum at the end."""

from collections.abc import Iterable, Sequence

import click

from drafting.finding import Finding

_NAMED = 12
"""How many profiles the sum at the end names."""


def show(findings: Iterable[Finding]) -> None:
    """Prints findings where a command talks (stderr)."""
    for finding in findings:
        click.echo(str(finding), err=True)


def finding_data(finding: Finding) -> dict[str, object]:
    """A finding for a program to read; line and column are None where it concerns the whole report."""
    return {
        "file": finding.location.file,
        "line": finding.location.line or None,
        "column": finding.location.column or None,
        "level": finding.level.value,
        "rule": finding.rule,
        "message": finding.message,
        "hint": finding.hint,
        "excerpt": finding.excerpt,
    }


def total(good: int, bad: Sequence[str], done: str, undone: str) -> str:
    """The sum over several profiles, the bad ones by name: 299份写好，1份没写：profiles/某局/2024.yaml。"""
    if not bad:
        return f"{good}份{done}。"
    more = f" 等{len(bad)}份" if len(bad) > _NAMED else ""
    return f"{good}份{done}，{len(bad)}份{undone}：{'、'.join(bad[:_NAMED])}{more}。"
