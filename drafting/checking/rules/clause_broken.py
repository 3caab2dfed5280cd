"""句子缺字、多字，搭配不当。

改稿、打字时丢了字或留下了半截话：“是深入推进”“总量到19.5万人”“依法合规的组织培训”“加强…成效”（实务）。

错例：落实三项制度，是深入推进案卷评查，全年评查12次。
错例：持证人员总数到200人。
错例：依法合规的组织开展培训。
错例：加强普法宣传成效。
错例：举办业务人员线培训班。
正例：落实三项制度，是深入推进依法行政的重要举措。
正例：持证人员总数达到200人，从100人到200人。
正例：依法合规地组织培训，有效的组织保障。
正例：加强普法宣传，提升成效，举办在线培训班。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, body, spots
from drafting.finding import Finding, Level

NAME = "clause-broken"
NEEDS = "文字"


class _Slip(NamedTuple):
    """A slip of the pen, and what was meant."""

    pattern: re.Pattern[str]
    message: str
    hint: str


_SLIPS = (
    _Slip(
        re.compile(
            r"(?<=[，；,;])是(?:深入|大力|全面|着力|持续|扎实|切实)?(?:推进|加强|完善|强化|健全|开展)"
            r"(?=[^，。；,;]{2,30}[，。；,;])(?![^。；;]{0,60}的(?:重要|必然|具体|关键|有力|内在|有效|主要|根本|现实|迫切|题中|应有|一|必|前提|基础|保障|要求|需要|举措))"
        ),
        "多了“是”，或“一是”缺了字",
        "删去“是”，或补上序数",
    ),
    _Slip(re.compile(r"(?:总量|总数|人数|覆盖率|合格率|办结率|满意率)到(?=\d)"), "“到”前面缺“达”", "写成“达到”"),
    _Slip(
        re.compile(
            r"(?:依法合规|依法依规|逐步|不断|大力|积极|扎实|认真)的(?=组织|开展|推进|推动|落实(?!情况)|加强|提升|完善|实施)"
        ),
        "动词前面用“地”，不用“的”",
        "“的”改成“地”",
    ),
    _Slip(
        re.compile(r"加强[\u4e00-\u9fff]{2,8}(?<!提升)(?<!提高)(?:成效|水平|质量)(?=[，。；,;]|$)"),
        "动词与宾语不搭配",
        "“加强”改成“提升”",
    ),
    _Slip(re.compile(r"(?<=[员工人生众])线(?=培训|课程|直播|申报|办理)"), "“线”前面缺“上”", "写成“线上”"),
)

_SIGN = re.compile("是|到|的|加强|线")


def check(report: Report) -> Iterator[Finding]:
    """Every clause of which a word is missing, or one too many."""
    lines = [line for line in body(report.lines) if _SIGN.search(line.text)]
    for slip in _SLIPS:
        for spot in spots(lines, slip.pattern, BOOKS, QUOTES):
            yield spot.finding(NAME, Level.WARNING, f"{slip.message}：{spot.words}", slip.hint)
