"""The passage language: linked figures, gaps, filters, and no way to Python."""

import pytest

from drafting.condition import condition
from drafting.figure import Figure
from drafting.sentence import SentenceError, sentence
from drafting.value import Blank, Number


def number(name, now, last=None, word="件"):
    figure = Figure(number=now, measure_word=word)
    return Number(name, figure, Figure(number=last, measure_word=word) if last else None)


def said(source, apart=False, **scope):
    return [("# " if words.heading else "") + words.text for words in sentence(source).compose(scope, apart)]


def test_a_figure_prints_with_its_measure_word_and_stays_linked():
    (words,) = sentence("新收{{ 新收 }}。").compose({"新收": number("新收", "5")})
    assert [(piece.text, piece.name) for piece in words.pieces] == [("新收", ""), ("5件", "新收"), ("。", "")]


def test_what_is_not_answered_prints_as_a_gap():
    (words,) = sentence("新收{{ 新收 }}。").compose({"新收": Blank("新收", "本年新收多少件")})
    assert [(piece.text, piece.gap) for piece in words.pieces][1] == ("【待填：本年新收多少件】", True)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ 新收 }}{{ 新收|同比 }}", "5件，同比下降37.5%"),
        ("{{ 新收 }}{{ 新收|增减 }}", "5件，比上年减少3件"),
        ("{{ 已结|占比(新收) }}", "60%"),
        ("{{ 新收.数 }}件", "5件"),
        ("{% if 新收 is 下降 %}降{% elif 新收 is 增长 %}升{% endif %}", "降"),
        ("{% if 未填 is 已填 %}有{% else %}没有{% endif %}", "没有"),
        ("{% if 未填 > 0 %}有{% else %}没有{% endif %}", "没有"),
        ("{% if 新收 > 已结 %}多{% endif %}", "多"),
        ("{{ 做法|句 }}", "建立台账。"),
        ("{{ 做法|短语 }}，", "建立台账，"),
        ("{{ 文件|顿号 }}", "《甲》《乙》、丙"),
        ("{{ 要点|一是 }}", "一是学法；二是用法。"),
        ("{{ 一条|一是 }}", "学法。"),
        ("{{ 未填|同比 }}完", "完"),
    ],
)
def test_filters_and_tests(source, text):
    scope = {
        "新收": number("新收", "5", "8"),
        "已结": number("已结", "3"),
        "未填": Blank("未填", "未填"),
        "做法": "建立台账。。",
        "文件": ("《甲》", "《乙》", "丙"),
        "要点": ("学法。", "用法；"),
        "一条": ("学法",),
    }
    assert said(source, **scope) == [text]


def test_points_may_stand_apart():
    lines = said("有：{{ 要点|一是 }}完。", apart=True, 要点=("学法", "用法"))
    assert lines == ["有：", "一是学法。", "二是用法。", "完。"]


def test_line_breaks_join_and_blank_lines_part():
    assert said("甲\n乙\n\n丙\n# 题目\n丁") == ["甲乙", "丙# 题目丁"]
    assert said("甲乙\n\n# 题目\n丁") == ["甲乙", "# 题目", "丁"]


@pytest.mark.parametrize("text", ["# 不是题目", "{{ 7*7 }}", "{% if %}", "| 表", "<b>&amp;", "𠮷😀", "{", "《“”》"])
def test_what_people_wrote_is_words_never_syntax(text):
    assert said("{{ 做法 }}", 做法=text) == [text]


def test_lines_of_an_answer_become_paragraphs():
    assert said("{{ 做法 }}", 做法="甲\n# 乙\n\n丙") == ["甲", "# 乙", "丙"]
    assert not any(words.heading for words in sentence("{{ 做法 }}").compose({"做法": "甲\n# 乙"}))


ESCAPES = [
    "{{ 数.__class__ }}",
    "{{ 数._figure }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ 数.数.format }}{{ '{0.__class__}'.format(数) }}",
    "{{ cycler }}",
    "{{ self }}{{ self.__init__ }}",
    "{{ range(10) }}",
    "{{ 9**9 }}",
    "{{ '甲' * 99999999 }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% extends '甲' %}",
    "{% macro 甲() %}{% endmacro %}",
    "{{ 数|attr('__class__') }}",
    "{{ 数|map('upper') }}",
    "{{ lipsum.__globals__ }}",
    "{% for 个 in 数.__class__ %}{% endfor %}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_a_pack_cannot_reach_python(source):
    with pytest.raises(SentenceError):
        sentence(source).compose({"数": number("数", "5")})


def test_a_wrong_sentence_is_told_with_its_line():
    with pytest.raises(SentenceError) as wrong:
        sentence("甲\n{% if 乙 %}\n丙")
    assert wrong.value.line == 2
    with pytest.raises(SentenceError) as wrong:
        sentence("甲\n{{ 没有 }}\n").compose({})
    assert wrong.value.line == 2


@pytest.mark.parametrize(
    ("source", "holding"),
    [
        ("新收 is 已填", True),
        ("未填 is 已填 or 新收 > 3", True),
        ("not 未填 is 已填 and 新收 is 增长", True),
        ("未填 > 0", False),
        ("年度 >= 2020", True),
        ("新收 is 为零", False),
    ],
)
def test_conditions(source, holding):
    scope = {"新收": number("新收", "5", "3"), "未填": Blank("未填", "问"), "年度": 2024}
    assert condition(source).holds(scope) is holding


@pytest.mark.parametrize("source", ["没有 is 已填", "新收.x", "新收 + 1", "f(新收)"])
def test_conditions_refuse_what_they_cannot_say(source):
    with pytest.raises(SentenceError):
        condition(source).holds({"新收": number("新收", "5")})
