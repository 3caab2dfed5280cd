"""A saved page of a government site: the report whole and alone, where it stands, and what was left out."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import LAYOUTS, NOTICES, REPORT, TITLE, everything_in_one, known_container, list_fields, page, word_paste

from drafting.finding import DraftError
from drafting.html import tree
from drafting.html.reader import read
from drafting.project import make
from drafting.reading.source import Grid, Line, Place
from drafting.text import dumps

ROOT = Path(__file__).parents[1]
SHIPPED = sorted((ROOT / "profiles").glob("*/*.yaml"))


def texts(source):
    return [line.text for line in source.lines if isinstance(line, Line)]


def kinds(source):
    return {note.kind for note in source.notes}


@pytest.mark.parametrize("times", [1, 4], ids=["short", "long"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_report_comes_whole_and_alone(layout, times):
    assert texts(read(layout(REPORT * times))) == [TITLE, *REPORT * times]


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_a_report_that_was_made_comes_back_from_every_layout(path):
    lines = [line.strip("　") for line in dumps(make(path, ROOT, "公开").outline).split("\n")]
    title, *rest = [line for line in lines if line and not line.startswith("｜")]
    for layout in LAYOUTS:
        assert texts(read(layout(rest).replace(TITLE, title))) == [title, *rest]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_short_opening_that_says_report_is_no_title(layout):
    report = ["2026年，我局推进法治政府建设。现将有关情况报告如下：", *REPORT[1:]]
    assert texts(read(layout(report))) == [TITLE, *report]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_half_width_and_full_width_marks_are_as_the_page_has_them(layout):
    half = str.maketrans("，。：；（）", ",.:;()")
    lines = [line.translate(half) if index % 2 else line for index, line in enumerate(REPORT * 2)]
    assert texts(read(layout(lines))) == [TITLE, *lines]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_whatever_else_the_page_shows_is_listed(layout):
    source = read(layout(REPORT))
    left = "\n".join(note.text for note in source.notes)
    for shown in (
        "当前位置：首页 > 政务公开 > 法治政府建设",
        "互动交流",
        "示例ICP备00000000号",
        "主办：示例区人民政府办公室",
    ):
        assert shown in left
    assert "脚本里的字" not in left
    if NOTICES[0] in layout(REPORT):
        assert all(notice in left for notice in NOTICES)
    assert all(note.place for note in source.notes)


def test_what_goes_is_told_by_its_kind():
    source = read(known_container(REPORT))
    told = {note.kind: note.text for note in source.notes}
    assert kinds(source) == {"网页栏目", "所在位置", "页面信息", "页面工具", "相邻文章", "页脚", "隐藏文字"}
    assert told["隐藏文字"].startswith("一、编辑时留下的")
    assert told["相邻文章"] == "下一篇：没有了"
    assert told["页面工具"] == "【打印本页】【关闭窗口】"


def test_the_table_above_the_text_is_metadata():
    assert read(word_paste(REPORT)).metadata == {
        "标题": TITLE,
        "发布机构": "示例区市场监督管理局",
        "成文日期": "2025-01-16",
        "发布日期": "2025-01-20",
        "索引号": "11330000MB0X/2025-00012",
        "文号": "示市监〔2025〕3号",
        "主题分类": "法治建设",
    }


def test_meta_tags_fill_what_the_page_does_not_show():
    told = read(list_fields(REPORT)).metadata
    assert told["发布日期"] == "2025-01-20 09:30"
    assert told["索引号"] == "11330000MB0X/2025-00012"
    assert "文号" not in told


FIELDS = [
    "<dl><dt>索引号：</dt><dd>AB12/2025-1</dd><dt>发文字号：</dt><dd></dd><dt>发文机关：</dt><dd>示例局</dd></dl>",
    "<p>索引号：AB12/2025-1　发文字号：　发布单位：示例局</p>",
    "<table><tr><th>索引号<th>文号<th>发布机构<tr><td>AB12/2025-1<td>无<td>示例局</table>",
    "<div><b>【索 引 号】</b><i>AB12/2025-1</i></div><div><b>【发布机构】</b><i>示例局</i></div>",
    "<div>2025-01-20 09:30</div><div>索引号</div><div>AB12/2025-1</div><div>发布机构</div><div>示例局</div>",
    "<ul><li>• 索引号: AB12/2025-1 公开方式: 主动公开</li><li>• 信息来源：示例局</li></ul>",
]


@pytest.mark.parametrize("fields", FIELDS)
def test_fields_are_read_however_they_are_laid_out(fields):
    body = "".join(f"<p>{line}</p>" for line in (TITLE, *REPORT))
    source = read(f"<div>{fields}<div>{body}</div></div>")
    assert texts(source) == [TITLE, *REPORT]
    told = {name: value for name, value in source.metadata.items() if name != "发布日期"}
    assert told == {"发布机构": "示例局", "索引号": "AB12/2025-1"}


@pytest.mark.parametrize(
    "title", [("示例区市场监督管理局", "2024年法治政府建设情况报告"), ("示例区民政局", "关于2024年法治工作的总结")]
)
@pytest.mark.parametrize("tag", ["h1", "div"])
def test_a_title_in_two_lines_above_the_body_stays_whole(title, tag):
    body = "".join(f"<p>{line}</p>" for line in REPORT)
    site = "<div>示例区人民政府</div>"
    source = read(
        page(f"{site}<div><{tag}>{'<br>'.join(title)}</{tag}><p>发布时间：2025-01-20</p><div>{body}</div></div>")
    )
    assert texts(source) == [*title, *REPORT]
    assert source.metadata["标题"] == TITLE


def test_a_line_stands_where_the_source_has_it():
    source = page("<div><p>\n   &nbsp;" + "</p>\r\n<p>　　".join(REPORT) + "</p></div>")
    rows = source.replace("\r\n", "\n").split("\n")
    for line in read(source).lines[1:]:
        assert rows[line.place.line - 1][line.place.column - 1 :].startswith(line.text[:8])


def test_a_column_counts_characters_and_not_what_they_stand_for():
    (line,) = read("<p>&nbsp;&nbsp;&emsp;甲&amp;乙</p>").lines
    assert line == Line("甲&乙", Place(1, 22))


def test_headings_and_centred_and_bold_words_are_told():
    lines = read(
        "<center>甲题</center><h2>一、乙</h2><p style='TEXT-ALIGN: center'><b>丙</b>丁</p><p><strong>戊</strong></p>"
        "<p align=center><span style='font-weight:bold'>己</span></p><p>庚<b>。</b></p>"
    ).lines
    assert [(line.level, line.centred, line.bold) for line in lines] == [
        (0, True, False),
        (2, False, True),
        (0, True, False),
        (0, False, True),
        (0, True, True),
        (0, False, False),
    ]


def test_numbers_that_the_browser_makes_are_marks():
    lines = read(
        "<ol style='list-style-type:cjk-ideographic' start=9><li>甲</li><li><p>乙</p><p>丙</p></ol>"
        "<ol type=a><li>丁</ol><ol><li>戊<li value=5>己</ol><ol style='list-style:none'><li>庚</ol><ul><li>辛</ul>"
    ).lines
    assert [(line.mark, line.text) for line in lines] == [
        ("九、", "甲"),
        ("十、", "乙"),
        ("", "丙"),
        ("a.", "丁"),
        ("1.", "戊"),
        ("5.", "己"),
        ("", "庚"),
        ("", "辛"),
    ]


def test_a_table_of_the_report_keeps_its_cells():
    table = (
        "<table><tr><th rowspan=2>项目</th><th colspan=2>件数</th></tr><tr><td>2023年</td><td>2024年</td></tr>"
        "<tr><td>行政<br>复议</td><td><span>1</span>2</td><td>15</td></tr></table>"
    )
    lines = [*(f"<p>{line}</p>" for line in REPORT[:4]), table, *(f"<p>{line}</p>" for line in REPORT[4:])]
    source = read(page(f"<div><p>{TITLE}</p>{''.join(lines)}</div>"))
    (grid,) = (line for line in source.lines if isinstance(line, Grid))
    assert grid.rows == (("项目", "件数", ""), ("", "2023年", "2024年"), ("行政复议", "12", "15"))
    assert source.lines.index(grid) == 5
    assert texts(source) == [TITLE, *REPORT]


def test_what_is_struck_or_unseen_is_no_text():
    source = read(
        "<p>共<del>15</del><s>16</s>17件<span style='display: none'>18</span><span hidden>19</span>"
        "<span style='mso-hide:all'>20</span></p><textarea>21</textarea><noscript>22</noscript><img alt='图一'>"
    )
    assert texts(source) == ["共17件"]
    assert [note.text for note in source.notes] == ["15", "16", "18", "19", "20", "21", "22", "图一"]


def test_a_text_that_waits_for_a_program_to_be_shown_is_read():
    body = "".join(f"<p>{line}</p>" for line in REPORT)
    source = read(page(f"<div id='zoom' style='display:none'>{body}</div>"))
    assert texts(source) == [*REPORT]


def test_a_line_break_of_the_source_parts_no_words():
    assert texts(read("<p>共受理\r\n1590\n件，Word\n文件 3 份，in\nfact</p>")) == [
        "共受理1590件，Word文件 3 份，in fact"
    ]


def test_characters_without_width_go_and_are_counted():
    source = read("<p>甲\u200b乙&#8203;丙\ufeff</p>")
    assert texts(source) == ["甲乙丙"]
    assert source.notes[-1].text == "去掉3个"


def test_a_page_that_says_little_is_read_whole():
    assert texts(read("<div>甲</div><div>乙</div>")) == ["甲", "乙"]
    assert read("").lines == ()


def test_attachments_stay_and_buttons_between_lines_go():
    body = "".join(f"<p>{line}</p>" for line in REPORT)
    source = read(page(f"<div id=zoom>{body}<p><a href='a.docx'>附件：案件统计表.docx</a></p><p>打印 | 关闭</p></div>"))
    assert texts(source)[-1] == "附件：案件统计表.docx"


HOSTILE = {
    "deep": "<div>" * 200_000,
    "deep and closed": "<div><p>" * 90_000 + "甲" + "</p></div>" * 50_000,
    "unended tag": "<a " * 700_000,
    "quotes": "<a b='" * 300_000,
    "two quotes": "<a b='<a c=\"" * 150_000,
    "comments": "<!--" * 500_000,
    "scripts": "<script>" * 100_000,
    "ends": "</p>" * 250_000,
    "entities": "&amp" * 500_000,
    "cells": "<table>" + "<tr><td rowspan=60 colspan=60>甲</td></tr>" * 20_000,
    "wide": "<table><tr>" + "<td>甲" * 100_000 + "<tr><td>乙" * 40_000,
    "tables": "<table><tr><td>" * 60_000,
    "blanks": "<p>甲" + " " * 2_000_000 + "乙</p>",
    "labels": "<p>" + "索 引 号" * 400_000 + "</p>",
    "buttons": "<p>" + "1" * 150 + "甲</p>" + "<p>大中小字体" * 1000,
    "trail": "<p>" + "甲>" * 79 + "。</p>",
    "lists": "<ol>" + "<li value=9999>甲" * 100_000,
    "lines": "甲<br>" * 140_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_time(name):
    begun = time.process_time()
    try:
        read(HOSTILE[name])
    except DraftError as wrong:
        assert [finding.rule for finding in wrong.findings] == ["document-large"]
    assert time.process_time() - begun < 5


def test_a_page_of_too_many_tags_is_refused():
    with pytest.raises(DraftError, match="网页里的标签"):
        read("<b>" * (tree.MOST + 1))


TAGS = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
            "<td colspan=2>",
            "</td>",
            "</table>",
            "<br>",
            "<b>",
            "</b>",
        ),
        *(
            "<ol>",
            "<li>",
            "<span style='display:none'>",
            "</span>",
            "<a href=x>",
            "</a>",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
        ),
        *(
            "</script>",
            "<",
            ">",
            '"',
            "<h1>",
            "</h1>",
            "<title>",
            "<p class='zoom'>",
            "\n",
            "&#0;",
            "一、",
            "甲。",
            "索引号：",
        ),
    ]
)


@given(st.lists(TAGS | st.text(max_size=5), max_size=60).map("".join))
def test_any_page_is_read(source):
    for line in read(source).lines:
        assert line.place.line >= 1


@given(
    st.lists(st.text("甲乙丙丁戊12%，。", min_size=1, max_size=60), min_size=1, max_size=30),
    st.sampled_from(["p", "div", "li"]),
)
def test_words_between_tags_are_never_lost(lines, tag):
    source = read("<html><body>" + "".join(f"<{tag}>{line}</{tag}>" for line in lines))
    assert sorted([*texts(source), *(note.text for note in source.notes)]) == sorted(lines)


def test_everything_in_one_container_is_sorted_out():
    source = read(everything_in_one(REPORT))
    assert source.metadata["索引号"] == "11330000MB0X/2025-00012"
    assert "所在位置" in kinds(source)
