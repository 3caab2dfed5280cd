"""What an editor knows of a profile: the schema takes what the program takes and finds what it refuses."""

import json
from pathlib import Path
from typing import ClassVar

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator
from packs import PROFILES, each

from drafting.cli.schema import command
from drafting.files.packs import load_pack
from drafting.files.profiles import load_profile
from drafting.schema import schema

ROOT = Path(__file__).parents[1]
PACK = load_pack("人社", ROOT)
MADE = schema(PACK)
EDITOR = Draft7Validator(MADE)

ODD = """\
格式: 1
年度: "2024年"
单位: {全称: 某局}
模板包: 人社
公文: {版头: 否, 落款: true, 公开落款: 否, 主送: 区委, 签发人: , 成文日期: 2025-01-12,
  附件: [{标题: 清单, 表: [[事项, 数], [检查, 12], 说明]}, {标题: 情况, 正文: 说明}]}
数据:
  行政复议新收: 5
  行政复议已结: 97份
  追讨欠薪金额: {数: 1,027.5, 单位: 万元}
  考试合格率: {数: 100, 核对: }
  带头应诉:
  宣讲场次: {数: , 单位: 场}
文段:
  营商环境: 不写
  三项制度:
  行政复议: {标题: 12, 主要做法: 12.5}
  不足: {条目: [{标题: 甲, 表现: 2, 原因: 丙}]}
自拟:
待更新: []
"""


class Json(yaml.SafeLoader):
    """YAML with the types of JSON, as editors read it: a day is a text."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, form) for tag, form in forms if not tag.endswith(":timestamp")]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def underlined(text, editor=EDITOR):
    """What an editor underlines in a profile, by JSON path."""
    return [f"{fault.json_path}: {fault.message}" for fault in editor.iter_errors(yaml.load(text, Json))]  # noqa: S506


def test_the_schema_is_a_schema():
    Draft7Validator.check_schema(MADE)


@pytest.mark.parametrize("path", each(PROFILES))
def test_the_shipped_profiles_hold(path):
    pack = load_pack(load_profile(path).profile.pack, ROOT)
    assert underlined(path.read_text("utf-8"), Draft7Validator(schema(pack))) == []


def test_what_the_program_takes_the_editor_takes():
    assert underlined(ODD.replace("1,027.5", '"1,027.5"')) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("模板包: 人社", "摸板包: 人社"),
        ("营商环境: 不写", "营商环境: 先不写"),
        ("版头: 否", "版头: 不要"),
        ("三项制度:", "三项制读:"),
        ("原因: 丙", "缘因: 丙"),
    ],
)
def test_what_the_program_refuses_the_editor_finds(old, new):
    assert underlined(ODD.replace("1,027.5", "5").replace(old, new))


def test_indicators_have_their_unit_and_question():
    known = MADE["properties"]["数据"]["properties"]
    assert known.keys() == PACK.indicators.keys()
    assert known["行政复议新收"]["description"].startswith(PACK.indicators["行政复议新收"].ask)
    assert "单位：件" in known["行政复议新收"]["description"]


def test_choices_are_listed():
    given = MADE["properties"]
    assert set(PACK.numberings) <= set(given["编号"]["enum"])
    assert set(PACK.skeletons) <= set(given["提纲"]["anyOf"][0]["enum"])
    assert given["文段"]["properties"].keys() == PACK.passages.keys()


def test_all_a_person_reads_is_chinese():
    def read(node, named=False):
        if isinstance(node, list):
            for item in node:
                yield from read(item)
        elif isinstance(node, dict):
            for key, value in node.items():
                if key in ("title", "description") and isinstance(value, str) and not named:
                    yield value
                else:
                    yield from read(value, named=key in ("properties", "$defs"))

    found = list(read(MADE))
    assert len(found) > 300
    assert [text for text in found if not any("\u4e00" <= char <= "\u9fff" for char in text)] == []


def test_the_command_writes_it_beside_the_profiles(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "profiles" / "某局"
    folder.mkdir(parents=True)
    (folder / "2024.yaml").write_text(ODD.replace("1,027.5", "5"), encoding="utf-8")
    done = CliRunner().invoke(command, [], standalone_mode=False)
    assert done.stdout == f"写好 {Path('profiles/.schema-人社.json')}\n"
    assert "# yaml-language-server: $schema=../.schema-人社.json" in done.stderr
    assert json.loads((tmp_path / "profiles/.schema-人社.json").read_text(encoding="utf-8")) == MADE
