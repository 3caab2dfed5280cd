"""A whole text read: headings, what stands around them, roles, residue, places."""

import pytest

from drafting.outline import plain, walk
from drafting.reading.plain_text import lines_of_text
from drafting.reading.read import read
from drafting.reading.source import Grid, Line, Place, Source

REPORT = """\ufeff示例区教育局关于2025年法治政府建设情况的报告

区委、区人民政府：
\u3000\u30002025年，我局坚持依法行政，现将有关情况报告如下：
\u3000\u3000一、主要举措和成效
\u3000\u3000（一）加强领导，压实责任。全年研究法治工作4次。
\u3000\u3000（二）规范执法
\u3000\u3000开展检查120次。
\u3000\u30001.落实“三项制度”。公示执法信息30条。
\u3000\u30002.规范裁量，细化标准12项，做到同案同罚；
\u3000\u3000二、存在的不足和原因
\u3000\u3000一是学法不够深入。二是普法形式单一。
\u3000\u3000三、主要负责人履行推进法治建设第一责任人职责情况
\u3000\u3000局长亲自部署重要工作。
\u3000\u3000四、2026年工作安排
\u3000\u3000继续抓好执法培训。
\u3000\u3000五、其他需要报告的情况
\u3000\u3000无
\u3000\u3000特此报告。
\u3000\u3000附件：1.案件统计表
\u3000\u30002.文件目录

示例区教育局
2026年1月12日
"""


def reading(text):
    return read(lines_of_text(text))


def told(text):
    return [(one.depth, one.mark, one.title, one.shape) for one in reading(text).headings]


def test_a_report_is_taken_apart():
    found = reading(REPORT)
    outline = found.outline
    assert plain(outline.title) == "示例区教育局关于2025年法治政府建设情况的报告"
    assert plain(outline.elements.addressee) == "区委、区人民政府"
    assert [one.text for one in outline.opening] == ["2025年，我局坚持依法行政，现将有关情况报告如下："]
    assert [one.text for one in outline.closing] == ["特此报告。"]
    assert plain(outline.elements.signature) == "示例区教育局"
    assert plain(outline.elements.date) == "2026年1月12日"
    assert [plain(annex.title) for annex in outline.annexes] == ["案件统计表", "文件目录"]
    assert found.year == "2025"
    assert [part.role for part in outline.sections] == ["举措", "不足", "责任人", "安排", "其他"]
    assert found.notes == ()


def test_headings_stand_alone_run_in_or_are_the_first_clause_of_an_item():
    assert [row for row in told(REPORT) if row[0] > 1] == [
        (2, "（一）", "加强领导，压实责任", "run_in"),
        (2, "（二）", "规范执法", "standalone"),
        (3, "1.", "落实“三项制度”", "run_in"),
        (3, "2.", "规范裁量", "item"),
    ]


def test_a_heading_that_ends_with_a_stop_stands_alone_over_its_text():
    point = f"一是{'研究法治工作，' * 8}成效明显。"
    text = f"一、举措\n（一）加强领导，压实责任。\n{point}\n（二）规范执法，落实制度。\n1.公示。开展公示。\n"
    assert [row[2:] for row in told(text)] == [
        ("举措", "standalone"),
        ("加强领导，压实责任", "standalone"),
        ("规范执法，落实制度", "standalone"),
        ("公示", "run_in"),
    ]


def test_a_colon_ends_a_title():
    assert told("五、其他需要报告的情况：无")[0][2:] == ("其他需要报告的情况", "run_in")


def test_an_item_keeps_its_words_in_its_text():
    section = list(walk(reading(REPORT).outline.sections))[4]
    assert section.title == ()
    assert section.blocks[0].text == "规范裁量，细化标准12项，做到同案同罚；"


def test_every_run_knows_its_line_and_column():
    lines = REPORT.removeprefix("\ufeff").split("\n")
    sections = list(walk(reading(REPORT).outline.sections))
    runs = [run for one in sections for run in (*one.title, *(run for block in one.blocks for run in block.runs))]
    assert runs
    for run in runs:
        _, line, column = run.ref.keys
        assert lines[line - 1][column - 1 :].startswith(run.text)


def test_headings_come_one_for_each_section():
    found = reading(REPORT)
    assert [one.mark for one in found.headings] == [one.mark for one in walk(found.outline.sections)]


def test_a_report_on_one_line_is_the_same_report():
    body = REPORT.split("：\n", 2)[2].split("\n\u3000\u3000特此", maxsplit=1)[0]
    line = "现将有关情况报告如下： " + " ".join(part.strip() for part in body.split("\n")) + " 持续用力。" * 60
    assert [row[:3] for row in told(line)] == [row[:3] for row in told(body)]


def test_marks_that_follow_without_a_space_are_found():
    text = (
        "2025年，现将情况报告如下：一、主要举措（一）加强领导。"
        + "推进工作，" * 90
        + "成效明显。（二）规范执法。开展检查。二、工作安排（一）学法。继续学法。"
    )
    assert [row[:3] for row in told(text)] == [
        (1, "一、", "主要举措"),
        (2, "（一）", "加强领导"),
        (2, "（二）", "规范执法"),
        (1, "二、", "工作安排"),
        (2, "（一）", "学法"),
    ]


def test_text_wrapped_at_a_fixed_width_is_joined():
    whole = reading(REPORT)
    paragraph = "（三）建设队伍。" + "组织执法人员参加法律知识培训和考试，严格执法资格管理，" * 6 + "全员通过考试。"
    text = REPORT.replace("\u3000\u3000二、存在", f"\u3000\u3000{paragraph}\n\u3000\u3000二、存在")
    wrapped = "\n".join(
        line[start : start + 30] for line in text.split("\n") for start in range(0, max(len(line), 1), 30)
    )
    joined = reading(wrapped)
    assert len(joined.headings) == len(whole.headings) + 1
    assert plain(joined.outline.sections[0].sections[2].blocks[0].runs) == paragraph.removeprefix("（三）建设队伍。")


def test_a_part_without_a_number_is_told_by_its_words():
    text = (
        "主要举措和成效\n（一）加强领导\n研究工作4次。\n存在的不足和原因\n学法不够深入。\n2026年工作安排\n继续学法。\n"
    )
    found = reading(text)
    assert [(one.depth, one.mark, one.title, one.role) for one in found.headings] == [
        (1, "", "主要举措和成效", "举措"),
        (2, "（一）", "加强领导", "举措"),
        (1, "", "存在的不足和原因", "不足"),
        (1, "", "2026年工作安排", "安排"),
    ]
    assert {note.kind for note in found.notes} == {"推测"}


def test_points_are_text_and_headings_only_over_text():
    inside = "一、举措\n一是加强领导。研究工作。\n二是规范执法。开展检查。\n"
    assert told(inside) == [(1, "一、", "举措", "standalone")]
    over = f"一、举措\n一是加强领导\n{'研究法治工作，' * 8}成效明显。\n"
    assert told(over)[1] == (2, "一是", "加强领导", "standalone")


def test_a_space_or_the_units_name_ends_a_title_that_lost_its_mark():
    text = (
        "示例镇人民政府2025年法治政府建设年度报告\n一、举措\n（一）强化组织领导 我镇成立领导小组，研究工作。\n"
        "1.大力提升领导干部法治素养示例镇认真组织领导干部学法用法，开展任前考试和旁听庭审活动，成效明显。\n"
    )
    found = reading(text)
    assert [one.title for one in found.headings] == ["举措", "强化组织领导", "大力提升领导干部法治素养"]
    assert [note.kind for note in found.notes] == ["推测", "推测"]


def test_looks_of_a_word_file_make_headings_of_lines_without_marks():
    lines = (
        Line("主要举措", Place(1), level=1),
        Line("加强领导", Place(2), mark="（一）", level=2),
        Line("研究工作4次。", Place(3)),
        Line("规范执法", Place(4), level=2),
        Line("开展检查120次。", Place(5)),
    )
    found = read(Source(lines))
    assert [(one.depth, one.mark, one.title) for one in found.headings] == [
        (1, "", "主要举措"),
        (2, "（一）", "加强领导"),
        (2, "", "规范执法"),
    ]


def test_a_table_stays_where_it_stands():
    grid = Grid((("类别", "件数"), ("复议", "5")), Place(3))
    found = read(Source((Line("一、举措", Place(1)), Line("办案如下。", Place(2)), grid)))
    table = found.outline.sections[0].blocks[1]
    assert [cell.text for cell in table.header] == ["类别", "件数"]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("2025年推进法治政府建设的主要举措和成效", "举措"),
        ("重点工作推进情况", "举措"),
        ("坚持问题导向，推进严格规范公正文明执法", "举措"),
        ("聚焦群众急难愁盼，着力解决突出问题", "举措"),
        ("存在的主要问题和原因", "不足"),
        ("工作中的短板和不足", "不足"),
        ("党政主要负责人履行推进法治建设第一责任人职责情况", "责任人"),
        ("2026年法治政府建设重点任务", "安排"),
        ("下一步工作打算", "安排"),
        ("其他需要报告的事项", "其他"),
        ("存在的不足及下一步打算", "不足、安排"),
    ],
)
def test_the_role_of_a_part_is_told_by_its_title(title, role):
    text = f"2025年，我局推进法治政府建设。\n一、{title}\n开展工作。\n二、第一责任人职责\n亲自部署。\n"
    assert reading(text).headings[0].role == role


def test_the_role_of_a_part_without_a_telling_title_is_told_by_its_text():
    text = (
        "一、凝心聚力\n开展检查120次，查处案件12件，办结9件。\n二、正视差距\n学法不够深入，普法形式不够新，队伍力量不足。\n"
        "三、再接再厉\n将继续抓好执法培训，进一步加强普法。\n"
    )
    assert [one.role for one in reading(text).headings] == ["举措", "不足", "安排"]


def test_a_part_that_tells_of_the_chief_among_others_has_both_roles():
    text = "一、主要举措\n（一）履行第一责任人职责。局长亲自部署。\n二、不足和原因\n学法不深。\n"
    assert reading(text).headings[0].role == "责任人、举措"


PAGE = """您当前的位置：首页 > 政务公开 > 法治政府建设
| 索引号： | 1234567/2026-00012 | 公开方式： | 主动公开 |
发布单位：示例区教育局 成文时间：2026-01-12
【字体：大 中 小】 打印 关闭
示例区教育局
2025年法治政府建设年度报告
2025年，我局坚持依法行政，现将有关情况报告如下。
一、主要举措
开展检查120次。
浏览次数：1024
【打印】 【关闭】
上一篇：关于公布权责清单的通知
下一篇：无
主办单位：示例区人民政府 联系电话：000-0000000
"""


def test_what_a_web_page_puts_around_a_report_goes_and_is_listed():
    found = reading(PAGE)
    assert plain(found.outline.title) == "示例区教育局2025年法治政府建设年度报告"
    assert found.metadata == {
        "索引号": "1234567/2026-00012",
        "公开方式": "主动公开",
        "发布机构": "示例区教育局",
        "成文日期": "2026-01-12",
    }
    assert [note.kind for note in found.notes] == [
        "导航", "网页信息", "网页信息", "网页信息", "网页信息", "页脚", "页脚", "页脚", "页脚",
    ]  # fmt: skip
    assert plain(found.outline.sections[0].blocks[0].runs) == "开展检查120次。"
    assert len(found.outline.sections[0].blocks) == 1


def test_a_text_is_cleaned_and_the_cleaning_told():
    source = lines_of_text("一、主\u200b要举措\r\n\t\u3000开展\x07检查。\n")
    assert [line.text for line in source.lines] == ["一、主要举措", "开展检查。"]
    assert source.lines[1].place == Place(2, 3)
    assert [note.text for note in source.notes] == ["去掉2个"]


def test_an_empty_text_is_an_empty_report():
    found = reading("")
    assert (found.headings, found.figures, found.outline.sections) == ((), (), ())
