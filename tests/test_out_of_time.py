"""Whole reports: nothing is said of what is right about its year and place, everything copied is found."""

import time

import pytest

from drafting.checking.rules import DATED, REPEATED, year_stale
from drafting.finding import Level
from tests.reports import report_from

RULES = (*DATED, *REPEATED, year_stale)

RIGHT = """\
凌山县市场监督管理局2025年法治政府建设年度报告
县委、县人民政府：
2025年，我局坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大和二十届历次全会精神，认真落实《法治政府建设实施纲要（2021—2025年）》。现将有关情况报告如下：
一、2025年推进法治政府建设的主要举措和成效
组织学习党的二十届四中全会精神12次。党组理论学习中心组学习新修订的《治安管理处罚法》《行政复议法》。组织观看2024年度法治微电影。2024年底启动的改革全部完成。
较2024年增长8.5%。2024年查处12件，2025年查处15件。上年结转行政复议案件3件。对2024年度法治督察反馈的5个问题全部整改到位。2024年12月被评为全省优秀单位。
《行政执法监督条例》将于2026年2月1日施行，我局提前组织培训。学习宣传《中华人民共和国法治宣传教育法》，贯彻落实《民营经济促进法》《公平竞争审查条例》。
推行“扫码入企”试点。开展提升行政执法质量三年行动。深化规范涉企行政执法专项行动，深入贯彻中央八项规定精神学习教育。巩固党纪学习教育成果。编制“十五五”规划。开展“八五”普法终期验收。“十四五”规划收官之年。
联合凌山县公安局、德化县市场监管局开展检查。县司法局、县人民法院、区市场监管局配合。赴杭州市余杭区考察学习。配合福建省市场监管局。向安溪县市场监管局移送线索3条。市市场监管局、省局通报表扬。
指导各乡镇、街道、社区、园区开展普法。县农业农村局、县卫生健康局会签。由县公安局牵头。全县公安局长会议。
依据《行政处罚法》《食品安全法》办案。落实《2024—2025年度执法计划》。落实省局《关于2024年度考核结果的通报》。
按照《凌山县2025年法治政府建设工作要点》推进。对《招标投标法》执行情况开展检查。庆祝建党104周年。庆祝新中国成立76周年。
自2019年机构改革以来，持续优化职能。2023年以来累计培训120人次。党的十八届三中全会以来，改革不断深化。
二、存在的不足和原因
与《法治政府建设实施纲要（2021—2025年）》要求相比还有差距。
三、主要负责人履行推进法治建设第一责任人职责情况
主要负责人认真履行推进法治建设第一责任人职责，全年主持召开会议4次，审议法治议题10个。
四、2026年推进法治政府建设的主要安排
2026年是“十五五”开局之年，启动“九五”普法，贯彻落实《行政执法监督条例》，深化扫码入企。到2030年建成示范县。
凌山县市场监督管理局
2026年1月20日
"""

COPIED = """\
凌山县市场监督管理局2026年法治政府建设年度报告
县委、县人民政府：
2026年，我局推进法治政府建设。现将有关情况报告如下：
一、2026年推进法治政府建设的主要举措和成效
安平县市场监管局经验做法在全市推广。武清区人社局为农民工追讨欠薪749.34万元。2025年，我县未发生食品安全事故。
印发《凌山县市场监管局2025年法治市场监管工作要点》。贯彻《法治政府建设实施纲要（2015-2020年）》。2024年查处12件。2025年度完成检查20次。二〇二五年办结12件。去年办结12件。
较2025年增长8.5%。组织新修订的行政复议法培训。依据《信访条例》办理。深入学习党的二十届二中、三中全会精神。9月，学习二十届五中全会精神。
加强执法人员培训，全年举办专题培训班，提升依法行政能力。加强执法人员培训，全年举办专题培训班，提升依法行政能力。
加强执法人员培训，全年举办专题培训班，提升依法行政能力。
持续开展“八五”普法。落实“一规划两纲要”。“十四五”收官之年。
二、存在的不足和原因
案卷质量不高。
三、主要负责人履行推进法治建设第一责任人职责情况
主持会议2次。
四、2026年推进法治政府建设的主要安排
开展培训。
凌山县市场监督管理局
2027年1月20日
"""

HEAD = "某县司法局2024年法治政府建设年度报告\n一、2024年主要举措和成效\n"


def told(text):
    report = report_from(text)
    return [finding for rule in RULES for finding in rule.check(report)]


def test_a_right_report_is_left_alone():
    assert told(RIGHT) == []


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("place-foreign", "安平县"),
        ("place-foreign", "武清区"),
        ("year-stale", "2024年"),
        ("year-stale", "二〇二五年"),
        ("year-relative", "去年"),
        ("document-stale", "《凌山县市场监管局2025年法治市场监管工作要点》"),
        ("plan-expired", "《法治政府建设实施纲要（2015-2020年）》"),
        ("law-repealed", "《信访条例》"),
        ("law-new", "新修订的行政复议法"),
        ("meeting-early", "二十届五中全会"),
        ("term-over", "一规划两纲要"),
        ("plan-stage", "“十四五”收官之年"),
    ],
)
def test_what_was_copied_is_found_where_it_stands(rule, words):
    assert any(finding.rule == rule and finding.excerpt == words for finding in told(COPIED))


def test_a_sentence_said_three_times_is_told_once():
    found = [finding for finding in told(COPIED) if finding.rule == "sentence-repeated"]
    assert [finding.message for finding in found] == ["这句话写了3遍"]


def test_only_a_plan_past_its_term_is_an_error():
    assert {finding.rule for finding in told(COPIED) if finding.level is Level.ERROR} == {"plan-expired"}


def test_messages_are_short():
    assert all(len(finding.message) <= 40 and len(finding.hint) <= 40 for finding in told(COPIED))


@pytest.mark.parametrize(
    "words",
    [
        "2023年查处12件，",
        "余杭区安溪县德化县市场监管局",
        "《2023年《2023年度",
        "新修订的《中华人民共和国",
        "二十届二中、",
        "加强执法人员培训提升",
    ],
)
def test_time_grows_with_length_alone(words):
    def seconds(length):
        report = report_from(HEAD + words * (length // len(words)))
        began = time.process_time()
        assert [list(rule.check(report)) for rule in RULES]
        return time.process_time() - began

    seconds(1_000)
    assert seconds(120_000) < 12 * seconds(20_000) + 0.2
