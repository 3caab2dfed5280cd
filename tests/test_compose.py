"""Composing: which passages, in what order, under which numbers, with which figures."""

from dataclasses import replace

import pytest
from samples import DraftError, composed, pack

from drafting.figure import Figure
from drafting.outline import Ref, Run, gap, plain, printed, walk
from drafting.text import dumps


def lines(**changes):
    return [line.strip("　") for line in dumps(composed(**changes)).split("\n") if line]


def headings(outline):
    return [section.mark + plain(section.title) for section in walk(outline.sections)]


def test_a_report_has_its_five_parts_in_order():
    assert headings(composed()) == [
        "一、主要举措和成效",
        "二、存在的不足和原因",
        "（一）学法不深",
        "（二）普法不广",
        "三、第一责任人职责",
        "四、2025年安排",
        "五、其他事项",
    ]
    assert [part.role for part in composed().sections] == ["举措", "不足", "责任人", "安排", "其他"]


def test_a_single_passage_needs_no_number():
    assert "办理复议。新收5件，审结3件。" in lines()


def test_a_passage_is_written_when_named_or_when_its_condition_holds():
    both = {"新收": "5", "已结": "3", "应诉": "2"}
    assert headings(composed(数据=both))[1:3] == ["（一）办理复议", "（二）办理诉讼"]
    assert "应诉" not in dumps(composed(数据={**both, "应诉": "0"}))
    assert "应诉" not in dumps(composed(数据=both, 文段={"诉讼": "不写"}))
    assert "开展普法" in dumps(composed(文段={"普法": ""}))


def test_spaces_alone_are_no_answer():
    blank = {"不足": {"条目": [{"题": " ", "因": "人手少"}]}, "安排": {"做法": "\n"}, "学法": {"要点": ["　", "甲"]}}
    told = dumps(composed(文段=blank, 标题=" ", 结尾="　"))
    assert "示例区教育局2024年法治政府建设年度报告" in told
    assert all(
        words in told for words in ("【待填：题】。人手少。", "【待填：明年做什么】", "【待填：学法次数多少】。甲。")
    )


def test_a_heading_alone_claims_nothing():
    used = pack(普法=({"标题": "开展“八五”普法", "领域": "宣传"}, "{% if 新收 > 0 %}普法{{ 新收 }}。{% endif %}"))
    told = dumps(composed(with_pack=used, 文段={"普法": {}}, 数据={"新收": "0"}))
    assert "【待填：“开展‘八五’普法”的做法和数据】" in told


def test_empty_points_claim_nothing():
    head = {"标题": "开展普法", "领域": "宣传", "提问": {"要点": {"类型": "条目", "可不填": "是"}}}
    used = pack(普法=(head, "{% if 要点 %}{{ 要点|一是 }}{% endif %}开展普法。"))
    told = dumps(composed(with_pack=used, 文段={"普法": {"要点": ["　"]}}))
    assert "【待填：“开展普法”的做法和数据】" in told


def test_a_title_pasted_in_two_lines_is_one():
    shown = composed(文段={"不足": {"条目": [{"题": "学法\n 不深", "因": "甲。\n乙。"}, {"题": "丙", "因": "丁"}]}})
    assert headings(shown)[2] == "（一）学法不深"
    assert dumps(shown).count("甲。\n　　乙。") == 1


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("N1", ["一、主要举措和成效", "（一）组织学法", "（二）办理复议", "（三）办理诉讼"]),
        ("N2", ["一、主要举措和成效", "（一）加强普法宣传", "（二）依法化解矛盾", "1.办理复议", "2.办理诉讼"]),
        ("N7", ["一、主要举措和成效", "1.组织学法", "2.办理复议", "3.办理诉讼"]),
        ("N8", ["一、主要举措和成效"]),
    ],
)
def test_numbering_forms_are_data(form, expected):
    counts = {"新收": "5", "已结": "3", "应诉": "2", "学法次数": "4"}
    made = composed(编号=form, 数据=counts, 文段={"学法": {"要点": ["甲", "乙"]}})
    assert headings(made)[: len(expected)] == expected


def test_points_stand_apart_or_in_one_paragraph():
    answers = {"数据": {"学法次数": "4", "应诉": "1"}, "文段": {"学法": {"要点": ["读原著", "听讲座"]}}}
    assert "（一）组织学法。全年学法4次。一是读原著；二是听讲座。" in lines(编号="N1", **answers)
    apart = lines(编号="N3", **answers)
    assert apart[apart.index("一是读原著。") + 1] == "二是听讲座。"
    eight = lines(编号="N8", **answers)
    assert eight[eight.index("一、主要举措和成效") + 1].startswith("一是组织学法。全年学法4次。")


def test_roles_may_share_a_part_and_themes_may_split_one():
    assert composed(提纲="并入").sections[0].role == "责任人、举措"
    assert headings(composed(提纲="并入"))[:3] == ["一、举措", "（一）履行职责", "（二）办理复议"]
    themed = composed(提纲="主题", 文段={"普法": {}})
    assert [plain(part.title) for part in themed.sections] == ["化解矛盾", "普法", "不足", "安排"]
    assert [plain(part.title) for part in composed(提纲="主题").sections] == ["化解矛盾", "不足", "安排"]


def test_a_skeleton_of_ones_own():
    own = [{"角色": "举措", "标题": "做了什么", "文段": ["普法", "复议"]}, {"角色": "不足", "标题": "差在哪里"}]
    assert headings(composed(提纲=own, 文段={"普法": {}}))[:3] == ["一、做了什么", "（一）开展普法", "（二）办理复议"]


def test_a_statutory_part_with_nothing_in_it_says_so():
    made = composed(数据={})
    assert made.sections[0].blocks[0].text == "【待填：主要举措和成效】"
    assert made.sections[0].blocks[0].runs[0].is_gap


def test_every_figure_is_tracked_to_its_runs():
    linked = [(run.text, *run.ref) for run in printed(composed(before={"新收": Figure(number="8", measure_word="件")}))]
    assert ("5件", ("数据", "新收"), "figure") in linked
    assert ("同比下降37.5%", ("数据", "新收"), "change") in linked
    assert ("3件", ("数据", "已结"), "figure") in linked


def test_what_is_not_answered_is_a_gap():
    made = composed(数据={"新收": "5"}, 文段={})
    gaps = [run.text for run in printed(made) if run.is_gap]
    assert gaps == ["【待填：已结多少】", "【待填：条目】", "【待填：做法】", "【待填：明年做什么】", "【待填：事项】"]


def test_references_in_own_text_are_figures_and_nothing_else_is_read():
    own = [
        {
            "部分": "举措",
            "标题": "宣讲",
            "正文": "宣讲{宣讲场次}，{{ 7*7 }}，{7}，{还没有}，{% if %}\n# 第二段",
            "接在": "复议",
        }
    ]
    made = composed(数据={"新收": "5", "已结": "3", "宣讲场次": {"数": "40", "约": "余", "单位": "场"}}, 自拟=own)
    text = dumps(made)
    assert "（二）宣讲。宣讲40余场，{{ 7*7 }}，{7}，【待填：还没有】，{% if %}\n　　# 第二段" in text
    assert any(run.ref == Ref(("数据", "宣讲场次"), "figure") for run in printed(made))


@pytest.mark.parametrize(
    ("text", "ended"),
    [("走访企业", "走访企业。"), ("走访。", "走访。"), ("一段\n二段", "二段。"), ("如下：", "如下：")],
)
def test_a_passage_of_ones_own_ends_with_a_mark(text, ended):
    own = [{"部分": "举措", "标题": "走访", "正文": text}]
    assert any(line.endswith(ended) for line in lines(自拟=own))


def test_a_heading_may_be_the_units_own():
    counts = {"新收": "5", "已结": "3", "应诉": "2"}
    assert "（一）发挥复议主渠道作用" in headings(composed(数据=counts, 文段={"复议": {"标题": "发挥复议主渠道作用"}}))


def test_the_ending_is_the_units_choice():
    assert lines(结尾="专此报告")[-4:][0] != ""
    assert any(line == "专此报告。" for line in lines(结尾="专此报告"))
    assert not composed(结尾="无").closing


def test_a_wrong_sentence_of_the_pack_is_told_with_file_and_line():
    with pytest.raises(DraftError, match=r"文段/诉讼\.md:4"):
        composed(with_pack=pack(诉讼=({"条件": "必写"}, "甲\n{{ 没有这个 }}\n")))


def test_the_submitted_report_has_all_elements_the_public_one_who_and_when():
    submitted, public = composed().elements, composed(audience="公开").elements
    assert plain(submitted.issuer_mark) == "示例区教育局文件"
    assert (plain(submitted.addressee), plain(submitted.date)) == ("区委、区人民政府", "2025年1月12日")
    assert not any((public.issuer_mark, public.doc_no, public.signers, public.addressee, public.printer))
    assert (plain(public.signature), plain(public.date)) == ("示例区教育局", "2025年1月12日")
    named = composed(audience="公开", 公文={"公开主送": "是", "主送": "区委", "公开落款": "否"}).elements
    assert named.addressee == (Run("区委", Ref(("公文", "主送"), "answer")),)
    assert (named.signature, named.date) == ((), ())


@pytest.mark.parametrize(
    ("fields", "signed"),
    [
        ({}, True),
        ({"公开落款": "否"}, False),
        ({"落款": "否"}, False),
        ({"落款": "否", "公开落款": "是"}, True),
    ],
)
def test_the_public_version_is_signed_as_the_submitted_one_unless_it_says_otherwise(fields, signed):
    assert bool(composed("公开", 公文=fields).elements.signature) == signed


def test_lacking_elements_are_gaps():
    bare = composed(公文={}).elements
    assert bare.doc_no == (gap("发文字号", ("公文", "发文字号")),)
    assert bare.signers == ((gap("签发人", ("公文", "签发人")),),)
    assert bare.date == (gap("成文日期", ("公文", "成文日期")),)


def test_the_whole_text():
    assert dumps(composed()) == (
        "示例区教育局文件\n示教〔2025〕1号　　签发人：签发人\n────────────────────────────\n\n"
        "示例区教育局2024年法治政府建设年度报告\n\n"
        "区委、区人民政府：\n"
        "　　2024年，我局深入贯彻党的二十届三中全会精神，现报告如下：\n"
        "　　一、主要举措和成效\n　　办理复议。新收5件，审结3件。\n"
        "　　二、存在的不足和原因\n　　（一）学法不深。工学矛盾。\n　　（二）普法不广。人手少。\n"
        "　　三、第一责任人职责\n　　亲自部署。\n"
        "　　四、2025年安排\n　　继续学法。\n　　五、其他事项\n　　无。\n\n"
        "示例区教育局\n2025年1月12日\n\n"
        "────────────────────────────\n示例区教育局办公室　　2025年1月12日印发\n"
    )


def refs(made):
    return {run.text: run.ref for run in printed(made)}


def test_answers_titles_and_the_packs_own_words_know_their_keys():
    own = [{"部分": "举措", "标题": "宣讲{新收}场", "正文": "走访。\n共{新收}。"}]
    found = refs(composed(自拟=own, 标题="{新收}总结", 单位={"全称": "示例区教育局", "自称": "我局"}))
    assert found["宣讲"] == Ref(("自拟", 0, "标题"), "answer")
    assert found["走访。"] == Ref(("自拟", 0, "正文"), "answer")
    assert found["总结"] == Ref(("标题",), "answer")
    assert found["5件"] == Ref(("数据", "新收"), "figure")
    assert found["我局"] == Ref(("单位", "自称"), "answer")
    assert found["，审结"] == Ref(("文段", "复议"))
    assert found["学法不深"] == Ref(("文段", "不足", "条目", 0, "题"), "answer")
    assert found["工学矛盾"] == Ref(("文段", "不足", "条目", 0, "因"), "answer")
    assert found["存在的不足和原因"] == Ref(("提纲",))


def test_figures_in_headings_and_titles_are_figures():
    own = [{"部分": "举措", "标题": "宣讲{新收}场", "正文": "走访。"}]
    made = composed(自拟=own, 标题="{新收}总结")
    figure = Run("5件", Ref(("数据", "新收"), "figure"))
    assert figure in made.title
    assert any(figure in section.title for section in walk(made.sections))


def test_every_run_of_a_report_with_keys_leads_into_its_profile():
    given = composed()
    assert all(run.ref.keys for run in printed(given) if run.text)


def test_a_heading_of_ones_own_is_no_answer():
    head = {"标题": "开展普法", "提问": {"做法": {"可不填": "是"}}}
    bare = pack(普法=(head, "{% if 做法 %}{{ 做法|句 }}{% endif %}普法进了社区。"))
    titled, answered = {"标题": "送法上门"}, {"标题": "送法上门", "做法": "有"}
    assert "普法进了社区。" not in dumps(composed(with_pack=bare, 文段={"普法": titled}))
    assert "有。普法进了社区。" in dumps(composed(with_pack=bare, 文段={"普法": answered}))


OTHER = {"提问": {"内容": {"可不填": "是"}, "没有": {"类型": "是否", "可不填": "是"}}, "条件": "必问"}


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, ""),
        ({"其他": {}}, ""),
        ({"其他": {"没有": "否"}}, ""),
        ({"其他": {"没有": "是"}}, "五、其他事项\n　　无。"),
        ({"其他": {"内容": "移交了职责"}}, "五、其他事项\n　　移交了职责。"),
    ],
)
def test_nothing_else_to_report_is_said_only_where_somebody_said_so(answers, told):
    known = pack(其他=(OTHER, "{% if 内容 %}{{ 内容|句 }}{% elif 没有 %}无。{% endif %}"))
    text = dumps(composed(with_pack=known, 文段=answers))
    assert told in text
    assert ("五、" in text) is bool(told)


def test_a_title_of_the_pack_alone_in_a_duty_is_no_slogan():
    known = pack(责任人=({"标题": "加强组织领导", "提问": {"部署": {}}, "条件": "必写"}, "{{ 部署|句 }}"))
    assert "三、第一责任人职责\n　　亲自部署。" in dumps(
        composed(with_pack=known, 文段={"责任人": {"部署": "亲自部署"}})
    )
    own = dumps(composed(with_pack=known, 文段={"责任人": {"部署": "亲自部署", "标题": "抓在手上"}}))
    assert "三、第一责任人职责\n　　抓在手上。亲自部署。" in own


def test_many_measures_stand_under_their_areas_unless_the_unit_chose_otherwise():
    many = {
        f"措施{number}": ({"标题": f"措施{number}", "领域": "宣传", "条件": "新收 > 0"}, "办了{{ 新收 }}。")
        for number in range(13)
    }
    known = pack(**many)
    known.order["举措"] = (*known.order["举措"], *many)
    known = replace(known, defaults=known.defaults.model_copy(update={"grouped": "N2"}))
    grouped, flat = headings(composed(with_pack=known)), headings(composed(with_pack=known, 编号="N1"))
    assert "（二）加强普法宣传" in grouped
    assert "（二）加强普法宣传" not in flat


def test_own_passages_keep_their_order_behind_what_they_follow():
    """Those behind the last passage of the pack and those at the end are one row."""
    placed = [("甲", "复议"), ("乙", ""), ("丙", "学法"), ("丁", "复议"), ("戊", "没有")]
    own = [{"部分": "举措", "标题": title, "正文": "做。", "接在": after} for title, after in placed]
    written = headings(composed(数据={"新收": "5", "已结": "3", "应诉": "2"}, 自拟=own))
    members = ["办理复议", "甲", "丁", "办理诉讼", "乙", "丙", "戊"]
    assert [title.partition("）")[2] for title in written[1:8]] == members


PERIODS = {"领域": "矛盾", "条件": "新收 > 0 or 已结 > 0"}


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ({"新收": "5", "已结": "3"}, "全年新收5件，审结3件。"),
        ({"新收": {"数": "5", "期间": "12月"}, "已结": {"数": "3", "期间": "12月"}}, "12月新收5件，审结3件。"),
        ({"新收": {"数": "5", "期间": "12月"}, "已结": "3"}, "全年新收5件（12月），审结3件。"),
        ({"新收": {"数": "5", "截至": "2024-11-30"}, "已结": "3"}, "全年新收5件（截至11月30日），审结3件。"),
        ({"新收": {"数": "5", "期间": "年内"}, "已结": "3"}, "全年新收5件，审结3件。"),
    ],
)
def test_a_period_that_is_not_the_year_is_printed(figures, told):
    known = pack(复议=(PERIODS, "{{ 全年 }}新收{{ 新收 }}，审结{{ 已结 }}。"))
    assert told in dumps(composed(with_pack=known, 数据=figures))
