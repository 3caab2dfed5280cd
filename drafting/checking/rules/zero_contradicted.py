"""一处说没有，一处写着有。

“全年未发生行政诉讼案件”和“行政诉讼案件2件”不能都对。没有案件的，也写不出百分之百的出庭率、办结率。（数据本身）

错例：全年无行政诉讼案件。⏎办理行政诉讼案件2件，均胜诉。
错例：全年未发生行政复议案件，行政复议办结率100%。
正例：全年无行政诉讼案件。⏎办理行政复议案件2件。
正例：全年无因信息公开引发的行政诉讼案件。⏎办理行政诉讼案件2件，均胜诉。
正例：全年未发生行政复议案件。
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from drafting.checking.amounts import amount, is_count, is_rate
from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.checking.told import Told
from drafting.finding import Finding, Level

NAME = "zero-contradicted"
NEEDS = "文字"

_THINGS = "行政(?:复议|诉讼|应诉|败诉|处罚|强制|检查)|败诉|信访|投诉|举报|(?:生产|食品)?安全(?:生产)?事故"
_NONE = re.compile(
    rf"(?:^|(?<=[，,。；;年局内])|(?<=全年)|(?<=均))(?:均|也|共)?"
    rf"(?:未发生|没有发生|未出现|未收到|没有|未有|无|零)(?P<thing>{_THINGS})"
    rf"(?:案件|事件|情况|情形)?(?=[，,。；;、]|发生|$)"
)
_AROUND = re.compile(
    "全年|今年|本年|共有|共计|累计|合计|办理|处理|新收|收到|受理|发生|案件|事件|[的了共为]|20\\d\\d年|我[局委镇]"
)

_RATE = re.compile(f"(?P<thing>{_THINGS})[^，。]{{0,4}}率")
_FEW = 4


def check(report: Report) -> Iterator[Finding]:
    """Every claim that there was none of a thing which the report counts elsewhere, or tells a full rate of."""
    claims = [(line, claim) for line in report.lines for claim in _claims(line)]
    if not claims:
        return
    counted = _counted(report)
    for line, claim in claims:
        others = (one for one in counted[claim["thing"]] if one.line is not line or one.start > claim.end())
        if against := next(others, None):
            message = f"写着“{claim[0]}”，又写了“{against.label[:10]}{against.words}”"
            yield line.finding(NAME, Level.ERROR, claim.span(), message, "核对有没有，改错的那处")


def _claims(line: SaidLine) -> Iterator[re.Match[str]]:
    return iter(()) if line.kind != "正文" or line.role == "安排" else _NONE.finditer(line.text)


def _counted(report: Report) -> Mapping[str, list[Told]]:
    """The first figures that count each thing, and its rates."""
    found: defaultdict[str, list[Told]] = defaultdict(list)
    for one in report.told:
        thing = _thing(one)
        if thing and one.line.role != "安排" and len(found[thing]) < _FEW:
            found[thing].append(one)
    return found


def _thing(one: Told) -> str:
    if is_count(one):
        return _AROUND.sub("", one.label) if amount(one) else ""
    rate = _RATE.fullmatch(one.label) if is_rate(one) and one.nature == "rate" else None
    return rate["thing"] if rate else ""
