"""Passages of the unit's own get a place: an area, and the row they stand behind; they can be moved."""

from pathlib import Path
from typing import Any

import pytest
from interview.small import Memory, Told

from drafting.files.packs import load_calendar, load_pack
from drafting.interview import Move, Options, Sources, interview
from drafting.outline import plain, walk
from drafting.profile import Profile

SOURCES = Sources(load_pack("通用", Path()), load_calendar(Path()))
PROFILE: dict[str, Any] = {
    "年度": "2025",
    "单位": {"全称": "凌山县市场监督管理局", "简称": "县市监局"},
    "数据": {"行政处罚数": {"数": "3", "单位": "件"}},
    "文段": {"行政检查": {}, "行政处罚": {}, "信访": {}, "热线办理": {}},
}


def talked(memory: Memory, *replies: Any) -> Told:
    """Goes to the menu at the first question and replies there."""
    person = Told(("工作主线", Move.MENU), *replies)
    person.replies[0] = ("报给谁", Move.MENU)
    interview(SOURCES, memory, person, Options("公文*", review=False))
    return person


@pytest.mark.parametrize(
    ("title", "area", "after"),
    [
        ("强化特种设备安全执法", "行政执法", "行政处罚"),
        ("畅通12345热线", "矛盾化解", "热线办理"),
        ("守牢某某底线", "行政执法", "行政处罚"),
    ],
)
def test_a_new_passage_has_a_fitting_place_to_confirm(title: str, area: str, after: str) -> None:
    memory = Memory(PROFILE)
    person = talked(memory, ("去哪里", "加文段"), ("哪个部分", "举措"), ("的标题", title), ("正文", "做了。"))
    assert memory.profile.own[0].model_dump(by_alias=True, exclude_defaults=True) == {
        "部分": "举措",
        "标题": title,
        "正文": "做了。",
        "接在": after,
        "领域": area,
    }
    assert person.heard == [f"加好了：{title}。"]


def own(title: str, after: str = "行政处罚", area: str = "行政执法") -> dict[str, str]:
    return {"部分": "举措", "标题": title, "正文": "做了。", "接在": after, "领域": area}


def headings(profile: Profile) -> list[str]:
    """The headings of the report, the unit's own and those of the measures asked here."""
    from drafting.interview import Progress

    found = [plain(section.title) for section in walk(Progress(SOURCES, profile).outline.sections)]
    return [title for title in found if title in ("甲", "乙", "丙", "依法查处违法行为")]


def test_passages_keep_the_order_in_which_they_were_added() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲")]})
    talked(
        memory, ("去哪里", "加文段"), ("哪个部分", "举措"), ("的标题", "乙"), ("哪个领域", "行政执法"), ("正文", "写。")
    )
    assert headings(memory.profile) == ["依法查处违法行为", "甲", "乙"]


def test_a_passage_moves_behind_another_and_keeps_waiting_to_be_confirmed() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲"), own("乙"), own("丙")], "待更新": ["自拟.第1条"]})
    talked(memory, ("去哪里", "挪文段"), ("挪哪一段", "0"), ("哪个领域", "行政执法"), ("接在哪", "自拟.1"))
    assert headings(memory.profile) == ["依法查处违法行为", "乙", "甲", "丙"]
    assert memory.profile.pending == ("自拟.第2条",)


def test_a_passage_moves_to_the_front_and_to_another_area() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲"), own("乙")]})
    talked(memory, ("去哪里", "挪文段"), ("挪哪一段", "1"), ("哪个领域", "行政执法"), ("接在哪", "行政处罚"))
    assert headings(memory.profile) == ["依法查处违法行为", "乙", "甲"]
    talked(memory, ("去哪里", "挪文段"), ("挪哪一段", "1"), ("哪个领域", "矛盾化解"), ("接在哪", "信访"))
    assert [(passage.title, passage.area, passage.after) for passage in memory.profile.own] == [
        ("乙", "行政执法", "行政处罚"),
        ("甲", "矛盾化解", "信访"),
    ]


def test_a_passage_left_where_it_is_stays() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲"), own("乙")]})
    talked(memory, ("去哪里", "挪文段"), ("挪哪一段", "1"))
    assert memory.data["自拟"] == [own("甲"), own("乙")]


WAITING = {"待更新": ["自拟.第1条", "信访.标题", "自拟.第3条"], "已核": ["自拟.第2条"]}


def test_passages_that_follow_one_taken_away_keep_waiting_and_stay_confirmed() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲"), own("乙"), own("丙")], **WAITING})
    person = Told(("自拟.第1条", ""), ("整条去掉", "是"))
    interview(SOURCES, memory, person, Options("自拟.第1条", review=False))
    assert [passage.title for passage in memory.profile.own] == ["乙", "丙"]
    assert memory.profile.pending == ("信访.标题", "自拟.第2条")
    assert memory.profile.confirmed == ("自拟.第1条",)


def test_the_last_word_about_a_passage_taken_away_goes_too() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲"), own("乙")], "已核": ["自拟.第1条"], "待更新": ["自拟.第1条"]})
    person = Told(("自拟.第1条", ""), ("整条去掉", "是"))
    interview(SOURCES, memory, person, Options("自拟.第1条", review=False))
    assert not {"已核", "待更新"} & memory.data.keys()


def test_a_passage_that_moves_stays_confirmed() -> None:
    memory = Memory({**PROFILE, "自拟": [own("甲"), own("乙")], "已核": ["自拟.第1条"]})
    talked(memory, ("去哪里", "挪文段"), ("挪哪一段", "0"), ("哪个领域", "行政执法"), ("接在哪", "自拟.1"))
    assert memory.profile.confirmed == ("自拟.第2条",)
