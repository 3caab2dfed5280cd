"""有密级标志，或“内部资料”“注意保存”一类的标志。

涉密文件和内部资料不在非涉密的电脑上写，更不公开（保守国家秘密法；党政机关公文处理工作条例第九条）。
是别处带来的，删去；真涉密的，改到涉密设备上写。有它的，不生成公开版。

错例：秘密★一年。
错例：机密★。
错例：内部资料，注意保存。
错例：密级：秘密。
正例：开展保守国家秘密法宣传12场。
正例：加强商业秘密保护，查办侵犯商业秘密案件3件。
正例：深化机关内部改革，完善内部文件管理制度。
"""

import re
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.search import spots
from drafting.finding import Finding, Level

NAME = "secrecy-mark"
NEEDS = "文字"

_MARK = re.compile(
    r"(?:绝密|机密|秘密)[ 　]{0,4}[★☆*＊]|密[ 　]{0,2}级[：:][ 　]*(?:绝密|机密|秘密|内部)"
    r"|内部(?:资料|文件|材料)[，,、 　（(]{0,2}(?:请)?"
    r"(?:注意保存|妥善保管|不得外传|严禁外传|请勿外传|不得翻印|注意保密)"
    r"|^[【（(\[]?(?:绝密|机密|秘密|内部资料|内部文件)[】）)\]]?$"
)


def check(report: Report) -> Iterator[Finding]:
    """Every mark of secrecy, in every version."""
    for spot in spots(report.lines, _MARK):
        yield spot.finding(NAME, Level.ERROR, f"有密级或内部资料标志“{spot.words}”", "删去；真涉密的到涉密设备上写")
