"""同一件事，前后写了两个数。

同一个名目、同一个单位、同一段时间，一处一个数，读的人不知道信哪个。只看案件、许可、检查一类说得清的名目，
和各种率；约数、计划数不算。（数据本身）

错例：全年办理行政复议案件5件。⏎全年办理行政复议案件6件，全部办结。
错例：行政机关负责人出庭应诉率100%。⏎行政机关负责人出庭应诉率达到95%。
正例：全年办理行政复议案件5件。⏎办理行政复议案件5件，全部办结。
正例：上半年办理行政复议案件5件，全年办理行政复议案件9件。
正例：开展培训3期，覆盖45人。⏎开展培训2期，覆盖30人。
正例：办理行政复议案件5件。⏎2023年办理行政复议案件6件。
"""

import re
from collections.abc import Iterator

from drafting.checking.amounts import amount, is_count, is_rate
from drafting.checking.report import Report
from drafting.checking.told import Told
from drafting.figure import counted
from drafting.finding import Finding, Level

NAME = "told-twice"
NEEDS = "文字"

_CLEAR = re.compile(
    "行政复议|行政诉讼|行政处罚|行政许可|行政检查|行政强制|行政争议|信访|规范性文件|公开申请|执法人员|劳动争议|仲裁案件|应诉率|纠错率|办结率|满意率|合格率|覆盖率|参考率"
)
_DID = re.compile(
    "全年|今年|本年|共有|共计|累计|合计|办理|处理|新收|收到|受理|开展|作出|实施|完成|全部|我[局委镇厅]|达到?|[的了共为案件]"
)
_WHOLE_YEAR = re.compile(r"全年(?:度)?|今年(?:以来)?|本年度?|年内|20\d\d年(?:度|全年|以来)?")
_SHORT = 4
_FAR = 120

Key = tuple[str, str, str]


def check(report: Report) -> Iterator[Finding]:
    """Every figure whose label, measure word and time were told before with another number."""
    said: dict[Key, Told] = {}
    for one in report.told:
        if found := key(one, report.year):
            first = said.setdefault(found, one)
            if amount(first) != amount(one):
                yield _told(first, one)


def key(one: Told, year: int) -> Key | None:
    """What a figure tells, its measure word and its time; None for what is not told clearly enough, or of a year."""
    clear = len(one.label) >= _SHORT and _CLEAR.search(one.label)
    exact = is_count(one) or (is_rate(one) and one.nature == "rate")
    if not clear or not exact or one.line.role in ("安排", "附件") or _other_year(one, year):
        return None
    return _label(one), counted(one.measure_word), _WHOLE_YEAR.sub("", one.period)


def _label(one: Told) -> str:
    """What is counted, without the words for doing it; 新收 and 受理 of one thing stay apart."""
    told = re.findall("新收|受理|收到|办结|已结|审结|结转|总", one.label)
    return "".join((*told, _DID.sub("", one.label)))


def _other_year(one: Told, year: int) -> bool:
    """Whether a figure is of another year than the report."""
    text = one.line.text[max(one.sentence[0], one.start - _FAR) : one.start]
    return any(int(found) != year for found in re.findall(r"(20\d\d)年", text)) or bool(
        re.search("上年|去年|同期", text)
    )


def _told(first: Told, one: Told) -> Finding:
    message = f"“{one.label[:12]}”一处是{first.words}，这里是{one.words}"
    return one.line.finding(NAME, Level.WARNING, (one.start, one.end), message, "核对是不是一件事，统一成一个数")
