from pathlib import Path
from typing import Any

import pytest
from interview.small import BARE, Memory, Told, progress, sources

from drafting.interview import Move, Options, Question, Ticks, flow, interview

OLD = {
    "数据": {"行政复议新收": "8", "行政复议已结": "8", "普法活动数": "40"},
    "文段": {"行政复议": {"主要做法": "逐案研判"}, "普法活动": {"形式": ["讲座", "展板"]}},
}


def kept(**more: Any) -> Memory:
    return Memory({**BARE, **more})


def named(every: tuple[Question, ...], name: str) -> Question:
    return next(asked for asked in every if asked.name == name)


def test_measures_come_first_and_last_years_are_ticked(tmp_path: Path) -> None:
    every = flow(progress(tmp_path, kept().profile, OLD))
    assert [(type(asked), asked.name) for asked in every[:2]] == [(Ticks, "化解"), (Ticks, "普法")]
    assert [(row.value, row.ticked) for asked in every[:2] for row in asked.rows] == [
        ("行政复议", True),
        ("普法活动", True),
        ("学法考试", False),
    ]
    assert every[1].last == "写了1项"


def test_figures_follow_the_words_and_come_once(tmp_path: Path) -> None:
    every = flow(progress(tmp_path, kept(文段={"行政复议": {}, "普法活动": {}}).profile))
    names = [asked.name for asked in every if asked.keys[0] in ("数据", "文段")]
    assert names == [
        "开场.工作主线",
        *("行政复议新收", "行政复议结转", "行政复议已结", "行政复议在办", "行政复议.主要做法"),
        *("普法活动数", "普法活动.形式", "普法活动.已公布"),
        *("不足.条目", "第一责任人.部署", "下年安排.打算"),
    ]
    assert [asked.position for asked in every] == [(number, len(every)) for number in range(1, len(every) + 1)]


def test_last_years_figure_stands_beside_and_is_never_the_answer(tmp_path: Path) -> None:
    asked = named(flow(progress(tmp_path, kept(文段={"行政复议": {}}).profile, OLD)), "行政复议新收")
    assert (asked.last, asked.now, asked.offered, asked.measure_word) == ("8件", "", "", "件")
    memory, person = kept(文段={"行政复议": {}}), Told(("行政复议新收", ""))
    interview(sources(tmp_path / "again", OLD), memory, person, Options(review=False))
    assert "数据" not in memory.data


def test_a_figure_that_others_give_is_taken_only_by_consent(tmp_path: Path) -> None:
    start = kept(文段={"行政复议": {}}, 数据={"行政复议新收": "8", "行政复议结转": "2", "行政复议已结": "5"})
    person = Told(("行政复议在办", ""))
    interview(sources(tmp_path), start, person, Options(review=False))
    offered = next(asked for asked in person.asked if asked.name == "行政复议在办")
    assert offered.offered == "5件"
    assert "行政复议在办" not in start.profile.figures
    interview(sources(tmp_path / "2"), start, Told(("行政复议在办", "=")), Options(review=False))
    assert start.data["数据"]["行政复议在办"] == {"数": "5", "算得": "是"}


def test_a_rate_is_offered_from_its_part_and_whole(tmp_path: Path) -> None:
    figures = {"考试参考人数": "62", "考试合格人数": "54"}
    assert named(flow(progress(tmp_path, kept(数据=figures).profile)), "考试合格率").offered == "87.1%"


def test_broken_relation_is_told_at_once_and_leads_to_the_wrong_figure(tmp_path: Path) -> None:
    start = kept(文段={"行政复议": {}}, 数据={"行政复议新收": "35", "行政复议结转": "0", "行政复议已结": "20"})
    person = Told(("行政复议在办", "14"), ("对不上", "行政复议已结"), ("行政复议已结", "21"))
    interview(sources(tmp_path), start, person, Options(review=False))
    doubt = next(asked for asked in person.asked if "对不上" in asked.ask)
    assert "差1" in doubt.ask
    assert {row.value for row in doubt.rows} == {"", "行政复议在办", "行政复议已结", "行政复议新收", "行政复议结转"}
    assert start.profile.figures["行政复议已结"].number == "21"


def test_last_years_words_are_offered_and_confirmed_by_consent(tmp_path: Path) -> None:
    start = kept(文段={"行政复议": {"主要做法": "逐案研判"}, "普法活动": {}}, 待更新=["行政复议.主要做法"])
    quiet = Told(("行政复议.主要做法", "逐案研判"), ("普法活动.形式", "讲座\n展板"))
    interview(sources(tmp_path / "0", OLD), start, quiet, Options(review=False))
    assert start.data["待更新"] == ["行政复议.主要做法"]
    assert start.profile.answers("普法活动") == {}
    person = Told(("行政复议.主要做法", "="), ("普法活动.形式", "讲座\n直播"))
    interview(sources(tmp_path, OLD), start, person, Options(review=False))
    carried = [asked for asked in person.asked if asked.pending]
    assert [(asked.name, asked.now) for asked in carried] == [
        ("行政复议.主要做法", "逐案研判"),
        ("普法活动.形式", "讲座\n展板"),
    ]
    assert "待更新" not in start.data
    assert start.profile.answers("普法活动")["形式"] == ("讲座", "直播")


def test_unticking_what_last_year_had_is_kept_as_left_out(tmp_path: Path) -> None:
    memory = kept()
    interview(sources(tmp_path, OLD), memory, Told(("化解", ()), ("普法", ("学法考试",))), Options(review=False))
    assert memory.data["文段"] == {"行政复议": "不写", "普法活动": "不写", "学法考试": {}}


def test_answered_words_are_not_thrown_away_unasked(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {"主要做法": "研判"}})
    person = Told(("化解", ()), ("会删掉", "否"))
    interview(sources(tmp_path), memory, person, Options(only="化解", review=False))
    assert memory.profile.answers("行政复议") == {"主要做法": "研判"}
    interview(sources(tmp_path / "2"), memory, Told(("化解", ()), ("会删掉", "是")), Options(only="化解", review=False))
    assert memory.data["文段"] == {"行政复议": "不写"}


def test_stopping_and_going_on(tmp_path: Path) -> None:
    place, memory = sources(tmp_path), kept()
    ticks = (("化解", ("行政复议",)), ("普法", ()), ("什么主线", "稳"))
    with pytest.raises(KeyboardInterrupt):
        interview(place, memory, Told(*ticks, ("行政复议新收", "9"), ("行政复议结转", "停")))
    person = Told(("行政复议结转", "停"))
    with pytest.raises(KeyboardInterrupt):
        interview(place, memory, person)
    assert person.names == ["行政复议结转"]
    assert person.heard == ["接着上次：已填6题，要答的还有7题。"]


def test_a_heading_kept_from_last_year_passes_over_no_figure(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {"标题": "办好复议"}, "开场": {"工作主线": "稳"}})
    person = Told(("行政复议新收", "停"))
    with pytest.raises(KeyboardInterrupt):
        interview(sources(tmp_path), memory, person)
    assert person.names == ["行政复议新收"]


def test_a_figure_that_words_refer_to_is_asked_under_their_heading(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {}}, 数据={"行政复议新收": "9"})
    person = Told(("行政复议.主要做法", "办了{考试参考人数}"))
    interview(sources(tmp_path), memory, person, Options(only="行政复议.主要做法", review=False))
    asked = next(asked for asked in person.asked if asked.name == "考试参考人数")
    assert asked.section == "一、举措·行政复议"


def test_measures_are_ticked_by_the_headings_of_the_unit(tmp_path: Path) -> None:
    profile = kept(文段={"行政复议": {"标题": "办好复议"}}).profile
    ticks = named(flow(progress(tmp_path, profile, OLD)), "化解")
    assert [row.title for row in ticks.rows] == ["办好复议"]


def test_back_goes_to_the_question_before_and_shows_its_answer(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {}, "开场": {"工作主线": "稳"}}, 数据={"行政复议新收": "9"})
    person = Told(("行政复议结转", Move.BACK), ("行政复议新收", "7"))
    interview(sources(tmp_path), memory, person, Options(review=False))
    assert person.names[:3] == ["行政复议结转", "行政复议新收", "行政复议结转"]
    assert person.asked[1].now == "9件"
    assert memory.profile.figures["行政复议新收"].number == "7"


def test_records_are_asked_field_by_field_until_no_more(tmp_path: Path) -> None:
    memory, person = kept(), Told()
    said = iter(["案卷不均", "新人多", "普法不深", "人手少", ""])
    person.replies = [("不足.条目", text) for text in said]
    interview(sources(tmp_path), memory, person, Options(only="不足", review=False))
    assert memory.data["文段"]["不足"]["条目"] == [
        {"标题": "案卷不均", "原因": "新人多"},
        {"标题": "普法不深", "原因": "人手少"},
    ]


def test_an_emptied_head_takes_the_record_away_after_asking(tmp_path: Path) -> None:
    memory = kept(文段={"不足": {"条目": [{"标题": "甲", "原因": "乙"}, {"标题": "丙", "原因": "丁"}]}})
    person = Told(("第1条的标题", ""), ("整条去掉", "是"))
    interview(sources(tmp_path), memory, person, Options(only="不足", review=False))
    assert memory.data["文段"]["不足"]["条目"] == [{"标题": "丙", "原因": "丁"}]


def test_menu_jumps_and_adds_figures_and_passages_of_ones_own(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {}})
    person = Told(
        *(("行政复议新收", Move.MENU), ("去哪里", "加数据"), ("叫什么", "宣讲场次"), ("宣讲场次", "40余场")),
        *(("行政复议新收", Move.MENU), ("去哪里", "加文段"), ("哪个部分", "举措"), ("的标题", "宣讲团")),
        *(("正文", "宣讲{宣讲场次}。"), ("行政复议新收", Move.MENU), ("去哪里", "三、责任人·第一责任人")),
    )
    person.replies.insert(0, ("什么主线", "稳"))
    interview(sources(tmp_path), memory, person, Options(review=False))
    assert memory.data["数据"]["宣讲场次"] == {"数": "40", "单位": "场", "约": "余"}
    assert memory.data["自拟"] == [{"部分": "举措", "标题": "宣讲团", "正文": "宣讲{宣讲场次}。"}]
    jumped = person.names.index("第一责任人.部署")
    assert person.names[jumped : jumped + 3] == ["第一责任人.部署", "下年安排.打算", "行政复议新收"]


def test_a_reference_to_an_unknown_figure_is_asked_with_its_unit(tmp_path: Path) -> None:
    memory = kept(文段={"第一责任人": {"部署": "开会{会议场次}"}})
    asked = named(flow(progress(tmp_path, memory.profile)), "会议场次")
    assert asked.is_custom
    assert "连单位一起填" in asked.ask


def test_review_changes_any_row_and_comes_back(tmp_path: Path) -> None:
    figures = {"行政复议新收": "9", "行政复议结转": "0", "行政复议已结": "9", "行政复议在办": "0"}
    memory = kept(文段={"行政复议": {"主要做法": "研判"}}, 数据=figures)
    number = named(flow(progress(tmp_path, memory.profile)), "行政复议.主要做法").position[0]
    person = Told(("总表", str(number)), ("行政复议.主要做法", "复盘"), ("总表", ""))
    interview(sources(tmp_path / "2"), memory, person)
    assert memory.profile.answers("行政复议") == {"主要做法": "复盘"}
    tables = [asked for asked in person.asked if "总表" in asked.ask]
    assert len(tables) == 2
    assert any("行政复议新收 9件" in row.title for row in tables[0].rows)


def test_only_asks_what_fits_answered_or_not(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {}}, 数据={"行政复议新收": "9"})
    person = Told()
    interview(sources(tmp_path), memory, person, Options(only="行政复议新*", review=False))
    assert person.names == ["行政复议新收"]
    interview(sources(tmp_path / "2"), memory, person, Options(only="没有的", review=False))
    assert person.heard == ["没有题合“没有的”。"]


def test_figure_equal_to_last_years_is_confirmed_by_the_person(tmp_path: Path) -> None:
    memory = kept(文段={"行政复议": {}})
    person = Told(("行政复议新收", "8"), ("与上年一样", "是"))
    interview(sources(tmp_path, OLD), memory, person, Options(review=False))
    assert memory.data["数据"]["行政复议新收"] == {"数": "8", "核对": "已核"}
