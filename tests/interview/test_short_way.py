"""The short way: first what the report cannot do without, then what may be added; the same counts everywhere."""

from pathlib import Path
from typing import Any

import pytest
from interview.small import BARE, Memory, Told, progress, sources

from drafting.figure import read
from drafting.files.packs import load_calendar, load_pack
from drafting.interview import (
    Choice,
    FigureQuestion,
    Move,
    NextRecord,
    Options,
    Progress,
    Question,
    Remaining,
    Reply,
    Session,
    Sources,
    Ticks,
    drive,
    flow,
    interview,
    remaining,
)
from drafting.interview.question import text_kind
from drafting.outline import printed
from drafting.profile import Profile
from drafting.rollover import roll

pytestmark = pytest.mark.slow

SOURCES = Sources(load_pack("通用", Path()), load_calendar(Path()))
NEW = {"年度": "2025", "单位": {"全称": "示例县司法局", "简称": "县司法局"}, "模板包": "通用"}
OLD = {
    "数据": {"行政复议新收": "8", "行政复议已结": "8", "普法活动数": "40"},
    "文段": {"行政复议": {"主要做法": "逐案研判", "标题": "办好复议"}, "普法活动": {"形式": ["讲座"]}},
}


class Answerer:
    """Ticks a number of measures and answers everything, until something may be added; notes what was asked."""

    def __init__(self, measures: int) -> None:
        self.measures, self.asked, self.offered = measures, [], ""

    def ask(self, asked: Question) -> Reply:
        if "补充吗" in asked.ask:
            self.offered = asked.ask
            raise EOFError
        if asked.keys:
            self.asked.append(asked)
        return self._reply(asked)

    def _reply(self, asked: Question) -> Reply:
        match asked:
            case Ticks():
                picked = tuple(row.value for row in asked.rows[: self.measures])
                self.measures -= len(picked)
                return picked
            case FigureQuestion():
                return read("90" if asked.measure_word == "%" else "3", asked.measure_word)
            case Choice():
                return asked.rows[0].value
            case NextRecord() if asked.optional:
                return ""
            case _:
                return {"是否": "是", "日期": "2026-01-10"}.get(text_kind(asked) or "", "做了一件事")

    def tell(self, text: str) -> None:
        """Says nothing: a new profile has no last time."""
        assert not text


@pytest.mark.parametrize(("measures", "most"), [(25, 60), (46, 80)])
def test_the_first_pass_over_a_new_profile_is_short_and_leaves_no_gap(measures: int, most: int) -> None:
    memory, person = Memory(NEW), Answerer(measures)
    session = Session(SOURCES, memory)
    with pytest.raises(EOFError):
        drive(session.walk(), person)
    assert not person.measures
    assert len(person.asked) <= most
    assert not [run.text for run in printed(session.progress.outline) if run.is_gap]
    assert person.offered.startswith("要答的都答了，可补充的还有")
    assert remaining(session.progress).required == 0


def test_a_measure_of_which_only_a_zero_was_answered_is_still_asked_for() -> None:
    said = {**NEW, "文段": {"三项制度": {}}, "数据": {"公示许可": "0"}}
    every = flow(Progress(SOURCES, Profile.model_validate(said)))
    assert any("三项制度" in asked.section and not (asked.optional or asked.answered) for asked in every)


def test_the_head_counts_what_is_still_to_answer(tmp_path: Path) -> None:
    memory, person = Memory({**BARE}), Told(("化解", ("行政复议",)), ("普法", ()), ("什么主线", "稳"))
    interview(sources(tmp_path), memory, person, Options(review=False))
    counts = [asked.counted for asked in person.asked if asked.keys]
    assert counts[:4] == ["还要答6题", "还要答7题", "还要答6题", "还要答5题"]
    assert remaining(Progress(sources(tmp_path / "2"), memory.profile)) == Remaining(5, 3)
    offered = next(asked for asked in person.asked if "补充吗" in asked.ask)
    assert offered.ask == "要答的还有5题，可补充的还有3题。补充吗"


def test_an_answer_that_makes_gaps_makes_their_questions_required(tmp_path: Path) -> None:
    place = sources(tmp_path)
    before = flow(Progress(place, Memory({**BARE, "文段": {"行政复议": {}}}).profile))
    after = flow(Progress(place, Memory({**BARE, "文段": {"行政复议": {}}, "数据": {"行政复议新收": "9"}}).profile))
    assert [asked.name for asked in before if not asked.optional and asked.keys[0] == "数据"] == ["行政复议新收"]
    assert [asked.name for asked in after if not (asked.optional or asked.answered) and asked.keys[0] == "数据"] == [
        "行政复议结转",
        "行政复议已结",
        "行政复议在办",
    ]


def test_a_section_that_is_picked_is_gone_through_and_offered_no_more(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"行政复议": {}, "普法活动": {"形式": ["讲座"]}}, "数据": {"行政复议新收": "9"}})
    person = Told(("补充吗", "一、举措·普法活动"), ("公布了吗", "是"))
    interview(sources(tmp_path), memory, person, Options(review=False))
    assert memory.profile.answers("普法活动")["已公布"] == "是"
    offers = [asked for asked in person.asked if "补充吗" in asked.ask]
    assert [row.title for row in offers[0].rows if row.value.endswith("普法活动")] == ["一、举措·普法活动（1题）"]
    assert len(offers) == 1


def rolled(place: Path) -> tuple[Sources, Memory]:
    """A profile as roll writes it, with last year's beside it."""
    found = sources(place, OLD)
    assert found.last
    after = roll(found.last, found.pack).profile
    return found, Memory(after.model_dump(by_alias=True, exclude_unset=True))


def test_after_a_roll_the_choice_of_measures_comes_first_and_nothing_of_a_last_time(tmp_path: Path) -> None:
    found, memory = rolled(tmp_path)
    person = Told(("化解", ("行政复议",)), ("普法", ("普法活动",)))
    interview(found, memory, person, Options(review=False))
    assert person.names[:2] == ["化解", "普法"]
    assert not person.heard


def test_ticks_left_as_they_were_are_not_counted_again(tmp_path: Path) -> None:
    found, memory = rolled(tmp_path)
    session = Session(found, memory, Options(review=False))
    before = remaining(session.progress).required
    person = Told(("化解", ("行政复议",)), ("普法", ("普法活动",)))
    drive(session.walk(), person)
    assert remaining(session.progress).required == before - 2
    assert [asked.name for asked in person.asked].count("化解") == 1


def test_a_measure_left_out_takes_its_waiting_figures_along(tmp_path: Path) -> None:
    found, memory = rolled(tmp_path)
    assert "普法活动数" in memory.profile.blank_figures
    interview(found, memory, Told(("化解", ("行政复议",)), ("普法", ()), ("会删掉", "是")), Options(review=False))
    assert memory.profile.blank_figures == ("行政复议新收", "行政复议已结")


def test_a_figure_referred_to_is_asked_next_with_its_unit(tmp_path: Path) -> None:
    memory = Memory({**BARE})
    person = Told(("部署了什么", "开会{会议场次}，宣讲{宣讲场次}"), ("会议场次", "3次"), ("宣讲场次", Move.LATER))
    interview(sources(tmp_path), memory, person, Options("第一责任人*", review=False))
    assert person.names == ["第一责任人.部署", "会议场次", "宣讲场次"]
    assert memory.data["数据"] == {"会议场次": {"数": "3", "单位": "次"}}
    assert next(asked for asked in flow(Progress(sources(tmp_path / "2"), memory.profile)) if asked.name == "宣讲场次")


def test_an_own_passage_asks_for_its_figure_at_once(tmp_path: Path) -> None:
    memory = Memory({**BARE})
    person = Told(
        *(("什么主线", Move.MENU), ("去哪里", "加文段"), ("哪个部分", "举措"), ("的标题", "宣讲团")),
        *(("正文", "宣讲{宣讲场次}。"), ("宣讲场次", "40场")),
    )
    interview(sources(tmp_path), memory, person, Options(review=False))
    asked = [one.name or one.ask for one in person.asked]
    assert asked[asked.index("正文，用到数据的写 {数据名}") + 1] == "宣讲场次"
    assert memory.data["数据"] == {"宣讲场次": {"数": "40", "单位": "场"}}


def test_a_figure_referred_to_brings_in_no_measure_that_nobody_ticked(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"行政复议": {}}})
    person = Told(("部署了什么", "普法{普法活动数}"), ("多少场", "40"))
    interview(sources(tmp_path), memory, person, Options("第一责任人*", review=False))
    assert memory.data["数据"] == {"普法活动数": "40"}
    assert memory.data["文段"]["普法活动"] == "不写"


def test_the_menu_opens_from_the_review_table_too(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"行政复议": {}}, "数据": {"行政复议新收": "9"}})
    person = Told(("总表", Move.MENU), ("去哪里", "四、安排·下年安排"), ("打算做什么", "评查"))
    person.replies.insert(0, ("打算做什么", Move.LATER))
    interview(sources(tmp_path), memory, person)
    assert memory.profile.answers("下年安排") == {"打算": "评查"}
    assert "总表" in person.asked[-1].ask


def test_going_back_from_the_review_table_does_not_end_the_walk(tmp_path: Path) -> None:
    memory = Memory({**BARE})
    person = Told(("总表", Move.BACK), ("打算做什么", Move.LATER), ("打算做什么", "评查"))
    interview(sources(tmp_path), memory, person)
    assert memory.profile.answers("下年安排") == {"打算": "评查"}
    assert "总表" in person.asked[-1].ask


def test_the_menu_over_the_offer_comes_back_to_the_offer(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"行政复议": {}, "普法活动": {"形式": ["讲座"]}}})
    person = Told(("补充吗", Move.MENU), ("去哪里", "回这一题"), ("补充吗", "补充"), ("公布了吗", "是"))
    interview(sources(tmp_path), memory, person, Options(review=False))
    assert memory.profile.answers("普法活动")["已公布"] == "是"


def test_a_bad_name_for_a_figure_is_asked_again(tmp_path: Path) -> None:
    person = Told(
        *(("什么主线", Move.MENU), ("去哪里", "加数据"), ("叫什么", "宣讲 场次"), ("叫什么", "宣讲场次")),
        ("“宣讲场次”本年", "40场"),
    )
    memory = Memory({**BARE})
    interview(sources(tmp_path), memory, person, Options(review=False))
    assert memory.data["数据"] == {"宣讲场次": {"数": "40", "单位": "场"}}
    assert next(asked for asked in person.asked if asked.name == "宣讲场次").position != (0, 0)


def test_only_finds_the_words_of_a_question_and_tells_what_is_not_ticked(tmp_path: Path) -> None:
    memory, person = Memory({**BARE, "文段": {"行政复议": {}}}), Told()
    interview(sources(tmp_path), memory, person, Options("*审结*", review=False))
    assert person.names == ["行政复议已结"]
    interview(sources(tmp_path / "2"), memory, person, Options("普法活动*", review=False))
    assert person.heard == ["合“普法活动*”的普法活动没有勾，在“本年举措”里勾上再问。"]


LAST: dict[str, Any] = {
    "文段": {
        "不足": {"条目": [{"标题": "案卷质量不均", "原因": "新人多"}]},
        "下年安排": {"打算": "每季评查"},
        "第一责任人": {"部署": "2月部署"},
    }
}


def test_last_years_shortcomings_and_plans_stand_beside(tmp_path: Path) -> None:
    every = {asked.name: asked for asked in flow(progress(tmp_path, Memory({**BARE}).profile, LAST))}
    assert every["化解"].note == "上年安排：每季评查"
    assert every["不足.条目"].last == "案卷质量不均：新人多"
    assert "上年安排：每季评查" in every["不足.条目"].note
    assert (every["下年安排.打算"].last, every["下年安排.打算"].note) == ("每季评查", "上年不足：案卷质量不均")
    assert every["第一责任人.部署"].last == "2月部署"


def test_plans_stand_beside_the_shortcomings_of_this_year(tmp_path: Path) -> None:
    memory = Memory({**BARE, "文段": {"不足": {"条目": [{"标题": "普法不深"}]}}})
    asked = next(asked for asked in flow(progress(tmp_path, memory.profile, LAST)) if asked.name == "下年安排.打算")
    assert asked.note == "本年不足：普法不深"


def test_last_years_words_show_the_figures_they_had(tmp_path: Path) -> None:
    last = {
        "数据": {"行政复议新收": "8"},
        "文段": {
            "第一责任人": {"部署": "督办{行政复议新收}和{别的}"},
            "不足": {"条目": [{"标题": "新收{行政复议新收}"}]},
        },
    }
    every = {asked.name: asked for asked in flow(progress(tmp_path, Memory({**BARE}).profile, last))}
    assert every["第一责任人.部署"].last == "督办8件和{别的}"
    assert every["不足.条目"].last == "新收8件"
