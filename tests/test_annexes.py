"""The annexes of a report: the unit's own, and the table of all figures."""

import pytest
from samples import COUNTS, composed, pack

from drafting.figure import Figure
from drafting.outline import Ref, Run, Table, plain
from drafting.pack import Indicator
from drafting.text import dumps

HAD = {"新收": Figure(number="8", measure_word="件")}


def overview(**changes):
    """The table of figures as texts, its header first."""
    made = composed(公文={"数据一览表": "是"}, **changes)
    (table,) = made.annexes[-1].blocks
    return [[cell.text for cell in row] for row in (table.header, *table.rows)]


def marked(**marks):
    """The small pack with an indicator each of whose keys is as given."""
    made = pack()
    counted = {name: {"单位": word, "问": "多少"} | marks.get(name, {}) for name, word in COUNTS.items()}
    object.__setattr__(made, "indicators", {name: Indicator.model_validate(one) for name, one in counted.items()})
    return made


def test_figures_stand_by_area_in_report_order_the_units_own_last():
    given = {"自家数": {"数": "7", "单位": "个"}, "学法次数": "4", "已结": "3", "新收": "5"}
    assert overview(数据=given, before=HAD) == [
        ["序号", "领域", "指标", "本年", "上年", "变化"],
        ["1", "矛盾", "新收", "5件", "8件", "同比下降37.5%"],
        ["2", "矛盾", "已结", "3件", "—", "—"],
        ["3", "宣传", "学法次数", "4次", "—", "—"],
        ["4", "其他", "自家数", "7个", "—", "—"],
    ]


def test_columns_without_a_word_fall_away():
    assert overview() == [["序号", "指标", "本年"], ["1", "新收", "5件"], ["2", "已结", "3件"]]
    rate = {"新收": Figure(number="8", measure_word="家")}
    assert overview(before=rate)[0] == ["序号", "指标", "本年", "上年"]


def test_an_indicator_prints_its_printed_name_and_internal_ones_stay_inside():
    named = marked(新收={"印名": "行政复议新收案件"}, 已结={"内部": "是"})
    assert overview(with_pack=named)[1:] == [["1", "行政复议新收案件", "5件"]]
    nothing = marked(新收={"内部": "是"}, 已结={"内部": "是"})
    assert composed(with_pack=nothing, 公文={"数据一览表": "是"}).annexes == ()


def test_rows_lead_back_to_their_figures():
    made = composed(公文={"数据一览表": "是"}, before=HAD)
    (table,) = made.annexes[0].blocks
    assert [cell.ref for cell in table.rows[0]] == [
        Ref(("公文", "数据一览表")),
        Ref(("数据", "新收")),
        Ref(("数据", "新收"), "figure"),
        Ref(("数据", "新收")),
        Ref(("数据", "新收"), "change"),
    ]


OWN = [
    {"标题": "重点工作情况", "正文": "新收{新收}。\n第二段，{{ 7 }}。"},
    {"标题": "执法事项清单", "表": [["事项", "数量"], ["检查", "{新收}"], ["合计", "共{新收}"], "备注"]},
]


def test_the_units_own_annexes_stand_before_the_table_of_figures():
    made = composed(公文={"附件": OWN, "数据一览表": "是"})
    assert [plain(annex.title) for annex in made.annexes] == ["重点工作情况", "执法事项清单", "法治政府建设数据一览表"]
    assert made.annexes[0].title == (Run("重点工作情况", Ref(("公文", "附件", 0, "标题"), "answer")),)
    assert [block.text for block in made.annexes[0].blocks] == ["新收5件。", "第二段，{{ 7 }}。"]
    text = dumps(made)
    assert "附件：1.重点工作情况\n　　附件：2.执法事项清单" in text
    assert "附件2\n执法事项清单\n｜事项｜数量｜\n｜检查｜5件｜" in text


def test_cells_lead_back_to_the_profile():
    (table,) = composed(公文={"附件": OWN}).annexes[1].blocks
    assert isinstance(table, Table)
    assert table.header[0] == Run("事项", Ref(("公文", "附件", 1, "表", 0, 0), "answer"))
    assert table.rows[0][1] == Run("5件", Ref(("数据", "新收"), "figure"))
    assert table.rows[1][1] == Run("共5件", Ref(("公文", "附件", 1, "表", 2, 1), "answer"))
    assert [cell.text for cell in table.rows[2]] == ["备注"]


def test_a_gap_in_a_cell_stays_a_gap():
    (table,) = composed(公文={"附件": [{"标题": "表", "表": [["学法", "共{学法次数}"]]}]}).annexes[0].blocks
    assert table.header == ()
    assert table.rows[0][1].ref == Ref(("数据", "学法次数"), "gap")


@pytest.mark.parametrize("audience", ["报送", "公开"])
def test_an_annex_with_nothing_in_it_says_so(audience):
    (annex,) = composed(audience, 公文={"附件": [{"标题": "说明"}]}).annexes
    assert annex.blocks[0].runs[0].ref == Ref(("公文", "附件", 0, "正文"), "gap")
