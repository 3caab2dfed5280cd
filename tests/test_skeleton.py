"""Every passage stands in one part; the unit's own stand where they were put; nothing is lost in silence."""

from dataclasses import replace

import pytest
from samples import DraftError, composed, pack, profile

from drafting.checking.profile import review
from drafting.outline import plain, walk
from drafting.text import dumps

COUNTS = {"新收": "5", "已结": "3", "应诉": "2", "学法次数": "4"}
LEARNED = {"学法": {"要点": ["甲", "乙"]}}


def titles(**changes):
    return [plain(section.title) for section in walk(composed(数据=COUNTS, **changes).sections)]


def own(**given):
    return {"部分": "举措", "标题": "自拟题", "正文": "自拟文。", **given}


@pytest.mark.parametrize(
    "skeleton",
    [
        [{"角色": "举措", "领域": "矛盾", "标题": "甲"}, {"角色": "举措", "标题": "乙"}],
        [{"角色": "举措", "标题": "甲"}, {"角色": "举措", "文段": "复议", "标题": "乙"}],
        [{"角色": "举措", "标题": "甲"}, {"角色": "举措", "标题": "乙"}],
    ],
)
def test_no_passage_is_printed_twice(skeleton):
    text = dumps(composed(数据=COUNTS, 提纲=skeleton, 文段=LEARNED))
    assert text.count("新收5件") == text.count("应诉2件") == 1


def test_own_passages_follow_what_they_name_in_any_part():
    found = titles(提纲="主题", 自拟=[own(接在="普法")], 文段={**LEARNED, "普法": {}})
    assert found[found.index("开展普法") + 1] == "自拟题"


def test_own_passages_keep_their_order():
    mine = [own(标题="一号", 接在="复议"), own(标题="二号", 接在="复议"), own(标题="三号"), own(标题="四号")]
    found = titles(自拟=mine, 文段=LEARNED)
    assert found[found.index("办理复议") + 1 :][:2] == ["一号", "二号"]
    assert found[found.index("办理诉讼") + 1 :][:2] == ["三号", "四号"]


def test_an_untitled_own_passage_goes_on_where_it_was_put():
    lines = dumps(composed(数据=COUNTS, 编号="N3", 自拟=[own(标题="", 接在="复议")], 文段=LEARNED)).split("\n")
    assert lines[lines.index("　　新收5件，审结3件。") + 1] == "　　自拟文。"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"提纲": "并入", "自拟": [own(部分="其他")]}, "自拟第1条写不进提纲"),
        ({"提纲": [{"角色": "举措", "领域": "矛盾", "标题": "甲"}], "文段": LEARNED}, "文段“学法”写不进提纲"),
        ({"待更新": ["学法.没有"]}, "不认识提问“没有”"),
        ({"待更新": ["没有.做法"]}, "不认识文段“没有”"),
    ],
)
def test_what_no_part_takes_is_told(changes, message):
    assert any(message in finding.message for finding in review(profile(**changes), pack()))


def test_a_reference_to_a_figure_that_waits_is_a_gap():
    mine = [own(标题="宣讲{场次}", 正文="宣讲{场次}，{新收}。")]
    made = composed(数据={"场次": ""}, 自拟=mine)
    assert "宣讲【待填：场次】，【待填：新收多少】。" in dumps(made)
    assert not any("reference" in finding.rule for finding in review(profile(数据={"场次": ""}, 自拟=mine), pack()))


def test_own_titles_and_endings_are_words_with_figures():
    text = dumps(
        composed(提纲=[{"角色": "举措", "标题": "{新收}与{{ 年度 }}{% if %}"}], 结尾="以上{新收}", 标题="自{新收}")
    )
    assert "一、5件与{{ 年度 }}{% if %}" in text
    assert "以上5件。" in text
    assert text.split("\n\n")[1] == "自5件"


def test_a_wrong_title_of_the_pack_is_told():
    small = pack()
    form = next(iter(small.titles.values())).model_copy(update={"text": "{{ 没有 }}"})
    with pytest.raises(DraftError, match=r"pack\.yaml"):
        composed(with_pack=replace(small, titles={"年度报告": form}))


def test_marks_that_people_type_are_not_doubled():
    papers = {
        "主送": ["区委：", "区人民政府:"],
        "附注": "（联系人）",
        "抄送": ["区委依法治区办。"],
        "成文日期": "2025-1-2",
    }
    elements = composed(公文=papers).elements
    assert tuple(map(plain, (elements.addressee, elements.note, elements.copies))) == (
        "区委、区人民政府",
        "联系人",
        "区委依法治区办",
    )


HEADED = [
    {
        "角色": "举措",
        "标题": "举措",
        "小节": [{"标题": "先写诉讼", "文段": ["诉讼", "学法"]}, {"标题": "再写复议", "文段": ["复议"]}],
    }
]


def test_headings_of_its_own_hold_the_passages_they_name():
    mine = [own(领域="再写复议"), own(标题="没有归处")]
    part = composed(数据=COUNTS, 提纲=HEADED, 自拟=mine, 文段=LEARNED).sections[0]
    found = {plain(section.title): [plain(below.title) for below in section.sections] for section in part.sections}
    assert found == {
        "先写诉讼": ["办理诉讼", "组织学法"],
        "再写复议": ["办理复议", "自拟题"],
        "没有归处": [],
    }


def test_a_heading_with_nothing_below_it_is_left_out():
    found = [plain(one.title) for one in composed(数据={"应诉": "2"}, 提纲=HEADED).sections[0].sections]
    assert "再写复议" not in found


def test_a_heading_names_no_unknown_passage():
    wrong = [{"角色": "举措", "标题": "举措", "小节": [{"标题": "甲", "文段": ["没有"]}]}]
    assert "不认识文段“没有”" in str(list(review(profile(提纲=wrong), pack())))
