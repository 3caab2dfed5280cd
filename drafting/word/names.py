"""Names of organs in a title (机关名称): where one begins and ends, and between which of its words a line may break."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_CITY = r"市(?!场|政(?!务|府)|容|民(?!政|族|宗)|[域委级属直长]|[东南西北中]区|区(?![域划级块]))"
"""市 at the end of a city's name: not the one that begins 市场, 市政, 市民, nor the one inside 市中区 and 沙市区."""

_PLACE = re.compile(
    r"津市市|[^\W\d局厅委院]{1,12}?(?:"
    r"自治[州区县旗]|特别行政区|"
    rf"(?<![超门股])(?<![省市区县州旗]城){_CITY}|"
    r"(?<![社园校景小辖])区(?![域划级县委长])|"
    rf"[县州](?![域级城委长区]|{_CITY})|"
    r"省(?![直属级委长])|(?<!联)盟(?!委)|旗(?![区下县委])"
    r")"
)
"""The name of a place down to its last character; the next place may follow at once (黄石市西塞山区)."""

_ORGAN = (
    r"(?:委员会|人民政府|街道办事处|办事处|办公室|管委会|法院|检察院|分局|支队|大队|总队|"
    r"[局厅厂部委办院所站]|中心)"
)

_END = r"(?=（|、|关于|\d{4}年|二〇|党[组委]|法治|依法|贯彻|落实|推进|加强|开展|履行|印发|报送|重大|\s|$)"

_NAME = re.compile(rf"[^\s《》，。；：\d]{{1,36}}?{_ORGAN}{_END}")
"""The name of an organ, from its first character to the words that go on behind it."""

_START = re.compile(r"(?:^|\s|(?<=党[组委])|(?<=\d年度)|(?<=\d年)(?!度)|(?<=[局厅会府院部委])、)(?:中共)?(?=\S)")
"""What stands in front of an organ's name."""

PARTY = re.compile(r"党(?:组|委)(?![书成会织办])")
"""The party group (党组) of the organ in front of it: one with its name."""


class Name(NamedTuple):
    """A name in a title: where it begins, where it ends, and after which places inside it a line may break."""

    start: int
    end: int
    places: tuple[int, ...]


def names(title: str) -> Iterator[Name]:
    """The names of organs in a title, in order; none inside another."""
    reached = 0
    for begun in _START.finditer(title):
        start = begun.end()
        found = _NAME.match(title, start)
        if found and start >= reached:
            party = PARTY.match(title, found.end())
            reached = party.end() if party else found.end()
            yield Name(start, reached, tuple(_places(title, start, found.end())))


def _places(title: str, start: int, end: int) -> Iterator[int]:
    """The ends of the names of places with which an organ's name begins."""
    while (place := _PLACE.match(title, start, end)) and place.end() < end:
        start = place.end()
        yield start
