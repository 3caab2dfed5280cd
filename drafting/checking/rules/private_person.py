"""写着人的姓名，或能认出当事人的案件。

姓名加职务只在确实要写时写，公开前问一问；案号和当事人写在一起，公开后能找到人（个人信息保护法；
政府信息公开条例第十五条）。公开版里是错误，报送版里提醒；拿不准的只问。

错例：张三局长主持会议12次。
错例：局长李四出庭应诉3次。
错例：赵某诉我局行政处罚案（（2024）示01行初12号）已审结。
正例：局长主持会议12次，副局长、党组书记出席。
正例：高级主任、安全科长、任副局长的干部3人。
正例：印发〔2024〕12号文件，收到判决12件。
"""

import re
from collections.abc import Iterator

from drafting.checking.privacy import level
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, spots
from drafting.finding import Finding, Level

NAME = "private-person"
NEEDS = "文字"

_SURNAMES = "李王张刘陈杨赵黄吴徐孙朱郭罗宋郑谢韩唐冯董萧曹袁傅沈彭吕苏卢蒋蔡贾魏薛阎潘杜戴钟汪邹熊秦侯邵郝崔邱"
_NO_NAME = "业例区县市镇乡村省局委办科处室副正总党任兼长组部院站所队级位名由及和与的在政监主书记工厂路河庄"
_GIVEN = rf"(?:(?![{_NO_NAME}])[\u4e00-\u9fff]){{1,2}}"
_TITLE = "(?:副?(?:局长|主任|科长|处长|县长|区长|市长|镇长|乡长|厅长|书记))"
_NAMED = re.compile(
    rf"(?<![\u4e00-\u9fff])[{_SURNAMES}]{_GIVEN}{_TITLE}"
    rf"|(?:局长|主任|科长|处长|区长|县长|市长|镇长|厅长|书记)[{_SURNAMES}]{_GIVEN}(?=[，。、（(,]|出庭|主持|带队|参加|同志|出席|作|在|率)"
)
_CASE = re.compile(r"[（(〔](?:19|20)\d\d[）)〕][\u4e00-\u9fff]{1,2}\d{0,4}[\u4e00-\u9fff]{1,4}\d{1,6}号")
_PARTY = re.compile(r"诉|原告|被告|申请人|当事人|上诉|[张王李赵刘陈]某")


def check(report: Report) -> Iterator[Finding]:
    """Every name with a title, and every case number beside its parties."""
    for spot in spots(report.lines, _NAMED, BOOKS):
        yield spot.finding(NAME, Level.WARNING, f"“{spot.words}”像是人名加职务", "核对要不要写；公开版只写职务")
    for spot in spots(report.lines, _CASE, BOOKS):
        around = spot.line.text[max(0, spot.start - 40) : spot.end + 40]
        if _PARTY.search(around):
            yield spot.finding(NAME, level(report), "案号和当事人写在了一起", "删去案号，或隐去当事人")
