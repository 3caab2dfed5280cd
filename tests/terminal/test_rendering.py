"""What a question looks like, and the line that stays once it is answered."""

from dataclasses import replace

import pytest

from drafting.figure import read
from drafting.interview import FigureQuestion, NextRecord, Question, Reply, TextQuestion
from drafting.interview.question import Consent, State
from drafting.terminal.rendering import below, done, enter

FIGURE = FigureQuestion(("数据", "甲"), "多少", name="甲", measure_word="件", position=(3, 9))
WAITING = replace(FIGURE, is_waiting=True)
YES_NO = TextQuestion(("文段", "甲", "乙"), "公布了吗", name="甲.乙", kind="是否", position=(4, 9))
WORDS = TextQuestion(("文段", "甲", "丙"), "做法", name="甲.丙", now="旧话", state=State.PENDING, position=(5, 9))
RECORDS = NextRecord(("文段", "甲", "丁", 1, "标题"), "还有吗", optional=True, state=State.PENDING)
SURE = TextQuestion((), "“2024”像是年份，照写吗", kind="是否")


@pytest.mark.parametrize(
    ("question", "reply", "line"),
    [
        (FIGURE, read("97", "件"), "3. 甲：97件"),
        (FIGURE, read("97", "件").model_copy(update={"period": "12月"}), "3. 甲：97件（12月）"),
        (FIGURE, "", "3. 甲：以后再填"),
        (FIGURE, "-", "3. 甲：以后再填"),
        (WAITING, "-", "3. 甲：去掉"),
        (WAITING, "缺", "3. 甲：以后再填"),
        (replace(FIGURE, position=(0, 0)), read("97", "件"), "甲：97件"),
        (WORDS, "", "5. 甲.丙：清空了"),
        (YES_NO, "n", "4. 甲.乙：否"),
        (YES_NO, "Ｙ", "4. 甲.乙：是"),
        (WORDS, "旧话", "5. 甲.丙：待更新"),
        (WORDS, Consent.GIVEN, "5. 甲.丙：确认"),
        (SURE, "", "“2024”像是年份，照写吗：否"),
    ],
)
def test_the_line_that_stays_says_what_was_kept(question: Question, reply: Reply, line: str) -> None:
    assert done(question, reply, 80).strip() == line


def test_the_bar_says_what_consent_takes() -> None:
    assert enter(WAITING) == "回车=以后再填  -=去掉，本年不报"
    assert enter(RECORDS) == "Ctrl+Y：都确认  回车=不确认"
    assert "前面几条里有上年的话" in below(RECORDS)
    assert enter(WORDS).startswith("Ctrl+Y：确认  回车=不确认")
