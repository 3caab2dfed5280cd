"""What was promised and found (上年的话, 本年不足): shown beside the questions that have to answer it."""

from collections.abc import Iterator

from drafting.interview.question import NextRecord, Question, RecordField
from drafting.interview.sources import Progress
from drafting.pack import Passage
from drafting.profile import Answers, Profile

SHORT, PLANS = "不足", "安排"
"""The roles whose last words this year's report has to answer, 督察工作规定 (2019)."""

_OTHER = {SHORT: PLANS, PLANS: SHORT}


def planned(progress: Progress) -> str:
    """The headings of last year's plans, for the choice of measures; empty where there are none."""
    return _headed(PLANS, progress)


def beside(question: Question, passage: Passage, progress: Progress) -> Question:
    """The question with last year's words beside it where its passage speaks of shortcomings or plans."""
    role = progress.pack.role_of(passage.name)
    if role not in _OTHER:
        return question
    told = (_found(progress) if role == PLANS else "") or _headed(_OTHER[role], progress)
    note = "；".join(filter(None, (question.note, told)))
    if not isinstance(question, RecordField | NextRecord):
        return question.at(question.position, note=note)
    last = "；".join(_words(passage, progress))
    return question.at(question.position, note=note, last=last)


def _found(progress: Progress) -> str:
    """The shortcomings of this year, a heading each, which the plans have to answer; empty where none is given yet."""
    passages = progress.pack.listed(SHORT)
    heads = "、".join(head for passage in passages for head in _heads(progress.profile.answers(passage.name)))
    return f"本年{SHORT}：{heads}" if heads else ""


def _headed(role: str, progress: Progress) -> str:
    """What last year's report said under a role, a heading each: 上年安排：甲、乙."""
    passages = progress.pack.listed(role)
    heads = "、".join(head for passage in passages for head in _heads(progress.sources.words(passage.name)))
    return f"上年{role}：{heads}" if heads else ""


def _heads(answers: Answers) -> Iterator[str]:
    for answer in answers.values():
        for item in (answer,) if isinstance(answer, str) else answer:
            yield item if isinstance(item, str) else next(iter(item.values()), "")


def _words(passage: Passage, progress: Progress) -> Iterator[str]:
    """Last year's items in full, the fields of each joined."""
    for answer in progress.sources.words(passage.name).values():
        for item in (answer,) if isinstance(answer, str) else answer:
            words = item if isinstance(item, str) else "：".join(filter(None, item.values()))
            yield progress.sources.as_printed(words)


def beside_last(profile: Profile, last: Profile | None) -> str:
    """What keeps last year's figures from being compared as they are; empty where nothing does."""
    if last and last.unit.full_name != profile.unit.full_name:
        return f"上年叫“{last.unit.full_name}”，今年叫“{profile.unit.full_name}”，上年数照旧摆在旁边"
    if last or any(figure.last for figure in profile.known_figures.values()):
        return ""
    return f"旁边没有{profile.year - 1}年的资料，上年数和同比都空着"
