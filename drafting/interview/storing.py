"""Keeping an answer (存答案): what is written, what is confirmed, what is said about a figure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from drafting.interview.figure_questions import Figures, doubts
from drafting.interview.measure_questions import changes, lost
from drafting.interview.parsing import clean, stored
from drafting.interview.question import LATER, Ask, Asked, Choice, Reply
from drafting.interview.sources import Kept, Sources
from drafting.keys import Keys
from drafting.profile import Profile
from drafting.relation import Relation


@dataclass(frozen=True)
class Talk:
    """What asking needs at hand: the sources, the profile being answered, whoever asks, the flow last made."""

    sources: Sources
    kept: Kept
    ask: Ask
    made: list[tuple[Profile, tuple[Asked, ...]]] = field(default_factory=list)

    def sure(self, asked: Asked, question: str) -> bool:
        """Whether the person says yes to a question on the side."""
        side = Asked((), "是否", question, asked.section, place=asked.place)
        return self.ask.ask(side) in ("是", "y", "Y")

    def pick(self, asked: Asked, question: str, rows: Iterable[Choice]) -> str:
        """The row picked on the side; empty when none was."""
        side = Asked((), "选择", question, asked.section, choices=tuple(rows), place=asked.place)
        picked = self.ask.ask(side)
        return picked if isinstance(picked, str) else ""


def keep(talk: Talk, asked: Asked, reply: Reply) -> Keys:
    """Keeps an answer at once; gives the keys of a question that must follow, none where any may."""
    if asked.kind == "勾选":
        _tick(talk, asked, reply if isinstance(reply, tuple) else ())
        return ()
    text = "\n".join(reply) if isinstance(reply, tuple) else str(reply)
    if not text.strip() and asked.offered:
        text = asked.offered
    if text.strip() in LATER[: 2 if asked.kind == "数" else 1]:
        _clear(talk, asked)
        return ()
    if clean(text, asked.kind) != asked.now or asked.stale or asked.kind == "数":
        _put(talk, asked, text)
    return _figure_said(talk, asked) if asked.kind == "数" else ()


def _tick(talk: Talk, asked: Asked, picked: tuple[str, ...]) -> None:
    profile = talk.kept.profile
    if gone := lost(asked, picked, profile):
        told = f"{'、'.join(gone)}里填过的话会删掉，确定不写吗"
        picked = picked if talk.sure(asked, told) else (*picked, *gone)
    for keys, value in tuple(changes(asked, picked, talk.sources, profile)):
        talk.kept.drop(keys) if value is None else talk.kept.put(keys, value)
    _confirm(talk, lambda name: name.partition(".")[0] in gone and name.partition(".")[0] not in picked)


def _put(talk: Talk, asked: Asked, text: str) -> None:
    """Writes the answer where it changed, and confirms a text carried over."""
    if asked.kind == "数" and text.strip() == asked.now:
        return
    value = stored(asked, text, talk.kept.profile)
    if asked.again:
        _first_field(talk, asked, value)
    elif not (_stands(talk, asked) and clean(text, asked.kind) == asked.now):
        talk.kept.put(asked.keys, value)
    if len(asked.keys) != 5:  # a list of records is confirmed at its end
        _confirm(talk, asked.name.__eq__)


def _stands(talk: Talk, asked: Asked) -> bool:
    """Whether the words to edit stand in the profile itself, not in last year's."""
    return asked.name in talk.kept.profile.pending


def _first_field(talk: Talk, asked: Asked, value: object) -> None:
    """Begins one more record of a list."""
    *place, index, field = asked.keys
    if index:
        talk.kept.put((*place, index), {field: value})
    else:
        talk.kept.put(tuple(place), [{field: value}])


def _confirm(talk: Talk, meant: Callable[[str], bool]) -> None:
    """Takes texts off the list of those carried over (待更新)."""
    pending = talk.kept.profile.pending
    waiting = [name for name in pending if not meant(name)]
    if not waiting and pending:
        talk.kept.drop(("待更新",))
    elif len(waiting) < len(pending):
        talk.kept.put(("待更新",), waiting)


def _clear(talk: Talk, asked: Asked) -> None:
    """What “later” does: takes away what stood there; the end of a list confirms it."""
    if asked.again:
        _confirm(talk, asked.name.__eq__)
    elif _inside(talk, asked) and _meant(talk, asked):
        talk.kept.drop(asked.keys[:-1] if asked.whole else asked.keys)
        _confirm(talk, asked.name.__eq__)


def _inside(talk: Talk, asked: Asked) -> bool:
    return bool(asked.now) and (not asked.stale or _stands(talk, asked))


def _meant(talk: Talk, asked: Asked) -> bool:
    return not asked.whole or talk.sure(asked, "这一条整条去掉，确定吗")


def _figure_said(talk: Talk, asked: Asked) -> Keys:
    """What is to be said of a figure just kept: it stands as last year's did, or does not agree with others."""
    figures = Figures.of(talk.sources, talk.kept.profile)
    _unchanged(talk, asked, figures)
    for relation, told in doubts(asked.name, figures):
        return _doubtful(talk, asked, relation, told)
    return ()


def _unchanged(talk: Talk, asked: Asked, figures: Figures) -> None:
    """A yearly count that equals last year's is confirmed (核对: 已核) by a person, or left for the check."""
    name = asked.name
    now, last = figures.ledger.now[name], figures.ledger.last.get(name)
    indicator = talk.sources.pack.indicators.get(name)
    steady = not now.amount or (indicator is not None and (indicator.scope != "年内" or now.measure_word == "%"))
    if last is None or str(now) != str(last) or steady or now.checked == "已核":
        return
    if talk.sure(asked, f"与上年一样，都是{now}，核对过了吗"):
        entry = talk.kept.profile.figures[name]
        said = entry.model_dump(by_alias=True, exclude_defaults=True) if entry else {}
        talk.kept.put(asked.keys, said | {"核对": "已核"})


def _doubtful(talk: Talk, asked: Asked, relation: Relation, told: str) -> Keys:
    """Tells how figures disagree and asks which is wrong."""
    now = Figures.of(talk.sources, talk.kept.profile).ledger.now
    rows = [Choice("", "先留着，检查时再看")]
    rows += [Choice(name, f"改“{name}”，现在是{now[name]}") for name in (asked.name, *relation.names) if name in now]
    picked = talk.pick(asked, f"{'可能' if relation.warning else ''}对不上：{told}", dict.fromkeys(rows))
    return ("数据", picked) if picked else ()
