"""报告里夹带了请示事项。

“不得在报告等非请示性公文中夹带请示事项”（公文处理工作条例第十五条第四项）。要上级批准、批复、解决的，另行请示。

错例：以上报告妥否，请批示。
错例：恳请区政府批准增加执法编制。
正例：特此报告。
正例：严格执行重大事项请示报告制度，报请区政府批准后印发。
正例：主要负责人作出批示4次。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "request-made"
NEEDS = "文字"

_ASKED = re.compile(
    "[妥当]否，?请|(?:特此|现)请示|"
    "(?<![申提报邀敬呈])(?:恳请|请予以?|请(?=[领上市区县党批审]))[^，。；“”]{0,12}?(?:批示|批准|批复|审批|指示|支持解决|予以解决)"
)


def check(report: Report) -> Iterator[Finding]:
    """Every request for a decision, but for what stands in quotes and titles of documents."""
    for line in report.lines:
        for found in _ASKED.finditer(line.text) if "请" in line.text else ():
            message, hint = f"报告里写了请示的话“{found[0][:12]}”", "删去；要批准的事项另行请示"
            yield line.finding(NAME, Level.ERROR, found.span(), message, hint)
