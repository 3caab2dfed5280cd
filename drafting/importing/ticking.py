"""Passages of the pack in place of the unit's own (勾选): where the pack would say word for word what was reported."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from drafting.composing.namespace import REFERENCE
from drafting.extracting.clues import clause_before, clues
from drafting.pack import Pack, Passage

Data = Mapping[str, Any]
"""A profile as plain data."""

TRIALS = 40
"""Passages that are tried for one report: each is composed whole."""


def ticked(data: Data, pack: Pack, said: Callable[[Data], str]) -> Data:
    """The profile with every passage of the pack that keeps each word and figure where it stood.

    `said` gives the whole report that a profile makes. Only what stands first in its part, or follows such, is tried:
    what the pack says comes before the unit's own.
    """
    wanted, left = said(data), TRIALS
    place = 0
    while place < len(data.get("自拟", ())) and left:
        trial: Data | None = None
        for passage in _fitting(data["自拟"][place], pack) if _is_first(data["自拟"], place) else ():
            left -= 1
            trial = _with(data, place, passage)
            if said(trial) == wanted:
                break
            trial = None
        data, place = (data, place + 1) if trial is None else (trial, place)
    return data


def _home(own: Data) -> tuple[str, str]:
    return own["部分"], own.get("领域", "")


def _is_first(owns: list[Data], place: int) -> bool:
    """Whether no words of the unit's own stand before a passage in its part or sub-part."""
    return all(_home(own) != _home(owns[place]) for own in owns[:place])


def _fitting(own: Data, pack: Pack) -> Iterator[Passage]:
    """The passages of the pack that could say the same: they print all of its figures, and it has some."""
    names = set(REFERENCE.findall(own.get("正文", "")))
    if not names or own.get("表") or "\n" in own["正文"] or not names <= pack.indicators.keys():
        return
    listed = (passage for passage in pack.listed(own["部分"]) if names <= passage.sentence.names.keys())
    yield from (passage for passage in listed if _worded(own["正文"], passage, pack))


def _worded(text: str, passage: Passage, pack: Pack) -> bool:
    """Whether each figure of a text stands behind words of the passage: a quick look before it is composed."""
    for reference in REFERENCE.finditer(text):
        before = clause_before(text[: reference.start()])
        told = (clue.before for clue in clues(pack).get(reference[1], ()) if clue.passage == passage.name)
        if not any(before.endswith(words) for words in told):
            return False
    return True


def _with(data: Data, place: int, passage: Passage) -> Data:
    """The profile with a passage of the pack for one of its own; the others of its part follow that."""
    owns = data["自拟"]
    own = owns[place]
    behind = [
        {**one, "接在": passage.name} if _home(one) == _home(own) else one
        for index, one in enumerate(owns)
        if index != place
    ]
    answers = {"标题": own["标题"]} if own.get("标题") else {}
    return {
        **data,
        "提纲": _placed(data["提纲"], own.get("领域", ""), passage.name),
        "文段": {**data.get("文段", {}), passage.name: {**answers, **_told(own["正文"], passage)}},
        "自拟": behind,
    }


def _told(text: str, passage: Passage) -> dict[str, str]:
    """The sentences before the first figure as the answer to the passage's first question for paragraphs."""
    asked = (name for name, question in passage.head.questions.items() if question.kind == "段落")
    lead = re.match(r"(?:[^{。]*。)*(?=[^。]*\{)", text)
    name = next(asked, "")
    return {name: lead[0]} if lead and lead[0] and name else {}


def _placed(skeleton: Any, area: str, name: str) -> Any:
    """The outline form with the passage in the sub-part of this title, where there is one."""
    if isinstance(skeleton, str) or not area:
        return skeleton
    return [{**part, **_subs(part, area, name)} for part in skeleton]


def _subs(part: Data, area: str, name: str) -> Data:
    subs = part.get("小节", [])
    return {"小节": [_sub(sub, area, name) for sub in subs]} if subs else {}


def _sub(sub: Data, area: str, name: str) -> Data:
    return {**sub, "文段": [*sub.get("文段", []), name]} if sub["标题"] == area else sub
