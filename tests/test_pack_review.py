"""Each fault that a pack can have is told, with the line to mend."""

import re

import pytest
import yaml
from samples import PACK_FILE

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.finding import DraftError
from drafting.project import review_pack

HEADS = {
    "简式": "示例: [{例: 全部}]",
    "学法": "标题: 组织学法\n领域: 宣传\n条件: 学法次数 is 已填\n示例: [{例: 全部, 学法次数: 4}]",
    "复议": "标题: 办理复议\n领域: 矛盾\n提问:\n  做法: {类型: 段落}\n条件: 新收 > 0\n"
    "示例:\n  - {例: 全部, 新收: 5, 做法: 甲}",
    "诉讼": "标题: 办理诉讼\n领域: 矛盾\n条件: 应诉 > 0\n示例: [{例: 全部, 应诉: 2}]",
    "普法": "标题: 开展普法\n领域: 宣传\n示例: [{例: 全部}]",
    "不足": "条件: 必写\n示例: [{例: 全部}]",
    "责任人": "条件: 必写\n领域: 矛盾\n示例: [{例: 全部}]",
    "安排": "条件: 必写\n示例: [{例: 全部}]",
    "其他": "条件: 必写\n示例: [{例: 全部}]",
}
WORDS = {
    "简式": "{{ 年度 }}年，现报告如下：",
    "学法": "全年学法{{ 学法次数 }}。",
    "复议": "{{ 做法|句 }}\n新收{{ 新收 }}。",
    "诉讼": "应诉{{ 应诉 }}。",
}
INDICATORS = {
    "指标": {
        name: {"单位": word, "问": "多少"} for name, word in {"新收": "件", "应诉": "件", "学法次数": "次"}.items()
    },
    "关系": ["应诉 <= 新收"],
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with a sound pack 小包, the current one."""
    place = tmp_path / "templates" / "小包"
    (place / "文段").mkdir(parents=True)
    for name, head in HEADS.items():
        (place / "文段" / f"{name}.md").write_text(f"---\n{head}\n---\n{WORDS.get(name, '无。')}\n", "utf-8")
    (place / "pack.yaml").write_text(yaml.safe_dump(PACK_FILE, allow_unicode=True, sort_keys=False), "utf-8")
    (place / "指标.yaml").write_text(yaml.safe_dump(INDICATORS, allow_unicode=True, sort_keys=False), "utf-8")
    monkeypatch.chdir(tmp_path)
    return place


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def line_of(path, part):
    return next(number for number, line in enumerate(path.read_text("utf-8").split("\n"), 1) if part in line)


def told(folder):
    try:
        found = review_pack("小包", folder.parents[1]).findings
    except DraftError as wrong:
        found = wrong.findings
    return [str(finding) for finding in found]


def test_a_sound_pack_has_no_finding(folder):
    assert told(folder) == []


FAULTS = [
    ("文段/复议.md", "{{ 新收 }}", "{{ 新受 }}", "{{ 新受", "没有叫“新受”的数据或提问", "是不是想写“新收”"),
    ("文段/复议.md", "条件: 新收 > 0", "条件: 新受 > 0", "条件", "没有叫“新受”的数据或提问", "是不是想写“新收”"),
    ("文段/复议.md", "做法|句", "做法|局", "做法|局", "不认识写法“局”", "可以写"),
    ("文段/学法.md", "is 已填", "is 己填", "条件", "不认识写法“己填”", "是不是想写“已填”"),
    ("文段/复议.md", "新收{{ 新收 }}", "{% if 新收 %}\n{{ 新收 }}", "{% if", "没有配“{% endif %}”", ""),
    ("文段/复议.md", "{{ 新收 }}", "{{ 新收 ", "{{ 新收 ", "没有配成对", ""),
    ("文段/复议.md", "{{ 新收 }}", "{{ 新收｜同比 }}", "｜", "是全角，要改半角", ""),
    ("文段/复议.md", "新收{{", "{% iff 新收 %}{{", "iff", "是不是“if”", ""),
    ("文段/复议.md", "条件: 新收 > 0", "条件: 新收 >", "条件", "条件的写法有误", "如 行政复议新收 is 已填"),
    ("文段/复议.md", "领域: 矛盾", "领域: 矛顿", "领域", "不认识领域“矛顿”", "是不是想写“矛盾”"),
    (
        "文段/复议.md",
        "  做法: {类型: 段落}",
        "  做法: {类型: 段落}\n  应诉: {}",
        "应诉: {}",
        "“应诉”与数据指标重名",
        "换",
    ),
    (
        "文段/复议.md",
        "  做法: {类型: 段落}",
        "  做法: {类型: 段落}\n  年度: {}",
        "年度: {}",
        "“年度”与固定的名字重名",
        "换",
    ),
    ("文段/复议.md", "  做法: {类型: 段落}", "  做法: {类型: 段落}\n  闲: {}", "闲: {}", "没有写进文段", "{{ 闲 }}"),
    ("文段/复议.md", "{类型: 段落}", "{类型: 选择}", "做法: ", "没有可选的", "选项"),
    ("文段/复议.md", "{类型: 段落}", "{字段: {甲: 文字}}", "做法: ", "有字段，类型却不是条目", "条目"),
    ("文段/复议.md", "新收: 5", "新受: 5", "新受: 5", "不认识数据或提问“新受”", "是不是想写“新收”"),
    ("文段/复议.md", "新收: 5", "新收: 三件", "例: 全部", "数据或回答填得不对", "数据写成"),
    ("文段/复议.md", "做法: 甲}", "做法: [甲]}", "例: 全部", "应是一段文字，不是一列", ""),
    ("文段/复议.md", "新收: 5, ", "", "例: 全部", "没有写全：“【待填：多少】”", ""),
    ("文段/复议.md", "新收: 5", "新收: 0", "例: 全部", "把零写成了成绩：“0件”", ""),
    ("文段/复议.md", "{{ 新收 }}。", "{{ 新收 }}，。", "例: 全部", "标点连用：“，。”", ""),
    ("文段/复议.md", "{{ 新收 }}。", "{{ 新收 }},均办结。", "例: 全部", "标点是半角", ""),
    ("文段/复议.md", "{{ 新收 }}。", "{{ 新收 }}", "例: 全部", "段末没有句号", ""),
    ("文段/复议.md", "{{ 新收 }}。", "{{ 新收 }}。\n\n。", "例: 全部", "有空段", ""),
    ("文段/复议.md", "{{ 新收 }}。", "“{{ 新收 }}。", "例: 全部", "“”没有配成对", ""),
    ("文段/复议.md", "{{ 新收 }}。", "{{ 新收 }}， 均办结。", "例: 全部", "中间有空格：“， 均”", ""),
    ("文段/复议.md", "\n新收{{", "\n\n，新收{{", "例: 全部", "段首是标点：“，新收5件。”", ""),
    ("文段/复议.md", "\n新收{{", "\n\n# 小题。\n新收{{", "例: 全部", "小题末尾有标点：“小题。”", ""),
    ("文段/普法.md", "\n无。", "\n", "示例", "一个字也没写出来", ""),
    ("文段/普法.md", "示例: [{例: 全部}]", "说明: 无", "---", "没有示例", "加几行示例"),
    ("文段/复议.md", "{{ 新收 }}", "{{ 新收.单位 }}", "例: 全部", "没有“单位”", ""),
    ("pack.yaml", "  - 复议", "  - 复仪", "  - 复仪", "不认识文段“复仪”", "是不是想写“复议”"),
    ("pack.yaml", "  - 诉讼\n", "", None, "文段“诉讼”没有列入“次序”", "加上“诉讼”"),
    ("pack.yaml", "  - 诉讼", "  - 学法\n  - 诉讼", "  - 学法", "列了2次", "只留一处"),
    ("pack.yaml", "      领域:\n      - 矛盾", "      领域:\n      - 矛顿", "      领域:", "不认识领域“矛顿”", "矛盾"),
    ("pack.yaml", "    - 角色: 不足\n", "    - 角色: 举措\n", "  五项:", "提纲“五项”没有法定的“不足”", "加上 不足"),
    (
        "pack.yaml",
        "标题: 普法",
        "标题: 普法\n      文段: [普发]",
        "文段: [普发]",
        "不认识文段“普发”",
        "是不是想写“普法”",
    ),
    ("pack.yaml", "{{ 下年度 }}", "{{ 下年 }}", "{{ 下年 }}", "没有叫“下年”的数据或提问", "下年度"),
    ("pack.yaml", "{{ 全称 }}", "{{ 全程 }}", "{{ 全程 }}", "没有叫“全程”的数据或提问", "全称"),
    ("pack.yaml", "{{ 全称 }}", "{{ 全称 ", "{{ 全称 ", "没有配成对", ""),
    ("pack.yaml", "编号: N1", "编号: N9", "编号: N9", "不认识编号“N9”", "是不是想写“N"),
    ("pack.yaml", "  提纲: 五项\n", "", "默认:", "“默认”里缺“提纲”", "提纲: …"),
    (
        "pack.yaml",
        "      领域:\n      - 宣传\n",
        "      领域:\n      - 矛盾\n",
        "  主题:",
        "“宣传”的举措文段写不进去",
        "加上它",
    ),
    (
        "pack.yaml",
        "      领域:\n      - 宣传\n",
        "      文段: [普法]\n",
        "  主题:",
        "“宣传”的举措文段写不进去",
        "加上它",
    ),
    ("pack.yaml", "名称: 小包", "名称: 大包", "名称", "文件夹叫“小包”", "同一个名字"),
    ("指标.yaml", "  新收:", "  闲数: {单位: 件, 问: 多少}\n  新收:", "闲数", "指标“闲数”没有文段用到", "用上"),
    ("指标.yaml", "  新收:", "  年度: {单位: 件, 问: 多少}\n  新收:", "  年度", "数据名“年度”是固定的名字", "换"),
    ("指标.yaml", "  新收:", "  新 收: {单位: 件, 问: 多少}\n  新收:", "新 收", "里有标点或空格", "只用汉字"),
    ("指标.yaml", "应诉 <= 新收", "应诉 <= 新受", "- 应诉", "没有叫“新受”的数据或提问", "新收"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=[fault[4] for fault in FAULTS])
def test_a_fault_is_told_with_its_line(folder, fault):
    file, old, new, at, message, hint = fault
    change(folder / file, old, new)
    (found,) = [line for line in told(folder) if message in line]
    place = f"templates/小包/{file}:{line_of(folder / file, at)}" if at else "templates/小包/文段/诉讼.md:1"
    assert found.startswith(f"{place}  ")
    assert hint in found.partition("改法：")[2]


def test_faults_of_all_files_are_told_at_once(folder):
    for name in ("复议", "学法"):
        change(folder / "文段" / f"{name}.md", "---", "——")
    change(folder / "指标.yaml", "单位: 件", "单拉: 件")
    change(folder / "pack.yaml", "次序:", "顺序:")
    files = {re.search(r"小包/(\S+?):", line)[1] for line in told(folder)}
    assert files == {"文段/复议.md", "文段/学法.md", "指标.yaml", "pack.yaml"}


def test_a_file_that_is_no_passage_is_told(folder):
    (folder / "文段" / "新举措.md.txt").write_text("---\n---\n", "utf-8")
    assert ["文件名改成 新举措.md" in line for line in told(folder)] == [True]


def run(*args):
    return explained(draft, list(args))


@pytest.mark.usefixtures("folder")
def test_pack_shows_each_passage_and_its_summary(capsys):
    assert run("pack", "小包") == 0
    shown = capsys.readouterr()
    assert "【复议】办理复议 · 矛盾\n  全部：\n　　甲。新收5件。\n" in shown.out
    assert shown.err == "9个文段。没有发现错误。\n"


@pytest.mark.usefixtures("folder")
def test_pack_shows_one_passage(capsys):
    assert run("pack", "小包", "--文段", "学法") == 0
    assert capsys.readouterr().out == "【学法】组织学法 · 宣传\n  全部：\n　　全年学法4次。\n\n"


def test_pack_ends_with_1_when_there_are_errors(folder, capsys):
    change(folder / "文段" / "复议.md", "{{ 新收 }}", "{{ 新受 }}")
    assert run("pack", "小包") == 1
    shown = capsys.readouterr()
    assert "templates/小包/文段/复议.md:11  错误  没有叫“新受”的数据或提问（name-unknown）" in shown.out
    assert "1处错误" in shown.err
    change(folder / "指标.yaml", "单位: 件", "单拉: 件")
    assert run("pack", "小包") == 1


@pytest.mark.usefixtures("folder")
def test_pack_list_tells_where_packs_lie(capsys):
    assert run("pack", "--list") == 0
    shown = capsys.readouterr().out
    assert "小包  9个文段、3项指标  templates/小包\n" in shown
    assert re.search(r"^人社  基于通用，自有\d+个文段、\d+项指标  .+人社$", shown, re.MULTILINE)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("args", "near"), [(("小宝",), "小包"), (("小包", "--文段", "学发"), "学法")])
def test_pack_tells_the_nearest_name(capsys, args, near):
    assert run("pack", *args) == 2
    assert f"是不是想写“{near}”" in capsys.readouterr().err
