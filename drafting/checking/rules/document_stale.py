"""书名号里的年度文件是往年的。

要点、计划、清单一类文件一年一份。2024年的报告里说印发、落实《2023年普法工作要点》，多半是从上年带过来的，
文件名没有改。考核细则、通报、总结、案例一类说的本来就是往年，同一句写明上年或那一年的也不算（实务）。

错例：2024年度：印发《2023年法治工作要点》
错例：2024年度：按照《某县2022年度普法责任清单》抓落实
正例：2024年度：印发《2024年法治工作要点》
正例：2024年度：落实《2023年度依法治县考核通报》要求
正例：2024年度：2023年印发的《2023年法治工作要点》完成情况已通报
正例：2024年度：落实《提升行政执法质量三年行动计划（2023—2025年）》
正例：2023年度：制定《关于印发2022年度工资支付考核细则的通知》
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, body, spots, without
from drafting.checking.surroundings import sentence
from drafting.finding import Finding, Level

NAME = "document-stale"
NEEDS = "文字"

_NAME = re.compile(r"《([^《》]{0,60}?)(?<![\d—－~～-])(20\d\d)年度?(?![\d年度]*[—－~～-]|版|修)([^《》]{2,60})》")
_YEARLY = re.compile("要点|计划|清单|工作安排|任务分工|实施方案|工作方案")
_ABOUT = re.compile(
    "考核|细则|报告|通报|总结|统计|年报|情况|评价|评估|结果|案例|名单|反馈|整改|指标|目录|标准|办法|规定|条例|预算|决算|三年|五年"
)


def check(report: Report) -> Iterator[Finding]:
    """Every yearly document of a year before the report's, outside sentences that say so."""
    if not report.year:
        return
    for spot in spots(body(report.lines), _NAME):
        name, year = spot.found[1] + spot.found[3], int(spot.found[2])
        if year >= report.year or not _YEARLY.search(name) or _ABOUT.search(name):
            continue
        around = sentence(without(spot.line.text, BOOKS), spot.start, spot.end)
        if not around.has(f"{year}年", "上年", "去年", "总结", "完成情况", "往年", "历年"):
            message = f"文件是{year}年的，报告写的是{report.year}年"
            yield spot.finding(NAME, Level.WARNING, message, "核对是不是上年留下的，改成本年的文件")
