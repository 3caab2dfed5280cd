"""Figures in running text: what is one, what only looks like one, and what it tells."""

import pytest

from drafting.reading.figures import figures
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read


def found(text):
    return [(one.approximator, one.number, one.measure_word) for one in figures(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("推送文章120篇次", [("", "120", "篇次")]),
        ("走访36家次、困难群众85户次", [("", "36", "家次"), ("", "85", "户次")]),
        (
            "督办12件次，开展3场次，开行5班次，检查40车次",
            [("", "12", "件次"), ("", "3", "场次"), ("", "5", "班次"), ("", "40", "车次")],
        ),
        ("办班17期（次），服务40人/次", [("", "17", "期（次）"), ("", "40", "人/次")]),
        ("粉丝量突破63.9万，阅读量超1.2亿。", [("", "63.9", "万"), ("超", "1.2", "亿")]),
        ("办理两万三千件", [("", "两万三千", "件")]),
        ("接待近两千人次", [("近", "两千", "人次")]),
        ("观看上千人次，收获近万点赞", [("上", "千", "人次"), ("近", "万", "点赞")]),
        ("走访数十家，百余家，千余人", [("", "数十", "家"), ("余", "百", "家"), ("余", "千", "人")]),
        ("补发五千三百多万元", [("多", "五千三百", "万元")]),
        ("面向一万家企业", [("", "一万", "家")]),
        ("占比三成，八成以上", [("", "三", "成"), ("以上", "八", "成")]),
        ("办结率百分之九十五", [("", "百分之九十五", "")]),
        ("三分之二的案件", [("", "三分之二", "")]),
        ("为上年的1.5倍，增长近一倍", [("", "1.5", "倍"), ("近", "一", "倍")]),
        ("每万人拥有律师4.2名", [("", "4.2", "名")]),
        ("满意率９８.５％", [("", "98.5", "%")]),
        ("受理1，027件，追回1,234.5万元", [("", "1,027", "件"), ("", "1,234.5", "万元")]),
        ("办理 1590 件", [("", "1590", "件")]),
        ("金额5300多万元、10亿余元、63万多人", [("多", "5300", "万元"), ("亿余", "10", "亿元"), ("多", "63", "万人")]),
        ("发信息1千余条", [("余", "1千", "条")]),
        ("压缩比达92%以上，都在10件左右", [("以上", "92", "%"), ("左右", "10", "件")]),
        ("超过98%的案件，约30件，将近50家", [("超过", "98", "%"), ("约", "30", "件"), ("近", "50", "家")]),
        ("集体决策76次546项", [("", "76", "次"), ("", "546", "项")]),
        ("提高0.5个百分点", [("", "0.5", "个百分点")]),
        ("编印漫画五册，举办两场讲座", [("", "五", "册"), ("", "两", "场")]),
        ("行政争议零新增，纠错率为零", [("", "零", ""), ("", "零", "")]),
        ("浓度35微克/立方米", [("", "35", "微克/立方米")]),
        ("开展10—15次", [("", "10—15", "次")]),
    ],
)
def test_a_figure_is_found_as_printed(text, wanted):
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "4G网络，5A级景区，PM2.5，V2.0版",
        "12345热线和12315、110联动",
        "“1+3+N”模式，3·15活动，12.4宪法日",
        "第3次，第二十次会议，第1名，前3名，排名第2位",
        "2024年度，2025年1月1日，9时30分，24小时，7天，30分钟",
        "3个月，15个工作日，40周年，18岁",
        "示教〔2025〕1号，示教（2025）3号，中山路12号，邮编300000，电话022-12345678",
        "《关于办好10件实事的通知》",
        "清零行动，零工市场，零容忍，零距离，跑零次",
        "三项制度，两个维护，四个意识，一人一档，三级联动，十分重视，二十四节气",
        "八届第三十三次常委会，十四届人大二次会议，党的二十届四中全会",
        "一次性告知，最多跑一次，高效办成一件事，一网通办，千家万户",
        "10部门联合，5部门，12家庭，30处罚，5本级，1对1帮扶",
        "每万人，千名干部下基层，百日行动，大众创业万众创新",
        "三成员单位，一成不变",
        "附近、最近、预约、合约",
    ],
)
def test_what_only_looks_like_one_stays_out(text):
    assert found(text) == []


def told(sentence, part="一、主要举措和成效"):
    reading = read(lines_of_text(f"{part}\n（一）规范行政执法\n{sentence}\n"))
    return [(one.number, one.label, one.period, one.nature) for one in reading.figures]


def test_a_label_is_what_stands_before_the_number_and_the_noun_behind_it():
    assert told("全年受理案件120件，约谈43家企业。") == [
        ("120", "受理案件", "全年", "result"),
        ("43", "约谈企业", "全年", "result"),
    ]


def test_a_label_passes_over_brackets_and_an_enumeration():
    assert told("引进人才（含意向、协议）158人。")[0][1] == "引进人才（含意向、协议）"
    assert told("宣讲用工、工伤、社保等政策12次。")[0][1] == "宣讲用工、工伤、社保等政策"
    assert [one[1] for one in told("其中行政复议4件、行政诉讼5件。")] == ["行政复议", "行政诉讼"]


def test_a_bare_figure_takes_the_words_behind_it_or_the_label_before():
    assert [one[1] for one in told("受理复议5件，2件正在办理中。")] == ["受理复议", "正在办理中"]
    assert [one[1] for one in told("集体决策事项76次546项。")] == ["集体决策事项", "集体决策事项"]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("全年办结12件。", "全年"),
        ("2024年以来，共办结12件。", "2024年以来"),
        ("截至11月底，办结12件。", "截至11月底"),
        ("建成至今，累计办结12件。", "累计"),
        ("年末，在册执法人员12人。", "年末"),
        ("办结12件。", ""),
    ],
)
def test_a_period_is_what_the_sentence_says(sentence, period):
    assert told(sentence)[0][2] == period


@pytest.mark.parametrize(
    ("sentence", "nature"),
    [
        ("办结12件。", "result"),
        ("办结率95%以上。", "rate"),
        ("受理量同比增长46.54%。", "change"),
        ("实现败诉案件零发生。", "zero"),
        ("由2名以上执法人员实施检查。", "threshold"),
        ("检查50平方米以下餐饮店。", "threshold"),
        ("每人参训不少于60学时。", "threshold"),
        ("力争年办结率达到98%。", "target"),
    ],
)
def test_a_figure_is_a_result_a_rate_or_a_limit(sentence, nature):
    assert told(sentence)[0][3] == nature


def test_what_next_years_plans_name_are_targets():
    assert told("案前化解率达到90%以上。", "四、2026年工作安排")[0][3] == "target"


def test_a_figure_knows_its_sentence_its_headings_and_its_place():
    reading = read(lines_of_text("一、主要举措\n（一）规范执法。查处案件12件。办结9件。\n"))
    first, second = reading.figures
    assert (first.sentence, second.sentence) == ("查处案件12件。", "办结9件。")
    assert first.path == ("一、主要举措", "（一）规范执法")
    assert first.keys == ("段", 2, 13)
    assert [run.text for run in reading.outline.sections[0].sections[0].blocks[0].runs] == [
        "查处案件", "12件", "。办结", "9件", "。",
    ]  # fmt: skip
