"""Whatever stands in a profile or a pack, a command ends soon and says a bounded number of things."""

import os
import re
import sys
import time
from pathlib import Path

import pytest

from drafting.cli import draft
from drafting.cli.click_zh import explained
from drafting.files.packs import load_pack
from drafting.finding import MANY, DraftError

pytestmark = pytest.mark.slow

HEAD = "年度: 2024\n单位: {全称: 甲局}\n模板包: 通用\n"

SECONDS = 5
"""The longest that a command may take; each of these took more than 20 s, or never ended, before."""


def own(text):
    return f'自拟:\n  - {{部分: 举措, 标题: 标, 正文: "{text}"}}\n'


MANY_OF = {
    "unknown keys": "".join(f"键{number}: 1\n" for number in range(100_000)),
    "unknown passages": "文段:\n" + "".join(f"  段{number}: {{}}\n" for number in range(50_000)),
    "unknown answers": "文段:\n  行政复议:\n" + "".join(f"    问{number}: 1\n" for number in range(50_000)),
    "unknown figures": "数据:\n" + "".join(f"  数{number}: 1\n" for number in range(50_000)),
    "figures printed nowhere": "数据:\n" + "".join(f"  数{number}: 1件\n" for number in range(50_000)),
    "unknown references": own("".join(f"{{名{number}}}" for number in range(20_000))),
    "own passages": "自拟:\n" + "".join(f"  - {{部分: 举措, 标题: 标{n}, 正文: 文}}\n" for n in range(20_000)),
    "opening title marks": own("2020年" + "《" * 200_000),
    "opening gap marks": own("【待填：" * 50_000),
    "opening placeholder marks": own("【待" * 100_000),
    "hundred millions": f"数据:\n  行政复议新收: {{数: {'亿' * 300_000}}}\n",
    "duplicate keys": "数据:\n" + "  行政复议新收: 1\n" * 60_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", MANY_OF)
def test_much_of_one_kind_is_told_soon_and_in_few_words(tmp_path, monkeypatch, capsys, kind):
    monkeypatch.chdir(tmp_path)
    Path("2024.yaml").write_text(HEAD + MANY_OF[kind], "utf-8")
    begun = time.monotonic()
    assert explained(draft, ["check", "2024.yaml"]) in (1, 2)
    assert time.monotonic() - begun < SECONDS
    said = capsys.readouterr()
    if kind != "own passages":
        assert said.out.count("改法") <= MANY + 30
    assert "程序自己出了错" not in said.out


UNLISTED = {
    "unknown keys": ("".join(f"键{number}: 1\n" for number in range(250)), "2024.yaml:204  错误  还有50处没有列出"),
    "unknown answers": (
        "文段:\n  行政复议:\n" + "".join(f"    问{number}: 1\n" for number in range(250)),
        "2024.yaml:206  错误  还有50处没有列出",
    ),
    "unknown figures": (
        "数据:\n" + "".join(f"  数{number}: 1\n" for number in range(250)),
        "2024.yaml:205  错误  还有50处没有列出",
    ),
    "figures printed nowhere": (
        "数据:\n" + "".join(f"  数{number}: 1件\n" for number in range(250)),
        "2024.yaml:205  提醒  同一种问题还有50处没有列出",
    ),
    "unknown references": (
        own("".join(f"{{名{number}}}" for number in range(250))),
        "错误  同一种问题还有",
    ),
}


@pytest.mark.parametrize("kind", UNLISTED)
def test_what_is_not_listed_is_counted(tmp_path, monkeypatch, capsys, kind):
    monkeypatch.chdir(tmp_path)
    given, told = UNLISTED[kind]
    Path("2024.yaml").write_text(HEAD + given, "utf-8")
    explained(draft, ["check", "2024.yaml"])
    said = capsys.readouterr()
    (rest,) = (line for line in said.out.splitlines() if "findings-many" in line)
    assert told in rest
    assert re.search(r"^列出\d+处错误，\d+处提醒。$", said.err, re.MULTILINE)


def test_gaps_beyond_those_listed_are_no_other_errors(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("2024.yaml").write_text(HEAD + own("".join(f"{{名{number}}}" for number in range(250))), "utf-8")
    explained(draft, ["build", "2024.yaml"])
    assert "草稿：要答的还有" in (told := capsys.readouterr().err)
    assert "错误：" not in told


def test_a_font_name_that_word_does_not_take_is_told_with_its_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    for length, code in ((31, 1), (32, 2)):
        Path("2024.yaml").write_text(HEAD + f"公文:\n  字体:\n    正文: {'宋' * length}\n", "utf-8")
        assert explained(draft, ["check", "2024.yaml"]) == code
    assert "2024.yaml:6  错误  “正文”的字体名有32个字，Word 只认31个以内的" in capsys.readouterr().out


def test_a_long_chain_of_packs_is_refused(tmp_path):
    for number in range(1500):
        folder = tmp_path / "templates" / f"包{number}"
        folder.mkdir(parents=True)
        (folder / "pack.yaml").write_text(f"名称: 包{number}\n基于: 包{number + 1}\n", "utf-8")
    with pytest.raises(DraftError, match="模板包“包0”一层基于一层，超过20层"):
        load_pack("包0", tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("name", ["指标.yaml", "文段/学法.md"])
def test_a_pipe_in_a_pack_is_told(tmp_path, name):
    folder = tmp_path / "templates" / "包"
    (folder / "文段").mkdir(parents=True)
    (folder / "pack.yaml").write_text("名称: 包\n基于: 通用\n", "utf-8")
    os.mkfifo(folder / name)
    with pytest.raises(DraftError, match="这不是普通的文件"):
        load_pack("包", tmp_path)
