"""On the side of the questions (题外): jump to a section, the review table, figures and passages of one's own."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from drafting.interview.figure_questions import Figures
from drafting.interview.flow import OWN, left
from drafting.interview.question import Asked, Choice, label
from drafting.interview.storing import Talk, keep
from drafting.keys import Keys
from drafting.profile import ROLES

REVIEW: Keys = ()
"""Where the menu leads to the review table."""

_STAY, _TABLE, _FIGURE, _PASSAGE = "回这一题", "总表", "加数据", "加文段"


def menu(talk: Talk, every: Sequence[Asked], asked: Asked) -> Keys | None:
    """Where to go: the keys of a question, REVIEW for the table, None to stay."""
    rows = [
        Choice(_STAY, f"回第{asked.place[0]}题，接着填"),
        Choice(_TABLE, "看总表，改任意一题"),
        Choice(_FIGURE, "加一个自己的数据"),
        Choice(_PASSAGE, "加一段自己的话（自拟文段）"),
        Choice("", "跳到", head=True),
        *_sections(every),
    ]
    match talk.pick(asked, "去哪里", rows):
        case "总表":
            return REVIEW
        case "加数据":
            return _own_figure(talk, asked)
        case "加文段":
            return _own_passage(talk, asked)
        case section:
            return _first_of(section, every)


def _sections(every: Sequence[Asked]) -> Iterator[Choice]:
    for section, group in groupby(every, key=lambda asked: asked.section):
        inside = list(group)
        yield Choice(section, f"{section}（{sum(asked.answered for asked in inside)}/{len(inside)}）")


def _first_of(section: str, every: Sequence[Asked]) -> Keys | None:
    """The first open question of a section, or its first."""
    inside = [asked for asked in every if asked.section == section]
    waiting = [asked for asked in inside if not asked.answered]
    return (waiting or inside)[0].keys if inside else None


def review(talk: Talk, every: Sequence[Asked]) -> tuple[Asked | None, bool]:
    """The row of the table to change, and whether to go through all open ones from there; None when content."""
    waiting = [asked for asked in every if not asked.answered]
    counted = f"{len(every) - len(waiting)}题已填，{left(every)}题没填，{len(waiting) - left(every)}题可不填"
    done = Choice("", f"填完了（{counted}）")
    again = [Choice("从头", f"从头补没填的（{len(waiting)}题）")] if waiting else []
    picked = talk.pick(every[-1], "总表：选一题改，选“填完了”收尾", [done, *again, *_rows(every)])
    if picked == "从头":
        return waiting[0], True
    return next((asked for asked in every if str(asked.place[0]) == picked), None), False


def _rows(every: Sequence[Asked]) -> Iterator[Choice]:
    for section, group in groupby(every, key=lambda asked: asked.section):
        yield Choice("", section, head=True)
        for asked in group:
            yield Choice(str(asked.place[0]), f"{asked.place[0]}. {label(asked)} {said(asked)}")


def said(asked: Asked) -> str:
    """What stands in the table for a question."""
    if asked.kind == "勾选":
        return f"勾了{sum(row.ticked for row in asked.choices)}项"
    if asked.stale and asked.now:
        return "【待更新】"
    if asked.again:
        return "（再加一条）" if asked.answered else "【没填】"
    if not asked.answered:
        return "—" if asked.optional else "【没填】"
    last = f"（上年{asked.last}）" if asked.kind == "数" and asked.last else ""
    return " ".join(asked.now.split())[:40] + last


def _own_figure(talk: Talk, asked: Asked) -> Keys | None:
    """A figure of the unit's own: its name, then its number with the measure word."""
    profile, pack = talk.kept.profile, talk.sources.pack
    name = _typed(talk, asked, "自己的数据叫什么，如 宣讲场次")
    if name in pack.indicators or name in profile.figures:
        talk.ask.tell(f"“{name}”已经有了，在总表里改。")
    elif name and not name.isidentifier():
        talk.ask.tell(f"“{name}”里有标点或空格，只用汉字、字母和数字，不以数字开头。")
    elif name:
        new = Figures.of(talk.sources, profile).asked(name, OWN)
        reply = talk.ask.ask(new)
        if isinstance(reply, str) and reply.strip():
            keep(talk, new, reply)
            talk.ask.tell(f"在自己的话里写 {{{name}}}，印出来就是这个数。")
    return None


def _own_passage(talk: Talk, asked: Asked) -> Keys | None:
    """A passage of the unit's own: its part, its heading, its words."""
    part = talk.pick(asked, "放在哪个部分", [Choice(role, role) for role in ROLES])
    title = _typed(talk, asked, "这一段的标题") if part else ""
    text = _typed(talk, asked, "正文，用到数据的写 {数据名}", long=True) if title else ""
    if text:
        place: Keys = (OWN, len(talk.kept.profile.own))
        talk.kept.put(place, {"部分": part, "标题": title, "正文": text})
        talk.ask.tell(f"加好了：{part}·{title}。")
    return None


def _typed(talk: Talk, asked: Asked, question: str, long: bool = False) -> str:
    side = Asked((), "段落" if long else "文字", question, OWN, optional=True, place=asked.place)
    reply = talk.ask.ask(side)
    return reply.strip() if isinstance(reply, str) else ""
