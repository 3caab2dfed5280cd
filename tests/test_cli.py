"""The command as a person runs it: what it writes, says and returns."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from interview import small

from drafting.cli import COMMANDS, draft
from drafting.cli.click_zh import explained

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "profiles" / "天津市武清区人社局" / "2023.yaml"
NAME = "天津市武清区人社局2023年法治政府建设年度报告"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working folder with one profile, the current one."""
    place = tmp_path / "profiles" / "天津市武清区人社局"
    place.mkdir(parents=True)
    shutil.copy(EXAMPLE, place)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*args):
    return explained(draft, [str(arg) for arg in args])


def written(folder):
    return sorted(path.name for path in (folder / "out").iterdir()) if (folder / "out").exists() else []


def test_build_writes_the_newest_profiles_report(folder, capsys):
    assert run("build") == 0
    assert written(folder) == [f"{NAME}.docx"]
    assert capsys.readouterr().out.strip() == f"写好 {Path('out', NAME)}.docx"


def test_build_gives_the_same_bytes_and_keeps_what_was_changed(folder):
    run("build")
    report = folder / "out" / f"{NAME}.docx"
    first = report.read_bytes()
    run("build")
    assert written(folder) == [f"{NAME}.docx"]
    for change in (b"changed by hand", b"again"):
        report.write_bytes(change)
        run("build")
    assert report.read_bytes() == first
    assert (folder / "out" / f"{NAME}（原件）.docx").read_bytes() == b"changed by hand"
    assert (folder / "out" / f"{NAME}（原件2）.docx").read_bytes() == b"again"


def test_a_report_nobody_touched_is_written_anew_without_a_copy(folder):
    run("build")
    edit(folder, "自称: 我局", "自称: 本局")
    run("build")
    assert written(folder) == [f"{NAME}.docx"]
    assert "本局" in docx_text(folder)


def docx_text(folder):
    read = docx.Document(str(folder / "out" / f"{NAME}.docx"))
    return "\n".join(paragraph.text for paragraph in read.paragraphs)


@pytest.mark.parametrize("lock", [f".~{NAME}.docx", f".~lock.{NAME}.docx#", f"~${NAME[2:]}.docx"])
def test_an_open_report_is_told_and_left_alone(folder, capsys, lock):
    run("build")
    (folder / "out" / f"{NAME}.docx").write_bytes(b"open")
    (folder / "out" / lock).touch()
    assert run("build") == 2
    assert "打开着" in capsys.readouterr().err
    assert (folder / "out" / f"{NAME}.docx").read_bytes() == b"open"


def test_the_public_version_has_a_name_of_its_own(folder):
    run("build", "--public")
    assert written(folder) == [f"{NAME}（公开版）.docx"]


def test_text_goes_to_the_screen_and_writes_nothing(folder, capsys):
    assert run("build", "--text") == 0
    assert capsys.readouterr().out.startswith("天津市武清区人力资源和社会保障局2023年法治政府建设年度报告\n")
    assert written(folder) == []


def edit(folder, old, new):
    path = folder / "profiles" / "天津市武清区人社局" / "2023.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return path


def test_a_mark_of_secrecy_keeps_the_public_version_back(folder, capsys):
    edit(folder, "12345热线转办的诉求", "（秘密★一年）12345热线转办的诉求")
    assert run("build", "--public") == 1
    assert written(folder) == []
    err = capsys.readouterr().err
    assert "secrecy-mark" in err
    assert "没有写公开版" in err


def test_the_public_version_names_what_tells_of_persons(folder, capsys):
    edit(folder, "12345热线转办的诉求", "12345热线（电话13800138000）转办的诉求")
    run("build", "--public")
    assert "写着手机号码：13800138000（private-number）" in capsys.readouterr().err


def test_gaps_make_a_draft_and_stop_a_final(folder, capsys):
    edit(folder, "版头: 否", "版头: 是")
    assert run("build") == 0
    assert written(folder) == [f"{NAME}（草稿）.docx"]
    told = capsys.readouterr().err
    assert re.search("草稿：要答的还有3题，可补充的还有[0-9]+题。接着填：draft ask", told)
    assert "错误：" not in told
    assert run("build", "--final") == 1
    assert written(folder) == [f"{NAME}（草稿）.docx"]
    told = capsys.readouterr().err
    assert "没有填：发文字号" in told
    assert "没有写文件" in told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("版头: 否", "版头: 是"),
        ("  责令改正: {数: 98", "  行政复议新收:\n  责令改正: {数: 98"),
        ("编号: N6长文", "编号: N6长文\n标题: 2023年报告\n待更新: [标题]"),
        ("编号: N6长文", "编号: N3"),
    ],
)
@pytest.mark.parametrize("audience", [(), pytest.param(("--public",), marks=pytest.mark.slow)])
def test_build_counts_what_is_open_as_ask_and_status_do(folder, capsys, old, new, audience):
    edit(folder, old, new)
    run("status")
    state = re.search(r"要答 +(?:还有(\d+)题|都答了)(?: +可补充的还有(\d+)题)?", capsys.readouterr().out)
    assert state
    run("build", *audience)
    told = capsys.readouterr().err
    asked = f"还有{state[1]}题" if state[1] else "都答了"
    assert (f"要答的{asked}，可补充的还有{state[2]}题。" in told) is bool(told)
    assert told or audience or not state[1]


def test_a_text_that_must_be_final_is_not_shown_while_errors_stand(folder, capsys):
    edit(folder, "版头: 否", "版头: 是")
    assert run("build", "--final", "--text") == 1
    assert capsys.readouterr().out == ""


def test_two_profiles_never_write_the_same_report(folder, capsys):
    for name in ("一", "二"):
        (folder / name).mkdir()
        shutil.copy(EXAMPLE, folder / name)
    assert run("build", "一/2023.yaml", "二/2023.yaml") == 2
    assert len(written(folder)) == 1
    assert f"与 {Path('一', '2023.yaml')} 要写成同一个文件" in capsys.readouterr().err


@pytest.mark.parametrize("spoilt", [{6: 99}, {9: 8, 46: 0xFF}], ids=["version", "name"])
def test_a_package_that_cannot_be_read_is_kept(folder, spoilt):
    assert run("build") == 0
    path = folder / "out" / f"{NAME}.docx"
    start = path.read_bytes().rfind(b"PK\1\2")
    content = bytearray(path.read_bytes())
    for place, byte in spoilt.items():
        content[start + place] = byte
    path.write_bytes(content)
    assert run("build") == 0
    assert (folder / "out" / f"{NAME}（原件）.docx").read_bytes() == bytes(content)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the shell that closes a stream is a POSIX one")
@pytest.mark.parametrize(("closed", "command"), [("<&-", "ask"), ("<&-", "new"), (">&-", "build"), ("2>&-", "build")])
def test_a_closed_stream_is_an_empty_one(folder, closed, command):
    shell = f'exec "$0" -m drafting {command} {closed}'
    done = subprocess.run(["sh", "-c", shell, sys.executable], check=False, capture_output=True, text=True)
    assert done.returncode == (0 if command == "build" else 2)
    assert "Traceback" not in done.stderr


def shell(folder, command, **environment):
    """The exit code of draft at the head of a shell's line, and what was said beside."""
    words = f'"$0" -m drafting {command}; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(
        ["bash", "-c", words, sys.executable], check=False, capture_output=True, env={**os.environ, **environment}
    )
    return done.returncode, done.stderr.decode()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("command", ["build", "build --text", "status", "check", "--help"])
@pytest.mark.parametrize("behind", ["| head -c0", "| true", "2>/dev/full"])
def test_nobody_reading_on_is_no_error_in_the_report(folder, command, behind):
    assert shell(folder, f"{command} {behind}") == (0, "" if "full" in behind else shell(folder, command)[1])


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="pipes and devices of POSIX")
def test_a_locale_without_chinese_is_named(folder):
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    code, said = shell(folder, "check", **environment)
    assert code == 2
    assert "locale" in said
    assert "export LC_ALL=C.UTF-8" in said


def test_check_tells_a_broken_relation_with_its_line(folder, capsys):
    path = edit(folder, "公文:", "公文:  # 备注")
    text = path.read_text("utf-8").replace("数据:", "数据:\n  政协提案: 5\n  政协提案主办: 3\n  政协提案协办: 1", 1)
    path.write_text(text, "utf-8")
    line = text.split("\n").index("  政协提案主办: 3") + 1
    assert run("check", "--format", "json") == 1
    (found,) = [one for one in json.loads(capsys.readouterr().out) if one["rule"] == "relation-broken"]
    assert found["line"] == line
    assert found["message"] == "数对不上：政协提案主办3件 + 政协提案协办1件 ≠ 政协提案5件，差1件"


def test_several_profiles_are_built_and_a_wrong_one_does_not_stop_them(folder, capsys):
    wrong = folder / "profiles" / "某局" / "2024.yaml"
    wrong.parent.mkdir()
    wrong.write_text("年度：2024\n", "utf-8")
    assert run("build", "profiles") == 2
    assert written(folder) == [f"{NAME}.docx"]
    assert f"{Path('profiles', '某局', '2024.yaml')}:1  错误" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("年度: 2024\n单位: {全称: 甲局}\n模板包: 人设\n", "不认识模板包“人设”"),
        ("年度: 2024\n单位: {全称: 甲局}\n提纲: 法定六项\n", "不认识提纲“法定六项”"),
        ("年度: 2024\n单位: {全称: 甲局}\n编号: N9\n", "不认识编号“N9”"),
        ("年度: 2024\n单位: {全称: 甲局}\n文段: {三项制渡: {}}\n", "不认识文段“三项制渡”"),
        ("年度: 2024\n单位: {全称: 甲局}\n文段: {三项制度: {主要作法: 甲}}\n", "不认识提问“主要作法”"),
        ("年度: 2024\n单位: {全称: 甲局}\n数据: {行政复议新收数: 5}\n", "不在指标里，又没有单位"),
        ("年度: 2024\n单位: {全称: 甲局}\n数据: {'[复议]': {数: 5, 单位: 件}}\n", "里有标点或空格"),
        ("年度: 2024\n单位: {全称: 甲局}\n公文: {成文日期: 2025-02-30}\n", "不是一个日子"),
        ("年度: 2024\n单位: {全称: 甲局}\n文段: {不足: {条目: 一段}}\n", "每条要分写"),
        ("年度: 2024\n单位: {全称: 甲局}\n数据: {信访满意率: {数: 98, 单位: 件}}\n", "单位应是“%”，填的是“件”"),
        ("年度: 2024\n单位: {全称: 甲局}\n数据: {行政复议新收: 012}\n", "数前面多了0，填的是“012”"),
        ("年度: 2024\n单位: {全称: 甲局}\n公文: {字体: 楷书}\n", "“字体”不能填“楷书”"),
        ("年度: 2024\n单位: {全称: 甲局}\n公文: {抄送: [" + "区政府办公室, " * 67 + "]}\n", "版记一页放不下"),
        ("年度: 2024\n单位: {全称: 甲局}\n公文: {签发人: [甲, " + "乙" * 16 + "]}\n", "一行放不下"),
    ],
)
def test_what_does_not_fit_the_pack_is_told_and_nothing_written(folder, capsys, text, message):
    path = folder / "profiles" / "甲局" / "2024.yaml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert run("build", path) == 2
    told = capsys.readouterr().err
    assert message in told
    assert f"{path}:" in told
    assert "改法：" in told
    assert written(folder) == []


@pytest.mark.parametrize(
    "unit",
    [
        "../../etc",
        "con",
        "*?<>|",
        *(
            pytest.param(name, marks=pytest.mark.slow)
            for name in ("C:\\windows", "a/b", "...", "甲" * 200, "甲\u3000乙")
        ),
    ],
)
def test_output_names_cannot_leave_out(folder, unit):
    path = folder / "2024.yaml"
    path.write_text(f"年度: 2024\n单位: {{全称: {json.dumps(unit)}}}\n", "utf-8")
    assert run("build", path) == 0
    (name,) = written(folder)
    assert len(name) <= 80
    assert not set(name) & set('\\/:*?"<>|\u3000')


HOSTILE = "引号“”\"'、<b>&amp;</b>、{{ 7*7 }}、{% if %}、{不是数据、}、#、|、😀、𠮷、" + "长" * 20_000


def test_hostile_text_comes_out_whole_in_word(folder):
    path = folder / "2024.yaml"
    own = [{"部分": "举措", "标题": "题", "正文": f"# {HOSTILE}\n| 表 | 格"}]
    document = {"年度": "2024", "单位": {"全称": "甲局"}, "自拟": own}
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")
    assert run("build", path) == 0
    read = docx.Document(str(next((folder / "out").iterdir())))
    paragraphs = [paragraph.text for paragraph in read.paragraphs]
    assert any(paragraph.endswith(f"# {HOSTILE}") for paragraph in paragraphs)
    assert "| 表 | 格。" in paragraphs


def test_a_units_own_pack_comes_first(folder, capsys):
    own = folder / "templates" / "本局"
    (own / "文段").mkdir(parents=True)
    (own / "pack.yaml").write_text("名称: 本局\n基于: 人社\n次序: {举措: [其余, 宣讲团]}\n", "utf-8")
    (own / "文段" / "宣讲团.md").write_text("---\n标题: 组建宣讲团\n条件: 必写\n---\n宣讲团走进企业。\n", "utf-8")
    edit(folder, "模板包: 人社", "模板包: 本局")
    assert run("build", "--text") == 0
    assert "组建宣讲团\n　　宣讲团走进企业。" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("condition", "words", "told"),
    [
        ("必写", "{% if 宣讲 %}走进企业。", "宣讲团.md:5  错误  花括号里的写法有误"),
        ("必写", "{{ 宣讲 }}走进企业。", "宣讲团.md:5  错误  这段话写不成（没有“宣讲”）"),
        ("宣讲 is", "走进企业。", "宣讲团.md:1  错误  条件的写法有误"),
        ("宣讲 > 1", "走进企业。", "宣讲团.md:1  错误  条件判断不了（没有“宣讲”）"),
    ],
)
def test_what_is_wrong_in_a_units_own_passage_is_told_with_its_place(folder, capsys, condition, words, told):
    own = folder / "templates" / "本局"
    (own / "文段").mkdir(parents=True)
    (own / "pack.yaml").write_text("名称: 本局\n基于: 人社\n次序: {举措: [其余, 宣讲团]}\n", "utf-8")
    (own / "文段" / "宣讲团.md").write_text(f"---\n标题: 组建宣讲团\n条件: {condition}\n---\n{words}\n", "utf-8")
    (folder / "答.yaml").write_text("数据: {追讨欠薪人数: 3}\n", "utf-8")
    edit(folder, "模板包: 人社", "模板包: 本局")
    commands = [("build",), ("check",), ("status",)]
    if "没有" not in told:  # ask composes nothing, and so misses no value
        commands.append(("ask", "--answers", "答.yaml"))
    for command in commands:
        assert run(*command) == 2
        said = capsys.readouterr()
        assert told in said.err + said.out
    assert written(folder) == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["bulid"], "没有“bulid”这个命令，是不是想写 build"),
        (["build", "--pubilc"], "没有“--pubilc”这个选项，是不是想写 --public"),
        (["build", "没有.yaml"], "没有这个文件"),
        (["build", "报告.docx"], "要的是资料（.yaml）"),
        (["explain", "没有"], "不认识规则“没有”"),
        (["check", "--format", "xml"], "“--format”填得不对"),
    ],
)
def test_a_wrong_command_is_told_in_chinese(folder, capsys, args, told):
    assert run(*args) == 2
    said = capsys.readouterr().err
    assert told in said
    assert "Error" not in said


def test_no_command_shows_the_help(capsys):
    assert run() == 0
    shown = capsys.readouterr()
    assert "用法：draft" in shown.out
    assert shown.err == ""


def test_what_the_system_refuses_is_told(tmp_path, monkeypatch, capsys):
    (tmp_path / "profiles").write_text("占着位置")
    monkeypatch.chdir(tmp_path)
    assert run("new", "--单位", "示例区教育局", "--年度", "2024", "--模板包", "通用") == 2
    assert "改法：" in capsys.readouterr().err


def test_an_empty_folder_is_told(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run("build") == 2
    assert "还没有资料" in capsys.readouterr().err


def test_explain_prints_the_manual(folder, capsys):
    assert run("explain", "role-missing") == 0
    assert "督察工作规定" in capsys.readouterr().out
    assert run("explain", "figure-unit") == 0
    assert capsys.readouterr().out.startswith("figure-unit\n\n数据没有计量单位，或单位不对。\n")
    assert run("explain") == 0
    shown = capsys.readouterr().out
    assert "gap-left  还有没填的地方。" in shown
    assert "figure-unit  数据没有计量单位，或单位不对。" in shown


@pytest.mark.slow
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_chinese_and_light(command):
    """`draft --help` loads none of the heavy libraries."""
    code = (
        "import sys\nfrom drafting.cli import draft\nfrom drafting.cli.click_zh import explained\n"
        f"explained(draft, {[command, '--help'] if command else ['--help']})\n"
        "heavy = {'pydantic', 'docx', 'questionary', 'jinja2', 'lxml'} & set(sys.modules)\n"
        "sys.exit(f'heavy: {heavy}' if heavy else 0)\n"
    )
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=environment)
    assert shown.returncode == 0, shown.stderr.decode()
    text = shown.stdout.decode()
    assert "用法：" in text
    assert not {"Usage", "Options", "Show this"} & set(text.replace(":", " ").split())


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_short_help_is_the_long_one(capsys, command):
    shown = []
    for flag in ("-h", "--help"):
        assert explained(draft, [*([command] if command else []), flag]) == 0
        shown.append(capsys.readouterr().out)
    assert shown[0] == shown[1]
    assert "显示这段说明" in shown[0]


@pytest.mark.slow
def test_build_never_loads_questionary(folder):
    code = (
        "import sys\nfrom drafting.cli import draft\nfrom drafting.cli.click_zh import explained\n"
        "explained(draft, ['build'])\nsys.exit('questionary' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, check=False).returncode == 0


@pytest.mark.slow
def test_module_runs_as_the_command(folder):
    shown = subprocess.run([sys.executable, "-m", "drafting", "--version"], capture_output=True, text=True, check=True)
    assert shown.stdout.startswith("draft 0.")


def test_help_as_a_word_is_help_as_an_option(capsys):
    for words, option in ((["help"], ["--help"]), (["help", "build"], ["build", "--help"])):
        assert explained(draft, words) == 0
        shown = capsys.readouterr().out
        assert explained(draft, option) == 0
        assert shown == capsys.readouterr().out


def test_packs_and_reports_belong_to_the_profiles_own_folder(tmp_path, monkeypatch, capsys):
    office, elsewhere = small.folder(tmp_path / "办公"), tmp_path / "别处"
    path = office / "profiles" / "某局" / "2024.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("年度: 2024\n单位: {全称: 某局}\n模板包: 小包\n", encoding="utf-8")
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert run("build", path) == 0
    assert [found.parent for found in tmp_path.rglob("*.docx")] == [office / "out"]
    assert str(office / "out") in capsys.readouterr().out
    assert not list(elsewhere.iterdir())
    assert run("schema", path) == 0
    assert (office / "profiles" / ".schema-小包.json").is_file()
