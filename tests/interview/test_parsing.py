from dataclasses import replace
from pathlib import Path

import pytest

from drafting.figure import Figure
from drafting.files.packs import load_calendar, load_pack
from drafting.interview import Choice, FigureQuestion, Progress, Question, Row, Sources, Stored, TextQuestion, store
from drafting.interview.parsing import Refused, clean, parsed
from drafting.interview.question import Consent, State
from drafting.profile import Profile

SOURCES = Sources(load_pack("通用", Path()), load_calendar(Path()))
EMPTY = Profile.model_validate({"年度": "2024", "单位": {"全称": "某局"}})
FIGURE = FigureQuestion(("数据", "甲"), "多少件", name="甲", measure_word="件")


def refusal(question: Question, typed: str) -> str:
    """Why a text is no answer; empty where it is one."""
    answer = parsed(question, typed)
    return answer.reason if isinstance(answer, Refused) else ""


def stored(question: Question, typed: str, profile: Profile) -> object:
    """What is written for a text."""
    answer = parsed(question, typed)
    assert isinstance(answer, str | Figure)
    outcome = store(Progress(SOURCES, profile), question, answer)
    assert isinstance(outcome, Stored)
    return outcome.steps[0][1]


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("９７", "97"),
        ("1，027", "1,027"),
        ("97件", "97"),
        ("约30余件", {"数": "30", "约": "余"}),
        ("3.5万", {"数": "3.5", "单位": "万件"}),
        ("三件", "3"),
        ("三百件", "300"),
        ("二十余件", {"数": "20", "约": "余"}),
        ("一千零五十件", "1050"),
        ("三千万", {"数": "3000", "单位": "万件"}),
        ("一万二千件", "12000"),
        ("97起", {"数": "97", "单位": "起"}),
        ("12月 28件", {"数": "28", "期间": "12月"}),
        ("累计130件", {"数": "130", "期间": "累计"}),
        ("截至11月底 5件", {"数": "5", "期间": "截至11月底"}),
        ("1-11月 5件", {"数": "5", "期间": "1-11月"}),
        ("28件（12月）", {"数": "28", "期间": "12月"}),
        ("全年 5件", "5"),
        ("无", "0"),
        ("零", "0"),
        ("上千", {"数": "千", "约": "上"}),
        ("近万件", {"数": "万", "约": "近"}),
        ("近三千", {"数": "3000", "约": "近"}),
    ],
)
def test_figures_as_people_type_them(typed: str, entry: object) -> None:
    assert refusal(FIGURE, typed) == ""
    assert stored(FIGURE, typed, EMPTY) == entry


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("三四件", "应是数，填的是“三四件”"),
        ("三百五", "应是数，填的是“三百五”"),
        ("十几件", "应是数，填的是“十几件”"),
        ("12abc", "应是数，填的是“12abc”"),
        ("=", "这里没有可以采用、确认的，填的是“=”"),
        ("1,20", "千分位不对，填的是“1,20”"),
        ("-3", "不能是负数，填的是“-3”"),
        ("97\n12", "一题只填一个数，填的是“97 12”"),
        ("97 12", "一题只填一个数，填的是“97 12”"),
    ],
)
def test_refusals_give_the_reason(typed: str, reason: str) -> None:
    assert refusal(FIGURE, typed) == reason


def test_a_figure_that_waits_for_its_number_may_be_reported_no_more() -> None:
    waiting = {"年度": "2025", "单位": {"全称": "某局"}, "数据": {FIGURE.name: {"数": "", "来源": "法规科"}}}
    asked = replace(FIGURE, is_waiting=True)
    outcome = store(Progress(SOURCES, Profile.model_validate(waiting)), asked, str(parsed(asked, "-")))
    assert outcome == Stored(((FIGURE.keys, None),))
    assert store(Progress(SOURCES, Profile.model_validate(waiting)), asked, str(parsed(asked, "缺"))) == Stored()


def test_nothing_to_report_empties_last_years_words() -> None:
    assert parsed(TextQuestion(("文段", "甲", "乙"), "哪一段", now="12月", state=State.PENDING), "无") == ""


@pytest.mark.parametrize("typed", ["零", "无", "0"])
def test_nothing_of_an_indicator_of_ones_own_needs_no_measure_word(typed: str) -> None:
    own = FigureQuestion(("数据", "新增争议"), "本年是多少", name="新增争议", last="零", is_custom=True)
    assert stored(own, typed, EMPTY) == "零"
    assert refusal(own, "3") == "没有单位，连单位一起填，如 40场"
    assert stored(replace(own, measure_word="件"), typed, EMPTY) == {"数": "0", "单位": "件"}


@pytest.mark.parametrize("typed", ["", "  ", "缺"])
def test_later_is_no_mistake(typed: str) -> None:
    assert refusal(FIGURE, typed) == ""


def test_a_changed_number_is_no_longer_checked() -> None:
    profile = Profile.model_validate(
        {"年度": "2024", "单位": {"全称": "某局"}, "数据": {"甲": {"数": "8", "核对": "已核", "来源": "法规科"}}}
    )
    assert stored(FIGURE, "9", profile) == {"数": "9", "来源": "法规科"}
    assert stored(FIGURE, "8", profile) == {"数": "8", "来源": "法规科", "核对": "已核"}


OPTIONAL = TextQuestion(("文段", "甲", "乙"), "有哪些", kind="条目", optional=True)


@pytest.mark.parametrize("typed", ["无", "无。", "没有", "没有。"])
def test_nothing_to_report_is_no_words_of_the_report(typed: str) -> None:
    assert stored(OPTIONAL, typed, EMPTY) == "无"
    assert parsed(replace(OPTIONAL, keys=("公文", "抄送")), typed) == ""
    assert refusal(replace(OPTIONAL, optional=False), typed) == "这一题报告里要写，以后再填的直接回车"


def test_later_leaves_a_text_open() -> None:
    assert parsed(OPTIONAL, "缺") == parsed(replace(OPTIONAL, kind="段落"), " 缺 ") == ""


def test_consent_is_read_where_there_is_something_to_take() -> None:
    for typed in ("=", "＝"):
        assert parsed(replace(FIGURE, offered="5件"), typed) is Consent.GIVEN
        assert parsed(replace(OPTIONAL, now="旧话", state=State.PENDING), typed) is Consent.GIVEN
        assert isinstance(parsed(OPTIONAL, typed), Refused)


@pytest.mark.parametrize(("typed", "kept"), [("是", "是"), ("否", "否"), ("y", "是"), ("N", "否"), ("Ｙ", "是")])
def test_yes_and_no(typed: str, kept: str) -> None:
    asked = TextQuestion(("文段", "甲", "乙"), "公布了吗", kind="是否")
    assert refusal(asked, typed) == ""
    assert stored(asked, typed, EMPTY) == kept


def test_days_and_choices_are_refused_with_what_is_wanted() -> None:
    day = TextQuestion(("公文", "成文日期"), "哪天", kind="日期")
    assert refusal(day, "2025年1月12日") == ""
    assert refusal(day, "年初") == "不是一个日子，写成 2025-01-12，填的是“年初”"
    form = Choice(("文段", "甲", "乙"), "怎么述法", rows=(Row("会议", "会议"), Row("书面", "书面")))
    assert refusal(form, "口头") == "没有“口头”这一项，可选：会议、书面"


def test_pasted_words_lose_what_no_report_can_hold() -> None:
    assert clean("一段\r\n\u200b二段\x0b三段\x00", "段落") == "一段\n二段\n三段"
    assert clean(" 区委\r\n区政府 ", "文字") == "区委区政府"
    assert clean("专班研判。\n逐条核查，\n\n先行救助", "段落") == "专班研判。\n逐条核查，先行救助"


def test_a_sentence_is_no_period() -> None:
    asked = TextQuestion(("文段", "欠薪治理", "统计期间"), "统计的是哪一段", now="累计", kind="期间")
    assert parsed(asked, "截至11月底") == "截至11月底"
    assert parsed(asked, "县专班每周研判线索，") == Refused(
        "这里只写统计的一段时间，如 累计，填的是“县专班每周研判线索，”"
    )
