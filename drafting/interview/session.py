"""Going through the questions (逐题问): forward to what is still open, back one by one, each answer kept at once."""

from collections.abc import Sequence
from typing import NamedTuple

from drafting.interview import menu as menus
from drafting.interview.document_questions import SECTION as PAPERS
from drafting.interview.flow import SECTION, flow
from drafting.interview.question import Ask, Asked, Move
from drafting.interview.sources import Kept, Sources
from drafting.interview.storing import Talk, keep
from drafting.keys import Keys


class Wish(NamedTuple):
    """How the questions are to be gone through: `only` names or sections that fit, `review` the table at the end."""

    only: str = ""
    review: bool = True


class Spot(NamedTuple):
    """Where the walk stands (所在): the question's keys, its number, whether it came from the review table."""

    keys: Keys
    number: int
    review: bool = False


def interview(sources: Sources, kept: Kept, ask: Ask, wish: Wish | None = None) -> None:
    """Asks until everything was shown and the person is content; raises KeyboardInterrupt or EOFError when stopped."""
    wish = wish or Wish()
    talk = Talk(sources, kept, ask)
    spot = _start(talk, wish)
    while spot or (wish.review and (spot := _reviewed(talk, wish))):
        spot = _step(talk, wish, spot)


def _questions(talk: Talk, wish: Wish) -> tuple[Asked, ...]:
    """The questions of the profile as it stands, made once for each state of it."""
    profile = talk.kept.profile
    if not talk.made or talk.made[0][0] is not profile:
        talk.made[:] = [(profile, flow(talk.sources, profile, wish.only))]
    return talk.made[0][1]


def _start(talk: Talk, wish: Wish) -> Spot | None:
    """The question to go on with, and a word about it."""
    every = _questions(talk, wish)
    if not every:
        talk.ask.tell(f"没有题合“{wish.only}”。")
        return None
    first = every[0] if wish.only else resumed(every)
    if first is None:
        talk.ask.tell(f"接着上次：问过的{len(every)}题都过了一遍。")
        return None
    done = sum(asked.answered for asked in every[: first.place[0] - 1])
    if done and not wish.only:
        talk.ask.tell(f"接着上次：已填{done}项，从第{first.place[0]}题继续。")
    return _at(first)


def resumed(every: Sequence[Asked]) -> Asked | None:
    """The first open question; those passed over on the way to later answers wait for the review table."""
    waiting = (asked for asked in every if not asked.answered and not _passed(asked, every[asked.place[0] :]))
    return next(waiting, None)


def _passed(asked: Asked, later: Sequence[Asked]) -> bool:
    """Whether a person saw this question and left it for later: something after it was answered."""
    if asked.stale or asked.section == PAPERS:
        return False
    if asked.section == SECTION:
        return any(other.section == SECTION and other.answered for other in later)
    around = (other for other in later if other.section not in (SECTION, PAPERS))
    return any(other.answered and (asked.optional or other.section == asked.section) for other in around)


def _at(asked: Asked, review: bool = False) -> Spot:
    return Spot(asked.keys, asked.place[0], review)


def _step(talk: Talk, wish: Wish, spot: Spot) -> Spot | None:
    """Asks one question; the place to go on, None behind the last."""
    every = _questions(talk, wish)
    asked = _found(every, spot)
    match talk.ask.ask(asked):
        case Move.BACK:
            return _back(talk, every, asked, spot.review)
        case Move.MENU:
            keys = menus.menu(talk, every, asked)
            return _goal(_questions(talk, wish), keys, asked, spot)
        case Move.LATER:
            further: Keys = ()
        case reply:
            further = keep(talk, asked, reply)
    return _onward(_questions(talk, wish), asked, further, spot._replace(number=0 if wish.only else spot.number))


def _found(every: Sequence[Asked], spot: Spot) -> Asked:
    """The question of a place, or the one that stands there now."""
    same = (asked for asked in every if asked.keys == spot.keys)
    return next(same, every[min(spot.number, len(every)) - 1])


def _back(talk: Talk, every: Sequence[Asked], asked: Asked, review: bool) -> Spot | None:
    if review:
        return None
    if asked.place[0] == 1:
        talk.ask.tell("这是第一题。")
    return _at(every[max(asked.place[0] - 2, 0)])


def _goal(every: Sequence[Asked], keys: Keys | None, asked: Asked, spot: Spot) -> Spot | None:
    """Where the menu leads: the question with these keys, none for the review table, else where it was called."""
    if keys is None:
        return spot._replace(keys=asked.keys)
    return next((_at(other) for other in every if other.keys == keys), None)


def _onward(every: Sequence[Asked], asked: Asked, further: Keys, spot: Spot) -> Spot | None:
    """The next question still open behind this one (just the next with number 0); or the one that `further` names."""
    if further:
        return next((_at(other, spot.review) for other in every if other.keys == further), None)
    if spot.review:
        return None
    behind = [other for other in every if other.place > asked.place and other.keys != asked.keys]
    same = next((index for index, other in enumerate(every) if other.keys == asked.keys), None)
    if same is not None:
        behind = list(every[same + 1 :])
    return next((_at(other) for other in behind if not spot.number or not other.answered or _more(other, asked)), None)


def _more(other: Asked, asked: Asked) -> bool:
    """Whether a list that is being answered may have one more record."""
    return other.again and other.name == asked.name


def _reviewed(talk: Talk, wish: Wish) -> Spot | None:
    """The row of the review table to change, or the first open one; None when the person is content."""
    every = _questions(talk, wish)
    if not every:
        return None
    chosen, through = menus.review(talk, every)
    return _at(chosen, review=not through) if chosen else None
