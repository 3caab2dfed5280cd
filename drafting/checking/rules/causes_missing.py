"""写了不足，没有写原因。

督察工作规定要求写“存在的不足和原因”。整个部分一句原因也没有的，提醒；有的条目写了、有的没写的，作提示。
认得的说法有 原因、由于、因、受…影响、导致、在于、力量不足 等。

错例：全文：示例区民政局2024年法治政府建设年度报告⏎一、主要举措⏎检查20次。⏎二、存在的不足⏎执法程序不够规范，培训不够。
错例：全文：一、主要举措⏎检查20次。⏎二、不足和原因⏎（一）力量不足。执法证少，由于编制没有到位。⏎（二）普法不深。形式单一，不够生动。
正例：全文：一、主要举措⏎检查20次。⏎二、存在的不足⏎执法力量不足，主要原因是编制没有到位。
正例：不足：培训不够深入，受人员流动影响，新进人员办案少。
"""

import re
from collections.abc import Iterator

from drafting.checking.headed import Headed, headed, parts
from drafting.checking.report import Report
from drafting.checking.rules.text_cut import cut
from drafting.finding import Finding, Level

NAME = "causes-missing"
NEEDS = "文字"

_CAUSE = re.compile(
    "原因|由于|因(?!此|而|地|时|人|案)|受.{1,16}(?:影响|制约|限制)|导致|造成|致使|使得|缘于|源于|在于|归因|随着|加之|所致|鉴于|是没有|"
    "主要是|[^，。；]{2,16}(?:较|偏|更)(?:多|大|少|快|重|高|低|新|弱)|近年来|难以|面临|激增|复杂|矛盾|有限|缺少|没有(?:整合|专)|力量不足|人手|编制"
)


def check(report: Report) -> Iterator[Finding]:
    """The part of shortcomings where it gives no cause at all; else its items without one, in one finding."""
    if cut(report):
        return
    for part in parts(report, "不足"):
        items = _items(report, part)
        lacking = [item for item in items if not _CAUSE.search(item.title + item.text)]
        if not _CAUSE.search(part.text) and len(lacking) == len(items):
            yield part.finding(NAME, Level.WARNING, "写了不足，没有写原因", "逐条写明原因，如“主要原因是…”")
        elif lacking and not _CAUSE.search(part.text):
            message = f"有{len(lacking)}条不足没有写原因"
            yield lacking[0].finding(NAME, Level.INFO, message, "逐条写明原因，如“主要原因是…”")


def _items(report: Report, part: Headed) -> list[Headed]:
    """The lowest headings below a part."""
    every = headed(report)
    start = next(index for index, one in enumerate(every) if one.section is part.section)
    below = []
    for one in every[start + 1 :]:
        if one.depth <= part.depth:
            break
        if not one.section.sections:
            below.append(one)
    return below
