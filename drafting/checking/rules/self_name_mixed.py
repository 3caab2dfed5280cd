"""自称前后不一。

一份报告里自称只用一种，如“我局”（实务）。“本地区本单位”“结合本单位实际”一类泛指的，以及别的机关的名称不算。

错例：我局受理投诉20件。⏎现将本局工作情况报告如下。我局办结20件。
错例：我局受理投诉20件，我局办结18件。本单位开展培训12次。
错例：不足：我局执法力量不足。市场局还存在一些问题。
正例：我局受理投诉20件。我局办结20件。
正例：我局指导各部门结合本单位实际制定方案，市局印发通知。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, Spot, body, spots
from drafting.finding import Finding, Level

NAME = "self-name-mixed"
NEEDS = "文字"

_SELF = re.compile(
    r"(?<![各对向在由与基国日根资成自])[我本](?:局|委|厅|镇|乡|街道|中心|办)(?![部托员党会内限])|(?<!自)我单位"
    r"|(?<![各向在对、地区门])(?<!结合)(?<!立足)(?<!围绕)本单位(?![、和本各])(?!实际)"
)
_BARE = re.compile(
    r"(?:^|(?<=[，。；：,;:]))(?P<name>[\u4e00-\u9fff]{2,7}[局委厅])(?=(?:还|仍|也|依然)?(?:还|仍)?存在|还有|仍有)"
)
_OTHERS = re.compile("[我本][局委厅]|个别|部分|有的|一些|各")


def check(report: Report) -> Iterator[Finding]:
    """The first place of every name for the unit itself but the one it uses most."""
    named: dict[str, list[Spot]] = {}
    for spot in spots(body(report.lines), _SELF, BOOKS, QUOTES):
        named.setdefault(spot.words, []).append(spot)
    if not named:
        return
    usual = max(named, key=lambda words: (len(named[words]), words.startswith("我")))
    for words, found in named.items():
        if words != usual:
            yield _finding(found[0], words, usual, len(found))
    for spot in spots((line for line in body(report.lines) if line.role == "不足"), _BARE, BOOKS, QUOTES):
        if not _OTHERS.search(spot.words):
            yield _finding(spot, spot.words, usual, 1)


def _finding(spot: Spot, words: str, usual: str, count: int) -> Finding:
    much = f"{count}处" if count > 1 else ""
    hint = f"指自己的，统一写“{usual}”"
    return spot.finding(NAME, Level.WARNING, f"自称有“{usual}”，又有“{words}”{much}", hint)
