"""What a profile says in its own words (资料里的话), each text with the keys that lead to it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafting.keys import Keys
from drafting.pack import Pack
from drafting.profile import Answer, Profile, Record

_FIXED = ("是否", "选择", "日期")
"""Kinds of questions whose answers are no words of the unit's own."""


class Said(NamedTuple):
    """A text of a profile (资料里的话): the keys that lead to it, its words, whether it may stand next year (沿用)."""

    path: Keys
    text: str
    keep: bool = False


def said(profile: Profile, pack: Pack) -> tuple[Said, ...]:
    """Every text that the profile adds to its report, in the profile's order."""
    around = (Said(("标题",), profile.title), Said(("结尾",), profile.ending or ""))
    return tuple(
        text for text in (*_skeleton(profile), *around, *_answers(profile, pack), *_own(profile)) if text.text.strip()
    )


def _skeleton(profile: Profile) -> Iterator[Said]:
    """The titles of the unit's own parts."""
    parts = () if isinstance(profile.skeleton, str) else profile.skeleton
    return (Said(("提纲", index, "标题"), part.title, keep=True) for index, part in enumerate(parts))


def _answers(profile: Profile, pack: Pack) -> Iterator[Said]:
    for name in profile.passages:
        questions = pack.passages[name].head.questions if name in pack.passages else {}
        for key, answer in profile.answers(name).items():
            question = questions.get(key)
            if question is None or question.kind not in _FIXED:
                yield from _texts(answer, ("文段", name, key), keep=bool(question and question.keep))


def _texts(answer: Answer, path: Keys, *, keep: bool) -> Iterator[Said]:
    if isinstance(answer, str):
        yield Said(path, answer, keep)
        return
    items: Sequence[str | Record] = answer
    for index, item in enumerate(items):
        if isinstance(item, dict):
            yield from (Said((*path, index, field), text, keep) for field, text in item.items())
        else:
            yield Said((*path, index), item, keep)


def _own(profile: Profile) -> Iterator[Said]:
    for index, passage in enumerate(profile.own):
        yield Said(("自拟", index, "标题"), passage.title, keep=True)
        yield Said(("自拟", index, "正文"), passage.text, keep=True)
