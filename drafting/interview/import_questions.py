"""The doubtful figures of an old report (存疑的数), one by one: which figure of the ledger each is, or none."""

from collections.abc import Sequence
from typing import NamedTuple

from drafting.finding import quoted
from drafting.interview.question import Choice, Move, Row
from drafting.interview.walk import Walk, answered
from drafting.keys import Keys

NONE = "不记"
"""The reply for a figure that stays in the words and does not go into the ledger."""

SECTION = "存疑的数"


class Doubt(NamedTuple):
    """A figure of which it is not certain what it counts (存疑的数).

    `keys` are those of its place, `name` is what it is called so far, `candidates` are the indicators it may be, each
    with its question.
    """

    keys: Keys
    printed: str
    sentence: str
    name: str
    candidates: Sequence[tuple[str, str]] = ()


def doubtful(doubts: Sequence[Doubt]) -> Walk[dict[Keys, str]]:
    """Asks for each figure what it is; gives the names by the places, “” for one that stays in the words."""
    given: dict[Keys, str] = {}
    index = 0
    while index < len(doubts):
        doubt = doubts[index]
        reply = yield from answered(_question(doubt, given).at((index + 1, len(doubts))))
        if reply is Move.MENU or reply is Move.LATER:
            break
        if reply is Move.BACK:
            index = max(0, index - 1)
            continue
        if isinstance(reply, str) and reply:
            given[doubt.keys] = "" if reply == NONE else reply
        index += 1
    return given


def _question(doubt: Doubt, given: dict[Keys, str]) -> Choice:
    told = given.get(doubt.keys)
    return Choice(
        (),
        f"“{doubt.printed}”是哪个数",
        section=SECTION,
        name=doubt.name,
        note=doubt.sentence,
        now=NONE if told == "" else told or doubt.name,
        optional=True,
        rows=tuple(_rows(doubt)),
    )


def _rows(doubt: Doubt) -> list[Row]:
    known = dict(doubt.candidates)
    named = [] if doubt.name in known else [Row(doubt.name, f"{doubt.name}：照话里的名称")]
    rows = [Row(name, f"{name}：{quoted(ask)}") for name, ask in doubt.candidates]
    return [*named, *rows, Row(NONE, "不记成数据，照原样留在话里")]
