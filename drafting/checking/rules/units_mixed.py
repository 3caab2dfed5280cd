"""同一件事，有的用“件”，有的用“宗”“起”。

一份报告里计量单位前后一致；案件上级统计多用“件”。同一个名目混用的，报在用得少的那处。（实务）

错例：新收行政复议案件5件，办结3件。⏎行政复议案件2宗被维持。
正例：新收行政复议案件5件，办结3件。⏎行政诉讼案件2宗。
正例：行政复议案件5宗，已结案3宗。
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from drafting.checking.report import Report
from drafting.checking.told import Told
from drafting.finding import Finding, Level

NAME = "units-mixed"
NEEDS = "文字"

_CASES = ("件", "宗", "起")
_THING = re.compile(
    "行政复议案件|行政诉讼案件|仲裁案件|行政处罚案件|信访案件|投诉案件|信访事项|劳动争议|行政争议|劳动纠纷"
)


def check(report: Report) -> Iterator[Finding]:
    """The first figure in the rarer measure word, for each thing counted in several."""
    said: defaultdict[str, list[Told]] = defaultdict(list)
    for one in report.told:
        if one.measure_word in _CASES and (thing := _THING.search(one.label)):
            said[thing[0]].append(one)
    for name, figures in said.items():
        words = [word for word, _ in Counter(one.measure_word for one in figures).most_common()]
        if len(words) > 1:
            one = next(one for one in figures if one.measure_word == words[-1])
            message = f"“{name}”有的用“{words[0]}”，这里用“{words[-1]}”"
            yield one.line.finding(NAME, Level.INFO, (one.start, one.end), message, f"统一成“{words[0]}”")
