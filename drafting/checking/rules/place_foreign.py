"""写着别的县、别的局。

从别处的报告抄来的话，常留着那里的地名和局名。本单位、本单位的上级和下辖的县区不算；写到那里学习、与那里协作、移送、
结对的，法院、公司、学校一类，书名号里引用的上级文件也不算。县级以上地名按民政部公布的行政区划，名录里没有的，
看开头像不像“某县某局”（实务）。

错例：余杭区市场监管局开展检查30次
错例：安溪县未发生食品安全事故
错例：印发《德化县市场监管系统普法责任清单》
错例：林山县市场监督管理局全年办结案件12件
正例：赴余杭区市场监管局学习执法办案经验
正例：与安溪县市场监管局签订跨区域执法协作协议
正例：案件移送德化县公安局处理
正例：示例区市场监督管理局开展检查30次
正例：全县市场监管局所开展检查30次
正例：安溪县人民法院判决驳回诉讼请求
"""

import re
from collections import Counter
from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.places import kin, named
from drafting.checking.report import Report
from drafting.checking.search import body
from drafting.checking.surroundings import Around, clause
from drafting.finding import Finding, Level

NAME = "place-foreign"
NEEDS = "文字"

_LINKS = re.compile(
    "赴|到|学习|考察|调研|交流|借鉴|协作|协同|联合|联动|结对|帮扶|支援|对口|跨|毗邻|周边|相邻|接壤|会同|与|同|和|及|、|移送|移交|"
    "转办|流入|来自|籍|原告|第三人|申请人|在|由|往|从|向|对|等|其中|指定|异地|交叉|互查|协助|协查|函告|抄告|发往|销往|接待"
)
_NOT_OFFICE = re.compile(
    "[^，。；]{0,10}(?:法院|检察院|海关|监狱|大学|学院|医院|公司|集团|企业|商|店|厂|村|路|街|籍|人$|人民大道|仲裁委)"
)
_OFFICE = re.compile(r"[\u4e00-\u9fff]{0,14}?(?:局|委|厅|办|政府|中心|支队|大队|系统|分局)")
_ACTED = re.compile("(?:印发|制定|制发|出台|修订|修改|编制|下发|拟定|起草)了?[^《》]{0,4}《$")
_UNLISTED = re.compile(
    r"(?:^|[，。；])(?P<place>[\u4e00-\u9fff]{2,3}[县区旗])(?P<office>[\u4e00-\u9fff]{2,10}局)(?=[\u4e00-\u9fff])"
)
_OWN = re.compile("[全我本各该两多辖省市县区等外合据按经由报请受与和及向为在从]")
_PART = re.compile("[园街社校景片新城郊山牧林灾矿库范发业湖海]区")
_AREA = re.compile("[县区市镇乡州旗省]")
_ASK = "核对是不是从别处抄来的，改成本单位的"


def check(report: Report) -> Iterator[Finding]:
    """Every area and bureau that is no kin of the unit's and is told of as the one that acted."""
    around = _around(report)
    own = _own(report, around)
    known = kin(own)
    for line in body(report.lines):
        text = line.text
        for start, end in named(text):
            if text[start:end] not in known and text[start:end] not in around and _acting(text, start, end):
                yield _finding(line, start, end)
        yield from _unlisted(line, around)


def _finding(line: SaidLine, start: int, end: int) -> Finding:
    message = f"“{line.text[start:end]}”不是本单位所在的地方"
    return line.finding(NAME, Level.WARNING, (start, end), message, _ASK)


def _around(report: Report) -> str:
    """What names the unit: the profile, the title and what stands around the text."""
    unit = (report.unit.full_name, report.unit.short_name, report.unit.region) if report.unit else ()
    lines = (line.text for line in report.lines if line.kind in ("题", "要素"))
    metadata = report.reading.metadata.values() if report.reading else ()
    return "\n".join((*unit, *lines, *metadata))


def _own(report: Report, around: str) -> frozenset[str]:
    """The areas of the unit: those around the text, where those name none the one that the text names most often."""
    if _AREA.search(around):
        return frozenset(around[start:end] for start, end in named(around))
    counted = Counter(line.text[start:end] for line in body(report.lines) for start, end in named(line.text))
    return frozenset(name for name, _ in counted.most_common(1))


def _acting(text: str, start: int, end: int) -> bool:
    """Whether an area stands for those who act: at a clause's start, or in a document that was made here."""
    around = clause(text, start, end)
    if _NOT_OFFICE.match(around.behind):
        return False
    if "《" in around.before:
        return bool(_ACTED.search(around.before))
    return not _LINKS.search(around.before) and not _joined(around)


def _joined(around: Around) -> bool:
    """Whether it is not the one that acts: words in front of it that are no name of what it belongs to."""
    if _OFFICE.match(around.behind):
        return len(around.before) > 12
    return bool(around.before)


def _unlisted(line: SaidLine, around: str) -> Iterator[Finding]:
    """Bureaus at a clause's start whose county is in no list and nowhere around the text."""
    for match in _UNLISTED.finditer(line.text):
        place = match["place"]
        if place not in around and not _OWN.search(place[:-1]) and not _PART.search(place) and not list(named(place)):
            yield _finding(line, match.start("place"), match.end("office"))
