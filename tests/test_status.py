"""How far a report has come, as a value and on the screen."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from samples import CALENDAR, pack, profile

from drafting.checking.report import report_of
from drafting.checking.rules import lint
from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.cli.status import screen
from drafting.interview.last_year import beside_last
from drafting.status import Lack, status
from drafting.terminal.columns import cut, listed, padded, width

EXAMPLE = Path(__file__).parents[1] / "profiles" / "天津市武清区人社局" / "2023.yaml"
DAY = date(2025, 1, 20)
LAST = {"数据": {"新收": "8", "已结": "3"}}


def standing(last=None, day=DAY, **changes):
    """The status of the small profile, last year's being the same with `last` changed."""
    now, before = profile(**changes), profile(**last) if last else None
    report = report_of(now, before, pack(), CALENDAR)
    return status(now, pack(), report, tuple(lint(report)), day)


def test_a_complete_report_goes_to_print():
    found = standing()
    assert [part.title for part in found.parts] == [
        "开头",
        "一、主要举措和成效",
        "二、存在的不足和原因",
        "三、第一责任人职责",
        "四、2025年安排",
        "五、其他事项",
    ]
    assert not any(part.gaps for part in found.parts)
    assert found.next.command == "build --final"


def test_gaps_are_told_by_part_figure_and_question():
    found = standing(数据={"新收": "5", "应诉": ""}, 文段={"不足": {"条目": [{"题": "学法不深", "因": "工学矛盾"}]}})
    assert {part.title: part.gaps for part in found.parts if part.gaps} == {
        "一、主要举措和成效": 1,
        "三、第一责任人职责": 1,
        "四、2025年安排": 1,
        "五、其他事项": 1,
    }
    assert found.figures.missing == (Lack("应诉"), Lack("已结"))
    assert found.texts.missing == ("责任人.做法", "安排.做法", "其他.事项")
    assert found.errors == ()
    assert found.next.command == "ask"


def test_figures_of_a_profile_with_a_year_before_must_be_checked():
    found = standing(last=LAST)
    assert found.figures.unchecked == ("新收", "已结")
    assert found.figures.unchanged == ("已结",)
    assert found.next.command == "check"
    checked = standing(last=LAST, 数据={"新收": {"数": "5", "核对": "待核"}, "已结": {"数": "3", "核对": "已核"}})
    assert checked.figures.unchecked == ("新收",)
    assert checked.figures.unchanged == ()
    assert checked.next.command == "build"


def test_a_jump_is_told():
    assert standing(last={"数据": {"新收": "50"}}).figures.jumped == ("新收",)


def test_copied_texts_and_old_years_are_told():
    words = "2023年以来组织三轮集中学法，学法与业务结合不紧"
    copied = {"文段": {**profile().passages, "责任人": {"做法": words}}}
    found = standing(last=copied, **copied)
    assert found.texts.pending == ()
    assert found.texts.unchanged == ("责任人.做法",)
    assert found.texts.stale == ("责任人.做法",)
    assert found.next.command == "check --核过"


def test_a_text_that_waits_for_confirmation_is_told_until_it_leaves_the_list():
    assert standing(last=LAST, 待更新=["责任人.做法"]).texts.pending == ("责任人.做法",)
    assert standing(last=LAST).texts.pending == ()


def test_a_broken_relation_and_other_errors_are_told_apart():
    found = standing(数据={"新收": "5", "已结": "6"}, 结尾="专此××报告")
    assert [message[:6] for message in found.broken] == ["数对不上：已"]
    assert found.errors == ("留着占位文字“××”",)
    assert found.next.command == "check"


def test_elements_not_filled_in_are_told_as_a_part_to_ask_for():
    found = standing(公文={"主送": ["区委"]})
    assert (found.parts[0].title, found.parts[0].gaps) == ("公文", 3)
    assert found.errors == ()
    assert found.next.command == "ask"


@pytest.mark.parametrize(
    ("day", "left"), [(date(2025, 1, 20), [40, 71]), (date(2025, 3, 1), [0, 31]), (date(2025, 4, 2), [-32, -1])]
)
def test_days_to_the_deadlines_of_the_year_after(day, left):
    assert [due.left for due in standing(day=day).deadlines] == left


def test_a_deadline_that_has_passed_is_said():
    shown = screen(standing(day=date(2025, 3, 3)), Path("profiles/某局/2024.yaml"), 79)
    assert "报送        已过2天（2025年3月1日前）" in shown
    assert "公开        还有29天（2025年4月1日前）" in shown


@pytest.mark.parametrize("columns", [79, 39])
def test_the_screen_holds_the_worst_report(columns):
    """Many parts, gaps, copies and errors at once stay within 23 lines."""
    parts = [{"角色": "举措", "标题": f"第{number}章" + "很长" * 30} for number in range(12)]
    found = standing(
        last=LAST,
        数据={"新收": "5", "已结": "6", "应诉": "", **{f"自加{n}": {"数": "3", "单位": "件"} for n in range(40)}},
        提纲=parts,
        文段={},
        公文={},
    )
    lines = screen(found, Path("profiles/示例区教育局/2024.yaml"), columns).split("\n")
    assert len(lines) <= 23
    assert all(width(line) <= columns for line in lines[:-1])
    assert lines[-1].strip() == "draft ask profiles/示例区教育局/2024.yaml"


def test_columns_count_wide_characters_twice():
    assert width("数据a") == 5
    assert padded("数据", 6) == "数据  "
    assert cut("一二三四", 8) == "一二三四"
    assert cut("一二三四", 7) == "一二三…"
    assert listed(("甲", "乙"), 10) == "甲、乙"
    assert listed(("甲甲甲", "乙乙乙", "丙丙丙"), 16) == "甲甲甲等3个"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder in which last year's profile was copied by hand."""
    place = tmp_path / "profiles" / "天津市武清区人社局"
    place.mkdir(parents=True)
    shutil.copy(EXAMPLE, place)
    text = EXAMPLE.read_text("utf-8").replace("年度: 2023", "年度: 2024", 1)
    (place / "2024.yaml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_status_and_build_remind_of_what_was_copied(capsys):
    assert explained(draft, ["status", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["年度"] == 2024
    assert "追讨欠薪金额" in shown["数据"]["与上年一样"]
    assert "不足.条目" in shown["文字"]["同上年"]
    assert shown["下一步"]["命令"] == f"draft check --核过 {Path('profiles', '天津市武清区人社局', '2024.yaml')}"
    assert explained(draft, ["build"]) == 0
    assert "处要核对" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_the_status_of_a_folder_is_one_document(capsys):
    assert explained(draft, ["status", "profiles", "--format", "json"]) == 0
    assert [shown["年度"] for shown in json.loads(capsys.readouterr().out)] == [2023, 2024]


@pytest.mark.usefixtures("folder")
def test_a_report_without_a_year_before_has_no_reminders(capsys):
    path = str(Path("profiles", "天津市武清区人社局", "2023.yaml"))
    assert explained(draft, ["build", path]) == 0
    assert capsys.readouterr().err == ""
    assert explained(draft, ["status", path]) == 0
    assert "draft build --final" in capsys.readouterr().out


def test_figures_that_lack_are_listed_in_full_by_desk():
    lacks = tuple(Lack(f"很长的数据名之{index}", desk) for index in range(12) for desk in ("法规科", "执法科"))
    found = standing()
    shown = screen(found._replace(figures=found.figures._replace(missing=lacks)), EXAMPLE, 79)
    assert "等24个" not in shown
    assert all(lack.name in shown for lack in lacks)
    assert "缺24个" in shown
    assert shown.index("法规科：") < shown.index("执法科：")
    assert max(map(width, shown.splitlines())) <= 79


def test_every_name_is_listed_when_asked_for():
    names = tuple(f"很长的数据名之{index}" for index in range(12))
    found = standing()
    found = found._replace(figures=found.figures._replace(unchecked=names))
    assert "等12个" in screen(found, EXAMPLE, 79)
    assert all(name in screen(found, EXAMPLE, 79, full=True) for name in names)


def test_what_is_open_and_what_is_not_compared_is_told():
    shown = screen(standing()._replace(required=12, optional=40, last="旁边没有2023年的资料"), EXAMPLE, 79)
    assert "还有12题    可补充的还有40题" in shown
    assert "旁边没有2023年的资料" in shown


def test_another_name_of_the_unit_or_no_last_year_is_told():
    now, before = profile(), profile(单位={"全称": "示例区旧局"})
    assert beside_last(now, before) == f"上年叫“示例区旧局”，今年叫“{now.unit.full_name}”，上年数照旧摆在旁边"
    assert beside_last(now, now) == ""
    assert beside_last(now, None) == f"旁边没有{now.year - 1}年的资料，上年数和同比都空着"
