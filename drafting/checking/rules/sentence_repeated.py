"""同一句话写了两遍。

一份报告里两处一字不差，多半是拼稿、复制时留下的，同一件事算成两件。不看数字和标点；短的套话（不足14个字）、
文件名、固定提法、标题不算；别的句子里连着24个字以上相同的作提示。指的是前一处（实务）。

错例：组织执法人员参加案卷评查和业务培训。推进改革。组织执法人员参加案卷评查和业务培训。
错例：健全层级监督工作机制，切实加强对执法活动的日常监督检查。推进改革，创新层级监督工作机制，切实加强对执法活动的日常监督检查。
正例：组织执法人员参加业务培训。推进改革。组织执法人员参加案卷评查。
正例：学习贯彻习近平法治思想。推进改革。学习贯彻习近平法治思想。
"""

from collections.abc import Iterator
from typing import NamedTuple

from drafting.checking.likeness import hanzi, pieces, telling
from drafting.checking.lines import SaidLine
from drafting.checking.report import Report
from drafting.finding import Finding, Level

NAME = "sentence-repeated"
NEEDS = "文字"

_LEAST, _LEAST_RUN = 14, 24


class _Said(NamedTuple):
    """A sentence: where it stands and its hanzi."""

    line: SaidLine
    start: int
    end: int
    key: str


def check(report: Report) -> Iterator[Finding]:
    """The first place of every sentence that is said again, or of which a long stretch is."""
    counted: dict[str, list[_Said]] = {}
    for said in _sentences(report):
        counted.setdefault(said.key, []).append(said)
    for places in counted.values():
        if len(places) > 1:
            message = f"这句话写了{len(places)}遍"
            yield _finding(places[0], Level.WARNING, message, "留一处；说的是两件事的，写出不同")
    for said in _shared([places[0] for places in counted.values()]):
        yield _finding(said, Level.INFO, "这句话有一大半又写了一遍", "留一处，或换个说法")


def _sentences(report: Report) -> Iterator[_Said]:
    for line in report.lines:
        text = line.text if line.kind == "正文" else ""
        for start, end in pieces(text):
            if telling(text[start:end]) >= _LEAST:
                yield _Said(line, start, end, hanzi(text[start:end]))


def _shared(every: list[_Said]) -> Iterator[_Said]:
    """The earlier of two sentences that share a long stretch, once."""
    first: dict[str, _Said] = {}
    told: set[tuple[int, int]] = set()
    for said in every:
        for at in range(len(said.key) - _LEAST_RUN + 1):
            earlier = first.setdefault(said.key[at : at + _LEAST_RUN], said)
            place = earlier.line.number, earlier.start
            if earlier is not said and place not in told and _telling(said.key, at):
                told.add(place)
                yield earlier


def _telling(key: str, at: int) -> bool:
    return telling(key[at : at + _LEAST_RUN]) >= _LEAST


def _finding(said: _Said, level: Level, message: str, hint: str) -> Finding:
    return said.line.finding(NAME, level, (said.start, said.end), message, hint)
