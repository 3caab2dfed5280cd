"""What a profile says in its own words (资料里的话), each text with the keys that lead to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.keys import Keys
from drafting.pack import Pack
from drafting.profile import TITLE, Answer, Profile, Record

_FIXED = ("是否", "选择", "日期")
"""Kinds of questions whose answers are no words of the unit's own."""


class OwnText(NamedTuple):
    """A text of a profile (资料里的话): the keys that lead to it, its words, whether it may stand next year (沿用)."""

    keys: Keys
    text: str
    keep: bool = False


def own_texts(profile: Profile, pack: Pack) -> tuple[OwnText, ...]:
    """Every text that the profile adds to its report, in the profile's order."""
    around = (OwnText(("标题",), profile.title), OwnText(("结尾",), profile.ending or ""))
    every = (*_skeleton(profile), *around, *_answers(profile, pack), *_own(profile), *_annexes(profile))
    return tuple(text for text in every if text.text.strip())


def _skeleton(profile: Profile) -> Iterator[OwnText]:
    """The titles of the unit's own parts."""
    parts = () if isinstance(profile.skeleton, str) else profile.skeleton
    return (OwnText(("提纲", index, "标题"), part.title, keep=True) for index, part in enumerate(parts))


def _answers(profile: Profile, pack: Pack) -> Iterator[OwnText]:
    for name in profile.passages:
        questions = pack.passages[name].head.questions if name in pack.passages else {}
        for key, answer in profile.answers(name).items():
            question = questions.get(key)
            if question is None or question.kind not in _FIXED:
                yield from _texts(answer, ("文段", name, key), keep=question.keep if question else key == TITLE)


def _texts(answer: Answer, keys: Keys, *, keep: bool) -> Iterator[OwnText]:
    if isinstance(answer, str):
        yield OwnText(keys, answer, keep)
        return
    items: Sequence[str | Record] = answer
    for index, item in enumerate(items):
        if isinstance(item, dict):
            yield from (OwnText((*keys, index, field), text, keep) for field, text in item.items())
        else:
            yield OwnText((*keys, index), item, keep)


def _own(profile: Profile) -> Iterator[OwnText]:
    for index, passage in enumerate(profile.own):
        yield OwnText(("自拟", index, "标题"), passage.title, keep=True)
        yield OwnText(("自拟", index, "正文"), passage.text, keep=True)


def _annexes(profile: Profile) -> Iterator[OwnText]:
    for index, annex in enumerate(profile.document.annexes):
        yield OwnText(("公文", "附件", index, "标题"), annex.title)
        yield OwnText(("公文", "附件", index, "正文"), annex.text)
