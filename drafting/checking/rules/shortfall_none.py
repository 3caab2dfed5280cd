"""写在“不足”里的一条，说的不是不足。

“加强宣传”“各科室要进一步落实责任”是要求和安排，应写进下一年度安排；不足写本单位差在哪里。（督察工作规定、实务）

错例：全文：一、主要举措⏎检查20次。⏎二、不足和原因⏎（一）深化普法宣传工作。各科室要落实普法责任，运用新媒体开展宣传。
正例：全文：一、主要举措⏎检查20次。⏎二、不足和原因⏎（一）普法宣传形式单一。多是发放资料，群众参与不够，原因是缺少专人。
正例：全文：一、主要举措⏎检查20次。⏎二、不足和原因⏎（一）法治学习教育。学习的系统性不强。
"""

import re
from collections.abc import Iterator

from drafting.checking.headed import headed
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "shortfall-none"
NEEDS = "文字"

_LACK = re.compile(
    "不|有待|薄弱|欠|缺|滞后|差距|短板|问题|困难|尚|未|难|偏|少|弱|低|慢|浅|单一|矛盾|压力|高位|增多|较大|较重|隐患|参差|粗|"
    "流于|脱节|空白|漏|松|待|仍|还|繁重|瓶颈|弱项|形式化|波动|制约|重.{1,8}轻|局限|上升"
)
_PLAN = re.compile(
    "^(?:进一步|持续|继续|深化|加强|加大|提升|强化|推进|完善|健全|落实|抓好|做好|提高)|要(?:进一步|加强|加大|落实|强化)|将|下一步"
)


def check(report: Report) -> Iterator[Finding]:
    """Every item of the shortcomings that tells what to do and names nothing that is lacking."""
    for one in headed(report):
        words = one.title + "。" + one.text
        if one.role != "不足" or one.depth == 1 or one.section.sections or not one.title:
            continue
        if _PLAN.search(words) and not _LACK.search(words):
            message = f"“{one.title[:12]}”说的是安排，不是不足"
            yield one.finding(NAME, Level.WARNING, message, "移到下一年度安排，或写明差在哪里")
