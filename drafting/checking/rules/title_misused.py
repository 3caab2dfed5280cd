"""活动、会议、制度的名称用了书名号。

书名号标的是书籍、文件、文章一类的名称；活动、会议、课程、奖项、项目的名称用引号（GB/T 15834—2011 附录，国标）。

错例：开展《法治护航》主题活动。
错例：举办《你我同行》宣传月。
正例：开展“法治护航”主题活动。
正例：开展《中华人民共和国民法典》宣传活动。
正例：开展《优化营商环境条例》专题培训班。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "title-misused"
NEEDS = "文字"

_CALLED = re.compile(
    r"《(?P<name>[^《》]{2,20})》(?:主题|专项|系列|宣传)?(?:活动|行动|大赛|比赛|工程|宣传月|宣传周|宣传日|会议|论坛)"
)
_DOCUMENT = re.compile(
    r"[法典]$|条例|办法|规定|细则|意见|通知|方案|纲要|规划|计划|决定|决议|准则|规则|规程|标准|清单|指南|指引|读本|报告|宪法|问答|选编|文选|公约|章程"
)


def check(report: Report) -> Iterator[Finding]:
    """Every campaign between 《》 whose name is none of a document."""
    for spot in spots(report.lines, _CALLED):
        if not _DOCUMENT.search(spot.found["name"]):
            name = spot.found["name"]
            yield spot.finding(NAME, Level.INFO, f"“{name}”是活动一类的名称，不用书名号", f"改成“{name}”加引号")
