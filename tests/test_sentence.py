"""The passage language: linked figures, gaps, filters, and no way to Python."""

import time

import pytest

from drafting.figure import Figure
from drafting.language.expression import SentenceError
from drafting.language.sentence import condition, sentence
from drafting.language.values import Gap, Number
from drafting.outline import Ref, Run


def number(name, now, last=None, word="件"):
    figure = Figure(number=now, measure_word=word)
    return Number(name, figure, Figure(number=last, measure_word=word) if last else None)


def said(source, apart=False, **scope):
    return [("# " if words.heading else "") + words.text for words in sentence(source).compose(scope, apart)]


def test_a_figure_prints_with_its_measure_word_and_stays_linked():
    (words,) = sentence("新收{{ 新收 }}。").compose({"新收": number("新收", "5")})
    assert [(run.text, run.ref) for run in words.runs] == [
        ("新收", Ref()),
        ("5件", Ref(("数据", "新收"), "figure")),
        ("。", Ref()),
    ]


def test_what_is_not_answered_prints_as_a_gap():
    (words,) = sentence("新收{{ 新收 }}。").compose({"新收": Gap("本年新收多少件", ("数据", "新收"))})
    assert words.runs[1] == Run("【待填：本年新收多少件】", Ref(("数据", "新收"), "gap"))


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
        ("{% if 未填 != 0 %}有{% else %}没有{% endif %}", "没有"),
        ("{% if 新收 != 未填 %}有{% else %}没有{% endif %}", "没有"),
        ("{% if 新收 > 已结 %}多{% endif %}", "多"),
        ("{{ 做法|句 }}", "建立台账。"),
        ("{{ 做法|短语 }}，", "建立台账，"),
        ("{{ 文件|顿号 }}", "《甲》《乙》、丙"),
        ("{{ 要点|一是 }}", "一是学法；二是用法。"),
        ("{{ 一条|一是 }}", "学法。"),
        ("{{ 未填|同比 }}完", "完"),
        ("{{ 做法|一是 }}", "建立台账。"),
        ("{{ 做法|顿号 }}", "建立台账"),
    ],
)
def test_filters_and_tests(source, text):
    scope = {
        "新收": number("新收", "5", "8"),
        "已结": number("已结", "3"),
        "未填": Gap("未填", ("数据", "未填")),
        "做法": "建立台账。。",
        "文件": ("《甲》", "《乙》", "丙"),
        "要点": ("学法。", "用法；"),
        "一条": ("学法",),
    }
    assert said(source, **scope) == [text]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{% for 条 in 条目 %}{{ loop.index }}{{ 条.题 }}{% if not loop.last %}、{% endif %}{% endfor %}", "1甲、2乙"),
        ("{% for 条 in 条目 if 条.题 == '乙' %}{{ loop.index }}{{ 条.题 }}{{ loop.first }}{% endfor %}", "1乙是"),
        ("{% for 条 in 未填 %}{{ 条 }}{% else %}无{% endfor %}", "无"),
        ("{% for 条 in 条目 if 条.题 is 为零 %}{{ 条 }}{% else %}无{% endfor %}", "无"),
        (
            "{% set 起 = '一' %}{% for 条 in 条目 %}{{ 起 }}{% set 起 = '二' %}{{ 起 }}{% endfor %}{{ 起 }}",
            "一二一二一",
        ),
        ("{% if 年度 %}{% set 起 = '有' %}{% endif %}{{ 起 }}{{ '' if 年度 }}{{ '好' if 未填 }}", "有"),
        (
            "{{ 年度 + 1 }}、{{ 年度 - 1 }}、{{ 条目|length }}、{{ 条目[1].题 }}、{{ 条目.0['题'] }}",
            "2025、2023、2、乙、甲",
        ),
    ],
)
def test_what_a_sentence_may_do(source, text):
    scope = {"条目": ({"题": "甲"}, {"题": "乙"}), "年度": 2024, "未填": Gap("未填", ("数据", "未填"))}
    assert said(source, **scope) == [text]


def test_points_may_stand_apart():
    lines = said("有：{{ 要点|一是 }}完。", apart=True, 要点=("学法", "用法"))
    assert lines == ["有：", "一是学法。", "二是用法。", "完。"]


def test_line_breaks_join_and_blank_lines_part():
    assert said("甲\n乙\n\n丙\n# 题目\n丁") == ["甲乙", "丙", "# 题目", "丁"]
    assert said("甲。\n# 小题\n乙。") == ["甲。", "# 小题", "乙。"]
    assert said("甲。\n\n# 一\n# 二\n\n乙\n丙。") == ["甲。", "# 一", "# 二", "乙丙。"]
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


BRACES = "这里只能用数据名、写法、比较、加减和 and、or、not、if"
WRONG = [
    ("{{ 没有 }}", "这段话写不成（没有“没有”）"),
    ("{{ 数.单位 }}", "这段话写不成（没有“单位”）"),
    ("{{ 条目[5] }}", "这段话写不成（没有“5”）"),
    ("{{ 数.__class__ }}", "这段话写不成（没有“__class__”）"),
    ("{% if 数 > '3' %}多{% endif %}", "这段话写不成（数、文字、条目混着用了）"),
    ("{{ 数 + 1 }}", "这段话写不成（数、文字、条目混着用了）"),
    ("{{ 年度|顿号 }}", "这段话写不成（数、文字、条目混着用了）"),
    ("{% for 项 in 年度 %}{{ 项 }}{% endfor %}", "这段话写不成（数、文字、条目混着用了）"),
    ("{{ 年度 + '年' }}", "这段话写不成（数、文字、条目混着用了）"),
    ("{{ 年度 / 2 }}", BRACES),
    ("{{ '%09d' % 年度 }}", BRACES),
    ("{% for 甲, 乙 in 条目 %}{{ 甲 }}{% endfor %}", "for 和 set 后面只能写一个名字"),
    ("{{ {'甲': '乙'}|一是 }}", BRACES),
    ("{% set 数.甲 = 1 %}", "for 和 set 后面只能写一个名字"),
    ("{{ 条目[数] }}", "这段话写不成（没有“…”）"),
    ("{% set 甲 %}乙{% endset %}", "文段里只能用 {{ }}、if、for、set"),
    ("{% for loop in 条目 %}{% endfor %}", "for 和 set 后面只能写一个名字"),
]


@pytest.mark.parametrize(("source", "message"), WRONG)
def test_what_cannot_be_composed_is_told_in_chinese(source, message):
    with pytest.raises(SentenceError) as wrong:
        sentence(f"甲\n{source}").compose({"数": number("数", "5"), "年度": 2024, "条目": ("学法", "用法")})
    assert wrong.value.message == message
    assert wrong.value.line == 2


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("{{ 数|同此 }}", "不认识写法“同此”", "是不是想写“同比”"),
        ("{{ 数|attr('x') }}", "不认识写法“attr”", "可以写：句、短语"),
        ("{% if 数 is 己填 %}{% endif %}", "不认识写法“己填”", "是不是想写“已填”"),
        ("{% if 数 is 同比 %}{% endif %}", "不认识写法“同比”", "可以写：已填、增长"),
        ("{{ 数|占比 }}", "“占比”后面的括号不对", "写成 甲|占比(乙)"),
        ("{{ 数|占比(*数) }}", "“占比”后面的括号不对", "写成 甲|占比(乙)"),
        ("{{ 数|同比(数) }}", "“同比”后面的括号不对", "写成 甲|同比"),
    ],
)
def test_a_filter_or_test_that_is_not_there_is_told_when_the_sentence_is_read(source, message, hint):
    with pytest.raises(SentenceError) as wrong:
        sentence(f"甲\n{source}")
    assert (wrong.value.message, wrong.value.line) == (message, 2)
    assert wrong.value.hint.startswith(hint)


@pytest.mark.parametrize(
    "source",
    ["{% if 数 %}" * 2000 + "{% endif %}" * 2000, "{{ " + "数 and " * 5000 + "数 }}", "{{ " + "9" * 5000 + " }}"],
)
def test_what_has_no_end_is_refused(source):
    with pytest.raises(SentenceError):
        sentence(source).compose({"数": 1})


def test_a_tag_without_a_line_is_told_on_the_first():
    with pytest.raises(SentenceError, match="文段里只能用") as wrong:
        sentence("甲\n{% autoescape true %}乙{% endautoescape %}")
    assert wrong.value.line == 1


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
        ("未填 != 0", False),
        ("0 != 未填", False),
        ("新收 != 未填", False),
        ("未填 == 未填", False),
        ("新收 != 5", False),
        ("新收 != 4", True),
    ],
)
def test_conditions(source, holding):
    scope = {"新收": number("新收", "5", "3"), "未填": Gap("未填", ("数据", "未填")), "年度": 2024}
    assert condition(source).holds(scope) is holding


@pytest.mark.parametrize("source", ["没有 is 已填", "新收.x", "新收 + 1"])
def test_conditions_refuse_what_they_cannot_judge(source):
    with pytest.raises(SentenceError, match="条件判断不了"):
        condition(source).holds({"新收": number("新收", "5")})


@pytest.mark.parametrize(
    "source",
    [
        "级别 in '区级'",
        "级别 not in ('市级', '县级')",
        "1 < 新收 < 9",
        "年度 - 1 == 2023",
        "新收|同比",
        "1 if 级别 else 0",
        "级别 != '\u3000'",
    ],
)
def test_conditions_say_whatever_a_sentence_can(source):
    scope = {"新收": number("新收", "5", "3"), "级别": "区级", "年度": 2024}
    assert condition(source).holds(scope)


@pytest.mark.parametrize(
    "source",
    [
        *("f(新收)", "新收 * 2 > 3", "新收 is 己填", "新收 > 3 已结 > 2", "新收 >", r"级别 == '\x07'"),
        *("(" * 5000, "新收 and " * 5000 + "新收"),
    ],
)
def test_conditions_refuse_what_the_language_does_not_have_when_read(source):
    with pytest.raises(SentenceError):
        condition(source)


def test_a_condition_that_compares_a_number_with_a_text_is_told():
    with pytest.raises(SentenceError, match="数、文字、条目混着用了"):
        condition("新收 > '3'").holds({"新收": number("新收", "5")})


def test_figures_of_different_things_neither_rise_nor_fall():
    shown = Number("新收", Figure(number="5", measure_word="次"), Figure(number="3", measure_word="家"))
    assert said("{{ 新收 }}{{ 新收|同比 }}{% if 新收 is 增长 %}升{% endif %}。", 新收=shown) == ["5次。"]


def nested(depth):
    begin = "".join(f"{{% for 甲{level} in (1,1,1,1,1,1,1,1,1,1) %}}" for level in range(depth))
    return "好\n" + begin + "甲" + "{% endfor %}" * depth


@pytest.mark.parametrize(
    ("source", "told", "line"),
    [
        pytest.param(nested(9), "步骤太多，循环套得太深", 2, marks=pytest.mark.slow),
        ("{% set 甲 = (1,1) %}\n{% set 甲 = (甲,甲) %}{{ 甲|length }}", "括号里不能再套一列", 2),
        ("{% set 甲 = (文,文)|顿号 %}\n" + "{% set 甲 = (甲,甲)|顿号 %}" * 40, "太长，同一段话接了又接", 2),
        pytest.param(
            *("{% set 数 = 1000 %}\n" + "{% set 数 = 数 + 数 %}" * 3_000, "数太大，算不出来", 2), marks=pytest.mark.slow
        ),
        ("{% for 甲 in 条目 if 甲 == 乙 %}{% endfor %}" * 40, "步骤太多，循环套得太深", 1),
        ("{% for 甲 in 条目 %}{{ 文 }}{% endfor %}", "太长，同一段话接了又接", 1),
    ],
)
def test_a_passage_that_would_run_for_ever_is_told_with_its_line(source, told, line):
    begun = time.monotonic()
    with pytest.raises(SentenceError, match=told) as wrong:
        said(source, 文="字" * 2000, 条目=("一",) * 9000, 乙="二")
    assert wrong.value.line == line
    assert time.monotonic() - begun < 5


def test_a_list_within_a_list_is_refused_when_read():
    with pytest.raises(SentenceError, match="括号里不能再套一列"):
        sentence("{{ (1, (2, 3)) }}")


@pytest.mark.slow
def test_ten_thousand_items_are_no_endless_loop():
    source = "{% for 甲 in 条目 %}{% if 甲 %}{{ 甲|句 }}\n\n{% endif %}{% endfor %}"
    assert len(said(source, 条目=("一",) * 10_000)) == 10_000


@pytest.mark.slow
def test_twenty_thousand_items_are_joined_soon():
    begun = time.monotonic()
    assert said("{{ 条目|顿号 }}", 条目=("一",) * 20_000) == ["、".join("一" * 20_000)]
    assert time.monotonic() - begun < 5
