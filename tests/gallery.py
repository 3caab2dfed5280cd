"""A page a pack (docs/模板包/‹名称›.md) and the index over them (docs/文段一览.md), made from the packs."""

from typing import NamedTuple

from drafting.checking.examples import examples
from drafting.files.packs import Own
from drafting.pack import ALWAYS, ASKED, OPENING, Pack

INDEX = """# 文段一览

这一页和 [模板包](模板包/) 里的各页由程序从模板包生成（`pytest --regold`），不要手改。

一个模板包一页：每个文段什么时候写、要填哪些数据、要答哪些问题、写出来是什么样；每项数据指标的单位、科室和口径。
`draft new` 按单位的名称推荐模板包，“适用单位”就是它看的词；都不合的用“通用”。
想加一条自己的，看 [怎样加一条举措](怎样加一条举措.md) 和 [怎样做本单位的模板包](怎样做本单位的模板包.md)。

| 模板包 | 适用单位 | 基于 | 自有文段 | 自有指标 |
|---|---|---|---|---|
"""

MADE = "由程序从模板包生成，不要手改。示例里的单位和数据都是编的。"

PERIODS = {"年内": "全年一共多少", "年末": "12月31日还有多少", "累计": "从开始到12月31日一共多少"}
"""What each period (口径) counts."""


class Shown(NamedTuple):
    """A pack as it stands in its own folder, and with all it builds on."""

    own: Own
    pack: Pack

    @property
    def link(self):
        """Where its page lies, from docs/."""
        return f"模板包/{self.pack.name}.md"


def index(packs):
    """The index over packs: a row each, then the names of the passages, each leading to its place."""
    return INDEX + "".join(map(_row, packs)) + "".join(map(_contents, packs))


def _row(shown):
    file, rest = shown.own.file, shown.own.rest
    units = "、".join(file.units) or ("" if file.base else "各局都可用")
    link = f"[{shown.pack.name}]({shown.link})"
    return f"| {link} | {units} | {file.base} | {len(rest.passages)} | {len(rest.indicators)} |\n"


def _contents(shown):
    lines = [
        f"- {place}：{'、'.join(f'[{name}]({shown.link}#{name})' for name in names)}"
        for place, names in _grouped(shown).items()
    ]
    return f"\n## {shown.pack.name}\n\n" + "\n".join(lines) + "\n"


def _grouped(shown):
    """The pack's own passages in report order, by their role, those of 举措 by their area."""
    found = {}
    for role, names in shown.pack.order.items():
        for name in names:
            if name in shown.own.rest.passages:
                area = shown.pack.passages[name].head.area
                found.setdefault(area if role == "举措" and area else role, []).append(name)
    return found


def page(shown):
    """The page of one pack."""
    name, base, units = shown.pack.name, shown.own.file.base, shown.own.file.units
    above = f"在 [{base}]({base}.md) 上加的，那里的文段和指标也都能用。" if base else "各局都可用，别的模板包都基于它。"
    parts = [f"# 模板包“{name}”", MADE + above, f"适用单位：{'、'.join(units)}。" if units else ""]
    return "\n\n".join([*filter(None, parts), *_passages(shown), *_indicators(shown), *_relations(shown)]) + "\n"


def _passages(shown):
    for place, names in _grouped(shown).items():
        yield f"## {place}"
        for name in names:
            yield from _passage(shown.pack.passages[name], shown.pack)


def _passage(passage, pack):
    yield f"### {passage.name}"
    yield " · ".join(part for part in (passage.head.title, _when(passage, pack.role_of(passage.name))) if part)
    if passage.head.note:
        yield passage.head.note.rstrip("。") + "。"
    if asked := [*_figures(passage, pack), *_questions(passage)]:
        yield "\n".join(asked)
    cases = examples(passage, pack)
    for case, text in dict.fromkeys((cases[0], cases[-1])):
        yield f"> **{case}**　" + "\n>\n> ".join(text.replace("# ", "▪ ").split("\n"))


def _when(passage, role):
    if role == OPENING:
        return "各种写法选一种"
    known = {ALWAYS: "每份报告都写", ASKED: "都要问，答了才写", "": "选用才写"}
    return known.get(passage.head.when) or f"写的条件：`{passage.head.when}`"


def _figures(passage, pack):
    for name, indicator in pack.indicators.items():
        if name in passage.names:
            yield f"- {name}（{indicator.measure_word}）：{indicator.ask}"


def _questions(passage):
    for name, question in passage.head.questions.items():
        marks = [question.kind, "可不填" if question.optional else "", "可沿用上年" if question.keep else ""]
        parts = [*question.choices, *question.fields]
        listed = f"（{'、'.join(parts)}）" if parts else ""
        yield f"- **{name}**（{'，'.join(mark for mark in marks if mark)}）：{question.ask}{listed}"


def _indicators(shown):
    if shown.own.rest.indicators:
        yield "## 数据指标"
        yield "口径：" + "；".join(f"{scope}，{said}" for scope, said in PERIODS.items()) + "。"
        head = "| 数据 | 单位 | 科室 | 口径 | 问 | 用在 |\n|---|---|---|---|---|---|"
        yield "\n".join([head, *(_indicator(*item, shown.pack) for item in shown.own.rest.indicators.items())])


def _indicator(name, indicator, pack):
    used = "、".join(passage.name for passage in pack.passages.values() if name in passage.names)
    cells = (name, indicator.measure_word, indicator.desk, indicator.scope, indicator.ask, used)
    return f"| {' | '.join(cell.replace('|', '｜') for cell in cells)} |"


def _relations(shown):
    if shown.own.rest.relations:
        yield "## 关系"
        yield "几个数都填了才核对；标“提醒”的可以有例外。"
        yield "\n".join(f"- {each.text}{'（提醒）' if each.warning else ''}" for each in shown.own.rest.relations)
