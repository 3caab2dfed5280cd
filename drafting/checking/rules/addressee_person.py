"""主送了领导个人。

除上级机关负责人直接交办的事项外，不以本机关名义向上级机关负责人报送公文（党政机关公文处理工作条例第十五条（五））。

错例：全文：示例区教育局2024年法治政府建设年度报告⏎区长：⏎一、举措⏎检查12次。
正例：全文：示例区教育局2024年法治政府建设年度报告⏎区委、区人民政府：⏎一、举措⏎检查12次。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "addressee-person"
NEEDS = "文字"

_PERSON = re.compile(r"(?:书记|[省市区县局厅镇乡州]长|主任|同志|领导)(?=$|[、，：:])")


def check(report: Report) -> Iterator[Finding]:
    """Every person among those to whom the report goes."""
    for spot in spots((line for line in report.lines if line.role == "主送"), _PERSON):
        yield spot.finding(NAME, Level.ERROR, f"主送的“{spot.words}”是个人", "主送写机关，如区委、区人民政府")
