"""One place of a YAML text changed: right in every way of writing it, comments around it kept."""

import pytest

from drafting.keys import value_at, with_value, without
from drafting.yamlio.patch import changed
from drafting.yamlio.reader import read

ODD = """\
甲: {a: 1, b: {c: [x, y, {d: 1}], e: }, f: "q, r"}  # 一
乙:
- 1
-   # 空
- - q
  - r
- k: v

  # 中
  l: |+
    text

丙: |  # 头
  一
  二
丁: 'a ''b'' c'   # 尾
? 怪
: 值
戊:   # 无
己: []
庚: {
  a: 1,  # 壹
  b: 2
}
辛: "多
  行"
"""
NEW = ("v", "", "x: y", "a\nb", ["s", "t"], [{"k": "1", "m": "一\n二"}], {"n": "1"}, {}, [])


def everywhere(data, keys=()):
    """The keys of every place in the data."""
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inside:
        yield (*keys, key)
        yield from everywhere(value, (*keys, key))


@pytest.mark.parametrize("line_end", ["\n", pytest.param("\r\n", marks=pytest.mark.slow)])
def test_odd_but_right_yaml_can_be_changed_at_every_place(line_end):
    text = ODD.replace("\n", line_end)
    data = read(text, "").data
    for keys in everywhere(data):
        for value in NEW:
            assert read(changed(text, [(keys, value)]), "").data == with_value(data, keys, value), (keys, value)
            beside = (*keys, "新")
            if isinstance(value_at(data, keys), dict):
                assert read(changed(text, [(beside, value)]), "").data == with_value(data, beside, value)
        if keys != ("怪",):
            assert read(changed(text, [(keys, None)]), "").data == without(data, keys), keys


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("甲", "b", "e"), "1"),
        (("乙", 1), "1"),
        (("乙", 3, "k"), "w"),
        (("丙",), "三"),
        (("丁",), "d"),
        (("戊",), "e"),
        (("庚", "a"), "3"),
    ],
)
def test_comments_stay_around_a_change(keys, value):
    text = changed(ODD, [(keys, value)])
    assert [mark for mark in ("# 一", "# 空", "# 中", "# 头", "# 尾", "# 无", "# 壹") if mark not in text] == []


@pytest.mark.parametrize(
    ("text", "keys", "value", "after"),
    [
        ("甲: {a: 1, e: }\n", ("甲", "e"), "2", "甲: {a: 1, e: 2}\n"),
        ("年度: 2024\n", ("数据",), {"a": "1"}, "年度: 2024\n\n数据:\n  a: 1\n"),
        ("年度: 2024\n", ("编号",), "N1", "年度: 2024\n编号: N1\n"),
    ],
)
def test_a_change_looks_as_a_person_would_write_it(text, keys, value, after):
    assert changed(text, [(keys, value)]) == after
