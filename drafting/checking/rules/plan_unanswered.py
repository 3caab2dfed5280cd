"""上年安排的事，本年没有交代。

上年报告里的安排，上级和评议会拿来对照。按字词看，本年的举措、不足里几乎没有提到的，列出来问一声；只是换了说法的，不用改
（与上年的资料或 --上年 的报告比；实务，提示）。

错例：上年：建设青少年法治教育实践基地，聘请法治副校长；本年：办理投诉20件，开展食品安全抽检
正例：上年：建设青少年法治教育实践基地，聘请法治副校长；本年：建成青少年法治教育实践基地1处，聘请法治副校长5名
正例：上年：开展培训；本年：办理投诉20件
"""

from collections.abc import Iterator

from drafting.checking.last_year import sentences_of
from drafting.checking.likeness import grams, hanzi
from drafting.checking.report import Report
from drafting.finding import Finding, Level, inner

NAME = "plan-unanswered"
NEEDS = "文字"

_LEAST, _ANSWERED = 10, 0.3


def check(report: Report) -> Iterator[Finding]:
    """Every sentence of last year's plans of whose words this year's report has less than three tenths."""
    if not report.last_lines:
        return
    now = grams("".join(hanzi(line.text) for line in report.lines if "安排" not in line.role), 2)
    for line, start, end in sentences_of(report.last_lines, "安排"):
        words = line.text[start:end].strip()
        told = grams(hanzi(words), 2)
        if len(told) >= _LEAST and len(told & now) < _ANSWERED * len(told):
            message = f"上年安排的“{inner(words[:14])}…”没有交代"
            yield Finding(NAME, Level.INFO, message, hint="补上进展；没有做成的，写进不足", excerpt="")
