"""Profiles at the door: every trap of YAML ends in a finding with line and cure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.files.profiles import load_profile
from drafting.finding import DraftError
from drafting.yamlio.reader import read

GOOD = "年度: 2024\n单位: {全称: 示例区教育局}\n"


def findings(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "2024.yaml"
    path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    with pytest.raises(DraftError) as wrong:
        load_profile(path)
    return [(found.location.line, found.message, found.hint) for found in wrong.value.findings]


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("年度：2024\n单位: {全称: 甲}\n", 1, "冒号是全角"),
        ("年度: 2024\n单位:\n  全称: 甲\n  简称：乙\n", 4, "冒号是全角"),
        ("年度: 2024\n单位: {全称：甲}\n", 2, "冒号是全角"),
        ("年度：2024\n", 1, "整个文件应是几行"),
        ("年度: 2024\n单位:\n\t全称: 甲\n", 3, "制表符"),
        ("年度: 2024\n单位:\n　全称: 甲\n", 3, "全角空格"),
        ("年度: 2024\n单位:\n\xa0全称: 甲\n", 3, "不间断空格"),
        (GOOD + "公文:\n  附注: 第1条 #注\n", 4, "会被当成备注丢掉"),
        (GOOD + "公文:\n  附注: #5\n", 4, "会被当成备注丢掉"),
        (GOOD + "年度: 2023\n", 3, "“年度”写了两次"),
        (GOOD + "公文:\n  发文字号: [2023]1号\n", 4, "被当成了结构"),
        (GOOD + "公文: {附注: 甲, 发文字号: 甲[2026]3号}\n", 3, "被当成了结构"),
        (GOOD + "公文:\n  附注: {{ year }}\n", 4, "被当成了结构"),
        (GOOD + "公文:\n  附注: @局长\n", 4, "不能以 @"),
        (GOOD + "公文:\n  附注: *重点\n", 4, "不能以 *"),
        (GOOD + "公文:\n  附注: %100\n", 4, "不能以 @、%"),
        (GOOD + "公文:\n  附注: - 一\n", 4, "另起一行"),
        (GOOD + "公文:\n  附注: 一是: 二\n", 4, "两个“: ”"),
        (GOOD + "公文:\n  附注: &a 甲\n  标志: *a\n", 4, "引用"),
        (GOOD + "公文:\n  附注: !!python/object:os.system 甲\n", 4, "! 开头"),
        (GOOD + '公文:\n  附注: "没有收尾\n', 4, "引号没有成对"),
        (GOOD + "公文:\n  附注:没有空格\n", 3, "冒号后空一格"),
        (GOOD + "公文:\n  附注: 第一行\n    第二行\n", 5, "接到了上一行"),
        ("年度:\xa02024\n单位: {全称: 甲}\n", 1, "不是半角空格"),
        ("年度: 2024\n单位:\n  全称: 甲\n  简称:\u3000乙\n", 4, "不是半角空格"),
        (GOOD + "公文:\n  附注: 甲\x07乙\n", 4, "U+0007"),
        (GOOD + '公文:\n  附注: "甲\\x07乙"\n', 4, "U+0007"),
        (GOOD + "公文:\n  附注: 甲\ufffe乙\n", 4, "U+FFFE"),
        ('年度: 2024\n单位: {全称: "甲\\u202e乙"}\n', 2, "U+202E"),
        (GOOD + "公文:\n  附注: 甲\u2028乙\n", 4, "U+2028"),
        (GOOD + "---\n年度: 2023\n", 3, "只能有一份资料"),
        ("年度: 2024\n单位: {全称: ''}\n", 2, "不能空着"),
        ("单位: {全称: 甲}\n", 1, "缺“年度”"),
        ("年度: 二〇二四\n单位: {全称: 甲}\n", 1, "应是整数，填的是“二〇二四”"),
        ("年度: 1024\n单位: {全称: 甲}\n", 1, "应在2000到2100之间"),
        ("年度: 2024\n单位: 甲\n", 2, "应是几行“名: 值”"),
        (GOOD + "格式: 2\n", 3, "格式是“2”，这个程序只认 1"),
        (GOOD + "公文:\n  版头: 不知道\n", 4, "只能填 是 或 否"),
        (GOOD + "数据:\n  行政复议新收: 三件\n", 4, "应是数，填的是“三件”"),
        (GOOD + "数据:\n  新收: {数: 3, 单位: 件, 上年: '0.0000001'}\n", 4, "小数太长"),
        ("年度: 2024\n单位: {全称: '　 '}\n", 2, "不能空着"),
        (GOOD + "数据:\n  宣讲: {数: 40, 约: 左右两边}\n", 4, "“约”不能填“左右两边”"),
        (GOOD + "自拟:\n  - {部分: 举错, 正文: 甲}\n", 4, "“部分”不能填“举错”"),
        (GOOD + "文段:\n  三项制度: 不要\n", 4, "“三项制度”"),
        ("", 1, "缺“年度”"),
    ],
)
def test_traps_are_told_with_line_and_cure(tmp_path, text, line, message):
    told = findings(tmp_path, text)
    assert any(where == line and message in said + cure and cure for where, said, cure in told), told


def below(answer):
    return "".join(f"  乙{number}:\n    做法: {answer}\n" for number in range(20))


OPEN, COMMA = (5, "引号没有成对，是从这一行开始的"), "花括号里的逗号是全角“，”"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("数据:\n  立案: ｛数: 538, 上年: 496｝\n", [(4, "括号是全角的", "改成半角的 { }")]),
        ("数据:\n  立案: {数: 538, 上年: 496｝\n  丙: 1\n", [(4, "括号是全角的", "改成半角的 { }")]),
        ("数据:\n  立案: {数: 538，上年: 496}\n", [(4, COMMA, "改成半角逗号加一个空格")]),
        ('文段:\n  甲:\n    做法: "没有收尾\n' + below("好"), [(*OPEN, "补上另一半")]),
        ('文段:\n  甲:\n    做法: "没有收尾\n' + below('"好"'), [(*OPEN, "补上另一半")]),
        ("文段:\n  甲:\n    做法: '没有收尾\n" + below("'好'"), [(*OPEN, "补上另一半")]),
        ("数据:\n  甲: 1\n    乙: 2\n    丙: 3\n", [(5, "这一行多缩进了", "行首留2个")]),
        ("数据:\n  甲: 1\n 乙: 2\n  丙: 3\n", [(5, "这一行的缩进与上面对不齐", "行首留2个")]),
        ("自拟:\n  - 部分: 举措\n      标题: 甲\n    正文: 乙\n", [(5, "这一行多缩进了", "行首留4个")]),
        ("文段:\n  甲:\n    条目:\n      - 甲\n    - 乙\n", [(7, "缩进与上面对不齐", "行首留6个")]),
        (
            "数据:\n  甲:1\n  乙: 一: 二\n  丙: {数: 5，上年: 3}\n  丁: 5\n     戊: 6\n  己: @甲\n",
            [
                (4, "少一个空格", ""),
                (5, "两个“: ”", ""),
                (6, COMMA, ""),
                (8, "多缩进了", "行首留2个"),
                (9, "不能以 @", ""),
            ],
        ),
    ],
)
def test_every_error_of_writing_is_told_once_where_it_is(tmp_path, text, told):
    found = findings(tmp_path, GOOD + text)
    assert [line for line, *_ in found] == [line for line, *_ in told], found
    for (_, message, hint), (_, wanted, cure) in zip(found, told, strict=True):
        assert wanted in message
        assert cure in hint


def test_of_very_many_errors_of_writing_the_first_are_told(tmp_path):
    assert len(findings(tmp_path, GOOD + "".join(f"名{number}: a: b\n" for number in range(500)))) == 20


LINES = ["甲: 1", "  乙: [1", " - 丙", '丁: "戊', "：己", "    庚: {辛: 1，壬: 2}", "  - 癸: |"]


@given(st.lists(st.sampled_from(LINES)))
def test_any_lines_are_read_or_told_in_order_and_once(lines):
    try:
        read("\n".join(lines), "甲.yaml")
    except DraftError as wrong:
        told = [found.location.line for found in wrong.findings if found.rule == "yaml"]
        assert told == sorted(set(told))


def test_an_unknown_key_is_told_with_the_nearest(tmp_path):
    told = findings(tmp_path, GOOD + "公文:\n  发文自号: 甲\n单未: 乙\n")
    assert (4, "不认识“发文自号”", "是不是想写“发文字号”") in told
    assert (5, "不认识“单未”", "是不是想写“单位”") in told


def test_a_choice_is_told_without_the_empty_one(tmp_path):
    ((_, _, hint),) = findings(tmp_path, GOOD + "数据:\n  新收: {数: 5, 核对: 核}\n")
    assert hint == "从这些里选：待核、已核"


def test_everything_wrong_is_told_at_once(tmp_path):
    told = findings(tmp_path, "年度: 甲\n单位: {}\n公文: {版头: 丙}\n多余: 丁\n")
    assert [line for line, *_ in told] == [1, 2, 3, 4]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_another_encoding_is_told(tmp_path, encoding):
    ((_, message, hint),) = findings(tmp_path, GOOD, encoding)
    assert (message, "UTF-8" in hint) == ("文件不是 UTF-8 编码", True)


def test_a_missing_a_huge_and_an_alias_bomb_file_are_told(tmp_path):
    with pytest.raises(DraftError, match="没有这个文件"):
        load_profile(tmp_path / "2024.yaml")
    assert "超过" in findings(tmp_path, b"#" * 2_000_001)[0][1]
    bomb = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9) if n else '甲'}]\n" for n in range(9))
    assert all("引用" in message for _, message, _ in findings(tmp_path, bomb))


@pytest.mark.parametrize("deep", ["[" * 5000, "甲: " + "{甲: " * 3000, "- " * 4000 + "甲"])
def test_nested_nonsense_is_told(tmp_path, deep):
    assert findings(tmp_path, deep)


def test_values_stay_the_words_that_were_written(tmp_path):
    path = tmp_path / "2024.yaml"
    path.write_bytes(
        b"\xef\xbb\xbf"
        + "年度: 2024年\r\n单位: {全称: 甲局, 简称: no, 自称: 12:30, 级别: 007}\r\n"
        "数据: {甲: 8,803}\r\n公文: {成文日期: 2025-01-12, 附注: 'a: b # c'}\r\n".encode()
    )
    with pytest.raises(DraftError):
        load_profile(path)
    path.write_bytes(path.read_bytes().replace(b"8,803", b"'8,803.294'"))
    profile = load_profile(path).profile
    assert (profile.year, profile.unit.short_name, profile.unit.we, profile.unit.rank) == (2024, "no", "12:30", "007")
    assert profile.figures["甲"].number == "8,803.294"
    assert (profile.document.date, profile.document.note) == ("2025-01-12", "a: b # c")


@given(st.text(max_size=200))
def test_any_text_is_read_or_told(text):
    try:
        read(text, "甲.yaml")
    except DraftError as wrong:
        assert all(found.location.file == "甲.yaml" and found.location.line > 0 for found in wrong.findings)
