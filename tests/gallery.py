"""The page docs/文段一览.md: every passage with its questions, figures and example text."""

from drafting.checking.examples import examples
from drafting.pack import ALWAYS, OPENING

HEAD = """# 文段一览

这一页由程序从模板包生成（`pytest --regold`），不要手改。
每个文段列出：什么时候写、要填哪些数据、要答哪些问题、用示例写出来是什么样。
示例里的单位和数据都是编的。想加一条自己的，看 [怎样加一条举措](怎样加一条举措.md)。
"""

COLUMNS = "| 数据 | 单位 | 问 | 科室 | 口径 |\n|---|---|---|---|---|"


def page(packs):
    """The page over packs and, of each, the names of its own passages."""
    return HEAD + "".join(line for pack, own in packs for line in _pack(pack, own))


def _pack(pack, own):
    listed = [(role, name) for role, names in pack.order.items() for name in names if name in own]
    yield f"\n## 模板包“{pack.name}”\n\n自有文段{len(listed)}个。\n"
    for role, name in listed:
        yield "\n" + "\n\n".join(_passage(pack.passages[name], role, pack)) + "\n"


def _passage(passage, role, pack):
    yield f"### {passage.name}"
    yield " · ".join(part for part in (passage.head.title, passage.head.area, role, _when(passage, role)) if part)
    if passage.head.note:
        yield passage.head.note + "。"
    if figures := [name for name in pack.indicators if name in passage.names]:
        yield "\n".join([COLUMNS, *(_figure(name, pack.indicators[name]) for name in figures)])
    if passage.head.questions:
        yield "\n".join(_question(name, question) for name, question in passage.head.questions.items())
    for case, text in examples(passage, pack):
        yield f"> **{case}**　" + "\n>\n> ".join(text.replace("# ", "▪ ").split("\n"))


def _when(passage, role):
    if role == OPENING:
        return "各种写法选一种"
    if passage.head.when == ALWAYS:
        return "每份报告都写"
    return f"写的条件：`{passage.head.when}`" if passage.head.when else "选用才写"


def _figure(name, indicator):
    return f"| {name} | {indicator.measure_word} | {indicator.ask} | {indicator.desk} | {indicator.scope} |"


def _question(name, question):
    marks = [question.kind, "可不填" if question.optional else "", "可沿用上年" if question.keep else ""]
    parts = [*question.choices, *question.fields]
    listed = f"（{'、'.join(parts)}）" if parts else ""
    return f"- **{name}**（{'，'.join(mark for mark in marks if mark)}）：{question.ask}{listed}"
