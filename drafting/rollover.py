"""From one year's profile to the next (沿用上年): what stays, what is asked anew, what goes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.figure import SCALES
from drafting.finding import DraftError, error
from drafting.keys import Keys, Step, with_value, without
from drafting.pack import Pack
from drafting.profile import NOTHING, OwnPassage, Profile, names_number, pending_name

LAST_YEAR = 2100
"""The last year that a profile can be of."""

_YEAR = re.compile(r"(?:19|20)\d{2}(?:[—－-](?:19|20)?\d{2})?年?")
_DOCUMENT = re.compile("报告|公报|年报|改稿|网站|公众号")

_DATED = ("发文字号", "签发人", "成文日期", "印发日期", "附件")


class Carried(NamedTuple):
    """A text that goes along to be confirmed (待更新), with the years it names."""

    name: str
    years: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name}（含{'、'.join(self.years)}）" if self.years else self.name


class Rolled(NamedTuple):
    """Next year's profile (次年资料): the steps that make it from this one, and what they do.

    `choices` stay as they are, `carried` wait to be confirmed (待更新), `emptied` are the names of figures,
    `dropped` are answers and elements that go.
    """

    profile: Profile
    steps: tuple[Step, ...]
    choices: tuple[str, ...]
    carried: tuple[Carried, ...]
    emptied: tuple[str, ...]
    dropped: tuple[str, ...]


class _Text(NamedTuple):
    """A text of the profile and what becomes of it."""

    keys: Keys
    words: str
    stays: bool

    @property
    def years(self) -> tuple[str, ...]:
        """The years it names, as written."""
        return tuple(dict.fromkeys(_YEAR.findall(self.words)))


def roll(profile: Profile, pack: Pack) -> Rolled:
    """Next year's profile: no figure of this year stands in it, every text carried waits to be confirmed.

    Raises DraftError for the last year that a profile can be of.
    """
    if profile.year >= LAST_YEAR:
        raise DraftError(error("year-last", f"只写到{LAST_YEAR}年，没有下一年的资料", "核对“年度”", ("年度",)))
    texts = (*_titles(profile), *_answers(profile, pack), *_own(profile))
    carried = tuple(Carried(pending_name(text.keys), text.years) for text in texts if text.stays)
    leaving = (*_dated(profile), *(text.keys for text in texts if not text.stays))
    emptied = tuple(_emptied(profile, pack))
    steps: tuple[Step, ...] = (
        (("年度",), str(profile.year + 1)),
        *((keys, None) for keys in (*leaving, *(("已核",) for _ in profile.confirmed[:1]))),
        *((("数据", name), entry) for name, entry in emptied),
    )
    listed = (("待更新",), [text.name for text in carried])
    return Rolled(
        profile=_followed(profile, (*steps, listed)),
        steps=steps,
        choices=tuple(_choices(profile)),
        carried=carried,
        emptied=tuple(name for name, _ in emptied),
        dropped=tuple(pending_name(keys) if keys[0] == "文段" else str(keys[-1]) for keys in leaving),
    )


def _followed(profile: Profile, steps: tuple[Step, ...]) -> Profile:
    data = profile.model_dump(by_alias=True, exclude_unset=True)
    for keys, value in steps:
        data = without(data, keys) if value is None else with_value(data, keys, value)
    return Profile.model_validate(data)


def _titles(profile: Profile) -> Iterator[_Text]:
    """Titles of parts, title and ending of the unit's own that name a year."""
    parts = () if isinstance(profile.skeleton, str) else profile.skeleton
    for keys, words in (
        *((("提纲", index, "标题"), part.title) for index, part in enumerate(parts)),
        (("标题",), profile.title),
        (("结尾",), profile.ending or ""),
    ):
        text = _Text(keys, words, stays=True)
        if text.years:
            yield text


def _answers(profile: Profile, pack: Pack) -> Iterator[_Text]:
    """Every answer: one that may stand next year (沿用) is carried, a heading without a number just stays."""
    for name in profile.passages:
        questions = pack.passages[name].head.questions if name in pack.passages else {}
        for key, answer in profile.answers(name).items():
            words = _words(answer)
            question = questions.get(key)
            heading = key == "标题" and question is None
            if words and not (heading and not names_number(words)):
                yield _Text(
                    ("文段", name, key),
                    words,
                    stays=heading or bool(question and question.keep and words not in NOTHING),
                )


def _words(answer: object) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, dict):
        return "\n".join(answer.values())
    return "\n".join(_words(item) for item in answer)  # type: ignore[attr-defined]


def _own(profile: Profile) -> Iterator[_Text]:
    for index, passage in enumerate(profile.own):
        yield _Text(("自拟", index), _said(passage), stays=True)


def _said(passage: OwnPassage) -> str:
    return f"{passage.title}\n{passage.text}"


def _dated(profile: Profile) -> Iterator[Keys]:
    """The elements of the document that belong to one year, and a note with a date or a telephone number in it."""
    given = profile.document.model_dump(by_alias=True, exclude_unset=True)
    yield from (("公文", key) for key in _DATED if given.get(key))
    if re.search(r"\d", profile.document.note):
        yield ("公文", "附注")


def _emptied(profile: Profile, pack: Pack) -> Iterator[tuple[str, object]]:
    """Every figure without its number: it keeps its measure word and its period where they were given, and its desk."""
    for name, figure in profile.figures.items():
        if figure is None:
            continue
        own = name not in pack.indicators
        word = "" if figure.measure_word in SCALES and not own else figure.measure_word
        stays = {"单位": word, "期间": figure.period, "来源": _desk(figure.source)}
        named = {key: value for key, value in stays.items() if value}
        yield name, {"数": "", **named} if named or own else ""


def _desk(source: str) -> str:
    """Who gave a figure, asked again next year; a document it was taken from (旧报告) says nothing of next year's."""
    return "" if _DOCUMENT.search(source) else source


def _choices(profile: Profile) -> Iterator[str]:
    """What the unit chose and how it names itself, as far as it is in the file."""
    titles = {field.alias or name: name for name, field in Profile.model_fields.items()}
    for key in ("单位", "模板包", "提纲", "编号", "开头", "标题", "结尾"):
        if titles[key] in profile.model_fields_set:
            yield key
    gone = {keys[-1] for keys in _dated(profile)}
    given = profile.document.model_dump(by_alias=True, exclude_unset=True)
    yield from (f"公文.{key}" for key in given if key not in gone)
    if profile.passages:
        yield f"{len(profile.passages)}个文段的取舍"
