"""留着聊天软件、写作工具的痕迹。

“**”“##”“好的，”“作为一个AI”“[1]”是从别处粘贴带来的，公文里没有（实务）。

错例：**加强执法培训**，全年12次。
错例：好的，以下是修改后的报告。
错例：作为一个AI语言模型，我无法提供数据。
错例：投诉明显下降[1]。
错例：希望以上内容对你有帮助。
正例：运用人工智能辅助办案12件。
正例：群众说好的，我们坚持；印发〔2024〕1号文件。
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.report import Report
from drafting.checking.search import Spot, counted, spots
from drafting.finding import Finding, Level

NAME = "chat-residue"
NEEDS = "文字"


class _Trace(NamedTuple):
    """What is left behind, and how bad it is."""

    pattern: re.Pattern[str]
    level: Level


_TRACES = (
    _Trace(re.compile(r"\*\*|^#{1,6}(?=[ 　\u4e00-\u9fff])|`{3}|^[-*] (?=[\u4e00-\u9fff])|^>+ "), Level.WARNING),
    _Trace(re.compile(r"(?<=[\u4e00-\u9fff。，；”）])\[\d{1,2}\](?!\d)|\[\^\d{1,2}\]|【\d{1,2}†"), Level.WARNING),
    _Trace(
        re.compile(
            r"作为(?:一[个名款])?(?:AI|人工智能(?:语言)?(?:模型|助手)|语言模型|大模型)|^(?:好的|当然(?:可以)?|没问题)[，,！!。]"
            r"|^以下是[\u4e00-\u9fff]{0,12}(?:报告|内容|版本|文稿)(?:的正文)?[：:。]?$|根据您提供|您提供的|如需(?:进一步)?(?:修改|调整|补充)"
            r"|希望(?:以上|这份|这些)[\u4e00-\u9fff]{0,8}对[你您]有[\u4e00-\u9fff]{0,4}帮助|请告诉我|随时告诉我|我无法(?:提供|访问)"
        ),
        Level.ERROR,
    ),
)


def check(report: Report) -> Iterator[Finding]:
    """The first place of everything of the kind, with how many there are."""
    for trace in _TRACES:
        found: dict[str, list[Spot]] = {}
        for spot in spots(report.lines, trace.pattern):
            found.setdefault(spot.words.strip("0123456789[]") or "[1]", []).append(spot)
        for places in found.values():
            message = counted(places, f"留着写作工具的痕迹“{places[0].words}”")
            yield places[0].finding(NAME, trace.level, message, "删去")
