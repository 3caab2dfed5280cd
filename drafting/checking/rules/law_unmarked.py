"""法律、法规的名称没有加书名号。

引用法律、法规、规章的名称，加书名号；并列几个的，个个都加（GB/T 15834—2011 4.15，国标）。
只说类别的（劳动法律法规）、学科里说的（行政法）不算。

错例：学习信访工作条例、示例市法治宣传教育条例等内容。
错例：宣传中华人民共和国行政处罚法。
错例：学习劳动法、关于新形势下党内政治生活的若干准则等内容。
正例：学习《信访工作条例》《示例市法治宣传教育条例》等内容。
正例：推动民法典宣传，健全行政法制度，起草条例、规定等文件。
正例：对照行政处罚法要求，修订自由裁量基准。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import BOOKS, QUOTES, body, spots
from drafting.finding import Finding, Level

NAME = "law-unmarked"
NEEDS = "文字"

_LAWS = (
    "劳动法|劳动合同法|社会保险法|行政处罚法|行政许可法|行政强制法|行政复议法|行政诉讼法|民法典|宪法|治安管理处罚法|安全生产法"
    "|食品安全法|药品管理法|立法法|监察法|国家赔偿法|保守国家秘密法|法律援助法|公务员法|教育法|义务教育法|道路交通安全法"
)
_BEHIND = r"(?=[、，。；,;和与及以]|等|内容|要求|精神|规定)"
_UNMARKED = re.compile(
    rf"中华人民共和国[\u4e00-\u9fff]{{2,16}}?(?:法典|法|条例){_BEHIND}"
    rf"|(?:(?<=[、和与及])|(?<=学习)|(?<=贯彻)|(?<=落实)|(?<=以及)|(?<=宣传)|(?<=执行))(?:(?!以及|法规)[\u4e00-\u9fff]){{3,14}}(?:条例|若干准则)(?=[、，。；,;]|等|和[\u4e00-\u9fff]{{2,14}}条例)"
    rf"|(?:(?<=学习)|(?<=学习了))(?:{_LAWS})(?=、)"
)
_GENERAL = re.compile(r"相关|有关|各项|法律|法规|等|制定|修订|立法|草案|起草|出台")


def check(report: Report) -> Iterator[Finding]:
    """Every law that is cited by its name without book marks."""
    for spot in spots(body(report.lines), _UNMARKED, BOOKS, QUOTES):
        if not _GENERAL.search(spot.words):
            yield spot.finding(NAME, Level.WARNING, f"“{spot.words[:16]}”没有加书名号", f"写成《{spot.words[:24]}》")
