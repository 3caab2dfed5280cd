"""The statutory role of a part (法定角色): by the words of its title, else by what it says."""

import re

ROLES = ("责任人", "举措", "不足", "安排", "其他")
"""The five duties of the yearly report (督察工作规定, 2019), in the order in which a part names several."""

_FAULT = r"不足|问题|短板|差距|薄弱环节|困难|弱项"
_TITLES = {
    "责任人": re.compile(
        r"第一责任人?职责|第一责任人|主要(?:负责人|负责同志|领导).{0,12}(?:履行|履职|职责)|(?:履行|履职).{0,16}主要负责人"
    ),
    "不足": re.compile(
        rf"(?:存在|面临|突出|主要|工作中|尚存|有待|及)(?:着|有|的)*(?:主要|突出|一些)?(?:{_FAULT})|(?:{_FAULT})(?:和|及|与|、|以及)(?:其|主要|成因|产生的?|对策)*原因"
        rf"|^(?:{_FAULT}|原因)|(?:{_FAULT})(?:分析)?(?:和|与|及|以及|、|，|,).*(?:打算|安排|计划|建议|思路|措施|原因)|不足(?:之处)?$|有待(?:改进|加强|提高)"
    ),
    "安排": re.compile(
        r"(?:工作|主要|下步|年度?|总体|具体|建设的?)(?:主要|重点)?(?:安排|打算|计划|思路|设想)(?!.{0,4}(?:完成|落实|执行))|(?:安排|打算|设想)$|下一?步|下一?(?:年|阶段)|明年|来年|今后|努力方向|工作展望"
    ),
    "其他": re.compile(
        r"^其[他它]|需要?(?:报告|说明)的(?:其他)?(?:情况|事项|问题)|其[他它](?:需要|有关|应|重要)?.{0,6}(?:情况|事项)"
    ),
    "举措": re.compile(
        r"举措|措施|成效|成绩|成果|亮点|做法|(?:工作|任务|建设)?(?:开展|完成|落实|进展|推进|总体|基本)(?:的)?情况|主要工作|重点工作"
    ),
}
_BEYOND = re.compile(
    r"(?:以|坚持|聚焦|围绕|突出|强化|紧盯|针对)[^，,]{0,6}问题|(?:解决|破解|化解|整改|整治|治理|查摆)[^，,]{0,14}(?:问题|困难|短板|弱项)|补(?:齐|足)?短板|问题(?:导向|整改|线索)"
)
"""Faults that a title speaks of as mended, not as left."""

_YEAR = re.compile(r"(20\d\d)年")

_LACKS = re.compile(
    "不够|有待|不足|薄弱|欠缺|滞后|差距|不强|不高|不深|不到位|短板|尚未|还需|仍需|不平衡|不完善|不严|不细"
)
_COMING = re.compile("将|下一?步|继续|进一步|持续|力争|争取|确保")
_CHIEF = re.compile("第一责任人|主要(?:负责人|负责同志|领导)(?:坚持|切实|认真|严格|带头|亲自|履行)")


def is_part_title(title: str) -> bool:
    """Whether a line without a mark can only be the title of a statutory part."""
    return len(title) <= 40 and any(_strong(title, role) for role in ("不足", "责任人", "安排", "其他", "举措"))


def _strong(title: str, role: str) -> bool:
    found = _TITLES[role].search(title)
    return found is not None and bool(
        re.search("情况$|原因$|安排$|打算$|计划$|成效$|举措$|措施$|不足$|问题$|事项$", title)
    )


def roles_of(title: str, year: str = "") -> tuple[str, ...]:
    """The roles that a title names, in the order of ROLES; none where it names none."""
    words = _BEYOND.sub("", title)
    found = {role for role, pattern in _TITLES.items() if pattern.search(words)}
    years = _YEAR.findall(words)
    if year and years and years[-1] == str(int(year) + 1) and not found & {"不足", "责任人"}:
        found = {"安排"}
    if "举措" in found and found & {"不足", "安排", "其他"} and not re.search("成效|成绩|做法|举措", words):
        found.discard("举措")
    return tuple(role for role in ROLES if role in found)


def role_by_content(text: str, *, late: bool) -> str:
    """The role of a part whose title names none: shortcomings and plans stand late and speak their own way."""
    clauses = max(1, len(re.findall("[，,。；;]", text)))
    if len(_LACKS.findall(text)) * (8 if late else 3) >= clauses:
        return "不足"
    if (
        late
        and len(_COMING.findall(text)) * 8 >= clauses
        and not re.search(r"\d+(?:余|多)?[件次起家人场份名个%]", text)
    ):
        return "安排"
    return "举措"


def tells_of_the_chief(text: str) -> bool:
    """Whether words tell how the head of the unit did his duty as the first to answer (第一责任人)."""
    return _CHIEF.search(text) is not None
