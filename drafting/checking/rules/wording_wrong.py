"""用了不规范的词。

模板包的“用语”列着哪个词该写成哪个，因为什么；“自”哪一年起改的提法，只查那一年和以后的报告。
书名号里的不查：那是别人的标题。

错例：研究布署法治建设任务。
错例：健全文件报备案制度。
错例：推荐法治政府建设任务落实。
正例：研究部署法治建设任务。
正例：学习《其它经营活动管理办法》。
正例：报名截止日期为5月底。
"""

from collections.abc import Iterator

from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.checking.search import BOOKS, HELD, full_width, without
from drafting.finding import Finding, Level
from drafting.pack import Wording

NAME = "wording-wrong"
NEEDS = "文字"

_LEVELS = {"错误": Level.ERROR, "警告": Level.WARNING, "提醒": Level.WARNING, "提示": Level.INFO}


def check(report: Report) -> Iterator[Finding]:
    """Every word that the pack knows a better one for."""
    whole = full_width("".join(line.text for line in report.lines))
    known = (one for one in report.wordings if full_width(one.wrong) in whole and _holds(one, report.year))
    wordings = sorted(known, key=lambda one: -len(one.wrong))
    for line in report.lines:
        yield from sorted(_in_line(line, wordings), key=lambda finding: finding.location.column)


def _holds(wording: Wording, year: int) -> bool:
    return not wording.since or year >= int(wording.since[:4])


def _in_line(line: SaidLine, wordings: list[Wording]) -> Iterator[Finding]:
    """The wrong words of a line, the longer first: what one holds is not told again."""
    text = full_width(line.text)
    told = without(text, BOOKS)
    for wording in wordings:
        wrong = full_width(wording.wrong)
        if wrong not in text:
            continue
        for start in _places(text if "《" in wrong else told, wrong, wording.unless):
            yield _finding(line, wording, start)
            told = told[:start] + HELD * len(wrong) + told[start + len(wrong) :]


def _places(text: str, wrong: str, unless: tuple[str, ...]) -> list[int]:
    """Where the wrong word stands, outside of the right ones that hold it."""
    for right in unless:
        text = text.replace(right, HELD * len(right))
    starts, start = [], text.find(wrong)
    while start >= 0:
        starts.append(start)
        start = text.find(wrong, start + len(wrong))
    return starts


def _finding(line: SaidLine, wording: Wording, start: int) -> Finding:
    message = f"“{wording.wrong}”{_short(wording.reason)}"
    span = (start, start + len(wording.wrong))
    return line.finding(NAME, _LEVELS[wording.level], span, message, f"写成：{wording.right}")


def _short(reason: str) -> str:
    """The reason behind the word, as far as a message holds it."""
    return f"：{reason}" if 0 < len(reason) <= 30 else "不规范" if not reason else f"：{reason[:29]}…"
