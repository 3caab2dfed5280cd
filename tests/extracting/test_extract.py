"""An old report becomes a profile: every section in its place, every figure in the ledger, nothing added."""

from extracting.reports import REPORT, made

from drafting.outline import Table, plain, walk
from drafting.rollover import roll


def own(profile, title):
    return next(one for one in profile.own if one.title == title)


def replaced(*pairs):
    text = REPORT
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return made(text)


def test_the_report_comes_back_as_it_was():
    assert made().changes == ()


def test_what_the_pack_calls_its_own_is_named():
    profile = made().profile
    assert (profile.title, profile.numbering, profile.ending) == ("年度报告", "N1", "特此报告")
    assert profile.document.addressees == ("区委", "区人民政府")
    assert profile.document.date == "2024-01-12"


def test_each_section_is_a_passage_that_refers_to_the_ledger():
    profile = made().profile
    assert own(profile, "参加行政复议").text == "全年新收行政复议案件{行政复议新收}，审结{行政复议已结}。"
    assert [one.part for one in profile.own] == ["举措", "举措", "不足", "责任人", "安排", "安排"]


def test_a_figure_says_where_it_comes_from_and_waits_to_be_checked():
    figure = made().profile.known_figures["行政复议新收"]
    assert (figure.number, figure.source, figure.checked) == ("5", "旧报告", "待核")
    assert figure.note == "全年新收行政复议案件5件，审结3件。"


def test_a_plan_is_no_result():
    assert "{" not in own(made().profile, "加强培训").text


def test_the_passages_of_the_pack_do_not_tell_it_again():
    profile = made().profile
    assert profile.passages["行政复议"] == "不写"
    assert profile.passages["不足"] == "不写"


def test_marks_that_the_standard_has_otherwise_are_set_right_and_told():
    found = replaced(("（一）参加行政复议。", "(一)参加行政复议。"), ("（二）开展", "(二)开展"))
    assert [(old[:3], new[:3]) for old, new in found.changes] == [("(一)", "（一）"), ("(二)", "（二）")]


def test_a_single_heading_keeps_its_mark():
    found = replaced(("　　（二）规范执法。完善检查清单。\n", ""))
    assert found.changes == ()
    assert any("（一）加强培训" in one.text for one in found.profile.own)


def test_headings_two_deep_become_sub_parts():
    found = replaced(
        (
            "　　（一）参加行政复议。全年新收行政复议案件5件，审结3件。\n",
            "　　（一）化解争议\n　　1.参加行政复议。新收行政复议案件5件。\n　　2.参加行政诉讼。没有行政诉讼案件。\n",
        ),
        (
            "　　（二）开展法治宣传。举办校园讲座40余场，2万余人次参加。\n",
            "　　（二）开展法治宣传\n　　1.走进校园。举办校园讲座40余场。\n　　2.走进社区。2万余人次参加。\n",
        ),
    )
    assert found.changes == ()
    assert own(found.profile, "走进校园").area == "开展法治宣传"
    assert [sub.title for sub in found.profile.skeleton[0].sub_parts] == ["化解争议", "开展法治宣传"]


def test_chapters_of_one_role_keep_what_is_theirs():
    found = replaced(
        (
            "　　二、存在的不足和原因",
            "　　二、规范行政执法\n　　开展检查12次，检查企业30家。\n　　三、存在的不足和原因",
        ),
        ("　　三、党政主要", "　　四、党政主要"),
        ("　　四、2024年", "　　五、2024年"),
    )
    assert found.changes == ()
    assert [one.area for one in found.profile.own][:3] == ["2023年推进法治政府建设的主要举措和成效"] * 2 + [
        "规范行政执法"
    ]


def test_a_table_in_the_text_stays_one():
    table = "｜项目｜件数｜\n｜许可｜12｜\n"
    found = replaced(("审结3件。\n", f"审结3件。\n{table}　　以上是全年的情况。\n"))
    blocks = [block for section in walk(found.outline.sections) for block in section.blocks]
    assert [isinstance(block, Table) for block in blocks[:3]] == [False, True, False]
    assert found.changes == ()


def test_the_opening_stands_word_for_word():
    opening = made().outline.opening
    assert [plain(paragraph.runs) for paragraph in opening] == ["2023年，我局依法履行职责。现将有关情况报告如下："]


def test_braces_of_the_report_are_no_references():
    found = replaced(("个别学校", "个别学校{示例}"))
    assert "｛示例｝" in next(one for one in found.profile.own if one.part == "不足").text


def test_a_name_that_a_person_gave_is_taken():
    keys = next(one.keys for one in made().extracted.figures.taken if one.spot.printed == "40余场")
    assert "{校园讲座场次}" in own(made(chosen={keys: "校园讲座场次"}).profile, "开展法治宣传").text
    assert "40余场" in own(made(chosen={keys: ""}).profile, "开展法治宣传").text


def test_next_year_waits_for_every_word_and_number():
    found = made()
    rolled = roll(found.profile, found.pack)
    waiting = {carried.name for carried in rolled.carried}
    assert {f"自拟.第{number}条" for number in range(1, 7)} <= waiting
    assert not rolled.profile.known_figures
    assert rolled.profile.year == 2024


def test_what_the_pack_would_say_word_for_word_is_ticked():
    lone = "　　（一）参加行政复议。全年新收行政复议案件5件，审结3件。\n"
    said = "　　（一）参加行政复议。由法规科统一答复。新收行政复议案件5件；审结3件，其中维持2件。\n"
    found = replaced((lone, said))
    assert found.changes == ()
    assert found.profile.passages["行政复议"] == {"标题": "参加行政复议", "主要做法": "由法规科统一答复。"}
    assert [one.title for one in found.profile.own][:1] == ["开展法治宣传"]


def test_a_passage_that_says_more_than_the_pack_stays_the_units_own():
    found = replaced(("审结3件。", "审结3件，案件都由局长过问。"))
    assert found.profile.passages["行政复议"] == "不写"
    assert own(found.profile, "参加行政复议").text.endswith("案件都由局长过问。")


def test_a_part_that_is_a_numbered_sentence_gives_its_first_clause_as_title():
    title, opening = "示例区教育局2023年法治政府建设年度报告", "　　现将有关情况报告如下："
    one, two = "　　一、抓学习，全年开展检查3次，没有事故。", "　　二、抓执法，全年开展检查5次，没有事故。"
    found = made(f"{title}\n{opening}\n{one}\n{two}\n")
    assert [plain(section.title) for section in found.outline.sections] == ["抓学习", "抓执法"]
    assert "全年开展检查" in found.profile.own[0].text


def test_an_annex_without_a_title_is_kept():
    found = made(f"{REPORT}附件\n｜项目｜件数｜\n｜许可｜12｜\n")
    assert [(annex.title, annex.table) for annex in found.profile.document.annexes] == [
        ("附件", (("项目", "件数"), ("许可", "12")))
    ]
