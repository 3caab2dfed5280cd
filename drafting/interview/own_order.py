"""What names passages of the unit's own by their number (自拟.第1条) follows when they move or one goes."""

from collections.abc import Iterator, Sequence

from drafting.interview.outcome import Steps
from drafting.keys import Step
from drafting.profile import OWN, Profile, pending_name


def renumbered(profile: Profile, order: Sequence[int]) -> Steps:
    """The steps that keep 待更新 and 已核 true when the passages come into a new order.

    order: the places that they have now, from 0, in the new order; a place left out is that of a passage that goes.
    """
    return tuple(_renamed(profile, order))


def _renamed(profile: Profile, order: Sequence[int]) -> Iterator[Step]:
    gone = {_name(place): "" for place in range(len(profile.own))}
    names = gone | {_name(place): _name(new) for new, place in enumerate(order)}
    for key, listed in (("待更新", profile.pending), ("已核", profile.confirmed)):
        kept = [new for name in listed if (new := names.get(name, name))]
        if kept != list(listed):
            yield (key,), kept or None


def _name(place: int) -> str:
    return pending_name((OWN, place))
